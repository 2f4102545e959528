import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/meetings/calendar-file.ts';
import { readIcs } from '../../src/meetings/ics-read.ts';
import { type Exception, endOf, type Meeting, meetingSchema, startOf } from '../../src/meetings/meeting.ts';
import { heldWithin } from '../../src/meetings/occurrences.ts';
import type { Group } from '../../src/people/group.ts';

const group = { id: 'web:local/g', tenant: 'web:local', name: 'G', timeZone: 'Etc/UTC', language: 'en' } as Group;
const sources = [{ document: 'Calendar', date: '2016-01-01', section: 'Ottilie' }];
const by = { by: 'Ottilie', on: '2026-01-01' };

function meeting(more: Partial<Meeting> & { rule?: string; exceptions?: Exception[]; also?: string[] }): Meeting {
  const { rule, exceptions = [], also, ...own } = more;
  const startsOn = own.startsOn ?? '2026-01-06';
  const whole = { id: 'call', title: 'Call', kind: 'call', endsOn: startsOn, startsOn, timeZone: 'Etc/UTC', sources };
  const repeats = rule ? { repeats: { rule, exceptions, ...(also ? { also } : {}) } } : {};
  return meetingSchema.parse({ ...whole, startTime: '18:00', durationMinutes: 90, ...repeats, ...own });
}

/** The file as another calendar takes it: with the zones that it brings, knowing none itself. */
function read(meetings: Meeting[], now = '2026-01-01') {
  const text = calendarFile(meetings, { group, now: new Date(now) });
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((one) => [one.getFirstPropertyValue('tzid'), new ICAL.Timezone(one)]),
  );
  for (const event of calendar.getAllSubcomponents('vevent'))
    for (const name of ['dtstart', 'dtend', 'recurrence-id', 'exdate', 'rdate'])
      for (const property of event.getAllProperties(name)) {
        const zone = zones.get(property.getParameter('tzid') as string);
        const times = property.getValues() as ICAL.Time[];
        if (zone) for (const time of times) time.zone = zone;
      }
  return { text, calendar };
}

/** What another calendar shows of the file's series, within a period: begin, end and title. */
function shown(meetings: Meeting[], { from, to }: { from: string; to: string }, now?: string): string[] {
  const events = read(meetings, now)
    .calendar.getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
  const main = events.find((event) => !event.isRecurrenceException()) as ICAL.Event;
  for (const other of events) if (other.isRecurrenceException()) main.relateException(other);
  const found: string[] = [];
  const iterator = main.iterator();
  for (
    let next = iterator.next();
    next && next.toJSDate() < new Date(Date.parse(to) + 40 * 86_400_000);
    next = iterator.next()
  ) {
    const { startDate, endDate, item } = main.getOccurrenceDetails(next);
    if (item.component.getFirstPropertyValue('status') === 'CANCELLED') continue;
    const [start, end] = [startDate.toJSDate(), endDate.toJSDate()];
    if (start >= new Date(from) && start < new Date(to)) found.push(line(start, end, item.summary));
  }
  return found.sort();
}

const line = (start: Date, end: Date, title: string) => `${start.toISOString()} ${end.toISOString()} ${title}`;

/** What we hold. */
function held(meetings: Meeting[], { from, to }: { from: string; to: string }): string[] {
  return heldWithin(meetings, { from: new Date(from), to: new Date(to) })
    .filter((one) => !one.meeting.cancelled)
    .map((one) => line(startOf(one.meeting), endOf(one.meeting), one.meeting.title))
    .sort();
}

const moved: Exception = {
  day: '2026-03-31',
  startsOn: '2026-04-02',
  endsOn: '2026-04-02',
  startTime: '09:00',
  durationMinutes: 30,
  title: 'Moved',
};
const elsewhere: Exception = { day: '2026-04-07', timeZone: 'Asia/Kolkata', startTime: '08:00' };
const off: Exception = { day: '2026-04-14', cancelled: by };

describe('src/meetings/calendar-file.ts', () => {
  it.each([
    'Europe/Brussels',
    'America/New_York',
    'Pacific/Auckland',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Africa/Casablanca',
    'Etc/UTC',
  ])(
    'a calendar that knows no zones shows a series in %s when we hold it: moved, elsewhere, called off, besides',
    (timeZone) => {
      const series = [
        meeting({ timeZone, rule: 'FREQ=WEEKLY;BYDAY=TU', exceptions: [moved, elsewhere, off], also: ['2026-05-01'] }),
      ];
      const period = { from: '2026-01-01', to: '2027-12-31' };
      const ours = held(series, period);
      expect(ours.length).toBeGreaterThan(100);
      expect(shown(series, period)).toEqual(ours);
    },
  );

  it.each([
    ['an end on a day', { timeZone: 'Pacific/Auckland', rule: 'FREQ=WEEKLY;UNTIL=20260310' }],
    ['so many times', { timeZone: 'America/New_York', rule: 'FREQ=WEEKLY;COUNT=5' }],
    ['29 February', { startsOn: '2020-02-29', rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29' }],
    ['the last Friday', { startsOn: '2025-12-26', timeZone: 'Europe/Brussels', rule: 'FREQ=MONTHLY;BYDAY=-1FR' }],
    [
      'called off from a day on',
      { rule: 'FREQ=WEEKLY;COUNT=9', cancelled: { by: 'Ottilie', on: '2026-02-03' }, exceptions: [off, moved] },
    ],
  ] as const)('%s', (_, more) => {
    const series = [meeting(more as never)];
    const period = { from: '2020-01-01', to: '2029-01-01' };
    // what was called off from a day on is marked so in ours
    expect(shown(series, period, '2026-03-01')).toEqual(held(series, period));
  });

  it('whole days, a series that was called off before it began, the number of its version, and names that are no markup', () => {
    const days = meeting({
      startTime: undefined,
      durationMinutes: undefined,
      endsOn: '2026-01-08',
      changes: 3,
      title: 'A;B,\r\nC',
    } as never);
    const { text } = read([days]);
    expect(text).toContain('DTSTART;VALUE=DATE:20260106\r\nDTEND;VALUE=DATE:20260109\r\n');
    expect(text).toContain('SEQUENCE:3\r\n');
    expect(text).toMatch(/SUMMARY:A\\;B\\, ?\\n? ?C/);
    expect(text).not.toContain('VTIMEZONE');
    const never = meeting({ rule: 'FREQ=WEEKLY', cancelled: { by: 'Ottilie', on: '2026-01-01' } });
    expect(read([never]).text).toContain('STATUS:CANCELLED');
    expect(read([never]).text).not.toContain('RRULE');
  });

  it('tells the programme by the clock of the meeting, with its days where there are several', () => {
    const session = (id: string, title: string, after?: number) => ({
      id,
      part: 'P',
      order: 1,
      title,
      after,
      source: sources[0],
    });
    const sessions = [session('a', 'Opening; welcome', 0), session('b', 'Any other business')];
    const series = meeting({ sessions, timeZone: 'Europe/Paris', rule: 'FREQ=WEEKLY' } as never);
    const long = meeting({
      sessions: [session('a', 'Plenary', 1500)],
      endsOn: '2026-01-08',
      durationMinutes: undefined,
    } as never);
    const descriptions = read([series, long, meeting({ id: 'bare' })]).calendar.getAllSubcomponents('vevent');
    expect(descriptions.map((event) => event.getFirstPropertyValue('description'))).toEqual([
      '18:00 Opening; welcome\nAny other business\nIts time zone: Europe/Paris',
      '7 Jan 19:00 Plenary\nIts time zone: Etc/UTC',
      null,
    ]);
  });

  it('is read back as what it was written from, also where the zones bear names of their own', () => {
    const series = meeting({
      timeZone: 'Pacific/Auckland',
      rule: 'FREQ=WEEKLY',
      exceptions: [moved, off],
      also: ['2026-05-01'],
    });
    const { text } = read([series]);
    const own = text.replace(/X-LIC-LOCATION.*\r\n/g, '').replaceAll('Pacific/Auckland', 'Customized Time Zone 1');
    for (const file of [text, own]) {
      const { events, faults } = readIcs(file, 'Etc/UTC');
      expect(faults).toEqual([]);
      const [main, other] = events;
      expect(main).toMatchObject({
        startsOn: '2026-01-06',
        startTime: '18:00',
        durationMinutes: 90,
        rule: 'FREQ=WEEKLY',
      });
      expect(main).toMatchObject({ without: ['2026-04-14'], also: [{ day: '2026-05-01' }] });
      expect(other).toMatchObject({ replaces: '2026-03-31', startsOn: '2026-04-02', startTime: '09:00' });
      expect(['Pacific/Auckland', 'Antarctica/McMurdo', 'Antarctica/South_Pole']).toContain(main?.timeZone);
    }
  });
});
