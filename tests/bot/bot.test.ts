import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/bot/bot.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  it('answers the status of an issue to its asker only', async () => {
    const answer = await bot.say('ottilie', '/issue status 16');
    expect(answer?.reply.visibility).toBe('only-you');
    expect(textOf(answer?.reply as never)).toContain('16. Metrics');
  });

  it('opens a poll, counts ballots and a change of mind, and posts the result at the deadline', async () => {
    await bot.say('ottilie', '/poll consensus "Adopt the statement?" closes:2d');
    const poll = bot.adapter.messages.at(-1);
    const shown = poll?.drawings[0]?.reply as never;
    await bot.press('kouame', shown, 'Support');
    await bot.press('malia', shown, 'Support');
    const changed = await bot.press('malia', shown, 'Oppose');
    expect(textOf(changed?.reply as never)).toContain('changed from Support to Oppose');
    await bot.moveTo(new Date(bot.clock.now().getTime() + 49 * 3_600_000));
    const result = bot.adapter.messages.at(-1)?.drawings[0]?.reply as never;
    expect(textOf(result)).toContain('Support: 1 · Can live with it: 0 · Abstain: 0 · Oppose: 1');
    const late = await bot.press('florine', shown, 'Support');
    expect(late?.reply.error).toBe('poll_closed');
  });
});
