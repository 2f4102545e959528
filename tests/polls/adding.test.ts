import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { textOf, wordsOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { openPoll } from './polling.ts';
import { CHAIR, GROUP, type SharedBot, startSharedBot } from './shared-bot.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri } = freshDatabase();
const ADD = 'Add an option…';

describe('src/polls/adding.ts', () => {
  const clock = movableClock(systemClock.now(), { running: false });
  let bots: SharedBot[];
  let bot: SharedBot;
  let other: SharedBot;
  beforeAll(async () => {
    bots = [await startSharedBot({ uri, clock }), await startSharedBot({ uri, clock })];
    [bot, other] = bots as [SharedBot, SharedBot];
  });
  afterAll(() => Promise.all(bots.map((each) => each.stop())));

  const press = async (who: string, token: string | undefined) =>
    (await bot.send({ who, kind: 'action', token: token as string }))?.reply as SealedReply;
  const add = async (who: string, token: string | undefined, option: string) => {
    const form = (await press(who, token)).form;
    const sent = { who, kind: 'action', token: form?.does as string, values: { option } } as const;
    return (await bot.send(sent))?.reply as SealedReply;
  };
  const drawn = async (id: string) => (await bot.messages(`poll:${id}`))[0]?.drawings.at(-1) as SealedReply;
  const labels = async (id: string) =>
    (await drawn(id)).blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .map(({ label }) => wordsOf(label));
  const found = async (id: string) => bot.penholder.services.polls.byId(GROUP, id, 'fresh');

  it('a voter adds an option in a form; it is voted for, and ballots cast before stay what they were', async () => {
    const poll = await openPoll(bot, '/poll choice "Name?" options:"Penholder | Scribe" additions:yes closes:1d');
    await press('early', poll.tokens.Scribe);
    expect(textOf(await add('keen', poll.tokens[ADD], '<@U1> Quill'))).toContain('“<@U1> Quill” is an option');
    await expect.poll(() => labels(poll.id)).toEqual(['Penholder', 'Scribe', '<@U1> Quill', ADD]);
    expect(textOf(await drawn(poll.id), clock.now())).toContain('keen added “<@U1> Quill”');
    const buttons = (await drawn(poll.id)).blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect((await press('late', buttons[2]?.does)).error).toBeUndefined();
    // an older drawing's buttons mean what they meant
    expect((await press('keen', poll.tokens.Penholder)).error).toBeUndefined();
    expect((await add('keen', poll.tokens[ADD], ' quill <@u1>')).error).toBeUndefined();
    expect((await add('keen', poll.tokens[ADD], 'SCRIBE')).form?.fields[0]?.error).toBeDefined();
    expect((await add('keen', poll.tokens[ADD], 'x'.repeat(76))).form?.fields[0]?.error).toBeDefined();
    const before = await found(poll.id);
    expect((before.terms as { options: string[] }).options).toEqual([
      'Penholder',
      'Scribe',
      '<@U1> Quill',
      'quill <@u1>',
    ]);
    await bot.send({ who: CHAIR, kind: 'text', text: `/poll close ${poll.number} sure:yes` });
    expect((await found(poll.id)).closed?.tally).toEqual({ votes: [1, 1, 1, 0] });
    expect((await add('keen', poll.tokens[ADD], 'Too late')).error).toBe('poll_closed');
    expect((await found(poll.id)).terms).toEqual(before.terms);
    const fixed = await openPoll(bot, '/poll choice "Fixed?" options:"A | B" closes:1d');
    expect(fixed.tokens[ADD]).toBeUndefined();
    const by = { memberId: 'keen', name: 'keen' };
    const adding = bot.penholder.services.polls.addOption(await found(fixed.id), { option: 'C' }, by);
    await expect(adding).rejects.toMatchObject({ code: 'addition_closed' });
  });

  it('of options added at once in two processes each is there once, and there are no more than fifty', async () => {
    const { id } = await openPoll(bot, '/poll choice "All?" options:"A | B" additions:yes closes:1d');
    const read = await found(id);
    const by = { memberId: 'keen', name: 'keen' };
    const addAt = (n: number, option: string) =>
      (n % 2 ? bot : other).penholder.services.polls.addOption(read, { option }, by);
    const results = await Promise.allSettled(['C', 'D', 'c', 'E'].map((option, n) => addAt(n, option)));
    const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['option_repeated']);
    const options = async () => ((await found(id)).terms as { options: string[] }).options;
    expect((await options()).map((option) => option.toUpperCase()).sort()).toEqual(['A', 'B', 'C', 'D', 'E']);
    for (let n = (await options()).length; n < 50; n += 1) await addAt(n, `Option ${n}`);
    await expect(addAt(0, 'One more')).rejects.toMatchObject({ code: 'options_full' });
    expect(await options()).toHaveLength(50);
    await expect.poll(() => labels(id)).toEqual(['Vote']);
  });

  it('an edit that was read before an option was added does not take it away', async () => {
    const { id } = await openPoll(bot, '/poll choice "Kept?" options:"A | B" additions:yes closes:1d');
    const read = await found(id);
    const by = { memberId: CHAIR, name: CHAIR };
    await bot.penholder.services.polls.addOption(read, { option: 'C' }, by);
    const fields = { terms: read.terms, question: 'Lost?' };
    const edit = other.penholder.services.polls.edit(read, { fields, without: [], options: ['question'], by });
    await expect(edit).rejects.toMatchObject({ code: 'poll_changed_meanwhile' });
    expect(await found(id)).toMatchObject({ question: 'Kept?', terms: { options: ['A', 'B', 'C'] } });
  });
});
