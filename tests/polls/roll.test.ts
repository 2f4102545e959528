import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/polls: the roll of a poll', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const tane = { person: { id: 'tane', name: 'Tane', platformAdmin: false } };
  const shown = (question: string) =>
    textOf(
      bot.adapter.messages.find(({ drawings }) => JSON.stringify(drawings[0]).includes(question))?.drawings.at(-1)
        ?.reply as SealedReply,
    );

  async function openPoll(question: string): Promise<SealedReply> {
    await bot.say('ottilie', `/poll consensus "${question}" closes:2d`);
    return bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
  }

  it('is fixed when the poll is opened: who is added later votes in the next one', async () => {
    const before = await openPoll('Before?');
    await bot.say('', '/poll list', tane);
    await bot.say('ottilie', '/penholder member add Tane region:APRALO');
    expect((await bot.press('', before, 'Support', tane))?.reply.error).toBe('not_on_poll_roll');
    const after = await openPoll('After?');
    expect((await bot.press('', after, 'Support', tane))?.reply.error).toBeUndefined();
    expect(shown('Before?')).not.toContain('1 of');
    await expect.poll(() => shown('After?')).toContain('1 of 9');
  });

  it('knows a person by each of their accounts, also by one that was linked later', async () => {
    const poll = await openPoll('By either?');
    const code = /link (\S{9})/.exec(textOf((await bot.say('itzel', '/penholder link'))?.reply as SealedReply))?.[1];
    const other = { person: { id: 'itzel2', name: 'itzel2', platformAdmin: false } };
    await bot.say('', `/penholder link ${code}`, other);
    expect((await bot.press('', poll, 'Support', other))?.reply.error).toBeUndefined();
  });

  it('leaves a group without a roll to whoever is in its channels', async () => {
    const board = { channelId: 'board' };
    await bot.say('keahi', '/penholder setup Board', board);
    await bot.say('keahi', '/poll consensus "Open to all?" closes:2d', board);
    const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    expect((await bot.press('', poll, 'Support', { ...board, ...tane }))?.reply.error).toBeUndefined();
  });
});
