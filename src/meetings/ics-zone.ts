import ICAL from 'ical.js';
import { IANAZone } from 'luxon';

const MINUTE_MS = 60_000;
/** Clocks do not change twice within this time. */
const STEP_MS = 7 * 86_400_000;

/** A moment at which clocks change, and their minutes ahead of UTC before and after. */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** A zone as .ics files have it: each change of its clocks within a period, and how they stood at its start. */
export function zoneComponent(timeZone: string, { from, to }: { from: Date; to: Date }): ICAL.Component {
  const zone = IANAZone.create(timeZone);
  const first = zone.offset(from.getTime());
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', timeZone);
  component.addPropertyWithValue('x-lic-location', timeZone);
  for (const change of [{ at: from.getTime(), before: first, after: first }, ...changesOf(zone, from, to)])
    component.addSubcomponent(observance(change, zone));
  return component;
}

function observance({ at, before, after }: Change, zone: IANAZone): ICAL.Component {
  const component = new ICAL.Component(after > before ? 'daylight' : 'standard');
  // its beginning is said in the time that was shown before
  const local = new Date(at + before * MINUTE_MS).toISOString();
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(local.slice(0, 19)));
  component.addPropertyWithValue('tzoffsetfrom', offsetOf(before));
  component.addPropertyWithValue('tzoffsetto', offsetOf(after));
  component.addPropertyWithValue('tzname', zone.offsetName(at, { format: 'short', locale: 'en' }));
  return component;
}

function offsetOf(minutes: number): ICAL.UtcOffset {
  return ICAL.UtcOffset.fromSeconds(minutes * 60);
}

function changesOf(zone: IANAZone, from: Date, to: Date): Change[] {
  const found: Change[] = [];
  for (let at = from.getTime(); at < to.getTime(); at += STEP_MS) {
    const [before, after] = [zone.offset(at), zone.offset(at + STEP_MS)];
    if (before !== after) found.push({ at: momentOfChange(zone, at), before, after });
  }
  return found;
}

/** The minute of the one change in the step that begins then. */
function momentOfChange(zone: IANAZone, begin: number): number {
  const before = zone.offset(begin);
  let [low, high] = [begin, begin + STEP_MS];
  while (high - low > MINUTE_MS) {
    const middle = Math.floor((low + high) / 2 / MINUTE_MS) * MINUTE_MS;
    const next = middle <= low ? low + MINUTE_MS : middle;
    if (zone.offset(next) === before) low = next;
    else high = next;
  }
  return Math.ceil(high / MINUTE_MS) * MINUTE_MS;
}

/** Months over which a zone of a file is compared, from a moment on: two winters and two summers. */
const COMPARED_MONTHS = 24;

/** The zone whose clocks stand as those of a zone that a file defines under a name of its own; the preferred one where it does. */
export function zoneAlike(defined: ICAL.Component, from: Date, preferred: string): string | undefined {
  const theirs = new ICAL.Timezone(defined);
  const moments = Array.from(
    { length: COMPARED_MONTHS },
    (_, month) => from.getTime() + (month * 30.5 + 15) * 86_400_000,
  );
  const offsets = moments.map((at) => theirs.utcOffset(ICAL.Time.fromJSDate(new Date(at), true)) / 60);
  const isAlike = (name: string) => {
    const zone = IANAZone.create(name);
    return moments.every((at, n) => zone.offset(at) === offsets[n]);
  };
  return [preferred, ...Intl.supportedValuesOf('timeZone')].find(isAlike);
}
