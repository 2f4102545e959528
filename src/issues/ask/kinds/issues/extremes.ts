import { todayIn } from '../../../../meetings/calendar.ts';
import { day, joined, phrase } from '../../../../replies/build.ts';
import type { Inline } from '../../../../replies/reply.ts';
import type { Issue } from '../../../issue.ts';
import { currentClaim, daysLeft, earlierFirst, isFinished, isOverdue, lastDayOf } from '../../../progress.ts';
import {
  dateWords,
  endings,
  issueWords,
  keysOf,
  linesOf,
  listing,
  MOST_LISTED,
  sourcesOf,
  wholeIssues,
} from '../../finding.ts';
import type { Ask, Finding, Kind, Missing } from '../../kind.ts';
import { askedDate, type View } from '../../view.ts';
import { listConcepts } from '../shared-concepts.ts';
import { issueLine } from './list.ts';

/** By what issues are compared, and which end of the scale is asked for. */
type Extreme =
  | { readonly by: 'percent'; readonly end: 'most' | 'least' }
  | { readonly by: 'start' | 'due'; readonly end: 'first' | 'last' }
  | { readonly by: 'late' };

/** The first or last of all: "which issue is most advanced?", "which started first?", "what is most overdue?". */
export const extremes: Kind = {
  id: 'extremes',
  asksFor: 'ask.for.list',
  about: [],
  subject: 'never',
  takes: [
    ...listConcepts,
    'most',
    'least',
    'first',
    'last',
    'status',
    'percent',
    'finish',
    'open',
    'left',
    'late',
    'start',
    'due',
    'end',
    'when',
    'did',
    'next',
    'not',
    'define',
    'period',
    'report',
  ],
  dates: true,
  cue(view) {
    const blocked = view.has(
      'where',
      'why',
      'how-many',
      'how-much',
      'how-long',
      'meeting',
      'session',
      'topic',
      'goal',
      'who',
    );
    if (blocked || view.named || !extremeOf(view)) return 0;
    // "which moved most in this period?" asks what changed
    if (view.has('change') && view.has('period') && !view.has('status', 'percent')) return 0;
    if (view.has('issue')) return 4.6;
    return view.has('most', 'least') && view.has('status', 'percent', 'late') ? 3.6 : 0;
  },
  answer(ask) {
    const extreme = extremeOf(ask.view);
    if (!extreme) return undefined;
    if (extreme.by === 'late') return mostOverdue(ask);
    const all = extreme.by === 'due' ? endings(ask.corpus.issues) : wholeIssues(ask.corpus.issues);
    // "which of the finished ones ended last?"
    const isOfFinished = extreme.by !== 'percent' && ask.view.has('finish') && ask.view.has('end', 'start');
    const isOfOpen = ask.view.has('open') || (ask.view.has('not') && ask.view.has('finish'));
    const kept = isOfFinished ? wholeIssues(ask.corpus.issues).filter(isFinished) : all;
    const pool = isOfOpen ? kept.filter((issue) => !isFinished(issue)) : kept;
    const measured = pool.flatMap((issue) => {
      const value = measureOf(issue, extreme.by);
      return value === undefined ? [] : [{ issue, value }];
    });
    const sign = extreme.end === 'most' || extreme.end === 'last' ? -1 : 1;
    const [first, ...others] = measured;
    if (!first) return undefined;
    const best = others.reduce((a, b) => (sign * earlierFirst(a.value.rank, b.value.rank) > 0 ? b : a), first);
    const found = measured.filter(({ value }) => value.rank === best.value.rank).map(({ issue }) => issue);
    return findingOf(found, phrase(titleOf(extreme), { value: best.value.words, issues: names(found) }));
  },
};

function extremeOf(view: View): Extreme | undefined {
  if (view.has('late') && view.has('most', 'least')) return { by: 'late' };
  const end = view.has('first') ? 'first' : view.has('last') ? 'last' : undefined;
  if (end && view.has('start')) return { by: 'start', end };
  if (end && view.has('due', 'end', 'finish')) return { by: 'due', end };
  if (view.has('most') && view.has('due')) return { by: 'due', end: 'last' };
  // "when did most of them start?"
  if (view.has('start') && !end) return undefined;
  if (view.has('most')) return { by: 'percent', end: 'most' };
  return view.has('least') ? { by: 'percent', end: 'least' } : undefined;
}

function titleOf(extreme: Exclude<Extreme, { by: 'late' }>) {
  return extreme.by === 'percent'
    ? (`ask.extreme.percent.${extreme.end}` as const)
    : (`ask.extreme.${extreme.by}.${extreme.end}` as const);
}

/** A value in words, and as a text that sorts as the value does. */
function measureOf(issue: Issue, by: 'percent' | 'start' | 'due'): { rank: string; words: Inline } | undefined {
  if (by === 'percent') {
    const value = currentClaim(issue.percent)?.value;
    return value === undefined
      ? undefined
      : { rank: String(value).padStart(3, '0'), words: phrase('percent', { value }) };
  }
  const date = (by === 'due' ? currentClaim(issue.finished) : undefined)?.value ?? currentClaim(issue[by])?.value;
  return date === undefined ? undefined : { rank: lastDayOf(date), words: dateWords(date) };
}

function mostOverdue(ask: Ask): Finding | Missing {
  const on = askedDate(ask.view)?.to ?? todayIn(ask.options.timeZone, ask.options.now);
  const all = endings(ask.corpus.issues);
  const late = all
    .filter((issue) => isOverdue(issue, on))
    .map((issue) => ({ issue, days: -daysLeft(currentClaim(issue.due)?.value ?? on, on) }));
  const count = late.reduce((most, { days }) => Math.max(most, days), 0);
  if (late.length === 0) return findingOf(all, phrase('ask.list.overdue.none', { day: day(on) }), []);
  const found = late.filter(({ days }) => days === count).map(({ issue }) => issue);
  return findingOf(found, phrase('ask.extreme.late', { count, day: day(on), issues: names(found) }));
}

function names(issues: readonly Issue[]): Inline {
  return joined(linesOf(issues, issueWords));
}

/** @param shown the issues that are listed; those the finding rests on, when left out */
function findingOf(issues: readonly Issue[], sentence: Inline, shown: readonly Issue[] = issues): Finding {
  return {
    sentence,
    blocks: listing('ask.title.issues', shown, issueLine),
    sources: sourcesOf(
      ...issues.slice(0, MOST_LISTED).flatMap(({ state, percent, start, due }) => [state, percent, start, due]),
    ),
    about: keysOf(shown),
  };
}
