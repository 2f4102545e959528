import type { ActionTokens } from '../bot/action-tokens.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { People } from '../people/people.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { calendarFile } from './calendar-file.ts';
import type { Meeting } from './meeting.ts';

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
  readonly meetings: Pick<KeptStore<Meeting>, 'list'>;
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
      return calendarFile(await meetings.list(group.id), { group, now: clock.now() });
    },
  };
}
