import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { isPenholderError } from '../../src/errors.ts';
import { endOf, type Meeting, meetingSchema, startOf } from '../../src/meetings/meeting.ts';
import { occurrenceOn, occurrencesAround } from '../../src/meetings/occurrences.ts';
import { checkedRule, daysOf } from '../../src/meetings/repeats.ts';

const sources = [{ document: 'Calendar', date: '2020-01-01', section: 'Ottilie' }];
const series = (of: Partial<Meeting> & { rule: string }): Meeting => {
  const { rule, ...own } = of;
  const base = { id: 'call', title: 'Call', kind: 'call', startsOn: '2026-01-06', timeZone: 'Etc/UTC', sources };
  const timed = { startTime: '18:00', durationMinutes: 60, ...base, ...own };
  return meetingSchema.parse({ endsOn: timed.startsOn, ...timed, repeats: { rule, exceptions: [], ...own.repeats } });
};
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'none';
  } catch (error) {
    return isPenholderError(error) ? error.code : String(error);
  }
};

/** Zones, a week in which their clocks change, and the moments of a weekly 18:00 before and after it. */
const changes = [
  ['Europe/Brussels', '2026-03-24', ['2026-03-24T17:00Z', '2026-03-31T16:00Z']],
  ['Europe/Brussels', '2026-10-20', ['2026-10-20T16:00Z', '2026-10-27T17:00Z']],
  ['America/New_York', '2026-03-03', ['2026-03-03T23:00Z', '2026-03-10T22:00Z']],
  ['America/New_York', '2026-10-27', ['2026-10-27T22:00Z', '2026-11-03T23:00Z']],
  ['Pacific/Auckland', '2026-09-22', ['2026-09-22T06:00Z', '2026-09-29T05:00Z']],
  ['Pacific/Auckland', '2026-03-31', ['2026-03-31T05:00Z', '2026-04-07T06:00Z']],
  ['America/Sao_Paulo', '2018-10-30', ['2018-10-30T21:00Z', '2018-11-06T20:00Z']],
  ['America/Sao_Paulo', '2026-10-27', ['2026-10-27T21:00Z', '2026-11-03T21:00Z']],
  ['Asia/Kolkata', '2026-03-24', ['2026-03-24T12:30Z', '2026-03-31T12:30Z']],
  ['Africa/Abidjan', '2026-03-24', ['2026-03-24T18:00Z', '2026-03-31T18:00Z']],
] as const;

describe('src/meetings/repeats.ts', () => {
  it.each(changes)('a weekly call in %s from %s stays at its time of day', (timeZone, startsOn, moments) => {
    const call = series({ timeZone, startsOn, rule: 'FREQ=WEEKLY' });
    const days = daysOf({ startsOn, rule: 'FREQ=WEEKLY' }, { from: startsOn, most: 2 });
    const starts = days.map((day) => startOf(occurrenceOn(call, day) as Meeting));
    expect(starts).toEqual(moments.map((at) => new Date(at)));
  });

  it('an hour that clocks skip is an hour later, one that comes twice is the first; the length stays', () => {
    const at = (startsOn: string) =>
      series({ timeZone: 'Europe/Brussels', startsOn, startTime: '02:30', rule: 'FREQ=DAILY' });
    expect(startOf(at('2026-03-29'))).toEqual(new Date('2026-03-29T01:30Z'));
    expect(startOf(at('2026-10-25'))).toEqual(new Date('2026-10-25T00:30Z'));
    expect(endOf(at('2026-10-25'))).toEqual(new Date('2026-10-25T01:30Z'));
  });

  it('in any zone each occurrence is on its day, at its time of day where that day has it', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 0, max: 1439 }), (timeZone, from, minute) => {
        const startsOn = from.toISOString().slice(0, 10);
        const startTime = DateTime.fromObject({ hour: Math.floor(minute / 60), minute: minute % 60 }).toFormat('HH:mm');
        const call = series({ timeZone, startsOn, startTime, rule: 'FREQ=DAILY' });
        for (const day of daysOf({ startsOn, rule: 'FREQ=DAILY' }, { from: startsOn, most: 5 })) {
          const start = DateTime.fromJSDate(startOf(occurrenceOn(call, day) as Meeting), { zone: timeZone });
          const asTyped = DateTime.fromISO(`${day}T${startTime}`, { zone: timeZone });
          expect(start.toFormat('yyyy-LL-dd HH:mm')).toBe(asTyped.toFormat('yyyy-LL-dd HH:mm'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('29 February comes in leap years only, the 31st in months that have it, and years end', () => {
    const days = (startsOn: string, rule: string, most: number) => daysOf({ startsOn, rule }, { from: startsOn, most });
    expect(days('2024-02-29', 'FREQ=YEARLY', 3)).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
    expect(days('2026-01-31', 'FREQ=MONTHLY', 3)).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
    expect(days('2026-12-29', 'FREQ=WEEKLY', 2)).toEqual(['2026-12-29', '2027-01-05']);
    expect(days('2026-12-31', 'FREQ=DAILY', 2)).toEqual(['2026-12-31', '2027-01-01']);
    expect(days('2026-01-01', 'FREQ=MONTHLY;BYDAY=-1WE', 2)).toEqual(['2026-01-28', '2026-02-25']);
  });

  it('looks at ten years of days as if they began today: the same days, whatever lies before', () => {
    const rules = fc.constantFrom(
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;BYDAY=TU,TH;INTERVAL=2',
      'FREQ=WEEKLY;INTERVAL=5;WKST=SU;BYDAY=SU,MO',
      'FREQ=DAILY;BYDAY=MO,FR;BYMONTH=3,4',
    );
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 3650 }), (rule, offset) => {
        const startsOn = '2020-01-07';
        const from = DateTime.fromISO(startsOn).plus({ days: offset }).toISODate() as string;
        const all = daysOf({ startsOn, rule: `${rule};COUNT=9999` }, { from, most: 4 });
        expect(daysOf({ startsOn, rule }, { from, most: 4 })).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  it('a series without an end gives a bounded number of occurrences, the next one however far', () => {
    const now = new Date('2036-01-01T00:00Z');
    const many = occurrencesAround([series({ rule: 'FREQ=DAILY' })], now);
    expect(many.length).toBeLessThan(40);
    expect(many.some(({ startsOn }) => startsOn === '2036-01-01')).toBe(true);
    const rare = series({ startsOn: '2024-02-29', rule: 'FREQ=YEARLY' });
    expect(occurrencesAround([rare], new Date('2025-01-01')).map(({ id }) => id)).toEqual(['call-2028-02-29']);
  });

  it('refuses rules that are not of days, that it cannot read, or that come never', () => {
    const code = (rule: string) => codeOf(() => checkedRule(rule, '2026-01-06'));
    const unreadable = [
      '',
      'weekly',
      'FREQ=HOURLY',
      'FREQ=WEEKLY;INTERVAL=0',
      'FREQ=WEEKLY;BYHOUR=3',
      'FREQ=DAILY;FREQ=DAILY',
      'FREQ=WEEKLY;COUNT=2;UNTIL=20270101',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=DAILY;BYMONTHDAY=3',
      'INTERVAL=2',
      '__proto__=1;FREQ=DAILY',
      `FREQ=WEEKLY;BYDAY=${'MO,'.repeat(200)}MO`,
    ];
    expect(unreadable.map(code)).toEqual(unreadable.map(() => 'rule_unreadable'));
    const never = [
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;INTERVAL=12;BYMONTH=6',
      'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
      'FREQ=WEEKLY;UNTIL=20251231',
    ];
    expect(never.map(code)).toEqual(never.map(() => 'rule_never'));
    expect(checkedRule('rrule:freq=weekly;until=20270101T120000Z;', '2026-01-06')).toBe('FREQ=WEEKLY;UNTIL=20270101');
  });
});
