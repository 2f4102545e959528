import { describe, expect, it } from 'vitest';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf } from '../doubles/whole-bot.ts';
import { layDatabaseLine } from '../jobs/database-line.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/bot/bot.ts without its database', () => {
  it('answers in time that the database is out of reach, and goes on when it is back', async () => {
    const line = await layDatabaseLine(uri);
    const bot = await startWholeBot({ uri: line.uri, database: name });
    await bot.say('ottilie', '/poll consensus "Still there?" closes:7d');
    const shown = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    await line.cut();
    const since = performance.now();
    const answers = await Promise.all([
      bot.say('ottilie', '/issue status 16'),
      bot.say('kouame', '/poll consensus "Lost?" closes:7d'),
      bot.press('malia', shown, 'Support'),
      bot.say('stranger', '/penholder whoami'),
      bot.say('ottilie', '', { kind: 'action', token: 'A'.repeat(22) }),
    ]);
    // the driver looks for a server for two seconds; a socket that is waited for, or looking again and again, takes ten
    expect(performance.now() - since).toBeLessThan(8000);
    expect(answers.map((answer) => answer?.reply.error)).toEqual(Array(5).fill('database_unreachable'));
    expect(textOf(answers[2]?.reply as SealedReply)).toContain('Nothing was saved');
    expect((await bot.say('ottilie', '/pol list'))?.reply.error).toBe('unknown_command');
    await line.mend();
    await expect
      .poll(async () => (await bot.press('malia', shown, 'Support'))?.reply.error, { timeout: 20_000 })
      .toBeUndefined();
    await bot.stop();
    await line.cut();
  }, 60_000);
});
