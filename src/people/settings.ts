import { IANAZone } from 'luxon';
import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { PollDefaults } from '../polls/poll-defaults.ts';
import { code } from '../replies/build.ts';
import type { Language } from '../text/text.ts';
import { type Act, type ActStore, actorOf, changeOf, type Fields, lastStanding, type NewAct } from './act.ts';
import { mayVote } from './checks.ts';
import type { Group, PlatformRole } from './group.ts';
import type { GroupStore } from './group-store.ts';
import type { Member } from './member.ts';
import type { MemberStore } from './member-store.ts';
import type { People } from './people.ts';
import { unknownZone } from './zones.ts';

/** What an admin may set of a group. Left out: it stays; there and undefined: it is not set any more. */
export interface SettingsWish {
  readonly name?: string;
  readonly timeZone?: string;
  readonly language?: Language;
  readonly languages?: readonly Language[] | undefined;
  readonly roll?: Group['roll'];
  readonly regions?: readonly string[];
  readonly pollDefaults?: PollDefaults | undefined;
  readonly digest?: NonNullable<Group['digest']>;
  readonly platformRoles?: readonly PlatformRole[] | undefined;
  readonly calendar?: boolean | undefined;
  readonly expand?: boolean | undefined;
}

/** A channel and what it is called: as an act names it. */
export type NamedChannel = ChannelRef & { readonly name: string };

/** The settings of groups: each change is kept with who made it, and can be taken back. */
export interface GroupSettings {
  /** @throws unknown_zone {zone, known}, roll_empty, language_not_offered {language}, spread_too_wide {count}, changed_meanwhile */
  change(group: Group, wish: SettingsWish, by: Member): Promise<{ group: Group; act: Act | undefined }>;
  /**
   * Makes a channel the group's, with its posts or without, or takes it from the group (`posts` undefined).
   * @throws channel_taken {group}, last_channel
   */
  setChannel(
    group: Group,
    channel: NamedChannel,
    change: { posts: boolean | undefined; by: Member },
  ): Promise<Act | undefined>;
  channels(groupId: string): Promise<(ChannelRef & { posts: boolean })[]>;
  /** Takes the last change back. @throws nothing_to_undo, changed_meanwhile, channel_taken, last_channel */
  undo(group: Group, by: Member): Promise<{ group: Group; act: Act }>;
  /** Newest first. */
  history(groupId: string, limit: number): Promise<Act[]>;
}

export interface SettingsParts {
  readonly groups: GroupStore;
  readonly members: Pick<MemberStore, 'list'>;
  readonly acts: Pick<ActStore, 'list'>;
  readonly people: Pick<People, 'forget'>;
  readonly clock: Clock;
  /** Called after each change of a setting: what is due, and when, may be other now. */
  changed(group: Group): Promise<void>;
}

/** How far back it is looked for what can be taken back. */
const LOOKED_THROUGH = 50;
const KINDS = ['settings', 'channel'] as const;

export function createGroupSettings({ groups, members, acts, people, clock, changed }: SettingsParts): GroupSettings {
  async function demandSound(group: Group, wish: SettingsWish): Promise<void> {
    const { timeZone, roll } = wish;
    if (timeZone !== undefined && !IANAZone.isValidZone(timeZone)) throw unknownZone(timeZone);
    const { language, languages, regions, pollDefaults } = { ...group, ...wish };
    if (languages && !languages.includes(language)) throw new PenholderError('language_not_offered', { language });
    if (regions.length > 0 && (pollDefaults?.spread ?? 0) > regions.length)
      throw new PenholderError('spread_too_wide', { spread: pollDefaults?.spread ?? 0, count: regions.length });
    if (roll !== 'listed' || group.roll === 'listed') return;
    const voters = (await members.list(group.id)).filter((member) => mayVote(member, { ...group, roll }));
    if (voters.length === 0) throw new PenholderError('roll_empty', { example: code('/penholder member add') });
  }

  function noteOf({ id }: Group, act: Pick<Act, 'kind' | 'before' | 'after' | 'undoes'>, by: Member): NewAct {
    return { groupId: id, at: clock.now(), by: actorOf(by), ...act };
  }

  async function apply(group: Group, change: { before: Fields; after: Fields; undoes?: number }, by: Member) {
    const note = noteOf(group, { kind: 'settings', ...change }, by);
    const { before, after } = change;
    const { act } = (await groups.change(group.id, { before, after, note })) ?? {};
    if (!act) throw new PenholderError('changed_meanwhile');
    people.forget();
    const fresh = (await groups.find(group.id)) ?? group;
    await changed(fresh);
    return { group: fresh, act };
  }

  async function setChannel(
    group: Group,
    { tenant, channelId, name }: NamedChannel,
    { posts, by, undoes }: { posts: boolean | undefined; by: Member; undoes?: number },
  ): Promise<Act | undefined> {
    const ref = { tenant, channelId };
    const owner = await groups.findByChannel(ref);
    if (owner && owner.id !== group.id) throw new PenholderError('channel_taken', { group: owner.name });
    const all = await groups.channels(group.id);
    const was = all.find((one) => one.tenant === tenant && one.channelId === channelId)?.posts;
    if (was === posts) return undefined;
    if (posts === undefined && all.length === 1) throw new PenholderError('last_channel');
    const of = (value: boolean | undefined) => ({
      channel: { ...ref, name },
      ...(value === undefined ? {} : { posts: value }),
    });
    const act = { kind: 'channel', before: of(was), after: of(posts), ...(undoes ? { undoes } : {}) } as const;
    const note = noteOf(group, act, by);
    const noted = await (posts === undefined
      ? groups.removeChannel(group.id, ref, note)
      : groups.addChannel(group.id, ref, posts, note));
    people.forget();
    return noted;
  }

  async function undoChannel(group: Group, last: Act, by: Member) {
    const { channel, posts } = last.before as { channel: NamedChannel; posts?: boolean };
    const act = await setChannel(group, channel, { posts, by, undoes: last.number });
    if (!act) throw new PenholderError('changed_meanwhile');
    return { group, act };
  }

  return {
    setChannel,
    channels: (groupId) => groups.channels(groupId),
    async change(group, wish, by) {
      const change = changeOf(group, wish as Fields);
      if (Object.keys({ ...change.before, ...change.after }).length === 0) return { group, act: undefined };
      await demandSound(group, wish);
      return apply(group, change, by);
    },
    async undo(group, by) {
      const last = lastStanding(await acts.list(group.id, { kinds: KINDS, limit: LOOKED_THROUGH }));
      if (!last) throw new PenholderError('nothing_to_undo');
      if (last.kind === 'channel') return undoChannel(group, last, by);
      return apply(group, { before: last.after, after: last.before, undoes: last.number }, by);
    },
    history: (groupId, limit) => acts.list(groupId, { kinds: KINDS, limit }),
  };
}
