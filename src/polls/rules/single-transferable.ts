import type { Ranking } from './ranking.ts';
import { extreme } from './ties.ts';

/** Votes are counted in hundred-thousandths of a ballot: five decimals, as the rules say, and no fraction is ever rounded up. */
export const PART = 100_000;

/** One round of a single transferable vote; votes in hundred-thousandths. */
export interface StvRound {
  /** What each option has; null: it is out. What is elected keeps what it has. */
  readonly votes: readonly (number | null)[];
  /** What is with no option: ballots on which nobody is left, and what was lost to the sixth decimal. */
  readonly exhausted: number;
  /** What has reached the quota, or takes the last seats. */
  readonly elected: readonly number[];
  /** Whose surplus is passed on after this round. */
  readonly surplus: readonly number[];
  /** What goes out after this round. */
  readonly out: readonly number[];
}

export interface Transferable {
  /** In ballots. */
  readonly quota: number;
  readonly rounds: readonly StvRound[];
  /** In the order in which they are elected. */
  readonly winners: readonly number[];
  /** What is equal for the seats that are left; mostly nothing. */
  readonly tied: readonly number[];
}

/** Ballots that lie with one option and are worth as much each. */
interface Parcel {
  readonly order: readonly number[];
  readonly count: number;
  /** Of each, in hundred-thousandths. */
  readonly value: number;
}

interface Table {
  readonly votes: (number | null)[];
  readonly parcels: Parcel[][];
}

/**
 * Single transferable vote by weighted inclusive Gregory transfers, as Scotland's councils are elected: The Scottish Local
 * Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52. The quota is a whole number, ballots ÷
 * (seats + 1), without the fraction, plus 1. Who reaches it is elected; the largest surplus is passed on first, by all
 * ballots of its owner, each worth value × surplus ÷ votes to five decimals, the rest ignored; is there no surplus, what has
 * the fewest goes out, and its ballots go on at the value that they have. As many left as seats: they are elected.
 *
 * Of several with as many, the round before decides, and so on back, as in rules 49 and 51. Where those draw lots, here
 * nothing is drawn: always equal surpluses are passed on together, and who was always equal goes out together. Would that
 * leave fewer than there are seats, who has more is elected and the equal ones are tied for the seats that remain.
 */
export function singleTransferable(options: number, seats: number, rankings: readonly Ranking[]): Transferable {
  const ballots = rankings.reduce((sum, { count }) => sum + count, 0);
  const quota = Math.floor(ballots / (seats + 1)) + 1;
  const table = firstChoices(options, rankings);
  const rounds: StvRound[] = [];
  const winners: number[] = [];
  const tied: number[] = [];
  let left = Array.from({ length: options }, (_, at) => at);
  while (ballots > 0) {
    const before = rounds.toReversed().map(({ votes }) => votes);
    const after = stepAfter(
      { left, open: seats - winners.length, quota: quota * PART, votes: table.votes, winners },
      before,
    );
    const counted = table.votes.reduce<number>((sum, votes) => sum + (votes ?? 0), 0);
    const { elected, surplus, out } = after;
    rounds.push({ votes: [...table.votes], exhausted: ballots * PART - counted, elected, surplus, out });
    winners.push(...elected);
    tied.push(...after.tied);
    left = left.filter((at) => !elected.includes(at) && !out.includes(at));
    if (surplus.length + out.length === 0) break;
    passOn(table, left, { from: surplus, keep: quota * PART });
    passOn(table, left, { from: out, keep: null });
  }
  return { quota, rounds, winners, tied };
}

interface Standing {
  readonly left: readonly number[];
  /** Seats. */
  readonly open: number;
  /** In hundred-thousandths. */
  readonly quota: number;
  readonly votes: StvRound['votes'];
  readonly winners: readonly number[];
}

type Step = Pick<StvRound, 'elected' | 'surplus' | 'out'> & { readonly tied: readonly number[] };

function stepAfter({ left, open, quota, votes, winners }: Standing, before: readonly StvRound['votes'][]): Step {
  const byVotes = (places: readonly number[]) => places.toSorted((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b);
  const over = byVotes(left.filter((at) => (votes[at] ?? 0) >= quota));
  const rest = left.filter((at) => !over.includes(at));
  const vacant = open - over.length;
  const end = (elected: readonly number[], tied: readonly number[] = []) => ({ elected, surplus: [], out: [], tied });
  if (vacant === 0) return end(over);
  if (rest.length <= vacant) return end([...over, ...byVotes(rest)]);
  const owners = [...winners, ...over].filter((at) => (votes[at] ?? 0) > quota);
  if (owners.length > 0)
    return { elected: over, surplus: extreme(owners, [votes, ...before], 'most'), out: [], tied: [] };
  const out = extreme(rest, [votes, ...before], 'fewest');
  if (rest.length - out.length >= vacant) return { elected: over, surplus: [], out, tied: [] };
  return end([...over, ...byVotes(rest.filter((at) => !out.includes(at)))], out);
}

function firstChoices(options: number, rankings: readonly Ranking[]): Table {
  const table: Table = { votes: Array(options).fill(0), parcels: Array.from({ length: options }, () => []) };
  for (const { order, count } of rankings) give(table, order[0], { order, count, value: PART });
  return table;
}

/** Ballots go to what is most liked on them of what is left; `keep`: what their owner has afterwards, null: it is out. */
function passOn(
  table: Table,
  left: readonly number[],
  { from, keep }: { from: readonly number[]; keep: number | null },
): void {
  const moved = from.map((at) => {
    const [votes, parcels] = [table.votes[at] ?? 0, table.parcels[at] ?? []];
    table.votes[at] = keep;
    table.parcels[at] = [];
    return parcels.map((each) => ({
      ...each,
      value: keep === null ? each.value : share(each.value, votes - keep, votes),
    }));
  });
  for (const parcel of moved.flat()) {
    const next = parcel.order.find((at) => left.includes(at));
    give(table, next, parcel);
  }
}

function give(table: Table, to: number | undefined, parcel: Parcel): void {
  if (to === undefined) return;
  table.votes[to] = (table.votes[to] ?? 0) + parcel.count * parcel.value;
  table.parcels[to]?.push(parcel);
}

/** value × surplus ÷ votes, the rest ignored. The product may be larger than numbers are exact. */
function share(value: number, surplus: number, votes: number): number {
  return Number((BigInt(value) * BigInt(surplus)) / BigInt(votes));
}
