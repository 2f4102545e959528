import { describe, expect, it } from 'vitest';
import { endOf, type Meeting, meetingSchema, startOf, timeZoneSchema } from '../../src/meetings/meeting.ts';

const source = { document: 'Calendar', date: '2020-01-01', section: 'calls' };
const base = {
  id: 'call',
  title: 'Call',
  kind: 'call',
  startsOn: '2020-03-29',
  endsOn: '2020-03-29',
  timeZone: 'Europe/Brussels',
  sources: [source],
};
const meeting = (facts: object = {}): Meeting => meetingSchema.parse({ ...base, ...facts });
const refuses = (facts: object) => !meetingSchema.safeParse({ ...base, ...facts }).success;

describe('src/meetings/meeting.ts', () => {
  it.each([
    ['Europe/Brussels', '2020-03-29', '2020-03-28T23:00:00.000Z', '2020-03-29T22:00:00.000Z'],
    ['America/New_York', '2020-11-01', '2020-11-01T04:00:00.000Z', '2020-11-02T05:00:00.000Z'],
    ['Pacific/Auckland', '2020-04-05', '2020-04-04T11:00:00.000Z', '2020-04-05T12:00:00.000Z'],
    ['Asia/Kathmandu', '2020-06-22', '2020-06-21T18:15:00.000Z', '2020-06-22T18:15:00.000Z'],
    // clocks go forward at midnight: that day begins at 01:00
    ['America/Havana', '2020-03-08', '2020-03-08T05:00:00.000Z', '2020-03-09T04:00:00.000Z'],
  ])('a day in %s, %s, when clocks change or not, is from %s to %s', (timeZone, day, start, end) => {
    const all = meeting({ timeZone, startsOn: day, endsOn: day });
    expect([startOf(all).toISOString(), endOf(all).toISOString()]).toEqual([start, end]);
  });

  it('a call that lasts over a clock change lasts as long as it says', () => {
    const night = meeting({ startTime: '01:30', durationMinutes: 60 });
    expect([startOf(night).toISOString(), endOf(night).toISOString()]).toEqual([
      '2020-03-29T00:30:00.000Z',
      '2020-03-29T01:30:00.000Z',
    ]);
  });

  it('without a duration a call ends with its day', () => {
    expect(endOf(meeting({ startTime: '15:00' })).toISOString()).toBe('2020-03-29T22:00:00.000Z');
  });

  it.each([
    ['an end before its start', { endsOn: '2020-03-28' }],
    ['a day that there is not', { startsOn: '2020-02-30' }],
    ['a zone that there is not', { timeZone: 'Europe/Bruxelles' }],
    ['a time that there is not', { startTime: '24:00' }],
    ['no source', { sources: [] }],
    ['a misspelt field', { startsAt: '15:00' }],
  ])('a meeting with %s is refused', (_, facts) => {
    expect(refuses(facts)).toBe(true);
  });

  it('a zone is an IANA name', () => {
    expect(timeZoneSchema.safeParse('Asia/Kathmandu').success).toBe(true);
    for (const zone of ['', 'CET+1', 'Mars/Olympus']) expect(timeZoneSchema.safeParse(zone).success).toBe(false);
  });
});
