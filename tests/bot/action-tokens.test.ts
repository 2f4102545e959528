import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActionTokens, createActionTokens } from '../../src/bot/action-tokens.ts';
import { movableClock } from '../../src/clock.ts';
import { buttons, onlyYou, phrase } from '../../src/replies/build.ts';
import type { Invocation, Reply, SealedReply } from '../../src/replies/reply.ts';
import { createActionTokenStore } from '../../src/storage/mongo/action-token-store.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const SECRET = 'a secret of at least thirty-two characters';

const press = (does: Invocation): Reply => onlyYou(buttons({ label: phrase('yes'), does }));

function tokensOf({ blocks, form }: SealedReply): string[] {
  const shown = blocks.flatMap((block) => {
    if (block.kind === 'buttons') return block.buttons.map(({ does }) => does);
    return block.kind === 'select' ? block.choices.map(({ does }) => does) : [];
  });
  return [...shown, ...(form ? [form.does] : [])];
}

describe('src/bot/action-tokens.ts', () => {
  let connection: Connection;
  let tokens: ActionTokens;
  /** What another process, or this one after a restart, knows. */
  const clock = movableClock(new Date('2020-06-21T08:00:00Z'), { running: false });
  const elsewhere = (secret = SECRET) => createActionTokens(createActionTokenStore(connection), { secret, clock });

  beforeAll(async () => {
    connection = await connectMongo(uri, { database: name });
    tokens = elsewhere();
  });
  afterAll(() => connection.close());

  async function tokenOf(does: Invocation, group: string | undefined = 'g', from = tokens): Promise<string> {
    return tokensOf(await from.seal(press(does), group))[0] ?? '';
  }

  it('a token is short, and tells nothing', async () => {
    const token = await tokenOf({ command: 'poll cast', args: { poll: 'p', position: 'block' } });
    expect(token).toMatch(/^[\w-]{22}$/);
  });

  it('equal actions have one token, in whatever order they are written and whoever draws them', async () => {
    const token = await tokenOf({ command: 'poll cast', args: { poll: 'p', position: 'support' } });
    expect(await tokenOf({ args: { position: 'support', poll: 'p' }, command: 'poll cast' })).toBe(token);
    expect(await tokenOf({ command: 'poll cast', args: { poll: 'p', position: 'support' } }, 'g', elsewhere())).toBe(
      token,
    );
  });

  it('any difference makes another token', async () => {
    const does = { command: 'poll cast', args: { poll: 'p', position: 'support' } };
    const all = await Promise.all([
      tokenOf(does),
      tokenOf(does, 'another group'),
      tokenOf({ ...does, command: 'poll show' }),
      tokenOf({ ...does, args: { poll: 'p', position: 'oppose' } }),
      tokenOf({ ...does, args: { poll: 1 } }),
      tokenOf({ ...does, args: { poll: '1' } }),
      tokenOf({ ...does, onlyFor: 'm' }),
      tokenOf({ ...does, onlyFor: 'n' }),
      tokenOf(does, 'g', elsewhere('another secret of at least thirty-two characters')),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('a token stands for its action, its group and its member, in every process', async () => {
    const at = new Date('2020-06-22T14:00:00Z');
    const does = { command: 'points post', args: { meeting: 'icann68', at, list: ['a', { b: 1 }] }, onlyFor: 'm' };
    const token = await tokenOf(does);
    expect(await tokens.open(token)).toEqual({ ...does, groupId: 'g' });
    expect(await elsewhere().open(token)).toEqual({ ...does, groupId: 'g' });
  });

  it('an action made where no group is bears none', async () => {
    const token = tokensOf(await tokens.seal(press({ command: 'penholder setup', args: {} }), undefined))[0] ?? '';
    expect(await elsewhere().open(token)).toEqual({ command: 'penholder setup', args: {} });
  });

  it.each(['', 'x', 'A'.repeat(22), '{"$gt":""}', 'poll cast', '../etc', '\0'])('%j opens nothing', async (forged) => {
    expect(await tokens.open(forged)).toBeUndefined();
  });

  it('buttons, choices and forms are sealed, everything else stays', async () => {
    const does = { command: 'poll show', args: { poll: 1 } };
    const reply: Reply = {
      visibility: 'channel',
      error: 'e',
      replaces: true,
      blocks: [
        { kind: 'text', words: phrase('yes') },
        { kind: 'buttons', buttons: [{ label: phrase('no'), does, style: 'danger', hint: phrase('yes') }] },
        { kind: 'select', label: phrase('yes'), choices: [{ label: phrase('no'), does }] },
      ],
      form: { title: phrase('yes'), fields: [], submit: phrase('no'), does },
    };
    const sealed = await tokens.seal(reply, 'g');
    const [token] = tokensOf(sealed);
    expect(tokensOf(sealed)).toEqual([token, token, token]);
    expect(JSON.parse(JSON.stringify(sealed).replaceAll(JSON.stringify(token), JSON.stringify(does)))).toEqual(reply);
    expect(JSON.stringify(sealed)).not.toContain('poll show');
  });

  it('an action drawn often is stored once', async () => {
    const before = await connection.collection('action-tokens').countDocuments();
    const does = { command: 'poll show', args: { poll: 77 } };
    for (const from of [tokens, tokens, elsewhere(), elsewhere()]) await tokenOf(does, 'g', from);
    await Promise.all(Array.from({ length: 10 }, () => tokenOf(does, 'g', elsewhere())));
    expect((await connection.collection('action-tokens').countDocuments()) - before).toBe(1);
  });

  describe('what was typed', () => {
    const HOUR = 3_600_000;
    const DAY = 24 * HOUR;
    const pass = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));
    const withTyped = (question: string) => ({ command: 'poll consensus', args: {}, typed: { question } });
    const isKept = async (token: string) => (await elsewhere().open(token)) !== undefined;

    it('is removed a week after it was last shown; a form without any, and every button, stays', async () => {
      const [old, shown, again] = await Promise.all(['old', 'shown', 'again'].map((each) => tokenOf(withTyped(each))));
      const empty = await tokenOf({ command: 'poll consensus', args: {}, typed: {} });
      const button = await tokenOf({ command: 'poll cast', args: { poll: 'stays' } });
      pass(6 * DAY);
      await tokenOf(withTyped('shown'), 'g');
      await tokenOf(withTyped('again'), 'g', elsewhere());
      expect(await isKept(old ?? '')).toBe(true);
      pass(DAY + HOUR);
      const fresh = await tokenOf(withTyped('fresh'));
      await expect.poll(() => isKept(old ?? '')).toBe(false);
      for (const token of [shown, again, empty, button, fresh]) expect(await isKept(token ?? '')).toBe(true);
      pass(8 * DAY);
      await tokenOf(withTyped('later'));
      await expect.poll(() => isKept(shown ?? '')).toBe(false);
    });

    it('is looked for at most once an hour, and again at once where that failed', async () => {
      const store = createActionTokenStore(connection);
      let looks = 0;
      const watched = createActionTokens(
        {
          ...store,
          async removeUsedBefore(time) {
            looks += 1;
            if (looks === 1) throw new Error('no database');
            await store.removeUsedBefore(time);
          },
        },
        { secret: SECRET, clock },
      );
      await tokenOf({ command: 'poll show', args: { poll: 78 } }, 'g', watched);
      expect(looks).toBe(0);
      for (const question of ['a', 'b', 'c', 'a']) await tokenOf(withTyped(question), 'g', watched);
      expect(looks).toBe(2);
      pass(HOUR + 1);
      await tokenOf(withTyped('a'), 'g', watched);
      expect(looks).toBe(3);
    });
  });
});
