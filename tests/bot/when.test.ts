import fc from 'fast-check';
import { DateTime } from 'luxon';
import { afterEach, describe, expect, it } from 'vitest';
import { parseWhen, type WhenOptions } from '../../src/bot/when.ts';
import type { Language } from '../../src/text/text.ts';

/** A Sunday, 10:00 in Brussels. */
const SUNDAY = '2020-06-21T08:00:00Z';

function read(typed: string, options: Partial<Omit<WhenOptions, 'now'>> & { now?: string } = {}): string | undefined {
  const all = { timeZone: 'Europe/Brussels', language: 'en', dayMeans: 'end', ...options } as const;
  const moment = parseWhen(typed, { ...all, now: new Date(options.now ?? SUNDAY) });
  return moment && DateTime.fromJSDate(moment, { zone: all.timeZone }).toFormat('ccc yyyy-MM-dd HH:mm ZZ');
}

describe('src/bot/when.ts', () => {
  describe('ISO', () => {
    it.each([
      ['2020-06-22T14:00', 'Mon 2020-06-22 14:00 +02:00'],
      ['2020-06-22 14:00', 'Mon 2020-06-22 14:00 +02:00'],
      [' 2020-06-22 9:05 ', 'Mon 2020-06-22 09:05 +02:00'],
      ['2020-06-22T14:00Z', 'Mon 2020-06-22 16:00 +02:00'],
      ['2020-06-22T14:00+05:45', 'Mon 2020-06-22 10:15 +02:00'],
      ['2020-06-22T14:00-0400', 'Mon 2020-06-22 20:00 +02:00'],
      ['2020-06-22', 'Mon 2020-06-22 23:59 +02:00'],
      ['2020-12-22', 'Tue 2020-12-22 23:59 +01:00'],
      ['2024-02-29', 'Thu 2024-02-29 23:59 +01:00'],
    ])('%s is %s in Brussels', (typed, moment) => {
      expect(read(typed)).toBe(moment);
    });

    it('a day that is a start begins at its first minute', () => {
      expect(read('2020-06-22', { dayMeans: 'start' })).toBe('Mon 2020-06-22 00:00 +02:00');
    });

    it.each([
      '2020-13-45',
      '2020-02-30',
      '2021-02-29',
      '2020-06-22T25:00',
      '2020-06-22T14:60',
      '2020-06',
      '2020',
      '2020-W26',
      '2020-W26-1',
      '2020-174',
      '20200622',
      '2020-06-22T',
      '2020-06-22 14:00 or later',
    ])('%s is no moment', (typed) => {
      expect(read(typed)).toBeUndefined();
    });
  });

  describe('durations', () => {
    it.each([
      ['7d', 'Sun 2020-06-28 10:00 +02:00'],
      ['1d 12h', 'Mon 2020-06-22 22:00 +02:00'],
      ['1d12h30min', 'Mon 2020-06-22 22:30 +02:00'],
      ['90m', 'Sun 2020-06-21 11:30 +02:00'],
      ['2 W', 'Sun 2020-07-05 10:00 +02:00'],
      ['2 days', 'Tue 2020-06-23 10:00 +02:00'],
      ['3 jours', 'Wed 2020-06-24 10:00 +02:00'],
      ['2 heures', 'Sun 2020-06-21 12:00 +02:00'],
      ['3 días', 'Wed 2020-06-24 10:00 +02:00'],
      ['2 horas', 'Sun 2020-06-21 12:00 +02:00'],
      ['1 semana', 'Sun 2020-06-28 10:00 +02:00'],
      ['7j', 'Sun 2020-06-28 10:00 +02:00'],
      ['1 sem', 'Sun 2020-06-28 10:00 +02:00'],
      ['0d', 'Sun 2020-06-21 10:00 +02:00'],
    ])('%s from now is %s', (typed, moment) => {
      expect(read(typed)).toBe(moment);
    });

    it('a day is a calendar day, an hour an hour, when clocks change', () => {
      const eve = { now: '2020-10-24T12:00:00Z' };
      expect(read('1d', eve)).toBe('Sun 2020-10-25 14:00 +01:00');
      expect(read('24h', eve)).toBe('Sun 2020-10-25 13:00 +01:00');
      expect(read('1w', { now: '2020-03-27T12:00:00Z' })).toBe('Fri 2020-04-03 13:00 +02:00');
    });

    it.each(['7', 'd', '7dd', 'd7', '7d banana', '3 bananas', '1.5d', '1e3d', '٧d'])('%s is no duration', (typed) => {
      expect(read(typed)).toBeUndefined();
    });
  });

  describe('words', () => {
    it.each<[Language, string, string]>([
      ['en', 'friday 18:00', 'Fri 2020-06-26 18:00 +02:00'],
      ['en', 'on Friday at 6pm', 'Fri 2020-06-26 18:00 +02:00'],
      ['en', 'friday', 'Fri 2020-06-26 23:59 +02:00'],
      ['en', 'sunday', 'Sun 2020-06-21 23:59 +02:00'],
      ['en', 'tomorrow', 'Mon 2020-06-22 23:59 +02:00'],
      ['en', 'tomorrow 18:00', 'Mon 2020-06-22 18:00 +02:00'],
      ['en', 'tomorrow at noon', 'Mon 2020-06-22 12:00 +02:00'],
      ['en', 'friday morning', 'Fri 2020-06-26 06:00 +02:00'],
      ['en', '22 June 2020 18:00', 'Mon 2020-06-22 18:00 +02:00'],
      ['en', 'June 22, 2020', 'Mon 2020-06-22 23:59 +02:00'],
      ['en', 'in 2 hours', 'Sun 2020-06-21 12:00 +02:00'],
      ['en', 'friday 18:00 UTC', 'Fri 2020-06-26 20:00 +02:00'],
      ['en', '22/06/2020', 'Mon 2020-06-22 23:59 +02:00'],
      ['fr', 'vendredi 18h', 'Fri 2020-06-26 18:00 +02:00'],
      ['fr', 'vendredi à 18h30', 'Fri 2020-06-26 18:30 +02:00'],
      ['fr', 'demain', 'Mon 2020-06-22 23:59 +02:00'],
      ['fr', 'aujourd’hui 18h', 'Sun 2020-06-21 18:00 +02:00'],
      ['fr', 'jusqu’à vendredi', 'Fri 2020-06-26 23:59 +02:00'],
      ['fr', 'le 26 juin', 'Fri 2020-06-26 23:59 +02:00'],
      ['fr', '1er juillet', 'Wed 2020-07-01 23:59 +02:00'],
      ['fr', '6/7/2020', 'Mon 2020-07-06 23:59 +02:00'],
      ['fr', 'ce soir', 'Sun 2020-06-21 18:00 +02:00'],
      ['fr', 'friday 18:00', 'Fri 2020-06-26 18:00 +02:00'],
      ['es', 'el viernes a las 18:00', 'Fri 2020-06-26 18:00 +02:00'],
      ['es', 'mañana', 'Mon 2020-06-22 23:59 +02:00'],
      ['es', 'mañana 18:00', 'Mon 2020-06-22 18:00 +02:00'],
      ['es', 'hasta el 26 de junio', 'Fri 2020-06-26 23:59 +02:00'],
      ['es', 'miércoles 10:00', 'Wed 2020-06-24 10:00 +02:00'],
      ['es', 'mediodía', 'Sun 2020-06-21 12:00 +02:00'],
      ['es', '6/7/2020', 'Mon 2020-07-06 23:59 +02:00'],
    ])('%s: %s is %s', (language, typed, moment) => {
      expect(read(typed, { language })).toBe(moment);
    });

    it.each<[Language, string]>([
      ['en', 'friday banana'],
      ['en', 'banana'],
      ['en', ''],
      ['en', '-'],
      ['en', 'friday 25:00'],
      ['en', 'friday 18:75'],
      ['en', '31 february'],
      ['en', 'vendredi'],
      ['fr', 'vendredi banane'],
      ['es', 'viernes plátano'],
    ])('%s: %j is no moment', (language, typed) => {
      expect(read(typed, { language })).toBeUndefined();
    });

    it.each(['monday to friday', '18:00-19:00', 'may', 'next month', '06/07/2020', '7.6.2020', '06/07'])(
      '%s may mean several days: it is no moment',
      (typed) => {
        expect(read(typed)).toBeUndefined();
      },
    );

    it.each([
      ['friday', '2020-06-26T10:00:00Z', 'Fri 2020-06-26 23:59 +02:00'],
      ['friday 18:00', '2020-06-26T15:59:59Z', 'Fri 2020-06-26 18:00 +02:00'],
      ['friday 18:00', '2020-06-26T16:00:00Z', 'Fri 2020-07-03 18:00 +02:00'],
      ['18:00', '2020-06-26T15:59:00Z', 'Fri 2020-06-26 18:00 +02:00'],
      ['18:00', '2020-06-26T16:01:00Z', 'Sat 2020-06-27 18:00 +02:00'],
      ['20 june', '2020-06-21T08:00:00Z', 'Sun 2021-06-20 23:59 +02:00'],
      ['21 june', '2020-06-21T08:00:00Z', 'Sun 2020-06-21 23:59 +02:00'],
      ['29 february', '2020-06-21T08:00:00Z', 'Thu 2024-02-29 23:59 +01:00'],
    ])('a past one means the next: %s at %s', (typed, now, moment) => {
      expect(read(typed, { now })).toBe(moment);
    });

    it.each(['last friday', 'yesterday', '-7d', '20 June 2020'])('%s stays in the past', (typed) => {
      expect(
        parseWhen(typed, { now: new Date(SUNDAY), timeZone: 'UTC', language: 'en', dayMeans: 'end' })?.getTime(),
      ).toBeLessThan(new Date(SUNDAY).getTime());
    });
  });

  describe.each(['UTC', 'America/Los_Angeles', 'Asia/Kathmandu'])('on a machine in %s', (machineZone) => {
    const before = process.env.TZ;
    afterEach(() => {
      process.env.TZ = before ?? 'UTC';
    });

    it.each([
      // clocks go forward on Sunday 29 March 2020 at 02:00, back on Sunday 25 October at 03:00
      ['Europe/Brussels', '2020-03-27T12:00:00Z', 'sunday 18:00', 'Sun 2020-03-29 18:00 +02:00'],
      ['Europe/Brussels', '2020-03-27T12:00:00Z', 'sunday 02:30', 'Sun 2020-03-29 03:30 +02:00'],
      ['Europe/Brussels', '2020-03-28T23:30:00Z', 'tomorrow', 'Mon 2020-03-30 23:59 +02:00'],
      ['Europe/Brussels', '2020-10-23T12:00:00Z', 'sunday', 'Sun 2020-10-25 23:59 +01:00'],
      ['Europe/Brussels', '2020-10-23T12:00:00Z', 'sunday 02:30', 'Sun 2020-10-25 02:30 +02:00'],
      ['Europe/Brussels', '2020-10-23T12:00:00Z', '2020-10-25T02:30+01:00', 'Sun 2020-10-25 02:30 +01:00'],
      ['Europe/Brussels', '2020-06-26T15:00:00Z', 'friday 18:00', 'Fri 2020-06-26 18:00 +02:00'],
      ['Europe/Brussels', '2020-03-29T00:30:00Z', 'in 3 hours', 'Sun 2020-03-29 05:30 +02:00'],
      // forward on 8 March, back on 1 November
      ['America/New_York', '2020-03-06T22:30:00Z', 'friday 18:00', 'Fri 2020-03-06 18:00 -05:00'],
      ['America/New_York', '2020-03-06T23:30:00Z', 'friday 18:00', 'Fri 2020-03-13 18:00 -04:00'],
      ['America/New_York', '2020-10-30T21:00:00Z', 'monday 09:00', 'Mon 2020-11-02 09:00 -05:00'],
      ['America/New_York', '2020-10-30T21:00:00Z', '2020-11-01 01:30', 'Sun 2020-11-01 01:30 -04:00'],
      ['America/New_York', '2020-11-06T03:00:00Z', 'friday', 'Fri 2020-11-06 23:59 -05:00'],
      // back on 5 April, forward on 27 September
      ['Pacific/Auckland', '2020-04-03T04:30:00Z', 'friday 18:00', 'Fri 2020-04-03 18:00 +13:00'],
      ['Pacific/Auckland', '2020-04-03T06:30:00Z', 'friday 18:00', 'Fri 2020-04-10 18:00 +12:00'],
      ['Pacific/Auckland', '2020-04-03T06:30:00Z', 'sunday 02:30', 'Sun 2020-04-05 02:30 +13:00'],
      ['Pacific/Auckland', '2020-06-25T12:30:00Z', 'friday 18:00', 'Fri 2020-06-26 18:00 +12:00'],
      // no clock change, and a quarter of an hour off
      ['Asia/Kathmandu', '2020-06-26T12:10:00Z', '18:00', 'Fri 2020-06-26 18:00 +05:45'],
      ['Asia/Kathmandu', '2020-06-26T12:16:00Z', '18:00', 'Sat 2020-06-27 18:00 +05:45'],
      ['Asia/Kathmandu', '2020-06-25T18:30:00Z', 'friday 18:00', 'Fri 2020-06-26 18:00 +05:45'],
    ])('in %s at %s, %s is %s', (timeZone, now, typed, moment) => {
      process.env.TZ = machineZone;
      expect(read(typed, { timeZone, now })).toBe(moment);
    });
  });

  it('any text is a true moment or none', () => {
    const pieces = fc.constantFrom(
      'friday',
      '18:00',
      ' ',
      '7',
      'd',
      '-',
      '2020',
      '/',
      'noon',
      'at',
      'next',
      'in',
      'Z',
      '+',
      ':',
      'mañana',
    );
    const anything = fc.oneof(fc.string({ unit: pieces, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(anything, fc.constantFrom<Language>('en', 'fr', 'es'), (typed, language) => {
        const moment = parseWhen(typed, {
          now: new Date(SUNDAY),
          timeZone: 'Asia/Kathmandu',
          language,
          dayMeans: 'end',
        });
        if (moment) expect(moment.getTime()).not.toBeNaN();
      }),
      { numRuns: 300 },
    );
  });

  it('a very long text is refused in a moment', () => {
    const since = performance.now();
    for (const text of [
      '1d '.repeat(1300),
      'friday '.repeat(570),
      '1'.repeat(4000),
      `${' '.repeat(3999)}x`,
      '1/'.repeat(2000),
    ])
      read(text);
    expect(performance.now() - since).toBeLessThan(5000);
  });
});
