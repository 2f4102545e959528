import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rankSuggestions, suggestValues } from '../../src/bot/suggest.ts';
import { PLAYGROUND_GROUP, PLAYGROUND_TENANT } from '../../src/playground/playground-group.ts';
import { startWholeBot, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const here = { groupId: PLAYGROUND_GROUP, tenant: PLAYGROUND_TENANT };

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
    ['matters', { value: '16', label: 'Metrics' }],
    ['matters', { value: 'icann68', label: 'ICANN68' }],
    ['topics', { value: '2', label: 'DNS Abuse' }],
    ['polls', { value: '1', label: 'Shall we?' }],
    ['channels', { value: '#cpwg', label: '#cpwg' }],
    ['samples', { value: 'at-large-2020', label: 'at-large-2020' }],
    ['zones', { value: 'Europe/Brussels', label: 'Europe/Brussels' }],
  ] as const)('%s are offered', async (kind, offered) => {
    expect(await suggestValues(bot.penholder.services, here, kind)).toContainEqual(offered);
  });

  it.each(['issues', 'meetings', 'matters', 'topics', 'polls'] as const)(
    '%s of another group are not',
    async (kind) => {
      expect(await suggestValues(bot.penholder.services, { ...here, groupId: 'nobody' }, kind)).toEqual([]);
    },
  );

  it('meetings are offered by date', async () => {
    const meetings = await suggestValues(bot.penholder.services, here, 'meetings');
    expect(meetings.map(({ value }) => value)).toEqual(['icann66', 'icann67', 'icann68']);
  });

  describe('of what is typed', () => {
    const all = [
      { value: '1', label: 'Étude de marché' },
      { value: '12', label: 'Metrics' },
      { value: '3', label: 'New metrics' },
      { value: '4', label: 'Biometrics' },
    ];
    const values = (typed: string, limit = 9) => rankSuggestions(all, typed, limit).map(({ value }) => value);

    it.each([
      ['metrics', ['12', '3', '4'], 'the whole before a later word before a part of one'],
      ['ETUDE', ['1'], 'without case and accents'],
      ['1', ['1', '12'], 'the value itself before one that begins so'],
      ['', ['1', '12', '3', '4'], 'nothing typed offers the first ones'],
      ['zebra', [], 'nothing fits'],
    ])('“%s” offers %j: %s', (typed, offered) => {
      expect(values(typed)).toEqual(offered);
    });

    it('no more are offered than fit', () => {
      expect(values('', 2)).toEqual(['1', '12']);
    });

    it('what a group has is offered to those who may read it, elsewhere nothing', async () => {
      const query = { tenant: 'web:local', channelId: 'cpwg', kind: 'issues', typed: 'metr', limit: 5 } as const;
      const person = { id: 'kouame', name: 'Kouamé', platformAdmin: false };
      expect((await bot.adapter.suggest({ ...query, person }))[0]).toEqual({ value: '16', label: 'Metrics' });
      expect(await bot.adapter.suggest({ ...query, person, channelId: 'nowhere' })).toEqual([]);
      expect(await bot.adapter.suggest({ ...query, person, tenant: 'web:abroad' })).toEqual([]);
    });
  });
});
