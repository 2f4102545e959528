import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PenholderError } from '../src/errors.ts';
import { createLog } from '../src/log.ts';
import { createMetrics } from '../src/metrics.ts';
import { startWholeBot, type WholeBot } from './doubles/whole-bot.ts';
import { freshDatabase } from './setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/metrics.ts', () => {
  let bot: WholeBot;
  let isUp = true;
  const metrics = createMetrics({ database: async () => isUp, jobs: () => bot.penholder.scheduler.running() });
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name, metrics });
  });
  afterAll(() => bot.stop());

  /** The value of a line of the text; 0 where it is not there. */
  async function value(line: string): Promise<number> {
    const found = (await metrics.text()).split('\n').find((each) => each.startsWith(`${line} `));
    return Number(found?.split(' ').at(-1) ?? 0);
  }

  it('counts events by how they ended: answered, refused with a code, repeated', async () => {
    await bot.say('kouame', '/issue status 16', { id: 'once' });
    await bot.say('kouame', '/issue status 999');
    const line = '/poll consensus "Counted?" closes:7d';
    await bot.say('kouame', line, { id: 'twice' });
    await bot.say('kouame', line, { id: 'twice' });
    const count = (outcome: string) => value(`penholder_event_seconds_count{kind="text",outcome="${outcome}"}`);
    expect([await count('ok'), await count('issue_not_found'), await count('repeated')]).toEqual([2, 1, 1]);
  });

  it('counts what the log warns of, whatever is written of it', async () => {
    const lines: string[] = [];
    const log = metrics.watchLog(createLog('error', { write: (line) => lines.push(line) }));
    log.warn({ type: 'quiz' }, 'a delivery could not be read');
    log.warn({ type: 'quiz' }, 'a delivery could not be read');
    log.error({ err: new Error('hunter2') }, 'a delivery was not answered');
    log.debug({}, 'started');
    const count = (level: string, message: string) =>
      value(`penholder_troubles_total{level="${level}",message="${message}"}`);
    expect(await count('warn', 'a delivery could not be read')).toBe(2);
    expect(await count('error', 'a delivery was not answered')).toBe(1);
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['a delivery was not answered']);
    expect(await metrics.text()).not.toMatch(/hunter2|quiz/);
  });

  it('counts messages that were posted, edited and failed', async () => {
    const count = (work: string, outcome: string) =>
      value(`penholder_messages_total{platform="web",work="${work}",outcome="${outcome}"}`);
    expect(await count('post', 'ok')).toBe(1);
    const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply;
    if (!poll) throw new Error('no poll');
    await bot.press('kouame', poll, 'Support');
    await expect.poll(() => count('edit', 'ok')).toBe(1);
    bot.adapter.before = async () => {
      throw new PenholderError('channel_gone', { channel: 'cpwg' });
    };
    await bot.say('kouame', '/poll consensus "Lost?" closes:7d');
    await expect.poll(() => count('post', 'channel_gone')).toBeGreaterThan(0);
  });

  it('says which part works', async () => {
    expect([await value('penholder_up{part="database"}'), await value('penholder_up{part="jobs"}')]).toEqual([1, 1]);
    isUp = false;
    expect(await value('penholder_up{part="database"}')).toBe(0);
  });

  it('holds nothing of what people are called, said or chose', async () => {
    expect(await metrics.text()).not.toMatch(/kouame|cpwg|Counted|Lost|at-large|[^_]support/i);
  });
});
