import { createHash } from 'node:crypto';
import ICAL from 'ical.js';
import type { ActionTokens } from '../bot/action-tokens.ts';
import { cleanText } from '../bot/words.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { People } from '../people/people.ts';
import { plainText } from '../replies/plain-text.ts';
import { endOf, startOf } from './meeting.ts';
import type { MeetingService } from './meeting-service.ts';
import { whereWords } from './meeting-words.ts';
import type { Occurrence } from './occurrences.ts';

/** A group's calendar for other calendars to read, at an address that cannot be guessed. */
export interface CalendarFeed {
  /** undefined where the bot has no address that others could open. */
  addressOf(group: Group): Promise<string | undefined>;
  /** Takes the address away and gives another. @throws changed_meanwhile */
  renew(group: Group): Promise<string | undefined>;
  /** The calendar behind an address, as an .ics file; undefined: there is none, or not any more. */
  read(token: string): Promise<string | undefined>;
}

interface Parts {
  readonly tokens: ActionTokens;
  readonly groups: Pick<GroupStore, 'change' | 'find'>;
  readonly people: Pick<People, 'forget'>;
  readonly meetings: Pick<MeetingService, 'list'>;
  readonly clock: Clock;
  publicUrl(): string | undefined;
}

/** What a feed's token stands for: no command is called so. */
const FEED = 'feed';
/** The path of a feed, before its token. */
export const FEED_PATH = '/calendar/';

export function createCalendarFeed({ tokens, groups, people, meetings, clock, publicUrl }: Parts): CalendarFeed {
  async function addressOf({ id, feed = 1 }: Group): Promise<string | undefined> {
    const root = publicUrl();
    if (root === undefined) return undefined;
    const token = await tokens.tokenFor({ command: FEED, args: { feed }, groupId: id });
    return new URL(`${FEED_PATH}${token}.ics`, root).href;
  }

  return {
    addressOf,
    async renew(group) {
      const feed = (group.feed ?? 1) + 1;
      const before = group.feed === undefined ? {} : { feed: group.feed };
      if (!(await groups.change(group.id, { before, after: { feed } }))) throw new PenholderError('changed_meanwhile');
      people.forget();
      return addressOf({ ...group, feed });
    },
    async read(token) {
      const payload = await tokens.open(token);
      if (payload?.command !== FEED || payload.groupId === undefined) return undefined;
      const group = await groups.find(payload.groupId);
      if (!group || payload.args.feed !== (group.feed ?? 1)) return undefined;
      return fileOf(group, await meetings.list(group.id), clock.now());
    },
  };
}

/** Every occurrence as an event of its own, in UTC: no calendar has to know our zones and rules. */
function fileOf(group: Group, meetings: readonly Occurrence[], now: Date): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Penholder//Calendar//EN');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('x-wr-calname', cleanText(group.name));
  calendar.addPropertyWithValue('x-published-ttl', 'PT1H');
  for (const meeting of meetings) calendar.addSubcomponent(eventOf(group, meeting, now));
  return `${calendar.toString()}\r\n`;
}

function eventOf(group: Group, meeting: Occurrence, now: Date): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const owner = createHash('sha256').update(group.id).digest('hex').slice(0, 12);
  event.addPropertyWithValue('uid', `${meeting.id}@${owner}.penholder`);
  event.addPropertyWithValue('dtstamp', utc(now));
  event.addPropertyWithValue('summary', cleanText(meeting.title));
  if (meeting.startTime === undefined) {
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(meeting.startsOn));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(nextDay(meeting.endsOn)));
  } else {
    event.addPropertyWithValue('dtstart', utc(startOf(meeting)));
    event.addPropertyWithValue('dtend', utc(endOf(meeting)));
  }
  const place = whereWords(meeting);
  if (place) event.addPropertyWithValue('location', cleanText(plainText(place, { reader: group, now })));
  if (meeting.link !== undefined) event.addPropertyWithValue('url', meeting.link);
  event.addPropertyWithValue('status', meeting.cancelled ? 'CANCELLED' : 'CONFIRMED');
  return event;
}

function utc(at: Date): ICAL.Time {
  return ICAL.Time.fromJSDate(at, true);
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
