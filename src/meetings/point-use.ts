import type { Clock } from '../clock.ts';
import type { ActivityStore } from '../people/activity.ts';
import type { Member } from '../people/member.ts';
import type { KeptStore } from '../records/kept-store.ts';
import type { Meeting } from './meeting.ts';
import type { TalkingPoint } from './talking-point.ts';

/** How it went to say a point. */
export const useOutcomes = ['good', 'mixed', 'reword'] as const;
/** How it went: `reword`: the point needs other words. */
export type UseOutcome = (typeof useOutcomes)[number];

/** One member said one point at one meeting. */
export interface PointUse {
  readonly id: string;
  /** Id of the original, and which version of it was approved then. */
  readonly point: string;
  readonly version: number;
  readonly meeting: string;
  readonly memberId: string;
  /** ISO. */
  readonly at: string;
  readonly how?: UseOutcome;
  /** In which session, or to whom. */
  readonly where?: string;
  /** For those who write the points, who read it without a name. */
  readonly note?: string;
}

/** What a member says of a use. Left out: it stays. */
export type UseWish = { readonly [K in 'how' | 'where' | 'note']?: PointUse[K] | undefined };

/** Where talking points were said, and how it went. */
export interface PointUses {
  /** Notes a use once; what is said of it later is added to it. */
  use(member: Member, at: { point: TalkingPoint; meeting: Pick<Meeting, 'id'> }, wish: UseWish): Promise<PointUse>;
  takeBack(member: Member, at: { point: TalkingPoint; meeting: Pick<Meeting, 'id'> }): Promise<void>;
  /** Each under the member that the person is now. */
  list(groupId: string): Promise<PointUse[]>;
  /** Of these members. */
  of(groupId: string, memberIds: readonly string[]): Promise<PointUse[]>;
  /** Forgets what these members said. */
  forget(groupId: string, memberIds: readonly string[]): Promise<void>;
}

interface Parts {
  readonly uses: KeptStore<PointUse>;
  readonly activities: Pick<ActivityStore, 'note' | 'takeBack'>;
  /** Tells under which key a person is known now. */
  persons(groupId: string): Promise<(memberId: string) => string>;
  readonly clock: Clock;
}

export function createPointUses({ uses, activities, persons, clock }: Parts): PointUses {
  const of = async (groupId: string, memberIds: readonly string[]) =>
    (await uses.list(groupId)).filter(({ memberId }) => memberIds.includes(memberId));

  return {
    async list(groupId) {
      const [all, person] = await Promise.all([uses.list(groupId), persons(groupId)]);
      return all.map((use) => ({ ...use, memberId: person(use.memberId) }));
    },
    of,
    async use({ id: memberId, groupId }, { point, meeting }, wish) {
      const original = originalOf(point);
      const at = clock.now();
      const said = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as UseWish;
      const version = point.translationOf === undefined ? point.version : (point.translates ?? point.version);
      const own = { point: original, version, meeting: meeting.id, memberId };
      const use = { id: idOf(own), ...own, at: at.toISOString(), ...said } as PointUse;
      if ((await uses.addMissing(groupId, [use])) === 0)
        await uses.change(groupId, use.id, (now) => ({ ...now, ...said }) as PointUse);
      await activities.note({ groupId, memberId, deed: 'point-used', subject: deedOf(own), at });
      return (await uses.find(groupId, use.id)) ?? use;
    },
    async takeBack({ id: memberId, groupId }, { point, meeting }) {
      const own = { point: originalOf(point), meeting: meeting.id, memberId };
      await uses.remove(groupId, idOf(own));
      await activities.takeBack({ groupId, memberId, deed: 'point-used', subject: deedOf(own) });
    },
    async forget(groupId, memberIds) {
      for (const { id } of await of(groupId, memberIds)) await uses.remove(groupId, id);
    },
  };
}

/** Whatever language it was said in, the point is one. */
function originalOf({ id, translationOf }: TalkingPoint): string {
  return translationOf ?? id;
}

function idOf({ point, meeting, memberId }: Pick<PointUse, 'point' | 'meeting' | 'memberId'>): string {
  return JSON.stringify([point, meeting, memberId]);
}

function deedOf({ point, meeting }: Pick<PointUse, 'point' | 'meeting'>): string {
  return `${point}@${meeting}`;
}
