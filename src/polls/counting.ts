import type { Merge } from '../people/member-store.ts';
import { type Alike, type Ballot, type Counts, type Poll, WITHDRAWN } from './poll.ts';
import type { PollRef, PollStore, SomeBallots } from './poll-store.ts';
import { type CountedBallot, delegateIn, resolveProxies } from './proxies.ts';

/** Counts ballots so that each person has one, whichever of their identities they pressed with. */
export interface Counting {
  /**
   * All ballots as they stand, by what they say, and by region where support in several is asked for; and how many are by
   * proxy. The database counts: what is read of it does not grow with the votes.
   */
  count(poll: PollRef & Pick<Poll, 'proxies' | 'spread'>): Promise<{ rows: readonly Alike[]; proxies: number }>;
  /** The ballots that this closing counts: of each person the latest. */
  ballots(poll: PollRef & Pick<Poll, 'proxies'>, epoch: number): Promise<CountedBallot[]>;
  /** All that are counted: as they stand now, or as the closing counted them; of each person the latest. */
  standing(poll: PollRef & Pick<Poll, 'proxies' | 'closed' | 'epoch'>): Promise<CountedBallot[]>;
  /** Those that say one of these: as they stand, or as they were counted; of more than `most` some. */
  saying(
    poll: PollRef & Pick<Poll, 'closed' | 'epoch'>,
    choices: readonly string[],
    only: SomeBallots,
  ): Promise<Ballot[]>;
  /** Tells under which key a person is known now. */
  persons(groupId: string): Promise<(voterKey: string) => string>;
  /** The keys under which a person may have voted. */
  keysOf(groupId: string, voterKey: string): Promise<readonly string[]>;
  /** Who has a ballot in it, as persons. */
  voters(poll: PollRef): Promise<ReadonlySet<string>>;
  /** The ballot of a person that stands: the latest under any of their identities. */
  ballotOf(poll: PollRef, voterKey: string): Promise<PersonBallot | undefined>;
}

/** A ballot, and the closing that counted it. */
export type PersonBallot = Ballot & { readonly sealed: number | undefined };

interface Parts {
  readonly store: Pick<
    PollStore,
    'count' | 'countByRegion' | 'ballots' | 'ballotsSaying' | 'sealedBallots' | 'allBallots'
  >;
  /**
   * Which members of a group are one, read anew: another process may have linked them a moment ago, and a drawing that
   * does not know it would stand until the next ballot.
   */
  merges(groupId: string): Promise<readonly Merge[]>;
}

/**
 * A link of two identities moves no ballot: each stays where it was cast, and of one person's the latest is counted. So
 * a link, a ballot and a closing may come at the same time, in any order, and each reading is of one state.
 */
export function createCounting({ store, merges }: Parts): Counting {
  async function keysOf(groupId: string, voterKey: string): Promise<readonly string[]> {
    const merged = await merges(groupId);
    const person = personOf(voterKey, merged);
    const keys = new Set([voterKey, ...merged.flatMap(({ from, into }) => [from, into])]);
    return [...keys].filter((key) => personOf(key, merged) === person);
  }

  async function resolved(
    { groupId, proxies: most = 0 }: PollRef & Pick<Poll, 'proxies'>,
    all: readonly Ballot[],
  ): Promise<CountedBallot[]> {
    const merged = await merges(groupId);
    return resolveProxies(ofPersons(all, merged), { most, person: (key) => personOf(key, merged) });
  }

  const ballots: Counting['ballots'] = async (poll, epoch) => resolved(poll, await store.sealedBallots(poll, epoch));

  /** What proxies come to: read are they and the own ballots of their delegates. */
  async function carried(
    poll: PollRef & Pick<Poll, 'proxies'>,
    { choices, left, merged }: { choices: readonly string[]; left: readonly Ballot[]; merged: readonly Merge[] },
  ): Promise<CountedBallot[]> {
    const gone = new Set(left.map(({ voterKey }) => voterKey));
    const given = (await store.ballotsSaying(poll, choices)).filter(({ voterKey }) => !gone.has(voterKey));
    const delegates = new Set(given.map(({ choice }) => personOf(delegateIn(choice) ?? '', merged)));
    const keys = new Set([...delegates, ...merged.flatMap(({ from, into }) => [from, into])]);
    const theirs = [...keys].filter((key) => delegates.has(personOf(key, merged)));
    const own = ofPersons(await store.ballots(poll, theirs), merged);
    const ballots = [...own.filter(({ choice }) => delegateIn(choice) === undefined), ...given];
    const rule = { most: poll.proxies ?? 0, person: (key: string) => personOf(key, merged) };
    return resolveProxies(ballots, rule).filter(({ by }) => by !== undefined);
  }

  return {
    async count(poll) {
      const { spread } = poll;
      const all = spread ? await store.countByRegion(poll) : rowsOf(await store.count(poll));
      const merged = await merges(poll.groupId);
      const keys = [...new Set(merged.flatMap(({ from, into }) => [from, into]))];
      const left = superseded(keys.length === 0 ? [] : await store.ballots(poll, keys), merged);
      const minus = left.map(({ choice, counted = choice, region }) => ({
        choice: counted,
        count: -1,
        ...(spread ? { region } : {}),
      }));
      const standing = together([...all, ...minus]).filter(({ choice }) => choice !== WITHDRAWN);
      const own = standing.filter(({ choice }) => delegateIn(choice) === undefined);
      const choices = standing.flatMap(({ choice }) => (delegateIn(choice) === undefined ? [] : [choice]));
      if (choices.length === 0) return { rows: own, proxies: 0 };
      const proxies = await carried(poll, { choices, left, merged });
      const plus = proxies.map(({ choice, region }) => ({ choice, count: 1, ...(spread ? { region } : {}) }));
      return { rows: together([...own, ...plus]), proxies: proxies.length };
    },
    ballots,
    standing: async (poll) => (poll.closed ? ballots(poll, poll.epoch) : resolved(poll, await store.allBallots(poll))),
    keysOf,
    async saying({ id, groupId, closed, epoch }, choices, only) {
      const stands = ({ sealed }: PersonBallot) => !closed || sealed === epoch;
      const merged = await merges(groupId);
      const keys = [...new Set(merged.flatMap(({ from, into }) => [from, into]))];
      // of persons with several identities all but one ballot fall away
      const most = only.most + keys.length;
      const found = (await store.ballotsSaying({ groupId, id }, choices, { ...only, most })).filter(stands);
      const linked = keys.length === 0 ? [] : (await store.ballots({ groupId, id }, keys)).filter(stands);
      const left = new Set(superseded(linked, merged).map(({ voterKey }) => voterKey));
      return found.filter(({ voterKey }) => !left.has(voterKey)).slice(0, only.most);
    },
    async persons(groupId) {
      const merged = await merges(groupId);
      return (voterKey) => personOf(voterKey, merged);
    },
    async ballotOf(poll, voterKey) {
      const ballot = latest(await store.ballots(poll, await keysOf(poll.groupId, voterKey)));
      return ballot?.choice === WITHDRAWN ? undefined : ballot;
    },
    async voters(poll) {
      const [ballots, merged] = [await store.allBallots(poll), await merges(poll.groupId)];
      return votersOf(ballots, (key) => personOf(key, merged));
    },
  };
}

/** Of each person the latest ballot, unless it was withdrawn. */
function ofPersons(all: readonly Ballot[], merged: readonly Merge[]): Ballot[] {
  const linked = new Set(merged.flatMap(({ from, into }) => [from, into]));
  const left = new Set(
    superseded(
      all.filter(({ voterKey }) => linked.has(voterKey)),
      merged,
    ),
  );
  return all.filter((ballot) => !left.has(ballot) && ballot.choice !== WITHDRAWN);
}

/** Whose latest ballot among these was not withdrawn. */
export function votersOf(ballots: readonly Ballot[], person: (voterKey: string) => string): Set<string> {
  const last = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const key = person(ballot.voterKey);
    const known = last.get(key);
    last.set(key, (known && latest([known, ballot])) ?? ballot);
  }
  return new Set([...last].flatMap(([key, { choice }]) => (choice === WITHDRAWN ? [] : [key])));
}

/** The ballots of persons who have cast a later one under another of their identities. */
export function superseded(ballots: readonly Ballot[], merged: readonly Merge[]): Ballot[] {
  const persons = new Set(ballots.map(({ voterKey }) => personOf(voterKey, merged)));
  return [...persons].flatMap((person) => {
    const own = ballots.filter(({ voterKey }) => personOf(voterKey, merged) === person);
    return own.filter((ballot) => ballot !== latest(own));
  });
}

/** The member as which a person is known: merges may follow each other, and never go round. */
function personOf(key: string, merged: readonly Merge[]): string {
  const into = new Map(merged.map((merge) => [merge.from, merge.into]));
  const passed = new Set<string>();
  let person = key;
  for (let next = into.get(person); next !== undefined && !passed.has(next); next = into.get(person)) {
    passed.add(person);
    person = next;
  }
  return person;
}

/** The one that was pressed last; of two at the same moment the one with the greater key, so that every count agrees. */
function latest<B extends Ballot>(ballots: readonly B[]): B | undefined {
  return ballots
    .toSorted((a, b) => a.pressedAt.getTime() - b.pressedAt.getTime() || (a.voterKey < b.voterKey ? -1 : 1))
    .at(-1);
}

function rowsOf(counts: Counts): Alike[] {
  return Object.entries(counts).map(([choice, count]) => ({ choice, count }));
}

/** Those that are alike as one; none of which nothing is left. */
function together(rows: readonly Alike[]): Alike[] {
  const alike = new Map<string, Alike>();
  for (const { count, ...row } of rows) {
    const key = JSON.stringify([row.choice, row.region]);
    alike.set(key, { ...row, count: (alike.get(key)?.count ?? 0) + count });
  }
  return [...alike.values()].filter(({ count }) => count > 0);
}
