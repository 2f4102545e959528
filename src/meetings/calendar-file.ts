import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { cleanText } from '../bot/words.ts';
import type { Group } from '../people/group.ts';
import { phrase } from '../replies/build.ts';
import { plainText } from '../replies/plain-text.ts';
import { zoneComponent } from './ics-zone.ts';
import { type Meeting, startOf, wallStart } from './meeting.ts';
import { whereWords } from './meeting-words.ts';
import { type Occurrence, occurrenceOn } from './occurrences.ts';
import { inOrder } from './programme.ts';
import { daysOf, plusDays } from './repeats.ts';

/** Clocks are told so far ahead; a calendar that reads the file each hour never comes to the end. */
const ZONES_AHEAD_MS = 3 * 366 * 86_400_000;
/** Nothing in a group's calendar is older than chat. */
const OLDEST = '2000-01-01';
const DAY_MINUTES = 1440;

/** Whose calendar it is, and when it is read. */
interface Reading {
  readonly group: Group;
  readonly now: Date;
}

/** A group's meetings as an .ics file (RFC 5545): a series is one event that repeats, with what is otherwise beside it. */
export function calendarFile(meetings: readonly Meeting[], reading: Reading): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Penholder//Calendar//EN');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('x-wr-calname', cleanText(reading.group.name));
  calendar.addPropertyWithValue('x-published-ttl', 'PT1H');
  const to = new Date(reading.now.getTime() + ZONES_AHEAD_MS);
  for (const [zone, from] of zonesOf(meetings)) calendar.addSubcomponent(zoneComponent(zone, { from, to }));
  for (const event of meetings.flatMap((meeting) => eventsOf(meeting, reading))) calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

/** The zones of times of day, each with the moment from which on it is needed. */
function zonesOf(meetings: readonly Meeting[]): Map<string, Date> {
  const found = new Map<string, Date>();
  for (const meeting of meetings.filter(({ startTime }) => startTime !== undefined)) {
    const from = new Date(Math.max(startOf(meeting).getTime(), Date.parse(OLDEST)) - DAY_MINUTES * 60_000);
    const zones = [meeting.timeZone, ...(meeting.repeats?.exceptions ?? []).flatMap(({ timeZone }) => timeZone ?? [])];
    for (const zone of zones) {
      const was = found.get(zone);
      if (!was || from < was) found.set(zone, from);
    }
  }
  return found;
}

function eventsOf(meeting: Meeting, reading: Reading): ICAL.Component[] {
  const { repeats } = meeting;
  const event = eventOf(meeting, meeting, reading);
  if (!repeats) return [event];
  const left = standing(meeting);
  // all of it was called off before it began
  if (!left) return [event];
  event.updatePropertyWithValue('status', 'CONFIRMED');
  event.addPropertyWithValue('rrule', ICAL.Recur.fromString(left.rule));
  for (const day of left.also) addWall(event, 'rdate', wallOn(meeting, day));
  const otherwise = repeats.exceptions.flatMap(({ day, cancelled }) => {
    const held = left.isHeld(day) ? occurrenceOn(meeting, day) : undefined;
    return held ? [{ day, held, cancelled }] : [];
  });
  for (const { day, cancelled } of otherwise) if (cancelled) addWall(event, 'exdate', wallOn(meeting, day));
  const moved = otherwise.filter(({ cancelled }) => !cancelled);
  return [event, ...moved.map(({ day, held }) => occurrenceEvent(meeting, { day, held }, reading))];
}

function occurrenceEvent(series: Meeting, { day, held }: { day: string; held: Occurrence }, reading: Reading) {
  const event = eventOf(series, held, reading);
  addWall(event, 'recurrence-id', wallOn(series, day));
  return event;
}

/** A series without what was called off from a day on; undefined where nothing is left. */
function standing({ startsOn, repeats, cancelled, ...meeting }: Meeting) {
  const { rule = '', also = [] } = repeats ?? {};
  if (!cancelled) return { rule: endingInUtc(rule, { startsOn, ...meeting }), also, isHeld: () => true };
  const before = plusDays(cancelled.on, -1);
  const last = daysOf({ startsOn, rule }, { from: startsOn, to: before, most: Number.POSITIVE_INFINITY }).at(-1);
  if (last === undefined) return undefined;
  const parts = rule.split(';').filter((part) => !/^(?:COUNT|UNTIL)=/.test(part));
  const ended = [...parts, `UNTIL=${last.replaceAll('-', '')}`].join(';');
  const isHeld = (day: string) => day <= before;
  return { rule: endingInUtc(ended, { startsOn, ...meeting }), also: also.filter(isHeld), isHeld };
}

/** Beside a time of day the last day of a rule is said as a moment (RFC 5545, 3.3.10). */
function endingInUtc(
  rule: string,
  { startTime, timeZone }: Pick<Meeting, 'startsOn' | 'startTime' | 'timeZone'>,
): string {
  return rule.replace(/UNTIL=(\d{8})/, (whole, day: string) => {
    if (startTime === undefined) return whole;
    const end = DateTime.fromFormat(day, 'yyyyLLdd', { zone: timeZone }).endOf('day').toUTC();
    return `UNTIL=${end.toFormat("yyyyLLdd'T'HHmmss'Z'")}`;
  });
}

/** @param of whose event it is: the meeting that stands alone, or the series */
function eventOf(of: Meeting, held: Meeting, { group, now }: Reading): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const owner = createHash('sha256').update(group.id).digest('hex').slice(0, 12);
  event.addPropertyWithValue('uid', `${of.id}@${owner}.penholder`);
  event.addPropertyWithValue('sequence', of.changes ?? 0);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
  event.addPropertyWithValue('summary', cleanText(held.title));
  addWall(event, 'dtstart', wallOn(held, held.startsOn));
  if (held.durationMinutes !== undefined)
    event.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(held.durationMinutes * 60));
  else
    addWall(event, 'dtend', {
      ...wallOn(held, plusDays(held.endsOn, 1)),
      ...(held.startTime ? { time: '00:00' } : {}),
    });
  const place = whereWords(held);
  if (place) event.addPropertyWithValue('location', cleanText(plainText(place, { reader: group, now })));
  if (held.link !== undefined) event.addPropertyWithValue('url', held.link);
  if (held.sessions.length > 0) event.addPropertyWithValue('description', programmeText(held, { group, now }));
  event.addPropertyWithValue('status', held.cancelled ? 'CANCELLED' : 'CONFIRMED');
  return event;
}

/** Each session in a line, by the clock on the meeting's wall: so it is right for each occurrence of a series. */
function programmeText(held: Meeting, { group, now }: Reading): string {
  const isLong = held.endsOn > held.startsOn;
  const sessions = inOrder(held.sessions).map(({ after, title }) => {
    if (after === undefined) return title;
    const wall = wallStart(held).plus({ minutes: after }).setLocale(group.language);
    return `${wall.toFormat(isLong ? 'd LLL HH:mm' : 'HH:mm')} ${title}`;
  });
  const zone = phrase('field.line', { label: phrase('meeting.zone'), value: held.timeZone });
  return cleanText([...sessions, plainText(zone, { reader: group, now })].join('\n'));
}

/** A day, or a time of day in a zone. */
interface Wall {
  readonly day: string;
  readonly time?: string;
  readonly timeZone: string;
}

function wallOn({ startTime, timeZone }: Meeting, day: string): Wall {
  return startTime === undefined ? { day, timeZone } : { day, time: startTime, timeZone };
}

function addWall(event: ICAL.Component, name: string, { day, time, timeZone }: Wall): void {
  const property = new ICAL.Property(name);
  if (time === undefined) property.resetType('date');
  else property.setParameter('tzid', timeZone);
  property.setValue(
    time === undefined ? ICAL.Time.fromDateString(day) : ICAL.Time.fromDateTimeString(`${day}T${time}:00`),
  );
  event.addProperty(property);
}
