import { phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { dateWords, issueWords } from './ask/finding.ts';
import type { Issue } from './issue.ts';
import { currentClaim, isFinished, readField } from './progress.ts';
import type { Source } from './source.ts';

/** One change that a document records, with its day (YYYY-MM-DD, or YYYY-MM where no more is known). */
export interface RecordedChange {
  readonly date: string;
  readonly words: Inline;
  readonly source: Source;
}

/** That an issue was started, finished, or went on, as its records say. */
export function changesOf(issue: Issue): RecordedChange[] {
  const name = issueWords(issue);
  const start = currentClaim(issue.start);
  return [
    ...(start ? [change('ask.change.started', start, name)] : []),
    ...endOf(issue, name),
    ...percentOf(issue, name),
  ];
}

type Dated = { readonly value: string; readonly source: Source };

function change(id: 'ask.change.started' | 'ask.change.finished' | 'ask.change.completed', at: Dated, issue: Inline) {
  return { date: at.value, words: phrase(id, { issue, date: dateWords(at.value) }), source: at.source };
}

/** Where the day of the end is not recorded, the one that was planned. */
function endOf(issue: Issue, name: Inline): RecordedChange[] {
  const finished = currentClaim(issue.finished);
  if (finished) return [change('ask.change.finished', finished, name)];
  const due = currentClaim(issue.due);
  return due && isFinished(issue) ? [change('ask.change.completed', due, name)] : [];
}

function percentOf(issue: Issue, name: Inline): RecordedChange[] {
  const percent = readField(issue.percent);
  const [older] = percent?.earlier ?? [];
  if (!percent || !older) return [];
  const { value, asOf, source } = percent.current;
  const values = { from: phrase('percent', { value: older.value }), to: phrase('percent', { value }) };
  return [{ date: asOf, words: phrase('ask.change.percent', { issue: name, ...values }), source }];
}
