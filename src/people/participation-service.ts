import type { Period } from '../bot/period.ts';
import type { Activity, ActivityStore } from './activity.ts';
import type { EndedPoll, Happened } from './participation.ts';

/** What members did, and how the group's polls went. */
export interface ParticipationService {
  /** What happened in a period; accounts of one person are one. */
  happened(groupId: string, period: Pick<Period, 'since' | 'until'>): Promise<Happened>;
  /** Notes what a member did, once; false: it was noted before. */
  note(activity: Activity): Promise<boolean>;
  takeBack(activity: Omit<Activity, 'at'>): Promise<void>;
}

export interface ParticipationParts {
  readonly activities: ActivityStore;
  /** The polls that ended since then. */
  ended(groupId: string, since: Date): Promise<EndedPoll[]>;
  /** Tells under which key a person is known now. */
  persons(groupId: string): Promise<(memberId: string) => string>;
}

export function createParticipation({ activities, ended, persons }: ParticipationParts): ParticipationService {
  return {
    async happened(groupId, { since, until }) {
      const [polls, done, person] = await Promise.all([
        ended(groupId, since),
        activities.list(groupId, { since, until }),
        persons(groupId),
      ]);
      return {
        polls: polls.filter(({ closedAt }) => closedAt < until),
        activities: once(done.map((activity) => ({ ...activity, memberId: person(activity.memberId) }))),
      };
    },
    note: activities.note,
    takeBack: activities.takeBack,
  };
}

/** What somebody did under two accounts that are one person's now is one deed. */
function once(done: readonly Activity[]): Activity[] {
  return [...new Map(done.map((one) => [JSON.stringify([one.memberId, one.deed, one.subject]), one])).values()];
}
