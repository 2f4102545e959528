import type { MemberStore } from '../people/member-store.ts';
import { smallParts } from '../people/small-groups.ts';
import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import type { Part } from './parts.ts';
import type { Ballot, Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { countsOf } from './proof/poll-file.ts';
import { type Participant, votersByRegion } from './regions.ts';
import { countSpread, type SpreadCount } from './rules/regional-spread.ts';

/** Who might vote in a poll and who has. */
export interface Participants {
  readonly all: readonly Participant[];
  readonly hasRoll: boolean;
}

interface Parts {
  readonly store: Pick<PollStore, 'roll'>;
  readonly counting: Pick<Counting, 'persons'>;
  readonly members: Pick<MemberStore, 'list'>;
}

/** Reads who might vote and who has, as persons, with the regions that they are recorded with now. */
export function createParticipants({ store, counting, members }: Parts) {
  return async (poll: Poll, ballots: readonly Ballot[]): Promise<Participants> => {
    const [found, person, roll] = await Promise.all([
      members.list(poll.groupId),
      counting.persons(poll.groupId),
      store.roll(poll),
    ]);
    const regions = new Map(found.map(({ id, region }) => [id, region]));
    const entitled = new Set(roll?.map(person));
    const voted = new Map(ballots.map(({ voterKey, choice }) => [person(voterKey), choice]));
    const all = [...new Set([...entitled, ...voted.keys()])].map((key) => {
      const choice = voted.get(key);
      const who = { region: regions.get(key), isOnRoll: entitled.has(key) };
      return choice === undefined ? who : { ...who, choice };
    });
    return { all, hasRoll: roll !== undefined };
  };
}

/** As they answered one question. */
export function answering({ answerIn }: Part, { all, hasRoll }: Participants): Participants {
  const answered = all.map((one) => (one.choice === undefined ? one : { ...one, choice: answerIn(one.choice) }));
  return { all: answered, hasRoll };
}

/**
 * Whether a poll has the support of as many regions as it asks for; undefined where it asks for none. Each region counts,
 * however few its voters are. But in a secret poll in which one has so few that its part of the result could say how one
 * of them voted, it is only told whether there are enough.
 */
export function spreadOf(poll: Poll, kind: PollKind, { all, hasRoll }: Participants): SpreadCount | undefined {
  const { isCarried } = kind;
  if (!poll.spread || !isCarried) return undefined;
  const votes = [...new Set(all.flatMap(({ region }) => region ?? []))].map((region) => {
    const own = all.filter((one) => one.region === region);
    const counts = countsOf(own.flatMap(({ choice }) => (choice === undefined ? [] : [{ choice }])));
    return { region, counts, rollSize: own.filter(({ isOnRoll }) => isOnRoll).length };
  });
  const { isReached, regions } = countSpread(poll.spread, votes, ({ counts, rollSize }) => {
    const part = hasRoll ? { ...poll, rollSize } : poll;
    return isCarried(part, kind.tally(part, counts));
  });
  return poll.secret && smallParts(votersByRegion(all)).size > 0 ? { isReached } : { isReached, regions };
}
