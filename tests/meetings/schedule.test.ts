import { describe, expect, it } from 'vitest';
import { type Exception, type Meeting, meetingSchema } from '../../src/meetings/meeting.ts';
import { isStillPlanned, plannedPosts, type Schedule } from '../../src/meetings/schedule.ts';

const sources = [{ document: 'Calendar', date: '2016-01-01', section: 'Ottilie' }];
const CPWG = { tenant: 'web:local', channelId: 'cpwg', name: 'cpwg' };
const DAY_MS = 86_400_000;

function series(of: {
  startsOn: string;
  timeZone?: string;
  rule?: string;
  exceptions?: Exception[];
  id?: string;
}): Meeting {
  const { startsOn, timeZone = 'Etc/UTC', rule = 'FREQ=WEEKLY', exceptions = [], id = 'call' } = of;
  const timed = { startTime: '18:00', durationMinutes: 60, endsOn: startsOn, startsOn, timeZone };
  return meetingSchema.parse({ id, title: 'Call', kind: 'call', ...timed, sources, repeats: { rule, exceptions } });
}

function schedule(more: Partial<Schedule> = {}): Schedule {
  const whole = { by: 'meeting', languages: [], paused: false, decisions: [], channels: [CPWG] } as const;
  return { id: 'schedule:1', number: 1, before: [24 * 60, 60], ...whole, ...more };
}

/** When posts are due within a period, `2026-03-23T17:00`. */
function due(meetings: Meeting[], from: string, to: string, { before = [24 * 60, 60] } = {}): string[] {
  const one = schedule({ before });
  const period = { from: new Date(from), to: new Date(to) };
  const calendar = { meetings, topics: [], schedules: [one] };
  return plannedPosts(one, calendar, period).map(({ dueAt }) => dueAt.toISOString().slice(0, 16));
}

/** Zones, a first day, and the moments of a weekly 18:00 there in the weeks around a change of clocks. */
const changes = [
  ['Europe/Brussels', '2026-03-24', ['2026-03-24T17:00', '2026-03-31T16:00']],
  ['Europe/Brussels', '2026-10-20', ['2026-10-20T16:00', '2026-10-27T17:00']],
  ['America/New_York', '2026-03-03', ['2026-03-03T23:00', '2026-03-10T22:00']],
  ['America/New_York', '2026-10-27', ['2026-10-27T22:00', '2026-11-03T23:00']],
  ['Pacific/Auckland', '2026-09-22', ['2026-09-22T06:00', '2026-09-29T05:00']],
  ['Pacific/Auckland', '2026-03-31', ['2026-03-31T05:00', '2026-04-07T06:00']],
  ['America/Sao_Paulo', '2018-10-30', ['2018-10-30T21:00', '2018-11-06T20:00']],
  ['America/Sao_Paulo', '2026-10-27', ['2026-10-27T21:00', '2026-11-03T21:00']],
  ['Asia/Kolkata', '2026-03-24', ['2026-03-24T12:30', '2026-03-31T12:30']],
  ['Africa/Abidjan', '2026-03-24', ['2026-03-24T18:00', '2026-03-31T18:00']],
] as const;

const minus = (moment: string, ms: number) => new Date(Date.parse(`${moment}Z`) - ms).toISOString().slice(0, 16);

describe('src/meetings/schedule.ts', () => {
  it.each(changes)(
    'posts before a weekly call in %s from %s come a day and an hour before each',
    (timeZone, startsOn, moments) => {
      const [first, second] = moments;
      const expected = [
        minus(first, DAY_MS),
        minus(first, DAY_MS / 24),
        minus(second, DAY_MS),
        minus(second, DAY_MS / 24),
      ];
      const end = new Date(Date.parse(`${second}Z`) + 1).toISOString();
      expect(
        due([series({ startsOn, timeZone })], new Date(Date.parse(startsOn) - 2 * DAY_MS).toISOString(), end),
      ).toEqual(expected);
    },
  );

  it('follows 29 February, the end of a year, and a rule that ends', () => {
    const leap = series({ startsOn: '2020-02-29', rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' });
    expect(due([leap], '2020-03-01', '2029-01-01', { before: [60] })).toEqual(['2024-02-29T17:00', '2028-02-29T17:00']);
    const daily = series({ startsOn: '2025-12-30', rule: 'FREQ=DAILY;COUNT=4' });
    expect(due([daily], '2025-12-31', '2026-02-01', { before: [20 * 60] })).toEqual([
      '2025-12-31T22:00',
      '2026-01-01T22:00',
    ]);
  });

  it('follows one occurrence that is moved, even out of its week, and leaves out one that is cancelled', () => {
    const exceptions: Exception[] = [
      { day: '2026-01-13', startsOn: '2026-02-20', endsOn: '2026-02-20', startTime: '09:00' },
      { day: '2026-01-20', cancelled: { by: 'Ottilie', on: '2026-01-10' } },
    ];
    const moved = series({ startsOn: '2026-01-06', rule: 'FREQ=WEEKLY;COUNT=3', exceptions });
    expect(due([moved], '2026-01-01', '2026-12-31', { before: [60] })).toEqual([
      '2026-01-06T17:00',
      '2026-02-20T08:00',
    ]);
  });

  it('posts come in the order of their times, also those before a meeting that lies beyond the period', () => {
    const daily = series({ startsOn: '2026-01-06', rule: 'FREQ=DAILY;COUNT=3' });
    expect(due([daily], '2026-01-05', '2026-01-07', { before: [25 * 60, 30] })).toEqual([
      '2026-01-05T17:00',
      '2026-01-06T17:00',
      '2026-01-06T17:30',
    ]);
    expect(due([daily], '2026-01-05', '2026-01-08', { before: [2 * 24 * 60, 30] })).toEqual([
      '2026-01-05T18:00',
      '2026-01-06T17:30',
      '2026-01-06T18:00',
      '2026-01-07T17:30',
    ]);
  });

  it('puts two posts before each call of a series of ten years, each once and in order', () => {
    const posts = due([series({ startsOn: '2016-01-05', timeZone: 'Europe/Brussels' })], '2016-01-01', '2026-01-01');
    expect(posts).toHaveLength(2 * 522);
    expect(new Set(posts).size).toBe(posts.length);
    expect([...posts].sort()).toEqual(posts);
  });

  it('a meeting has the posts of its own schedules, else of its series’, else of those for every meeting', () => {
    const every = schedule();
    const ofSeries = schedule({ id: 'schedule:2', number: 2, meeting: 'call', before: [120] });
    const ofOne = schedule({ id: 'schedule:3', number: 3, meeting: 'call-2026-01-13', before: [30], paused: true });
    const meetings = [
      series({ startsOn: '2026-01-06', rule: 'FREQ=WEEKLY;COUNT=2' }),
      series({ startsOn: '2026-01-07', rule: 'FREQ=DAILY;COUNT=1', id: 'other' }),
    ];
    const all = [every, ofSeries, ofOne];
    const period = { from: new Date('2026-01-01'), to: new Date('2026-02-01') };
    const planned = all.map((one) =>
      plannedPosts(one, { meetings, topics: [], schedules: all }, period).map(({ meeting }) => meeting.id),
    );
    expect(planned).toEqual([['other-2026-01-07', 'other-2026-01-07'], ['call-2026-01-06'], ['call-2026-01-13']]);
  });

  it('parts the points by topic or session, in each language, in an order of their own', () => {
    const meeting = meetingSchema.parse({
      ...series({ startsOn: '2026-01-06' }),
      repeats: undefined,
      sessions: ['a', 'b'].map((id, at) => ({ id, title: id, part: 'Day', order: at + 1, source: sources[0] })),
    });
    const period = { from: new Date('2026-01-01'), to: new Date('2026-02-01') };
    const parts = (by: Schedule['by']) => {
      const one = schedule({ by, languages: ['en', 'fr'], before: [60] });
      const calendar = { meetings: [meeting], topics: [{ id: 'abuse' }, { id: 'rounds' }], schedules: [one] };
      return plannedPosts(one, calendar, period).map(({ subject, dueAt }) => {
        const { meetingId: _, ...part } = subject;
        return [...Object.values(part), dueAt.getTime() - Date.parse('2026-01-06T17:00Z')].join(' ');
      });
    };
    expect(parts('meeting')).toEqual(['en 0', 'fr 1']);
    expect(parts('topic')).toEqual(['abuse en 0', 'rounds en 1', 'abuse fr 2', 'rounds fr 3']);
    expect(parts('session')).toEqual(['a en 0', 'b en 1', 'a fr 2', 'b fr 3']);
  });

  it('what was planned is not posted once it is paused, skipped, taken from the channel or from the times', () => {
    const [meeting] = plannedPosts(
      schedule(),
      { meetings: [series({ startsOn: '2026-01-06' })], topics: [], schedules: [schedule()] },
      { from: new Date('2026-01-01'), to: new Date('2026-01-07') },
    ).map((post) => post.meeting);
    if (!meeting) throw new Error('nothing is planned');
    const still = (now: Schedule | undefined, subject = {}) =>
      isStillPlanned(now, { meeting, leadMs: 3_600_000 - 2, channelId: 'cpwg', subject }, now ? [now] : []);
    const skipped = { meetingId: meeting.id, what: 'skipped', by: 'Ottilie' } as const;
    expect(still(schedule())).toBe(true);
    expect(still(undefined)).toBe(false);
    expect(still(schedule({ paused: true }))).toBe(false);
    expect(still(schedule({ before: [24 * 60] }))).toBe(false);
    expect(still(schedule({ channels: [{ ...CPWG, channelId: 'outreach' }] }))).toBe(false);
    // parted otherwise than it was, it is another post
    expect(still(schedule(), { topic: 'abuse' })).toBe(false);
    expect(still(schedule(), { language: 'fr' })).toBe(false);
    expect(still(schedule({ by: 'topic' }))).toBe(false);
    expect(still(schedule({ by: 'topic' }), { topic: 'abuse' })).toBe(true);
    // a meeting without sessions is one message
    expect(still(schedule({ by: 'session' }))).toBe(true);
    expect(still(schedule({ languages: ['fr'] }))).toBe(false);
    expect(still(schedule({ languages: ['fr'] }), { language: 'fr' })).toBe(true);
    expect(still(schedule({ decisions: [skipped] }))).toBe(false);
    expect(still(schedule({ decisions: [skipped, { ...skipped, what: 'approved' }] }))).toBe(true);
  });
});
