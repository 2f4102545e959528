import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimeStyle } from '../../src/replies/reply.ts';
import { type Language, languages } from '../../src/text/text.ts';
import { formatDay, formatNumber, formatTime } from '../../src/text/times.ts';

const now = new Date('2020-06-21T12:00:00Z');
const zones = ['UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'Pacific/Niue', 'America/St_Johns', 'Europe/Brussels'];

/** `at`: ISO. */
function shown(at: string, style: TimeStyle, timeZone: string, language: Language = 'en'): string {
  return formatTime(new Date(at), style, { reader: { language, timeZone }, now });
}

function number(value: number, language: Language): string {
  return formatNumber(value, { language, timeZone: 'UTC' });
}

describe('src/text/times.ts', () => {
  it.each<[Language, string, string]>([
    ['en', '5,000', '1,234,567.5'],
    ['fr', '5\u202f000', '1\u202f234\u202f567,5'],
    ['es', '5000', '1.234.567,5'],
  ])('in %s, five thousand is %s', (language, small, large) => {
    expect([number(5000, language), number(1_234_567.5, language)]).toEqual([small, large]);
  });

  describe('formatDay', () => {
    it.each<[Language, string]>([
      ['en', '22 June 2020'],
      ['fr', '22 juin 2020'],
      ['es', '22 de junio de 2020'],
    ])('a day reads in %s as %s', (language, words) => {
      expect(formatDay('2020-06-22', { language, timeZone: 'UTC' })).toBe(words);
    });

    it('the first of a month is an ordinal in French alone', () => {
      const first = (day: string, language: Language) => formatDay(day, { language, timeZone: 'UTC' });
      expect(first('2020-10-01', 'fr')).toBe('1er octobre 2020');
      expect(first('2020-10-11', 'fr')).toBe('11 octobre 2020');
      expect(first('2020-10-01', 'es')).toBe('1 de octubre de 2020');
      expect(shown('2020-06-01T10:00:00Z', 'date-time', 'UTC', 'fr')).toContain('1er juin 2020');
      expect(shown('2020-06-01T10:00:00Z', 'date', 'UTC', 'fr')).toBe('1er juin 2020');
    });

    it('no zone moves a day', () => {
      const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
      fc.assert(
        fc.property(days, fc.constantFrom(...languages), fc.constantFrom(...zones), (date, language, timeZone) => {
          const words = formatDay(date.toISOString().slice(0, 10), { language, timeZone });
          const numbers = (words.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
          expect(numbers).toEqual([date.getUTCDate(), date.getUTCFullYear()]);
        }),
      );
    });

    it.each(['soon', '', '2020-02-30', '<b>'])('what is no day is shown as it is: “%s”', (typed) => {
      expect(formatDay(typed, { language: 'fr', timeZone: 'UTC' })).toBe(typed);
    });
  });

  describe('formatTime', () => {
    it('names the zone where it shows a time of day, also a quarter of an hour off', () => {
      expect(shown('2020-06-22T12:00:00Z', 'time', 'Asia/Kathmandu')).toBe('17:45 GMT+5:45');
      expect(shown('2020-06-22T12:00:00Z', 'time', 'Asia/Kathmandu', 'fr')).toBe('17:45 UTC+5:45');
      expect(shown('2020-06-22T12:00:00Z', 'time', 'Asia/Kathmandu', 'es')).toBe('17:45 GMT+5:45');
    });

    it.each<[Language, RegExp]>([
      ['en', /^Mon, 22 June 2020.* 14:00 CEST$/],
      ['fr', /^lun\. 22 juin 2020.* 14:00 UTC\+2$/],
      ['es', /^lun, 22 de junio de 2020.* 14:00 CEST$/],
    ])('a moment in full reads in %s as %s', (language, words) => {
      expect(shown('2020-06-22T12:00:00Z', 'date-time', 'Europe/Brussels', language)).toMatch(words);
    });

    it('the date is the reader’s own, west and east of the date line', () => {
      expect(shown('2020-06-22T10:30:00Z', 'date', 'Pacific/Niue')).toBe('21 June 2020');
      expect(shown('2020-06-22T10:30:00Z', 'date', 'Pacific/Kiritimati')).toBe('23 June 2020');
    });

    it('the clock jumps over the hour that spring takes', () => {
      expect(shown('2020-03-29T00:59:00Z', 'time', 'Europe/Brussels')).toBe('01:59 CET');
      expect(shown('2020-03-29T01:00:00Z', 'time', 'Europe/Brussels')).toBe('03:00 CEST');
    });

    it('the hour that autumn repeats is told apart by its zone', () => {
      expect(shown('2020-10-25T00:30:00Z', 'time', 'Europe/Brussels')).toBe('02:30 CEST');
      expect(shown('2020-10-25T01:30:00Z', 'time', 'Europe/Brussels')).toBe('02:30 CET');
    });

    it('a zone may change its clock by half an hour', () => {
      expect(shown('2020-10-03T15:29:00Z', 'time', 'Australia/Lord_Howe')).toBe('01:59 GMT+10:30');
      expect(shown('2020-10-03T15:30:00Z', 'time', 'Australia/Lord_Howe')).toBe('02:30 GMT+11');
    });

    it.each(languages)('midnight is 00:00 in %s', (language) => {
      expect(shown('2020-06-22T00:00:00Z', 'time', 'UTC', language)).toBe('00:00 UTC');
      expect(shown('2020-06-22T00:00:00Z', 'date-time', 'UTC', language)).toContain('00:00');
    });

    it.each<[Language, string, string]>([
      ['en', 'in 3 days', '1 day ago'],
      ['fr', 'dans 3 jours', 'il y a 1 jour'],
      ['es', 'dentro de 3 días', 'hace 1 día'],
    ])('counts from the group’s time in %s: %s', (language, ahead, past) => {
      expect(shown('2020-06-24T12:00:00Z', 'relative', 'UTC', language)).toBe(ahead);
      expect(shown('2020-06-20T12:00:00Z', 'relative', 'UTC', language)).toBe(past);
    });

    it('rounds what is left to the nearest: a minute short of a week is a week', () => {
      expect(shown('2020-06-28T11:59:00Z', 'relative', 'UTC')).toBe('in 7 days');
      expect(shown('2020-06-21T13:59:00Z', 'relative', 'UTC')).toBe('in 2 hours');
      expect(shown('2020-06-21T12:59:50Z', 'relative', 'UTC')).toBe('in 1 hour');
      expect(shown('2020-06-21T12:00:59.7Z', 'relative', 'UTC')).toBe('in 1 minute');
      expect(shown('2020-06-20T12:20:00Z', 'relative', 'UTC')).toBe('1 day ago');
    });

    it('what is left is the same in every zone', () => {
      const left = zones.map((zone) => shown('2020-06-22T00:00:00Z', 'relative', zone));
      expect(new Set(left)).toEqual(new Set(['in 12 hours']));
    });
  });
});
