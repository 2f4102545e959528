import { todayIn } from '../../../../meetings/calendar.ts';
import { day, joined, phrase } from '../../../../replies/build.ts';
import type { Block, Inline } from '../../../../replies/reply.ts';
import type { Issue } from '../../../issue.ts';
import { currentClaim, daysLeft, isFinished, readField } from '../../../progress.ts';
import {
  conflictBlocks,
  dateWords,
  distinctValues,
  fieldBlock,
  issueWords,
  partsOf,
  section,
  sourcesOf,
} from '../../finding.ts';
import type { Ask, Finding, Kind, Missing } from '../../kind.ts';
import type { View } from '../../view.ts';
import { askedDate } from '../../view.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';
import { dependencyWords } from './dependencies.ts';

/** How far an issue is: "what's the status of 16?", "is the dashboard done?", "how much of 2a is left?". */
export const status: Kind = {
  id: 'status',
  asksFor: 'ask.for.status',
  about: ['issue'],
  subject: 'needed',
  takes: [
    ...issueConcepts,
    'status',
    'percent',
    'finish',
    'open',
    'dropped',
    'late',
    'on-time',
    'how-much',
    'left',
    'end',
    'not',
    'period',
    'report',
    'change',
    'where',
  ],
  dates: true,
  aims: true,
  cue(view) {
    if (view.has('who', 'when', 'why', 'how-many') || (view.has('where') && !view.has('status')))
      return view.has('percent') ? 2 : 0;
    if (view.has('percent') || view.has('how-much')) return 4;
    if (view.has('late', 'on-time')) return 3.4;
    if (view.has('status')) return 3;
    if (view.has('finish', 'open', 'dropped')) return asksForList(view) ? 1.2 : 2.6;
    return view.has('end') && view.has('not') ? 1.5 : 0;
  },
  answer(ask) {
    const day = dayOf(ask);
    const issues = issuesOf(ask);
    const early = issues.find((issue) => isBeforeRecords(issue, day, ask));
    if (early) return notYetRecorded(early);
    return perIssue(issues, (issue) => statusOf(issue, ask));
  },
};

function asksForList(view: View): boolean {
  return (view.has('what', 'list') || (view.has('did') && !view.has('finish'))) && !view.has('status');
}

function dayOf(ask: Ask): string | undefined {
  return askedDate(ask.view)?.to;
}

/** The records say how an issue stood on their day; for an earlier one they say nothing. */
function isBeforeRecords(issue: Issue, day: string | undefined, { view }: Ask): boolean {
  if (day === undefined || view.has('late', 'on-time')) return false;
  const days = [...issue.state, ...issue.percent].map(({ asOf }) => asOf);
  return days.length > 0 && days.every((asOf) => asOf > day);
}

function notYetRecorded(issue: Issue): Missing {
  const first = [...issue.state, ...issue.percent].map(({ asOf }) => asOf).sort()[0] ?? '';
  return {
    missing: phrase('ask.status.no-record-then', { issue: issueWords(issue), date: day(first) }),
  };
}

function statusOf(issue: Issue, ask: Ask): Finding | undefined {
  const state = currentClaim(issue.state);
  const parts = partsOf(issue, ask.corpus.issues);
  if (!state && issue.percent.length === 0 && parts.length === 0) return undefined;
  return {
    sentence: joined([stateSentence(issue), ...lateness(issue, ask)], ' '),
    blocks: [
      ...fieldBlock(dateRows(issue)),
      ...section(
        'ask.title.parts',
        parts.map((part) => partLine(part)),
      ),
      ...(isFinished(issue) ? [] : section('ask.title.waiting', issue.dependencies.map(dependencyWords))),
      ...differences(issue),
    ],
    sources: sourcesOf(
      issue.state,
      issue.percent,
      issue.due,
      ...parts.flatMap((part) => [part.state, part.percent, part.due]),
    ),
  };
}

/** "Issue 16 (Metrics) is held over: 98% or 100%; the records differ." */
export function stateSentence(issue: Issue): Inline {
  const name = issueWords(issue);
  const state = currentClaim(issue.state);
  const percents = distinctValues([...issue.percent].reverse());
  const words = percents.map((value) => phrase('percent', { value }));
  const percent = percents.length > 1 ? phrase('ask.values-differ', { values: joined(words, ' · ') }) : words[0];
  if (state && percent) return phrase('ask.status', { issue: name, state: phrase(`state.${state.value}`), percent });
  if (state) return phrase('ask.status.state-only', { issue: name, state: phrase(`state.${state.value}`) });
  return percent
    ? phrase('ask.status.percent-only', { issue: name, percent })
    : phrase('ask.status.parts-only', { issue: name });
}

/** Days late or left; only where the question or an open end gives reason to. */
function lateness(issue: Issue, { view, options }: Ask): Inline[] {
  const asked = askedDate(view);
  const due = currentClaim(issue.due);
  if (!due || (!asked && !view.has('late', 'on-time') && isFinished(issue))) return [];
  const today = asked?.to ?? todayIn(options.timeZone, options.now);
  const params = { due: dateWords(due.value), day: day(today) };
  if (isFinished(issue)) return [phrase('ask.status.not-late-finished', params)];
  const left = daysLeft(due.value, today);
  if (left < 0) return [phrase('ask.status.late', { ...params, count: -left })];
  return [phrase('ask.status.in-time', { ...params, count: left })];
}

function dateRows(issue: Issue): (readonly [Inline, Inline])[] {
  const rows = [
    ['ask.label.start', issue.start],
    ['ask.label.due', issue.due],
    ['ask.label.finished', issue.finished],
  ] as const;
  return rows.flatMap(([label, claims]) => {
    const values = distinctValues([...claims].reverse());
    return values.length === 0 ? [] : [[phrase(label), joined(values.map(dateWords), ' · ')] as const];
  });
}

/** "2a (…): completed, 100%, due 30 September 2020" */
export function partLine(part: Issue): Inline {
  const state = currentClaim(part.state);
  const words: Inline[] = [
    ...(state ? [phrase(`state.${state.value}`)] : []),
    ...distinctValues(part.percent).map((value) => phrase('percent', { value })),
    ...distinctValues([...part.due].reverse())
      .slice(0, 1)
      .map((due) => phrase('ask.due-on', { date: dateWords(due) })),
  ];
  return phrase('ask.line', { name: issueWords(part), value: joined(words) });
}

function differences(issue: Issue): Block[] {
  const percent = readField(issue.percent);
  const state = readField(issue.state);
  return [
    ...(percent && percent.conflicting.length + percent.earlier.length > 0
      ? conflictBlocks(issue.percent, (value) => phrase('percent', { value }))
      : []),
    ...(state && state.conflicting.length + state.earlier.length > 0
      ? conflictBlocks(issue.state, (value) => phrase(`state.${value}`))
      : []),
  ];
}
