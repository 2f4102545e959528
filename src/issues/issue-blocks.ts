import type { Act } from '../people/act.ts';
import {
  buttons,
  context,
  fields,
  firstOnes,
  heading,
  joined,
  link,
  list,
  phrase,
  progress,
  said,
  strong,
  text,
  titled,
} from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { placeWords, sourceWords } from '../replies/source-words.ts';
import { actWords } from './change-words.ts';
import type { Claim } from './claim.ts';
import { dateWords } from './date-words.ts';
import type { Dependency, Issue } from './issue.ts';
import {
  currentClaim,
  datesAgree,
  daysLeft,
  type FieldReading,
  isFinished,
  progressOf,
  readField,
} from './progress.ts';
import type { Source } from './source.ts';

/** How many notes, activities and steps a status shows before it says how many more there are. */
const SHOWN = 3;
const WATCHERS = 8;

/** An issue with its parts. `today`: the calendar day in the group's zone. */
export interface IssueView {
  readonly issue: Issue;
  readonly parts: readonly Issue[];
  readonly today: string;
  /** What is around it: what was changed of late, who watches it, where it is spoken of. */
  readonly around?: Around;
}

/** What is around an issue. */
export interface Around {
  /** Newest first. */
  readonly acts: readonly Act[];
  readonly watchers: readonly string[];
  readonly polls: readonly { readonly number: number; readonly question: string }[];
  readonly meetings: readonly { readonly id: string; readonly title: string }[];
}

/** The status of an issue: how far, until when, what contradicts, what it waits for, and where that is recorded. */
export function issueBlocks({ issue, parts, today, around }: IssueView): Block[] {
  return [
    heading(phrase('issue.title', { id: issue.id, title: titled(issue) })),
    text(stateSentence(issue, today)),
    ...progressBlock(issue, parts),
    ...conflicts(issue),
    fields(...dateFields(issue)),
    ...partsBlock(parts),
    ...section('issue.waiting-for', issue.dependencies.map(dependencyWords)),
    ...section(
      'issue.next-steps',
      issue.nextSteps.map(({ text: words }) => said(words)),
    ),
    ...section(
      'issue.notes',
      [...issue.notes].reverse().map(({ text: words }) => said(words)),
    ),
    ...section(
      'issue.done',
      issue.activities.map(({ text: words }) => said(words)),
    ),
    ...section('issue.links', issue.links.map(linkWords)),
    ...(around ? aroundBlocks(around) : []),
    ...partButtons(parts),
    ...sourcesBlock(issue),
  ];
}

/** "In progress. Due 31 January 2021: 224 days left." */
export function stateSentence(issue: Issue, today: string): Inline {
  const state = currentClaim(issue.state);
  const sentences: Inline[] = [state ? phrase(`state.${state.value}.sentence`) : phrase('issue.state-unknown')];
  const due = currentClaim(issue.due);
  if (due && !isFinished(issue)) {
    const left = daysLeft(due.value, today);
    sentences.push(
      left < 0
        ? phrase('issue.overdue', { due: dateWords(due.value), count: -left })
        : phrase('issue.left', { due: dateWords(due.value), count: left }),
    );
  }
  return joined(sentences, ' ');
}

function progressBlock(issue: Issue, parts: readonly Issue[]): Block[] {
  const known = progressOf(issue, parts);
  if (!known) return [text(phrase('issue.percent-unknown'))];
  const label = phrase(known.basis === 'parts' ? 'issue.percent-of-parts' : 'issue.percent', {
    percent: known.percent,
  });
  return [progress(known.percent, label)];
}

function dateFields(issue: Issue): (readonly [Inline, Inline])[] {
  const recorded = (claims: readonly Claim<string>[]) => {
    const claim = currentClaim(claims);
    return claim ? dateWords(claim.value) : phrase('not-recorded');
  };
  const rows: (readonly [Inline, Inline])[] = [
    [phrase('issue.start'), recorded(issue.start)],
    [phrase('issue.due'), recorded(issue.due)],
  ];
  if (issue.finished.length > 0) rows.push([phrase('issue.finished'), recorded(issue.finished)]);
  if (issue.owners.length > 0) rows.push([phrase('issue.owners'), joined(issue.owners.map(({ name }) => said(name)))]);
  const others = issue.numbers.filter(({ number }) => number !== issue.id);
  if (others.length > 0) rows.push([phrase('issue.other-numbers'), joined(others.map(otherNumber))]);
  return rows;
}

function otherNumber({ number, source }: Issue['numbers'][number]): Inline {
  return phrase('issue.other-number', { number, place: placeWords(source) });
}

/** Values of one day that contradict each other, each with its place. */
function conflicts(issue: Issue): Block[] {
  const found = [
    conflict('issue.percent-field', readField(issue.percent), (percent) => phrase('percent', { value: percent })),
    conflict('issue.due', readField(issue.due, datesAgree), dateWords),
    conflict('issue.state', readField(issue.state), (state) => phrase(`state.${state}`)),
  ].filter((words) => words !== undefined);
  return found.length === 0 ? [] : [text(strong(phrase('issue.records-differ'))), list(found)];
}

function conflict<T>(
  label: 'issue.percent-field' | 'issue.due' | 'issue.state',
  reading: FieldReading<T> | undefined,
  words: (value: T) => Inline,
): Inline | undefined {
  if (!reading || reading.conflicting.length === 0) return undefined;
  const values = [reading.current, ...reading.conflicting].map((claim) =>
    phrase('issue.claim', { value: words(claim.value), place: placeWords(claim.source) }),
  );
  return phrase('issue.conflict', { field: phrase(label), values: joined(values, '; ') });
}

/** What an issue waits for, and until when. */
export function dependencyWords({ on, what, expected, confirmed }: Dependency): Inline {
  const base = phrase('issue.dependency', { on, what });
  if (expected === undefined) return base;
  const when = phrase(confirmed === false ? 'issue.expected-unconfirmed' : 'issue.expected', {
    date: dateWords(expected),
  });
  return joined([base, when], ' ');
}

function partsBlock(parts: readonly Issue[]): Block[] {
  const rows = parts.map((part) => {
    const state = currentClaim(part.state);
    const percent = progressOf(part);
    const words: Inline[] = [state ? phrase(`state.${state.value}`) : phrase('not-recorded')];
    if (percent) words.push(phrase('percent', { value: percent.percent }));
    return phrase('issue.part', { id: part.id, title: titled(part), state: joined(words) });
  });
  return section('issue.parts', rows);
}

function partButtons(parts: readonly Issue[]): Block[] {
  if (parts.length === 0) return [];
  return [
    buttons(
      ...parts.map(({ id }) => ({
        label: phrase('issue.show-part', { id }),
        does: { command: 'issue status', args: { issue: id } },
      })),
    ),
  ];
}

function linkWords({ url }: Issue['links'][number]): Inline {
  return link(url, said(url.replace(/^https?:\/\//, '').slice(0, 80)));
}

function aroundBlocks({ acts, watchers, polls, meetings }: Around): Block[] {
  return [
    ...section('issue.recent', acts.map(actWords)),
    ...section(
      'issue.polls',
      polls.map(({ number, question }) => phrase('issue.poll', { number, question })),
    ),
    ...section(
      'issue.meetings',
      meetings.map(({ title }) => said(title)),
    ),
    ...(watchers.length > 0 ? [context(watchersWords(watchers))] : []),
  ];
}

function watchersWords(watchers: readonly string[]): Inline {
  return phrase('field.line', {
    label: phrase('issue.watchers'),
    value: joined(firstOnes(watchers.map(said), WATCHERS)),
  });
}

function sourcesBlock(issue: Issue): Block[] {
  const sources = sourcesOf(issue);
  return sources.length > 0 ? [context(sourceWords(sources))] : [];
}

type SectionTitle =
  | 'issue.parts'
  | 'issue.waiting-for'
  | 'issue.next-steps'
  | 'issue.notes'
  | 'issue.done'
  | 'issue.links'
  | 'issue.recent'
  | 'issue.polls'
  | 'issue.meetings';

function section(title: SectionTitle, items: readonly Inline[]): Block[] {
  if (items.length === 0) return [];
  return [text(strong(phrase(title))), list(firstOnes(items, SHOWN))];
}

function sourcesOf(issue: Issue): Source[] {
  const current = [issue.state, issue.percent, issue.due, issue.start].flatMap(
    (claims) => currentClaim<unknown>(claims) ?? [],
  );
  return current.map(({ source }) => source);
}
