import { createHash } from 'node:crypto';
import {
  type APIGuildScheduledEvent,
  type Client,
  GuildScheduledEventEntityType as EntityType,
  type RESTPostAPIGuildScheduledEventJSONBody as EventBody,
  GuildScheduledEventPrivacyLevel as PrivacyLevel,
  Routes,
  GuildScheduledEventStatus as Status,
} from 'discord.js';
import type { Adapter, Calendar, CalendarEvent } from '../../src/bot/adapter.ts';
import { cut, toLine } from '../../src/replies/plain-line.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { asPenholderError, codes, failureOf, repeated } from './api.ts';
import { limits } from './limits.ts';

/** The last line of our events' descriptions: whose it is, and which meeting's. */
const MARK = /Penholder · ([0-9a-f]{8})-([0-9a-f]{12})$/;

interface Own {
  readonly event: APIGuildScheduledEvent;
  readonly mark: string;
}

/**
 * Keeps a server's scheduled events in step with a group's meetings. What stands there is looked at before anything is made:
 * a try that was cut off is found by its mark, and of two that were made for one meeting the later one is taken away.
 */
export function createCalendar({ client }: { client: Client }): NonNullable<Adapter['keepCalendar']> {
  const { rest } = client;

  async function own(guildId: string, group: string): Promise<Own[]> {
    const path = Routes.guildScheduledEvents(guildId);
    const all = (await repeated(() => rest.get(path))) as APIGuildScheduledEvent[];
    return all
      .filter(({ creator_id }) => creator_id === client.user?.id)
      .flatMap((event) => {
        const [, of, mark] = MARK.exec(event.description ?? '') ?? [];
        return of === group && mark !== undefined ? [{ event, mark }] : [];
      })
      .sort((a, b) => (BigInt(a.event.id) < BigInt(b.event.id) ? -1 : 1));
  }

  async function change(
    guildId: string,
    { id }: APIGuildScheduledEvent,
    body: Partial<EventBody> | { status: Status },
  ) {
    await repeated(() => rest.patch(Routes.guildScheduledEvent(guildId, id), { body })).catch((error: unknown) => {
      // somebody deleted it: the next look makes it anew, or it is gone as it should be
      const failure = failureOf(error);
      if (failure.kind !== 'refused' || failure.code !== codes.unknownEvent) throw error;
    });
  }

  /** Takes away what is no meeting's any more, and doubles. One that has begun is left to end. */
  async function clear(guildId: string, all: readonly Own[], wanted: ReadonlyMap<string, EventBody>): Promise<Own[]> {
    const first = new Map<string, Own>();
    for (const one of all) {
      const isKept = wanted.has(one.mark) && !first.has(one.mark);
      if (isKept) first.set(one.mark, one);
      else if (one.event.status === Status.Scheduled) await change(guildId, one.event, { status: Status.Canceled });
    }
    return [...first.values()];
  }

  async function keep(guildId: string, calendar: Calendar): Promise<void> {
    const group = hash(calendar.groupId, 8);
    const wanted = new Map(calendar.events.map((event) => [hash(event.key, 12), bodyOf(event, calendar)]));
    const there = new Map(
      (await clear(guildId, await own(guildId, group), wanted)).map((one) => [one.mark, one.event]),
    );
    let isNew = false;
    for (const [mark, body] of wanted) {
      const event = there.get(mark);
      if (event && !isAs(event, body)) await change(guildId, event, body);
      if (event) continue;
      isNew = true;
      // not repeated here: the next look sees whether it was made
      await rest.post(Routes.guildScheduledEvents(guildId), { body });
    }
    if (isNew) await clear(guildId, await own(guildId, group), wanted);
  }

  return async (tenant, calendar) => {
    await keep(tenant.replace(/^discord:/, ''), calendar).catch((error: unknown) => {
      throw asPenholderError(error);
    });
  };
}

function bodyOf(
  { key, title, start, end, place, about }: CalendarEvent,
  { groupId, language, timeZone }: Calendar,
): EventBody {
  const options: WriteOptions = { reader: { language, timeZone }, now: start };
  const mark = `Penholder · ${hash(groupId, 8)}-${hash(key, 12)}`;
  const words = about.map((line) => toLine(line, options)).join('\n');
  return {
    name: cut(toLine({ kind: 'said', text: title }, options), limits.eventName),
    description: `${cut(words, limits.eventDescription - mark.length - 1)}\n${mark}`,
    privacy_level: PrivacyLevel.GuildOnly,
    scheduled_start_time: start.toISOString(),
    scheduled_end_time: end.toISOString(),
    entity_type: EntityType.External,
    entity_metadata: { location: cut(toLine(place, options), limits.eventPlace) },
  };
}

function isAs(event: APIGuildScheduledEvent, body: EventBody): boolean {
  const moment = (at: string | null | undefined) => Date.parse(at ?? '');
  return (
    event.name === body.name &&
    event.description === body.description &&
    event.entity_metadata?.location === body.entity_metadata?.location &&
    moment(event.scheduled_start_time) === moment(body.scheduled_start_time) &&
    moment(event.scheduled_end_time) === moment(body.scheduled_end_time)
  );
}

function hash(text: string, letters: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, letters);
}
