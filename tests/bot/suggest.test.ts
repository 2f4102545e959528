import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suggestValues } from '../../src/bot/suggest.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { startWholeBot, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/bot/suggest.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    await bot.say('ottilie', '/poll consensus "Shall we?" closes:7d');
  });
  afterAll(() => bot.stop());

  it.each([
    ['issues', { value: '16', label: 'Metrics' }],
    ['meetings', { value: 'icann68', label: 'ICANN68' }],
    ['topics', { value: '2', label: 'DNS Abuse' }],
    ['polls', { value: '1', label: 'Shall we?' }],
    ['samples', { value: 'at-large-2020', label: 'at-large-2020' }],
    ['zones', { value: 'Europe/Brussels', label: 'Europe/Brussels' }],
  ] as const)('%s are offered', async (kind, offered) => {
    expect(await suggestValues(bot.penholder.services, PLAYGROUND_GROUP, kind)).toContainEqual(offered);
  });

  it.each(['issues', 'meetings', 'topics', 'polls'] as const)('%s of another group are not', async (kind) => {
    expect(await suggestValues(bot.penholder.services, 'nobody', kind)).toEqual([]);
  });

  it('meetings are offered by date', async () => {
    const meetings = await suggestValues(bot.penholder.services, PLAYGROUND_GROUP, 'meetings');
    expect(meetings.map(({ value }) => value)).toEqual(['icann66', 'icann67', 'icann68']);
  });
});
