import ICAL from 'ical.js';
import { DateTime, IANAZone } from 'luxon';
import { cleanText } from '../bot/words.ts';
import { PenholderError } from '../errors.ts';
import { plusDays } from './repeats.ts';
import { windowsZones } from './windows-zones.ts';

/** When something of an .ics file is: a day, and a time of day where it has one. */
interface Wall {
  readonly day: string;
  readonly time?: string;
  readonly timeZone: string;
}

/** What an event of an .ics file says of a meeting. */
export interface IcsEvent {
  readonly uid: string;
  readonly sequence: number;
  /** When it was last changed, in milliseconds; 0 where it does not say. */
  readonly stamp: number;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly startTime?: string;
  readonly durationMinutes?: number;
  readonly timeZone: string;
  readonly place?: string;
  readonly link?: string;
  readonly rule?: string;
  /** Days on which it is held besides, with a time of day where that is another. */
  readonly also: readonly { readonly day: string; readonly time?: string }[];
  /** Days on which its rule puts it and it is not held. */
  readonly without: readonly string[];
  /** The day of the series of which it is one occurrence. */
  readonly replaces?: string;
  readonly isCancelled: boolean;
}

/** What is the same for each event of a file. */
export interface IcsContext {
  /** Zone of times that name none. */
  readonly timeZone: string;
  /** Zones that the file itself gives a place for, by its names for them. */
  readonly located: ReadonlyMap<string, string>;
}

const MAX = { title: 120, place: 120, link: 500, uid: 255 } as const;
const DEFAULT_MINUTES = 60;

/**
 * One event, read.
 * @throws ics_event_incomplete {what}, ics_zone_unknown {zone}, ics_ends_before
 */
export function readEvent(event: ICAL.Component, context: IcsContext): IcsEvent {
  const start = wallOf(event.getFirstProperty('dtstart'), context);
  if (!start) throw new PenholderError('ics_event_incomplete', { what: 'DTSTART' });
  const uid = textOf(event, 'uid', MAX.uid);
  if (uid === undefined) throw new PenholderError('ics_event_incomplete', { what: 'UID' });
  const link = linkOf(event);
  const place = textOf(event, 'location', MAX.place);
  const replaced = wallOf(event.getFirstProperty('recurrence-id'), context);
  const rule = ruleOf(event, start);
  return {
    uid,
    sequence: Number(event.getFirstPropertyValue('sequence') ?? 0) || 0,
    stamp: stampOf(event),
    title: textOf(event, 'summary', MAX.title) ?? uid,
    ...timesOf(event, { start, context }),
    ...(place === undefined || place === link ? {} : { place }),
    ...(link === undefined ? {} : { link }),
    ...(rule === undefined ? {} : { rule }),
    also: event.getAllProperties('rdate').flatMap((property) => besides(property, start, context)),
    without: event.getAllProperties('exdate').flatMap((property) => daysIn(property, start)),
    ...(replaced ? { replaces: replaced.day } : {}),
    isCancelled: String(event.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED',
  };
}

function textOf(event: ICAL.Component, name: string, most: number): string | undefined {
  const text = cleanText(String(event.getFirstPropertyValue(name) ?? ''))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : [...text].slice(0, most).join('');
}

function linkOf(event: ICAL.Component): string | undefined {
  const found = ['url', 'conference', 'x-google-conference', 'location'].map((name) => textOf(event, name, MAX.link));
  return found.find((text) => text !== undefined && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text));
}

function stampOf(event: ICAL.Component): number {
  const value = event.getFirstPropertyValue('last-modified') ?? event.getFirstPropertyValue('dtstamp');
  return value instanceof ICAL.Time ? DateTime.fromISO(value.toString(), { zone: 'utc' }).toMillis() || 0 : 0;
}

function timesOf(event: ICAL.Component, { start, context }: { start: Wall; context: IcsContext }) {
  const { day: startsOn, time: startTime, timeZone } = start;
  const end = wallOf(event.getFirstProperty('dtend'), context);
  const length = event.getFirstPropertyValue('duration');
  const given = length instanceof ICAL.Duration ? Math.round(length.toSeconds() / 60) : undefined;
  if (startTime === undefined) {
    const days = given === undefined ? undefined : Math.max(1, Math.ceil(given / 1440));
    const endsOn = end ? plusDays(end.day, -1) : plusDays(startsOn, (days ?? 1) - 1);
    if (end && end.day < startsOn) throw new PenholderError('ics_ends_before');
    return { startsOn, endsOn: endsOn < startsOn ? startsOn : endsOn, timeZone };
  }
  const minutes = given ?? (end ? Math.round((instant(end) - instant(start)) / 60_000) : 0);
  if (minutes < 0) throw new PenholderError('ics_ends_before');
  const durationMinutes = minutes === 0 ? DEFAULT_MINUTES : minutes;
  const last = DateTime.fromMillis(instant(start), { zone: timeZone }).plus({ minutes: durationMinutes - 1 });
  return { startsOn, endsOn: last.toISODate() ?? startsOn, startTime, durationMinutes, timeZone };
}

function instant({ day, time = '00:00', timeZone }: Wall): number {
  return DateTime.fromISO(`${day}T${time}`, { zone: timeZone }).toMillis();
}

function wallOf(property: ICAL.Property | null | undefined, context: IcsContext): Wall | undefined {
  const value = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return undefined;
  return wall(value, zoneOf(value, property, context));
}

function wall(value: ICAL.Time, timeZone: string): Wall | undefined {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${String(value.year).padStart(4, '0')}-${two(value.month)}-${two(value.day)}`;
  if (!DateTime.fromISO(day).isValid) return undefined;
  return value.isDate ? { day, timeZone } : { day, time: `${two(value.hour)}:${two(value.minute)}`, timeZone };
}

/** IANA names, alone or at the end of a longer one; names of Windows; what the file says of where its zone is. */
function zoneOf(value: ICAL.Time, property: ICAL.Property, { timeZone, located }: IcsContext): string {
  const id = property.getParameter('tzid');
  if (typeof id !== 'string') return isUtc(value) ? 'Etc/UTC' : timeZone;
  const found = namedZone(id, located);
  if (!found) throw new PenholderError('ics_zone_unknown', { zone: id.slice(0, 60) });
  return found;
}

/** The IANA name of a zone that a file calls so, where that is known. */
export function namedZone(id: string, located: IcsContext['located']): string | undefined {
  const city = /([A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?)$/.exec(id)?.[1];
  return [id, located.get(id), city, windowsZones[id]].find((zone) => zone && IANAZone.isValidZone(zone));
}

function isUtc(value: ICAL.Time): boolean {
  return value.zone === ICAL.Timezone.utcTimezone;
}

/** The local days of a list of moments; those of UTC in the zone of the start. */
function daysIn(property: ICAL.Property, start: Wall): string[] {
  return property.getValues().flatMap((value) => {
    if (!(value instanceof ICAL.Time)) return [];
    return localDay(value, start.timeZone) ?? [];
  });
}

function localDay(value: ICAL.Time, timeZone: string): string | undefined {
  if (value.isDate || !isUtc(value)) return wall(value, timeZone)?.day;
  return DateTime.fromJSDate(value.toJSDate(), { zone: timeZone }).toISODate() ?? undefined;
}

/** Days on which it is held besides: moments or periods, in the zone of the start. */
function besides(property: ICAL.Property, start: Wall, context: IcsContext): IcsEvent['also'][number][] {
  return property.getValues().flatMap((value) => {
    const at = value instanceof ICAL.Period ? value.start : value;
    const given = at instanceof ICAL.Time ? wall(at, zoneOf(at, property, context)) : undefined;
    if (!given) return [];
    if (given.time === undefined || start.time === undefined) return [{ day: given.day }];
    const [day = '', time = ''] = DateTime.fromMillis(instant(given), { zone: start.timeZone })
      .toFormat("yyyy-LL-dd'T'HH:mm")
      .split('T');
    return [{ day, ...(time === start.time ? {} : { time }) }];
  });
}

/** Its rule, with the day of its end in the meeting's zone. */
function ruleOf(event: ICAL.Component, start: Wall): string | undefined {
  const value = event.getFirstPropertyValue('rrule');
  if (!(value instanceof ICAL.Recur)) return undefined;
  const until = value.until ? localDay(value.until, start.timeZone)?.replaceAll('-', '') : undefined;
  const parts = value.toString().split(';');
  return parts.map((part) => (part.startsWith('UNTIL=') && until ? `UNTIL=${until}` : part)).join(';');
}
