import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/issue/status.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const read = async (who: string, line: string) => textOf(await say(who, line));

  it('a number, a part and a name each lead to their issue, with its percent bar', async () => {
    expect(await read('malia', '/issue status 16')).toMatch(/^16\. .*\n[\s\S]*98% complete/);
    expect(await read('malia', '/issue status 16a')).toMatch(/^16a\. /);
    expect(await read('malia', '/issue status metrics')).toMatch(/^16\. /);
    const { blocks } = await say('malia', '/issue status 16');
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'progress', percent: 98 }));
  });

  it('days are counted in the group’s zone: it is late from the midnight there', async () => {
    await say('keahi', '/penholder settings zone:Pacific/Auckland');
    await say('keahi', '/issue update 2 state:in-progress due:2020-06-30 sure:yes');
    // the 1st of July in Auckland begins at noon of the 30th, UTC
    await bot.moveTo(new Date('2020-06-30T11:55:00Z'));
    expect(await read('malia', '/issue status 2')).toContain('It is due 30 June 2020: 0 days left.');
    await bot.moveTo(new Date('2020-06-30T12:05:00Z'));
    expect(await read('malia', '/issue status 2')).toContain('It was due 30 June 2020: 1 day late.');
  });

  it('shows who watches it, and the polls and meetings that are about it', async () => {
    await say('malia', '/issue watch 16');
    await say('waverly', '/issue watch 16');
    await say('ottilie', '/poll consensus "Adopt the measures?" about:"issue 16"');
    await say('ottilie', '/poll consensus "Adopt the agenda?"');
    await say('ottilie', '/meeting add "Metrics call on issue 16" start:"2020-07-10 14:00"');
    const status = await read('florine', '/issue status 16');
    expect(status).toMatch(/Watched by: Malia, Waverly/);
    expect(status).toContain('Adopt the measures?');
    expect(status).not.toContain('Adopt the agenda?');
    expect(status).toContain('Metrics call on issue 16');
    const meeting = await read('florine', '/meeting show metrics-call-on-issue-16');
    expect(meeting).toMatch(/Issues on its agenda\n16\. Metrics/);
    expect(meeting).not.toContain('2. Member');
    await say('waverly', '/issue unwatch 16');
    expect(await read('florine', '/issue status 16')).not.toContain('Waverly');
  });

  it('lists the newest changes, and how to see the others', async () => {
    for (const percent of [10, 20, 30, 40, 50]) await say('keahi', `/issue update 9 percent:${percent} sure:yes`);
    const status = await read('malia', '/issue status 9');
    expect(status).toContain('Done: 40% → 50%');
    expect(status).not.toContain('Done: 10% → 20%');
    expect(status).toMatch(/… \d+ more/);
  });
});
