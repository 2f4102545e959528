import type { GroupRecord } from '../../../../records/record.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import type { Issue } from '../../../issue.ts';
import { earlierFirst, isFinished, lastDayOf, readField } from '../../../progress.ts';
import { changesOf, type RecordedChange } from '../../../recorded-changes.ts';
import { dateWords, issueWords, listing, MOST_LISTED, sourcesOf, wholeIssues } from '../../finding.ts';
import type { Ask, Kind } from '../../kind.ts';
import { remembered } from '../../remembered.ts';
import { askedDate } from '../../view.ts';
import { listConcepts } from '../shared-concepts.ts';
import { issuesOf, recordsAmong } from '../subjects.ts';

/** What changed after a day: "what changed since December 2019?", "anything new on 16 since January?". */
export const changes: Kind = {
  id: 'changes',
  asksFor: 'ask.for.changes',
  about: ['issue'],
  also: ['reporting-period'],
  subject: 'optional',
  takes: [
    ...listConcepts,
    'change',
    'since',
    'after',
    'before',
    'did',
    'finish',
    'status',
    'period',
    'report',
    'last',
    'event',
    'next',
    'activity',
    'most',
    'start',
    'end',
  ],
  dates: true,
  cue(view) {
    if (view.has('who', 'where', 'why', 'when', 'how-many', 'meeting', 'session')) return 0;
    const since = view.has('since', 'after') && view.dates.length > 0;
    if (view.has('change')) return since ? 4.6 : view.has('period', 'last', 'report') ? 3 : view.named ? 2.4 : 1.2;
    return since && view.has('status', 'did', 'event', 'period') ? 3.9 : 0;
  },
  answer(ask) {
    const span = spanOf(ask);
    if (!span) return undefined;
    const { from, to } = span;
    const named = issuesOf(ask);
    const all = [
      ...(named.length > 0 ? named : wholeIssues(ask.corpus.issues)).flatMap((issue) => [...newsOf(issue)]),
      ...recordedChanges(ask, named),
    ];
    const found = all
      .filter(({ date }) => lastDayOf(date) >= from && date <= to)
      .sort((a, b) => earlierFirst(a.date, b.date));
    const since = { date: dateWords(from.endsWith('-01') ? from.slice(0, 7) : from), count: found.length };
    const isSince = to === always;
    if (found.length === 0) return { missing: phrase(isSince ? 'ask.changes.none' : 'ask.changes.none-then', since) };
    return {
      sentence: phrase(isSince ? 'ask.changes' : 'ask.changes.then', since),
      blocks: listing('ask.title.changes', found, ({ words }) => words),
      sources: sourcesOf(found.slice(0, MOST_LISTED)),
    };
  },
};

/** Later than any date. */
const always = '9999';

/** From when to when: "in 2019", "since December", "before May"; since the period before the last when nothing is said. */
function spanOf(ask: Ask): { from: string; to: string } | undefined {
  const asked = askedDate(ask.view);
  const [named] = recordsAmong(ask.context);
  if (named && !asked) return periodOf(named, ask);
  if (asked?.relation === 'before') return { from: '0000', to: asked.to };
  if (asked?.relation === 'in') return { from: asked.from, to: asked.to };
  const from = asked ? (asked.relation === 'after' ? asked.to : asked.from) : lastPeriodBefore(ask);
  return from === undefined ? undefined : { from, to: always };
}

/** From the end of the reporting period before it to its own. */
function periodOf({ fields: { month } }: GroupRecord, { corpus }: Ask): { from: string; to: string } | undefined {
  if (typeof month !== 'string') return undefined;
  const before = monthsOf(corpus)
    .filter((one) => one < month)
    .at(-1);
  return { from: before === undefined ? '0000' : `${before}-99`, to: `${month}-99` };
}

function monthsOf({ records }: Ask['corpus']): string[] {
  return records
    .flatMap(({ kind, fields }) =>
      kind === 'reporting-period' && typeof fields.month === 'string' ? [fields.month] : [],
    )
    .sort();
}

/** The reporting period before the newest one: what "since the last report" means. */
function lastPeriodBefore({ corpus }: Ask): string | undefined {
  const before = monthsOf(corpus).at(-2);
  return before === undefined ? undefined : `${before}-01`;
}

const newsOf = remembered((issue: Issue) => [...changesOf(issue), ...standingOf(issue)]);

/** How far an open issue is recorded to be: news too, where it is of then. */
function standingOf(issue: Issue): RecordedChange[] {
  const percent = readField(issue.percent);
  if (!percent || isFinished(issue)) return [];
  const { value, asOf, source } = percent.current;
  const at = { percent: phrase('percent', { value }), date: dateWords(asOf) };
  return [{ date: asOf, words: phrase('ask.change.stands', { issue: issueWords(issue), ...at }), source }];
}

/** Reporting periods and events, each with the day it bears. */
function recordedChanges({ corpus }: Ask, named: readonly Issue[]): RecordedChange[] {
  return corpus.records.flatMap((record) => {
    const date = dayOf(record);
    const [source] = record.sources;
    if (date === undefined || !source) return [];
    if (named.length > 0 && !named.some(({ id }) => record.relatedTo.includes(id))) return [];
    const words = record.text === undefined ? [said(record.title)] : [said(`${record.title}:`), said(record.text)];
    return [{ date, words: joined([...words], ' '), source }];
  });
}

function dayOf({ kind, fields }: GroupRecord): string | undefined {
  const date = kind === 'reporting-period' ? fields.month : kind === 'event' ? fields.date : undefined;
  return typeof date === 'string' ? date : undefined;
}
