import { todayIn } from '../../../../meetings/calendar.ts';
import { day, joined, phrase } from '../../../../replies/build.ts';
import type { Block, Inline } from '../../../../replies/reply.ts';
import type { Issue } from '../../../issue.ts';
import { currentClaim, datesAgree, daysLeft, isFinished, lastDayOf, readField } from '../../../progress.ts';
import { conflictBlocks, dateWords, distinctValues, issueWords, partsOf, section, sourcesOf } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { askedDate } from '../../view.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';
import { dependencyWords } from './dependencies.ts';
import { partLine } from './status.ts';

/** Until when an issue goes, or went: "when is 2 due?", "deadline for metrics", "when was the training finished?". */
export const end: Kind = {
  id: 'end',
  asksFor: 'ask.for.end',
  about: ['issue'],
  subject: 'needed',
  ofHead: true,
  takes: [
    ...issueConcepts,
    'due',
    'end',
    'finish',
    'when',
    'how-long',
    'before',
    'left',
    'next',
    'late',
    'on-time',
    'not',
    'open',
    'how-much',
  ],
  dates: true,
  quotes: true,
  cue(view) {
    if (view.has('who', 'where', 'why', 'percent')) return 0;
    const asksWhen = view.has('when', 'how-long');
    if (view.has('due')) return asksWhen ? 4 : 3.2;
    if (asksWhen && view.has('end', 'finish')) return 4;
    if (asksWhen) return view.has('start', 'since') ? 0 : 2;
    if (view.has('finish', 'end') && view.dates.length > 0) return 3;
    return view.has('end') ? 2.4 : 0;
  },
  answer: (ask) => perIssue(issuesOf(ask), (issue) => endOf(issue, ask)),
};

function endOf(issue: Issue, ask: Ask): Finding | undefined {
  const parts = partsOf(issue, ask.corpus.issues);
  if (issue.due.length === 0 && issue.finished.length === 0) return undefined;
  return {
    sentence: sentenceFor(issue, ask),
    blocks: [
      ...section(
        'ask.title.parts',
        parts.map((part) => partLine(part)),
      ),
      ...section('ask.title.waiting', issue.dependencies.filter(({ expected }) => expected).map(dependencyWords)),
      ...differences(issue),
    ],
    sources: sourcesOf(issue.finished, issue.due, issue.state, issue.dependencies, ...parts.map(({ due }) => due)),
  };
}

function sentenceFor(issue: Issue, ask: Ask): Inline {
  const name = issueWords(issue);
  const finished = currentClaim(issue.finished);
  const due = currentClaim(issue.due);
  if (finished) {
    return due
      ? phrase('ask.end.finished', { issue: name, date: dateWords(finished.value), due: dateWords(due.value) })
      : phrase('ask.end.finished-only', { issue: name, date: dateWords(finished.value) });
  }
  const values = distinctValues([...issue.due].reverse());
  const dates = joined(values.map(dateWords), ' · ');
  if (isFinished(issue)) return completed(phrase('ask.end.completed', { issue: name, due: dates }), due?.value, ask);
  const sentence = phrase(values.length > 1 ? 'ask.end.due-differs' : 'ask.end.due', { issue: name, due: dates });
  return due ? joined([sentence, remaining(due.value, ask)], ' ') : sentence;
}

/** What is completed is not late; how long it still had is told where that is to come. */
function completed(sentence: Inline, due: string | undefined, ask: Ask): Inline {
  if (ask.view.has('late', 'on-time')) return joined([sentence, phrase('ask.end.not-late')], ' ');
  const isAsked = ask.view.has('how-long', 'left', 'how-much');
  const lies = due !== undefined && lastDayOf(due) > todayIn(ask.options.timeZone, ask.options.now);
  return isAsked && lies ? joined([sentence, remaining(due, ask)], ' ') : sentence;
}

/** "How long is left until 30 September, its end?" counts from today to that day. */
function isUntil(day: string, due: string, { view }: Ask): boolean {
  return view.has('left', 'how-long', 'how-much') && !view.has('late') && day === lastDayOf(due);
}

function remaining(due: string, ask: Ask): Inline {
  const { options } = ask;
  const asked = askedDate(ask.view)?.to;
  const today = asked === undefined || isUntil(asked, due, ask) ? todayIn(options.timeZone, options.now) : asked;
  const left = daysLeft(due, today);
  const params = { count: Math.abs(left), day: day(today), due: dateWords(due) };
  return left < 0 ? phrase('ask.status.late', params) : phrase('ask.status.in-time', params);
}

function differences(issue: Issue): Block[] {
  const reading = readField(issue.due, datesAgree);
  const differ = reading && reading.conflicting.length + reading.earlier.length > 0;
  return differ ? conflictBlocks([...issue.due].reverse(), dateWords) : [];
}
