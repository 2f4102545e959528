import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuesNamed } from '../../src/issues/expanding.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/issues/expanding.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  /** Says something among people; gives what the bot says under it. */
  const hear = async (text: string, channelId = 'cpwg') => {
    const answer = await bot.say('malia', text, { kind: 'message', channelId });
    return answer && { reply: answer.reply, words: textOf(answer.reply, bot.clock.now()) };
  };
  const chat = async (count: number) => {
    for (let i = 0; i < count; i += 1) expect(await hear(`message ${i}`)).toBeUndefined();
  };
  const minuteLater = () => bot.moveTo(new Date(bot.clock.now().getTime() + 61_000));

  it.each([
    ['what about #16?', ['16']],
    ['#2a, #2B and #a3', ['2a', '2b', 'a3']],
    ['(#16) #16', ['16']],
    ['see https://a.example/b#16 and https://a.example/#16', []],
    ['C#16 ##16 &#16; #16px #1234567 #16-2 #general', []],
    ['номер №16 and 16', []],
  ])('in “%s” it finds %j', (text, ids) => {
    expect(issuesNamed(text)).toEqual(ids);
  });

  it('says nothing until an admin of the group turns it on', async () => {
    expect(await hear('what about #16?')).toBeUndefined();
    expect((await bot.say('kouame', '/penholder settings expand:yes'))?.reply.error).toBe('role_needed');
    expect(textOf((await bot.say('keahi', '/penholder settings expand:yes'))?.reply as SealedReply)).toContain('16');
    expect(await hear('what about 16?')).toBeUndefined();
  });

  it('tells in small print what is named, and not again within 20 messages', async () => {
    const first = await hear('what about #16?');
    expect(first?.words).toMatch(/^16\. Metrics · 98% · .*December 2021: \d+ days left/);
    expect(first?.reply.visibility).toBe('channel');
    expect(first?.reply.blocks.map(({ kind }) => kind)).toEqual(['context']);
    expect(await hear('and #16 again, #999, #2b')).toMatchObject({ words: expect.stringMatching(/^2b\./) });
    await chat(18);
    expect(await hear('#16'), 'the 20th after it').toMatchObject({ words: expect.stringContaining('Metrics') });
    expect((await hear('#16 here'))?.words).toBeUndefined();
  });

  it('is quiet where another group is, or none', async () => {
    await bot.say('keahi', '/penholder setup Board', { channelId: 'board' });
    await bot.say('keahi', '/penholder settings expand:yes', { channelId: 'board' });
    expect(await hear('#16', 'board')).toBeUndefined();
    expect(await hear('#16', 'nowhere')).toBeUndefined();
  });

  it('tells of three issues a message, and speaks five times a minute at most', async () => {
    await minuteLater();
    await chat(20);
    expect((await hear('#1 #2 #3 #4 #7'))?.reply.blocks).toHaveLength(3);
    for (const id of ['4', '7', '9', '13']) expect(await hear(`#${id}`)).toBeDefined();
    expect(await hear('#2a')).toBeUndefined();
    await minuteLater();
    expect(await hear('#2a')).toBeDefined();
  });
});
