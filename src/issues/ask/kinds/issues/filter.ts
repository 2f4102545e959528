import { todayIn } from '../../../../meetings/calendar.ts';
import type { Issue } from '../../../issue.ts';
import { currentClaim, isFinished, isOverdue, lastDayOf } from '../../../progress.ts';
import { partsOf } from '../../finding.ts';
import type { Ask } from '../../kind.ts';
import type { View } from '../../view.ts';
import { type AskedDate, askedDate } from '../../view.ts';
import { stemsOfDependency } from './dependents.ts';

/** Which issues a question wants listed or counted. */
export type FilterName =
  | 'all'
  | 'finished'
  | 'open'
  | 'dropped'
  | 'not-started'
  | 'overdue'
  | 'on-time'
  | 'due'
  | 'started'
  | 'waiting'
  | 'at-least'
  | 'at-most'
  | 'at-percent';

/** A filter, what it lets through and how it is called. */
export interface Filter {
  readonly name: FilterName;
  readonly title: `ask.list.${FilterName}`;
  /** The day that the filter counts from, where it has one. */
  readonly day: string;
  readonly percent: number;
  passes(issue: Issue): boolean;
}

/** What the words of a question sift issues by; 'all' when by nothing. */
export function filterNameOf(view: View): FilterName {
  if (percentIn(view) === 100 && view.has('finish')) return view.has('not') ? 'open' : 'finished';
  if (percentIn(view) !== undefined) {
    if (view.has('more-than')) return 'at-least';
    return view.has('less-than', 'not') ? 'at-most' : 'at-percent';
  }
  if (view.has('dropped')) return 'dropped';
  if (view.has('start') && view.has('not') && view.dates.length === 0) return 'not-started';
  if (view.has('late')) return 'overdue';
  if (view.has('on-time')) return 'on-time';
  if (view.has('depend')) return 'waiting';
  if (view.has('start') && !view.has('not') && (view.dates.length > 0 || !view.has('finish', 'open'))) return 'started';
  if (view.has('due') || (view.has('end', 'finish', 'left') && view.dates.length > 0)) {
    return view.has('finish') && !view.has('due') ? 'finished' : 'due';
  }
  // "which did the examiners find?" asks for no finished ones
  const isDone = view.tokens.some(({ text, concepts }) => concepts.has('did') && text !== 'did');
  if (view.has('finish') || isDone) return view.has('not') ? 'open' : 'finished';
  if (view.has('not') && view.has('it', 'which') && !view.has('issue')) return 'open';
  return view.has('open', 'left', 'next') || (view.has('end') && view.has('not')) ? 'open' : 'all';
}

/** The number before a percent sign or word; 100 for "100 percent". */
export function percentIn(view: View): number | undefined {
  const sign = view.tokens.find(({ concepts, text }) => concepts.has('percent') && !/\d/.test(text));
  if (!sign) return undefined;
  const number = view.tokens.find(({ index }) => index === sign.index - 1);
  return number && /^\d{1,3}$/.test(number.text) ? Number(number.text) : undefined;
}

/** The filter of a question. Parts count by themselves for what is overdue or due: each has a date of its own. */
export function filterOf(ask: Ask): Filter {
  const name = filterNameOf(ask.view);
  const asked = askedDate(ask.view);
  const today = todayIn(ask.options.timeZone, ask.options.now);
  const day = asked?.to ?? today;
  const percent = percentIn(ask.view) ?? 0;
  return {
    name,
    title: `ask.list.${name}`,
    day,
    percent,
    passes: (issue) => passes(issue, name, { ask, span: asked, day, percent }),
  };
}

/** True when the parts of issues are looked at one by one. */
export function sifts(name: FilterName): 'parts' | 'wholes' {
  return name === 'overdue' || name === 'due' ? 'parts' : 'wholes';
}

interface Measure {
  readonly ask: Ask;
  /** The time that the question names. */
  readonly span: AskedDate | undefined;
  readonly day: string;
  readonly percent: number;
}

function passes(issue: Issue, name: FilterName, { ask, span, day, percent }: Measure): boolean {
  const value = () => currentClaim(issue.percent)?.value;
  switch (name) {
    case 'all':
      return true;
    case 'finished':
      return isFinished(issue) && endsBefore(issue, span);
    case 'open':
      return !isFinished(issue);
    case 'dropped':
      return currentClaim(issue.state)?.value === 'dropped';
    case 'not-started':
      return currentClaim(issue.state)?.value === 'not-started';
    case 'overdue':
      return isOverdue(issue, day);
    case 'on-time':
      return (
        !isOverdue(issue, day) && ![issue, ...partsOf(issue, ask.corpus.issues)].some((one) => isOverdue(one, day))
      );
    case 'due':
      return issue.due.some((claim) => isWithin(claim.value, span)) || (!span && !isFinished(issue));
    case 'started':
      return !span || issue.start.some(({ value: date }) => isWithin(date, span));
    case 'waiting':
      return issue.dependencies.length > 0 && waitsForNamed(issue, ask);
    case 'at-least':
      return (value() ?? Number.NaN) > percent;
    case 'at-most':
      return (value() ?? Number.NaN) < percent;
    case 'at-percent':
      return value() === percent;
  }
}

/** "Which issues were finished by March 2020": by what is recorded, those whose end lies in that time. */
function endsBefore(issue: Issue, span: AskedDate | undefined): boolean {
  if (!span) return true;
  const ends = [...issue.finished, ...(issue.finished.length === 0 ? issue.due : [])];
  return ends.some(({ value }) => isWithin(value, span));
}

function isWithin(date: string, span: AskedDate | undefined): boolean {
  if (!span) return false;
  const last = lastDayOf(date);
  switch (span.relation) {
    case 'since':
      return last >= span.from;
    case 'after':
      return last > span.to;
    case 'before':
      return last <= span.to;
    case 'in':
      return last >= span.from && date <= span.to;
  }
}

/** Whether an issue waits for what the question names besides, if it names anything. */
function waitsForNamed(issue: Issue, { context, question, view }: Ask): boolean {
  if (context.length === 0) return true;
  const own = new Set(view.tokens.map(({ index }) => index));
  const named = question.tokens.filter(({ index }) => !own.has(index)).flatMap(({ stems }) => stems);
  return issue.dependencies.map(stemsOfDependency).some((waits) => named.some((one) => waits.has(one)));
}
