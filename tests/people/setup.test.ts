import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/bot/adapter.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const GROUP = 'web:local/board';

describe('src/people/setup.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name, seed: false });
  });
  afterAll(() => bot.stop());

  const setUp = (line: string, channelId = 'board') => bot.say('keahi', `/penholder setup ${line}`, { channelId });
  const words = (answer: Answer | undefined) => textOf(answer?.reply as never);
  const group = () => bot.penholder.stores.groups.find(GROUP);

  it('a wrong zone, language or sample sets nothing up', async () => {
    expect((await setUp('Board zone:Europe/Brusels'))?.reply.error).toBe('unknown_zone');
    expect((await setUp('Board sample:at-large-2019'))?.reply.error).toBe('unknown_sample');
    expect((await setUp('Board language:de'))?.reply.error).toBe('option_not_choice');
    expect(await group()).toBeUndefined();
  });

  it.each([
    ['Europe/Brusels', 'Europe/Brussels'],
    ['Brussels', 'Europe/Brussels'],
    ['auckland', 'Pacific/Auckland'],
    ['qqqqqqqqqqqq', 'Europe/Brussels'],
  ])('the zone %s gets %s', async (typed, near) => {
    expect(words(await setUp(`Board zone:${typed}`))).toMatch(new RegExp(`Did you mean .*${near}`));
  });

  it('makes the group of a channel, in which everyone but observers may vote', async () => {
    const answer = await setUp('"The Board" zone:Asia/Kathmandu language:fr');
    expect(answer?.reply.error).toBeUndefined();
    expect(words(answer)).toContain('This channel belongs to The Board');
    expect(await group()).toEqual({
      id: GROUP,
      tenant: 'web:local',
      name: 'The Board',
      timeZone: 'Asia/Kathmandu',
      language: 'fr',
      roll: 'channel',
      regions: [],
    });
    expect(await bot.penholder.stores.groups.channels(GROUP)).toEqual([
      { tenant: 'web:local', channelId: 'board', posts: true },
    ]);
  });

  it('without anything it opens its form: with what is set, else with what is known of who asks', async () => {
    const fields = async (channelId: string, person: object = {}) => {
      const event = { channelId, person: { id: 'keahi', name: 'Keahi', platformAdmin: true, ...person } };
      const form = (await bot.say('keahi', '/penholder setup', event))?.reply.form;
      return Object.fromEntries((form?.fields ?? []).map((field) => [field.name, field.value]));
    };
    expect(await fields('new', { timeZone: 'Pacific/Auckland', locale: 'es-MX' })).toEqual({
      zone: 'Pacific/Auckland',
      language: 'es',
    });
    expect(await fields('board')).toEqual({ name: 'The Board', zone: 'Asia/Kathmandu', language: 'fr' });
    expect((await bot.say('anyone', '/penholder setup', { channelId: 'new' }))?.reply.error).toBe('role_needed');
    expect(await bot.penholder.stores.groups.find('web:local/new')).toBeUndefined();
  });

  it('counts at once, and changes only what is named', async () => {
    await setUp('zone:Europe/Brussels');
    expect(await group()).toMatchObject({ name: 'The Board', timeZone: 'Europe/Brussels', language: 'fr' });
    const poll = await bot.say('anyone', '/poll consensus "Shall we?" closes:"2020-06-22 18:00"', {
      channelId: 'board',
    });
    expect(poll?.reply.error).toBeUndefined();
    const [opened] = await bot.penholder.services.polls.list(GROUP, { states: ['open'], limit: 1, skip: 0 });
    expect(opened?.closesAt).toEqual(new Date('2020-06-22T16:00:00Z'));
  });

  it('loads the sample once, keeps the group’s own name and says how much came', async () => {
    const first = words(await setUp('sample:at-large-2020'));
    expect(first).toMatch(/Added from the sample: 12 issues and parts, 3 meetings/);
    expect(await group()).toMatchObject({ name: 'The Board', regions: expect.arrayContaining(['EURALO']) });
    expect(words(await setUp('sample:at-large-2020'))).toContain(
      'Added from the sample: 0 issues and parts, 0 meetings, 0 talking points, 0 other records',
    );
  });

  it('a new group takes name, zone and language of its sample', async () => {
    await setUp('sample:at-large-2020', 'fresh');
    expect(await bot.penholder.stores.groups.find('web:local/fresh')).toMatchObject({
      name: 'At-Large',
      timeZone: 'Etc/UTC',
      language: 'en',
    });
  });

  it('is for admins: nobody else makes a group', async () => {
    const refused = await bot.say('anyone', '/penholder setup Mine', { channelId: 'mine' });
    expect(refused?.reply.error).toBe('role_needed');
    expect(await bot.penholder.stores.groups.find('web:local/mine')).toBeUndefined();
  });

  it('what it changes of a group is on record, and may be taken back', async () => {
    await setUp('"The New Board"');
    expect(words(await bot.say('keahi', '/penholder settings', { channelId: 'board' }))).toContain(
      'Name of the group: The Board → The New Board',
    );
    await bot.say('keahi', '/penholder settings undo:yes', { channelId: 'board' });
    expect(await group()).toMatchObject({ name: 'The Board' });
    expect((await setUp('"Never" sample:at-large-2019'))?.reply.error).toBe('unknown_sample');
    expect(await group()).toMatchObject({ name: 'The Board' });
  });
});
