import type { Context } from '../bot/command.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import type { NamedChannel } from '../people/settings.ts';
import { languagesOf } from '../people/settings-wish.ts';
import { readLength } from './meeting-wish.ts';
import { readOutlook } from './outlook.ts';
import type { Parting } from './points-subject.ts';
import type { ScheduleTerms } from './schedule.ts';

/** A schedule as it is typed. */
export interface TypedSchedule {
  readonly schedule?: string | undefined;
  readonly before?: readonly string[] | undefined;
  readonly on?: string | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly by?: Parting | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly survey?: boolean | undefined;
}

/** Minutes before a meeting unless told. */
const BEFORE = [24 * 60, 60];
const MOST_MINUTES = 31 * 24 * 60;

type Asked = Pick<Context, 'services' | 'clock' | 'channel' | 'actor'>;

/** A new schedule. @throws meeting_not_found, and what changedTerms throws */
export async function wishedSchedule(context: Asked, group: Group, typed: TypedSchedule): Promise<ScheduleTerms> {
  const { services, clock } = context;
  const named =
    typed.schedule === undefined ? undefined : await services.meetings.named(group.id, typed.schedule, clock.now());
  // an occurrence is meant only where its day is named
  const isSeries = named?.of && !typed.schedule?.includes(named.of.day);
  const meeting = isSeries ? named.of?.series : named?.id;
  const terms: ScheduleTerms = {
    ...(meeting === undefined ? {} : { meeting }),
    before: typed.on === undefined ? BEFORE : [],
    channels: typed.channels ? [] : await channelsOf(context, group, undefined),
    by: 'meeting',
    languages: [],
  };
  return changedTerms(context, group, { typed, terms });
}

/**
 * Terms with what is typed in their place; what is not typed stays, and the meeting.
 * @throws length_unreadable, outlook_unreadable, channel_not_found, language_unknown
 */
export async function changedTerms(
  context: Asked,
  group: Group,
  { typed, terms }: { typed: TypedSchedule; terms: ScheduleTerms },
): Promise<ScheduleTerms> {
  const { timeZone } = group;
  const { survey: asked, ...kept } = terms;
  const { member } = context.actor;
  const survey = typed.survey === false || !member ? undefined : (asked ?? (typed.survey && byOf(member)));
  const typing = { timeZone, now: context.clock.now(), language: context.actor.language };
  return {
    ...kept,
    ...(survey ? { survey } : {}),
    ...(typed.before ? { before: minutesOf(typed.before) } : {}),
    ...(typed.on === undefined ? {} : { on: readOutlook(typed.on, typing) }),
    ...(typed.channels ? { channels: await channelsOf(context, group, typed.channels) } : {}),
    ...(typed.by ? { by: typed.by } : {}),
    ...(typed.languages ? { languages: languagesOf(typed.languages) ?? [] } : {}),
  };
}

/** Terms as they would be typed. */
export function typedTerms({
  before,
  on,
  channels,
  by,
  languages,
  survey,
}: ScheduleTerms): Readonly<Record<string, string>> {
  const typed = {
    before: before.map((minutes) => (minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`)).join(' | '),
    on: on?.typed ?? '',
    channels: channels.map(({ name }) => name).join(' | '),
    by,
    languages: languages.join(' | '),
    survey: survey ? 'yes' : '',
  };
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}

function byOf({ id, name }: { readonly id: string; readonly name: string }) {
  return { memberId: id, name };
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
