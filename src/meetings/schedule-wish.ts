import type { Context } from '../bot/command.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import type { NamedChannel } from '../people/settings.ts';
import { languagesOf } from '../people/settings-wish.ts';
import { readLength } from './meeting-wish.ts';
import type { Parting } from './points-subject.ts';
import type { ScheduleWish } from './schedules.ts';

/** A schedule as it is typed. */
export interface TypedSchedule {
  readonly schedule?: string | undefined;
  readonly before?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly by?: Parting | undefined;
  readonly languages?: readonly string[] | undefined;
}

/** Minutes before a meeting unless told. */
const BEFORE = [24 * 60, 60];
const MOST_MINUTES = 31 * 24 * 60;

/** What is meant. @throws meeting_not_found, length_unreadable, channel_not_found, language_unknown */
export async function wishedSchedule(
  context: Pick<Context, 'services' | 'clock' | 'channel'>,
  group: Group,
  typed: TypedSchedule,
): Promise<ScheduleWish> {
  const { services, clock } = context;
  const named =
    typed.schedule === undefined ? undefined : await services.meetings.named(group.id, typed.schedule, clock.now());
  // an occurrence is meant only where its day is named
  const isSeries = named?.of && !typed.schedule?.includes(named.of.day);
  const meeting = isSeries ? named.of?.series : named?.id;
  return {
    ...(meeting === undefined ? {} : { meeting }),
    before: typed.before ? minutesOf(typed.before) : BEFORE,
    channels: await channelsOf(context, group, typed.channels),
    by: typed.by ?? 'meeting',
    languages: (typed.languages && languagesOf(typed.languages)) ?? [],
  };
}

function minutesOf(typed: readonly string[]): number[] {
  const minutes = typed.map(readLength);
  const wrong = minutes.findIndex((one) => one > MOST_MINUTES);
  if (wrong >= 0) throw new PenholderError('length_unreadable', { length: typed[wrong]?.slice(0, 60) ?? '' });
  return [...new Set(minutes)].sort((a, b) => b - a);
}

/** The channels that are named, here or on another platform of the group; else this one and those elsewhere. */
async function channelsOf(
  { services, channel }: Pick<Context, 'services' | 'channel'>,
  group: Group,
  typed: readonly string[] | undefined,
): Promise<NamedChannel[]> {
  const own = await services.settings.channels(group.id);
  const nameOf = async (one: { tenant: string; channelId: string }): Promise<NamedChannel> => ({
    tenant: one.tenant,
    channelId: one.channelId,
    name: (await services.places.nameOf(one)) ?? one.channelId,
  });
  if (!typed) {
    const elsewhere = own.filter(({ tenant, posts }) => posts && tenant !== channel.tenant);
    return Promise.all([channel, ...elsewhere].map(nameOf));
  }
  const named = await Promise.all(own.map(nameOf));
  return Promise.all(
    typed.map(async (one) => {
      const name = one.replace(/^#/, '').trim();
      const there = named.find((known) => known.name === name && known.tenant !== channel.tenant);
      const here = services.places.channel(channel.tenant, { name });
      return there ? here.catch(() => there) : here;
    }),
  );
}
