import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BotEvent } from '../../src/bot/event.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const MINUTE = 60_000;

describe('src/people/links.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  /** An account on another platform: in a channel of the group there, unless told. */
  const there = (id: string, more: Partial<BotEvent['person']> = {}): Partial<BotEvent> => ({
    tenant: 'slack:T1',
    channelId: 'C1',
    person: { id, name: id, platformAdmin: false, ...more },
  });
  const say = async (person: string, text: string, more?: Partial<BotEvent>) =>
    (await bot.say(person, text, more))?.reply as SealedReply;
  const codeOf = (reply: SealedReply) => /\/penholder link ([A-Z0-9-]{9})/.exec(textOf(reply))?.[1] ?? '';
  const codeFor = async (person: string, more?: Partial<BotEvent>) =>
    codeOf(await say(person, '/penholder link', more));

  async function openPoll(question: string): Promise<SealedReply> {
    await say('ottilie', `/poll consensus "${question}" closes:2d`);
    return bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
  }
  const shown = (question: string) =>
    textOf(
      bot.adapter.messages.find(({ drawings }) => JSON.stringify(drawings[0]).includes(question))?.drawings.at(-1)
        ?.reply as SealedReply,
    );
  const groupId = 'web:local/at-large';
  const castAs = (who: string, poll: SealedReply, label: string, more?: Partial<BotEvent>) =>
    bot.press(who, poll, label, { receivedAt: bot.clock.now(), ...more });
  const later = (minutes: number) => bot.moveTo(new Date(bot.clock.now().getTime() + minutes * MINUTE));

  it('a channel of another platform comes into the group by its administrator there, with a code of the group’s', async () => {
    expect((await say('kouame', '/penholder link channel:yes')).error).toBe('role_needed');
    const code = codeOf(await say('keahi', '/penholder link channel:yes'));
    expect((await say('', `/penholder link ${code}`, there('somebody'))).error).toBe('link_not_admin');
    const next = codeOf(await say('keahi', '/penholder link channel:yes'));
    const admin = there('U0ADMIN', { platformAdmin: true });
    expect(textOf(await say('', `/penholder link ${next}`, admin))).toContain('belongs to At-Large now');
    expect((await bot.penholder.stores.groups.findByChannel({ tenant: 'slack:T1', channelId: 'C1' }))?.id).toBe(
      groupId,
    );
    expect((await say('', `/penholder link ${next}`, admin)).error).toBe('link_code_wrong');
  });

  it('a channel of another group stays with it', async () => {
    const admin = { ...there('U0ADMIN', { platformAdmin: true }), channelId: 'C2' };
    await say('', '/penholder setup Board', admin);
    const code = codeOf(await say('keahi', '/penholder link channel:yes'));
    expect((await say('', `/penholder link ${code}`, admin)).error).toBe('channel_taken');
  });

  it('two accounts become one member with one ballot: of two that stood, the later one', async () => {
    const malia = there('U0MALIA');
    // not on the roll there, so that nothing is cast; then, by a list, both are
    const { id } =
      (await bot.penholder.stores.members.ensure(groupId, { tenant: 'slack:T1', userId: 'U0MALIA' }, 'm')) ?? {};
    await bot.penholder.stores.members.put({ id, groupId, name: 'm', roles: ['penholder'], listed: true }, [
      { tenant: 'slack:T1', userId: 'U0MALIA' },
    ]);
    const poll = await openPoll('One or two?');
    await castAs('itzel', poll, 'Support');
    await later(1);
    await castAs('', poll, 'Oppose', malia);
    await expect.poll(() => shown('One or two?')).toContain('2 of');

    const code = await codeFor('itzel');
    const done = textOf(await say('', `/penholder link ${code.toLowerCase().replace('-', ' ')}`, malia));
    expect(done).toContain('Roles that only this account had are not taken over: penholder');
    await later(1);
    await castAs('kouame', poll, 'Abstain');
    await expect.poll(() => shown('One or two?')).toMatch(/2 of[\s\S]*Support\n0[\s\S]*Oppose\n1/);

    await later(1);
    await castAs('itzel', poll, 'Support');
    await expect.poll(() => shown('One or two?')).toMatch(/2 of[\s\S]*Support\n1[\s\S]*Oppose\n0/);
    const number = /Poll (\d+)/.exec(shown('One or two?'))?.[1];
    expect(textOf(await say('', `/poll show ${number}`, malia))).toContain('Your ballot: Support');
    await say('ottilie', `/poll close ${number} sure:yes`);
    const result = bot.adapter.messages.findLast(({ key }) => key.startsWith('poll-result'))?.drawings[0]?.reply;
    expect(textOf(result as SealedReply)).toMatch(/Support\n1 \(50% of ballots\)[\s\S]*Oppose\n0/);
  });

  it('unlinked, the account is a member of its own again, and its ballot counts by itself', async () => {
    const malia = there('U0MALIA');
    expect((await say('itzel', '/penholder unlink')).error).toBe('link_elsewhere');
    expect(textOf(await say('', '/penholder unlink', malia))).toContain('a member of its own');
    expect((await say('', '/penholder unlink', malia)).error).toBe('link_nothing');
    const poll = await openPoll('And apart?');
    await castAs('itzel', poll, 'Support');
    await later(1);
    await castAs('', poll, 'Oppose', malia);
    await expect.poll(() => shown('And apart?')).toMatch(/Support\n1[\s\S]*Oppose\n1/);
  });

  it('a code is good once, for a quarter of an hour, and the newest only', async () => {
    const [first, second] = [await codeFor('itzel'), await codeFor('itzel')];
    expect(first).not.toBe(second);
    expect((await say('', `/penholder link ${first}`, there('U0A'))).error).toBe('link_code_wrong');
    await later(16);
    expect((await say('', `/penholder link ${second}`, there('U0B'))).error).toBe('link_code_wrong');
    const third = await codeFor('itzel');
    const both = await Promise.all(['U0C', 'U0D'].map((id) => say('', `/penholder link ${third}`, there(id))));
    expect(both.map(({ error }) => error ?? 'linked').sort()).toEqual(['link_code_wrong', 'linked']);
    expect((await say('itzel', `/penholder link ${await codeFor('itzel')}`)).error).toBe('link_same');
  });

  it('nobody guesses a code: five tries in a quarter of an hour, then not even the right one is looked at', async () => {
    const right = await codeFor('kouame');
    const guesser = there('U0GUESS');
    for (let n = 0; n < 5; n += 1)
      expect((await say('', '/penholder link AAAA-AAAA', guesser)).error).toBe('link_code_wrong');
    expect((await say('', `/penholder link ${right}`, guesser)).error).toBe('link_tried_too_often');
    await later(16);
    expect((await say('', `/penholder link ${await codeFor('kouame')}`, guesser)).error).toBeUndefined();
  });

  it('a code is kept nowhere as it was shown', async () => {
    const code = await codeFor('kouame');
    const connection = await connectMongo(uri, { database: name });
    const kept = JSON.stringify(await connection.collection('link-codes').find().toArray());
    await connection.close();
    expect(kept).toContain(groupId);
    expect(kept.toUpperCase()).not.toContain(code.replace('-', ''));
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  });
});
