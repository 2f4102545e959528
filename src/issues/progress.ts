import { isDeepStrictEqual } from 'node:util';
import type { Claim } from './claim.ts';
import type { Issue } from './issue.ts';

/** One field, read from all its claims. */
export interface FieldReading<T> {
  current: Claim<T>;
  /** Claims of documents of the same day as the current one that say otherwise: the records contradict each other. */
  conflicting: Claim<T>[];
  /** Claims of older documents that say otherwise: history. Newest first. */
  earlier: Claim<T>[];
}

/**
 * The newest claim: that of the document with the latest date, of several the one recorded last; what was said in the
 * chat is newer than all that was recorded before it.
 */
export function currentClaim<T>(claims: readonly Claim<T>[]): Claim<T> | undefined {
  let newest = claims[0];
  for (const claim of claims) {
    if (!newest || claim.source.member !== undefined || claim.source.date >= newest.source.date) newest = claim;
  }
  return newest;
}

/**
 * The current claim and those that differ from it; undefined when nothing is recorded.
 * @param agree when two values say the same; `datesAgree` for dates.
 */
export function readField<T>(
  claims: readonly Claim<T>[],
  agree: (a: T, b: T) => boolean = isDeepStrictEqual,
): FieldReading<T> | undefined {
  const [current, ...others] = newestFirst(claims);
  if (!current) return undefined;
  const differing = others.filter(({ value }) => !agree(value, current.value));
  // what a member says in the chat takes the place of what was said before, it does not contradict it
  const contradicts = ({ source }: Claim<T>) =>
    source.date === current.source.date && !source.member && !current.source.member;
  return {
    current,
    conflicting: differing.filter(contradicts).reverse(),
    earlier: differing.filter((claim) => !contradicts(claim)),
  };
}

/** "January 2021" and "31 January 2021" do not contradict each other: one lies within the other. */
export function datesAgree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** The last day of a date that may be a whole month or year: '2021-12' → '2021-12-31'. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return `${date}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** The order of two ISO dates, for sorting. */
export function earlierFirst(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Calendar days from `today` (YYYY-MM-DD, in the group's zone) to the last day of `due`; negative when that is past. */
export function daysLeft(due: string, today: string): number {
  return Math.round((Date.parse(lastDayOf(due)) - Date.parse(today)) / 86_400_000);
}

/** Done or dropped. A percentage below 100 that is not older than the word "completed" outweighs it. */
export function isFinished(issue: Issue): boolean {
  const state = currentClaim(issue.state);
  const percent = currentClaim(issue.percent);
  if (!state) return percent?.value === 100 || issue.finished.length > 0;
  if (state.value !== 'completed') return state.value === 'dropped';
  return !percent || percent.value === 100 || percent.source.date < state.source.date;
}

/** True when the issue's own due date is wholly past on `today` (YYYY-MM-DD, in the group's zone) and it is not finished. */
export function isOverdue(issue: Issue, today: string): boolean {
  const due = currentClaim(issue.due);
  return due !== undefined && lastDayOf(due.value) < today && !isFinished(issue);
}

/** How far an issue is. `parts`: nothing is recorded for the whole, it is the mean of those parts that are known. */
export type Progress =
  | { percent: number; basis: 'recorded' }
  /** `unknown`: ids of the parts for which nothing is recorded; they are not in the mean. */
  | { percent: number; basis: 'parts'; unknown: string[] };

/** The issue's recorded percentage, else the mean of its parts', rounded down; undefined when neither is known. */
export function progressOf(issue: Issue, parts: readonly Issue[] = []): Progress | undefined {
  const own = percentOf(issue);
  if (own !== undefined) return { percent: own, basis: 'recorded' };
  const known = parts.map(percentOf).filter((percent) => percent !== undefined);
  if (known.length === 0) return undefined;
  const sum = known.reduce((total, percent) => total + percent, 0);
  const unknown = parts.filter((part) => percentOf(part) === undefined).map(({ id }) => id);
  return { percent: Math.floor(sum / known.length), basis: 'parts', unknown };
}

function percentOf(issue: Issue): number | undefined {
  const recorded = currentClaim(issue.percent)?.value;
  if (recorded !== undefined) return recorded;
  return currentClaim(issue.state)?.value === 'completed' ? 100 : undefined;
}

/**
 * A stable sort of the reversed list: of claims of one day, the one recorded last comes first. Who says something in the
 * chat knows what is recorded: all claims before theirs come behind it, whatever day their documents bear.
 */
function newestFirst<T>(claims: readonly Claim<T>[]): Claim<T>[] {
  const lastSaid = claims.findLastIndex(({ source }) => source.member !== undefined);
  const sorted = (some: readonly Claim<T>[]) =>
    [...some].reverse().sort((a, b) => earlierFirst(b.source.date, a.source.date));
  return lastSaid < 0 ? sorted(claims) : [...sorted(claims.slice(lastSaid)), ...newestFirst(claims.slice(0, lastSaid))];
}
