import { IANAZone } from 'luxon';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { code } from '../replies/build.ts';
import type { Language } from '../text/text.ts';
import { type Act, type ActStore, actorOf, changeOf, type Fields, lastStanding } from './act.ts';
import { mayVote } from './checks.ts';
import type { Group } from './group.ts';
import type { GroupStore } from './group-store.ts';
import type { Member } from './member.ts';
import type { MemberStore } from './member-store.ts';
import type { People } from './people.ts';
import { unknownZone } from './zones.ts';

/** What an admin may set of a group. Left out: it stays. */
export interface SettingsWish {
  readonly name?: string;
  readonly timeZone?: string;
  readonly language?: Language;
  readonly roll?: Group['roll'];
  readonly regions?: readonly string[];
  readonly pollDays?: number;
}

/** The settings of groups: each change is kept with who made it, and can be taken back. */
export interface GroupSettings {
  /** @throws unknown_zone {zone, known}, roll_empty, changed_meanwhile */
  change(group: Group, wish: SettingsWish, by: Member): Promise<{ group: Group; act: Act | undefined }>;
  /** Takes the last change back. @throws nothing_to_undo, changed_meanwhile */
  undo(group: Group, by: Member): Promise<{ group: Group; act: Act }>;
  /** Newest first. */
  history(groupId: string, limit: number): Promise<Act[]>;
}

export interface SettingsParts {
  readonly groups: GroupStore;
  readonly members: Pick<MemberStore, 'list'>;
  readonly acts: ActStore;
  readonly people: Pick<People, 'forget'>;
  readonly clock: Clock;
}

/** How far back it is looked for what can be taken back. */
const LOOKED_THROUGH = 50;

export function createGroupSettings({ groups, members, acts, people, clock }: SettingsParts): GroupSettings {
  async function demandSound(group: Group, { timeZone, roll }: SettingsWish): Promise<void> {
    if (timeZone !== undefined && !IANAZone.isValidZone(timeZone)) throw unknownZone(timeZone);
    if (roll !== 'listed' || group.roll === 'listed') return;
    const voters = (await members.list(group.id)).filter((member) => mayVote(member, { ...group, roll }));
    if (voters.length === 0) throw new PenholderError('roll_empty', { example: code('/penholder member add') });
  }

  async function apply(group: Group, change: { before: Fields; after: Fields; undoes?: number }, by: Member) {
    if (!(await groups.change(group.id, change))) throw new PenholderError('changed_meanwhile');
    const own = { groupId: group.id, at: clock.now(), by: actorOf(by), kind: 'settings' } as const;
    const [act] = await acts.add([{ ...own, ...change }]);
    people.forget();
    const fresh = await groups.find(group.id);
    return { group: fresh ?? group, act: act as Act };
  }

  return {
    async change(group, wish, by) {
      const change = changeOf(group, wish as Fields);
      if (Object.keys({ ...change.before, ...change.after }).length === 0) return { group, act: undefined };
      await demandSound(group, wish);
      return apply(group, change, by);
    },
    async undo(group, by) {
      const last = lastStanding(await acts.list(group.id, { kinds: ['settings'], limit: LOOKED_THROUGH }));
      if (!last) throw new PenholderError('nothing_to_undo');
      return apply(group, { before: last.after, after: last.before, undoes: last.number }, by);
    },
    history: (groupId, limit) => acts.list(groupId, { kinds: ['settings'], limit }),
  };
}
