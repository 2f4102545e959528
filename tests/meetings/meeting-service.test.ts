import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPenholderError } from '../../src/errors.ts';
import type { MeetingService } from '../../src/meetings/meeting-service.ts';
import { PLAYGROUND_GROUP as GROUP } from '../../src/playground/playground-group.ts';
import type { Inline } from '../../src/replies/reply.ts';
import { EVE, startWholeBot, type WholeBot, wordsOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

/** The code of what was refused, and what it says is known. */
async function refused(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (!isPenholderError(error)) throw error;
    const { known } = error.params;
    return [error.code, known === undefined ? '' : wordsOf(known as Inline)];
  }
  throw new Error('not refused');
}

describe('src/meetings/meeting-service.ts', () => {
  let bot: WholeBot;
  let service: MeetingService;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    service = bot.penholder.services.meetings;
  });
  afterAll(() => bot.stop());

  it.each([
    ['icann67', 'icann67'],
    ['ICANN 67', 'icann67'],
    ['ICANN-67', 'icann67'],
    ['67', 'icann67'],
    ['Cancún', 'icann67'],
    ['cancun', 'icann67'],
    ['  Virtual   Policy Forum ', 'icann68'],
  ])('%j names the meeting %s', async (typed, id) => {
    expect((await service.named(GROUP, typed, EVE)).id).toBe(id);
  });

  it('no name means the running or next meeting', async () => {
    expect((await service.named(GROUP, undefined, EVE)).id).toBe('icann68');
    expect((await service.next(GROUP, new Date('2020-06-23T00:00:00Z'))).id).toBe('icann68');
    expect((await service.next(GROUP, new Date('2020-01-01T00:00:00Z'))).id).toBe('icann67');
  });

  it('after the last meeting there is no next one, and none in a group without any', async () => {
    const late = new Date('2021-01-01T00:00:00Z');
    expect(await refused(service.next(GROUP, late))).toEqual(['no_meetings', '']);
    expect(await refused(service.named('nobody', 'icann68', EVE))).toEqual(['no_meetings', '']);
    expect(await refused(service.named('nobody', undefined, EVE))).toEqual(['no_meetings', '']);
  });

  it('a meeting that there is not gets the nearest, else all', async () => {
    expect(await refused(service.named(GROUP, 'icann69', EVE))).toEqual([
      'meeting_not_found',
      'icann66, icann67, icann68',
    ]);
    expect(await refused(service.named(GROUP, 'banana', EVE))).toEqual([
      'meeting_not_found',
      'icann66, icann67, icann68',
    ]);
  });

  it.each([
    ['2', 'topic-dns-abuse'],
    ['DNS abuse', 'topic-dns-abuse'],
    ['abus du dns', 'topic-dns-abuse'],
    ['cybersecurite', 'topic-dns-abuse'],
    ['topic-transparency', 'topic-transparency'],
    ['indigenous', 'topic-new-gtlds'],
  ])('%j names the topic %s', async (typed, id) => {
    expect((await service.topic(GROUP, typed)).id).toBe(id);
  });

  it.each(['8', 'banana', 'and', '', 'ab'])('%j names no topic: those there are are named', async (typed) => {
    const [code, known] = await refused(service.topic(GROUP, typed));
    expect(code).toBe('topic_not_found');
    expect(known).toMatch(/^\d .+/);
  });

  it('points are the approved ones of the meeting, in the order of the topics', async () => {
    const all = await service.pointsFor(GROUP, 'icann68', 'en');
    expect(all.map(({ topic }) => topic.number)).toEqual(
      [...all.map(({ topic }) => topic.number)].sort((a, b) => a - b),
    );
    const points = all.flatMap(({ points }) => points);
    expect(points.length).toBeGreaterThan(0);
    expect(points.filter(({ state, meetings }) => state !== 'approved' || !meetings.includes('icann68'))).toEqual([]);
    expect(new Set(points.map(({ id }) => id)).size).toBe(points.length);
  });

  it('points are in the language asked for where they were translated, each once', async () => {
    const english = (await service.pointsFor(GROUP, 'icann68', 'en')).flatMap(({ points }) => points);
    const french = (await service.pointsFor(GROUP, 'icann68', 'fr')).flatMap(({ points }) => points);
    expect(french).toHaveLength(english.length);
    const translated = french.filter(({ language }) => language === 'fr');
    expect(translated.length).toBeGreaterThan(0);
    for (const { translationOf } of translated) expect(english.map(({ id }) => id)).toContain(translationOf);
  });

  it('points on their way are neither approved nor retired', async () => {
    const unready = await service.unready(GROUP, 'icann68');
    expect(unready.map(({ state }) => state).filter((state) => state === 'approved' || state === 'retired')).toEqual(
      [],
    );
  });

  it('another group has none of them', async () => {
    expect(await service.pointsFor('nobody', 'icann68', 'en')).toEqual([]);
    expect(await service.list('nobody')).toEqual([]);
    expect(await service.byId('nobody', 'icann68')).toBeUndefined();
  });
});
