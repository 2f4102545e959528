import { day, fields, list, phrase, said, text, titled } from '../../replies/build.ts';
import type { Block, Inline } from '../../replies/reply.ts';
import { placeWords } from '../../replies/source-words.ts';
import type { MessageId } from '../../text/text.ts';
import type { Claim } from '../claim.ts';
import type { Issue } from '../issue.ts';
import { earlierFirst, isFinished } from '../progress.ts';
import type { Remark, Source } from '../source.ts';
import type { Corpus } from './corpus.ts';
import { grouped } from './grouped.ts';
import { remembered } from './remembered.ts';

/** Small parts from which the kinds of question build what they found. */

/** A recorded date that may be a month or a year only, as precise as it is recorded. */
export function dateWords(date: string): Inline {
  if (date.length === 10) return day(date);
  const [year = '', month] = date.split('-');
  if (month === undefined) return said(year);
  return phrase('ask.month-of-year', { month: phrase(`ask.month.${Number(month) as Month}`), year });
}
type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** "Issue 9 (Social Media Use Training)" */
export function issueWords(issue: Issue): Inline {
  return phrase('ask.issue', { number: issue.id, title: titled(issue) });
}

/** "95% — Section 3 (23 June 2020)" and so on, newest first, and which of them is newer, when claims differ. */
export function conflictBlocks<T>(claims: readonly Claim<T>[], words: (value: T) => Inline): Block[] {
  const newest = [...claims].sort((a, b) => earlierFirst(b.source.date, a.source.date));
  const items = newest.map((claim) =>
    phrase(claim.source.note === undefined ? 'ask.claim' : 'ask.claim-with-note', {
      value: words(claim.value),
      place: placeWords(claim.source),
      date: day(claim.source.date),
      note: claim.source.note ?? '',
    }),
  );
  const days = [...new Set(newest.map(({ source }) => source.date))];
  const [first = ''] = days;
  const verdict =
    days.length === 1 ? phrase('ask.none-newer', { date: day(first) }) : phrase('ask.newest', { date: day(first) });
  return [text(phrase('ask.records-differ')), list(items), text(verdict)];
}

/** Different values of a field, each once. */
export function distinctValues<T>(claims: readonly Claim<T>[]): T[] {
  return [...new Set(claims.map(({ value }) => value))];
}

/** A list under a heading of ours; nothing when it is empty. */
export function section(title: MessageId, items: readonly Inline[]): Block[] {
  return items.length === 0 ? [] : [text(phrase(title)), list(items)];
}

/** Remarks as they are recorded. */
export function remarkItems(remarks: readonly Remark[]): Inline[] {
  return remarks.map((remark) => said(remark.text));
}

/** Sources of claims and remarks, each once. */
export function sourcesOf(...sourced: readonly (readonly { readonly source: Source }[])[]): Source[] {
  return uniqueSources(sourced.flat().map(({ source }) => source));
}

/** Each place of a document once. */
export function uniqueSources(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [placeKeyOf(source), source] as const)).values()];
}

const placeKeyOf = remembered(({ document, date, section: place, table, row, figure, footnote }: Source) =>
  JSON.stringify([document, date, place, table, row, figure, footnote]),
);

/** A list of the first ones under a heading of ours, and how many more there are; nothing when there are none. */
export function listing<T>(title: MessageId, things: readonly T[], lineOf: (thing: T) => Inline): Block[] {
  return section(title, linesOf(things, lineOf));
}

/** Label and value rows; nothing when there are none. */
export function fieldBlock(rows: readonly (readonly [Inline, Inline])[]): Block[] {
  return rows.length === 0 ? [] : [fields(...rows)];
}

/** An issue's parts, in order. */
export function partsOf(issue: Issue, issues: readonly Issue[]): readonly Issue[] {
  return partsByParent(issues).get(issue.id) ?? [];
}

const partsByParent = remembered((issues: readonly Issue[]) => grouped(issues, ({ parent }) => parent ?? ''));

/** The issue that another is a part of. */
export function wholeOf({ parent }: Issue, { byKey }: Corpus): Issue | undefined {
  const whole = parent === undefined ? undefined : byKey.get(`issue:${parent}`);
  return whole?.class === 'issue' ? whole.issue : undefined;
}

/** The issues themselves, without their parts. */
export const wholeIssues = remembered((issues: readonly Issue[]): readonly Issue[] =>
  issues.filter(({ parent, kind }) => parent === undefined && kind === 'issue'),
);

/** The issues that are not finished. */
export const openIssues = remembered((issues: readonly Issue[]): readonly Issue[] =>
  wholeIssues(issues).filter((issue) => !isFinished(issue)),
);

/** What has an end of its own: the parts where an issue has some, else the issue. */
export const endings = remembered((issues: readonly Issue[]): readonly Issue[] =>
  wholeIssues(issues).flatMap((issue) => {
    const parts = partsOf(issue, issues);
    return parts.length > 0 ? parts : [issue];
  }),
);

/** What a list of these is about, for the question after it: "and their next steps?"; of a long one nothing. */
export function keysOf(issues: readonly Issue[]): string[] {
  return issues.length > MOST_LISTED ? [] : issues.map(({ id }) => `issue:${id}`);
}

/** Most things that one answer lists; of more it says how many. */
export const MOST_LISTED = 60;

/** A line for each of the first ones, and how many more there are. */
export function linesOf<T>(things: readonly T[], lineOf: (thing: T) => Inline): Inline[] {
  const more = things.length - MOST_LISTED;
  const lines = things.slice(0, MOST_LISTED).map((thing) => lineOf(thing));
  return more > 0 ? [...lines, phrase('more', { count: more })] : lines;
}
