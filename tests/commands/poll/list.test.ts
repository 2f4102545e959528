import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/poll/list.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const list = async (line = '') => (await bot.say('ottilie', `/poll list ${line}`))?.reply as SealedReply;
  const shown = async (line = '') => textOf(await list(line)).split('\n');
  const questions = (words: readonly string[]) => words.filter((each) => each.startsWith('Question '));

  it('says what to do where there is no poll', async () => {
    expect(await shown()).toEqual(['All polls', 'None yet. Open one with /poll consensus.']);
  });

  it('lists polls by page, newest first, and counts the pages', async () => {
    for (let i = 1; i <= 23; i += 1) await bot.say('ottilie', `/poll consensus "Question ${i}" closes:${i}d`);
    const first = await list();
    const words = textOf(first).split('\n');
    expect(questions(words)).toEqual(Array.from({ length: 10 }, (_, i) => `Question ${23 - i}`));
    expect(words).toContain('Page 1 of 3');
    const second = (await bot.press('ottilie', first, 'Next →'))?.reply as SealedReply;
    expect(questions(textOf(second).split('\n'))[0]).toBe('Question 13');
    expect(questions(await shown('page:3'))).toEqual(['Question 3', 'Question 2', 'Question 1']);
    expect(await shown('page:99')).toContain('Page 3 of 3');
  });

  it('tells open and closed ones apart', async () => {
    await bot.moveTo(new Date(bot.clock.now().getTime() + 2.5 * 24 * 3_600_000));
    expect(questions(await shown('closed'))).toEqual(['Question 2', 'Question 1']);
    expect(await shown('open')).toContain('Page 1 of 3');
    expect(questions(await shown('open page:3'))).toEqual(['Question 3']);
  });
});
