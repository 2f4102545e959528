import ICAL from 'ical.js';
import { isPenholderError, PenholderError } from '../errors.ts';
import { type IcsContext, type IcsEvent, namedZone, readEvent } from './ics-event.ts';
import { zoneAlike } from './ics-zone.ts';

/** What of an event could not be taken, and why. */
export interface IcsFault {
  readonly title: string;
  readonly error: PenholderError;
}

/** What an .ics file says. */
export interface IcsFile {
  readonly events: readonly IcsEvent[];
  readonly faults: readonly IcsFault[];
}

/** A file may be so large, in characters, and hold so many events. */
export const ICS_LIMITS = { characters: 2_000_000, events: 2_000 } as const;

/** Zones of a file that are looked at. */
const MOST_ZONES = 20;

/** Reads an .ics file: what cannot be read of an event is a fault. @throws ics_too_large {max}, ics_too_many {max}, ics_broken */
export function readIcs(text: string, timeZone: string): IcsFile {
  if (text.length > ICS_LIMITS.characters)
    throw new PenholderError('ics_too_large', { max: ICS_LIMITS.characters / 1_000_000 });
  // counted before it is parsed: parsing is what takes long
  const count = text.match(/^BEGIN:VEVENT/gim)?.length ?? 0;
  if (count > ICS_LIMITS.events) throw new PenholderError('ics_too_many', { count, max: ICS_LIMITS.events });
  const calendars = calendarsOf(text);
  const context: IcsContext = { timeZone, located: zonesIn(calendars, { text, timeZone }) };
  const events: IcsEvent[] = [];
  const faults: IcsFault[] = [];
  for (const event of calendars.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))) {
    try {
      events.push(readEvent(event, context));
    } catch (error) {
      faults.push({ title: titleOf(event), error: asFault(error) });
    }
  }
  return { events, faults };
}

function calendarsOf(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text.replace(/^\uFEFF/, '').trim());
    // several calendars in one file are a list of them
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as unknown[][];
    const calendars = all.map((one) => new ICAL.Component(one as never)).filter(({ name }) => name === 'vcalendar');
    if (calendars.length > 0) return calendars;
  } catch (cause) {
    throw new PenholderError('ics_broken', {}, cause);
  }
  throw new PenholderError('ics_broken');
}

/** The zones that a file itself tells of, by its names for them: by where they are, else by how their clocks stand. */
function zonesIn(
  calendars: readonly ICAL.Component[],
  { text, timeZone }: { text: string; timeZone: string },
): ReadonlyMap<string, string> {
  const zones = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vtimezone'));
  const located = new Map(zones.flatMap(placeOf));
  const [, year = '2020', month = '01', day = '01'] = /^DTSTART[^:\r\n]*:(\d{4})(\d\d)(\d\d)/im.exec(text) ?? [];
  const from = new Date(`${year}-${month}-${day}T00:00:00Z`);
  for (const zone of zones.slice(0, MOST_ZONES)) {
    const id = zone.getFirstPropertyValue('tzid');
    if (typeof id !== 'string' || namedZone(id, located)) continue;
    const alike = zoneAlike(zone, from, timeZone);
    if (alike) located.set(id, alike);
  }
  return located;
}

function placeOf(zone: ICAL.Component): (readonly [string, string])[] {
  const [id, place] = ['tzid', 'x-lic-location'].map((name) => zone.getFirstPropertyValue(name));
  return typeof id === 'string' && typeof place === 'string' ? [[id, place]] : [];
}

function titleOf(event: ICAL.Component): string {
  try {
    return String(event.getFirstPropertyValue('summary') ?? event.getFirstPropertyValue('uid') ?? '?').slice(0, 80);
  } catch {
    return '?';
  }
}

/** A value that the library cannot read is a broken event. */
function asFault(error: unknown): PenholderError {
  return isPenholderError(error) ? error : new PenholderError('ics_event_incomplete', { what: 'VEVENT' }, error);
}
