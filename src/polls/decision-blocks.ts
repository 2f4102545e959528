import { factsInFull } from '../files/file-words.ts';
import {
  code,
  context,
  fields,
  firstOnes,
  heading,
  joined,
  list,
  phrase,
  said,
  strong,
  text,
  time,
} from '../replies/build.ts';
import type { Block, Button, Inline } from '../replies/reply.ts';
import { subjectWords } from './about.ts';
import { actBlocks } from './act-blocks.ts';
import { chartLine } from './chart.ts';
import { type Designation, designationOf, levelIn, questionIn } from './designation.ts';
import type { PollKind } from './kinds/kind.ts';
import { meaningLines } from './meanings.ts';
import { aboutPart, type Part, partsOf } from './parts.ts';
import type { MinorityStatement, Poll, PollClosing } from './poll.ts';
import { needsWords, turnoutWords } from './poll-blocks.ts';
import type { RegionTurnout } from './regions.ts';
import { tagNames } from './tags.ts';
import { type Voices, voiceBlocks } from './voices.ts';

/** Minority statements shown in one message. */
const STATEMENTS_SHOWN = 20;

/** The level and whether it stands, in a line. */
export function designationWords({ level, isAccepted }: Designation): Inline {
  return phrase(isAccepted ? 'designation.accepted' : 'designation.for-comment', {
    level: strong(phrase(`level.${level}`)),
  });
}

/** The levels of consensus that are out for comment or stand; of several questions each with its own. */
export function designationLines(poll: Poll, kind: PollKind): Inline[] {
  return partsOf(kind, poll).flatMap((part) => {
    const designation = designationOf(poll.acts, part.at);
    return designation ? [aboutPart(part, designationWords(designation))] : [];
  });
}

/** One designation as it is published for comment, and whether it still is. */
export function publishedBlocks(poll: Poll, kind: PollKind, index: number): Block<never>[] | undefined {
  const act = poll.acts?.[index];
  if (act?.what !== 'designate') return undefined;
  const asked = partsOf(kind, poll)[questionIn(act) ?? 0]?.poll.question ?? poll.question;
  return [
    heading(phrase('designation.title', { number: poll.number, question: asked })),
    text(phrase('designation.by', { name: act.by.name, level: strong(phrase(`level.${levelIn(act)}`)) })),
    context(phrase(`level.${levelIn(act)}.means`)),
    ...(act.reason === undefined ? [] : [text(said(act.reason))]),
    text(standingOf(poll, index)),
  ];
}

function standingOf(poll: Poll, index: number): Inline {
  const act = poll.acts?.[index];
  const now = designationOf(poll.acts, act && questionIn(act));
  if (!poll.closed || now?.index !== index) return phrase('designation.replaced');
  if (!now.isAccepted) return phrase('designation.comment', { number: poll.number });
  return phrase('designation.stands');
}

/** What a poll came to, and what that rests on. */
export interface DecisionView {
  readonly poll: Poll;
  readonly kind: PollKind;
  readonly statements: readonly MinorityStatement[];
  /** Who was against, where that is told. */
  readonly voices: Voices;
  /** Of the tally. */
  readonly picture: readonly Block<never>[];
}

/** All that a decision rests on, where the poll itself does not stand beside it: what was asked, the record, what was done. */
export function decisionBlocks(view: DecisionView): Block<never>[] {
  const { poll, kind } = view;
  return [
    ...(poll.background === undefined ? [] : [text(said(poll.background))]),
    ...(kind.rule && kind.about ? [text(kind.about(poll))] : []),
    ...recordBlocks(view),
    ...actBlocks(poll.acts),
  ];
}

/** How a poll comes to its outcome, and what it needs to decide anything. */
function ruleWords({ poll, kind }: DecisionView, closed: PollClosing): Inline {
  const rule = kind.rule ?? kind.about;
  return joined([...(rule ? [rule(poll)] : []), ...needsWords(poll, kind, closed)], ' ');
}

/** The record of a decision; nothing while there is none. */
export function recordBlocks(view: DecisionView): Block<never>[] {
  const { poll, kind, statements, voices, picture } = view;
  const { outcome, closed } = poll;
  if (!outcome || !closed) return [];
  const designated = designationLines(poll, kind);
  const chart = kind.chart(poll, closed.tally, closed.ballots);
  const meant = meaningLines(view);
  return [
    text(said(outcome.statement)),
    fields(
      [phrase('record.by'), phrase('record.by-at', { name: outcome.by, at: time(outcome.at) })],
      [phrase('record.dates'), phrase('record.from-to', { from: time(poll.openedAt), to: time(closed.at) })],
      ...(poll.about ? [[phrase('record.about'), subjectWords(poll.about)] as const] : []),
      ...(poll.tags ? [[phrase('record.tags'), tagNames(poll.tags)] as const] : []),
      ...(meant.length > 0 ? [[phrase('record.meanings'), joined(meant, '; ')] as const] : []),
      ...(poll.files ? [[phrase('record.documents'), joined(poll.files.map(factsInFull), '; ')] as const] : []),
      [phrase('record.rule'), ruleWords(view, closed)],
      [phrase('record.turnout'), turnoutWords(poll, closed)],
      ...(closed.regions ? [[phrase('record.regions'), joined(closed.regions.map(regionWords), ' · ')] as const] : []),
      ...(chart.rows.length > 0 ? [[phrase('record.tally'), chartLine(chart)] as const] : []),
      ...(designated.length > 0 ? [[phrase('record.designation'), joined(designated, ' ')] as const] : []),
      ...(closed.root ? [[phrase('record.root'), code(closed.root)] as const] : []),
      ...(outcome.reviewAt ? [[phrase('record.review'), time(outcome.reviewAt)] as const] : []),
    ),
    ...picture,
    ...voiceBlocks(voices),
    ...statementBlocks(statements, partsOf(kind, poll)),
  ];
}

/** The ballots of a counted poll as files, and with them its proof; none where there is nothing to check. */
export function exportButtons({ number, closed }: Poll): Button[] {
  if (!closed?.root || closed.ballots === 0) return [];
  return [{ label: phrase('poll.export.get'), does: { command: 'poll export', args: { poll: number } } }];
}

/** How a region took part; several small ones stand together. */
function regionWords({ region, voted, roll }: RegionTurnout): Inline {
  const name = region === undefined ? phrase('record.other-regions') : said(region);
  return phrase(roll === undefined ? 'record.region' : 'record.region-of', { region: name, voted, roll: roll ?? 0 });
}

function statementBlocks(statements: readonly MinorityStatement[], parts: readonly Part[]): Block<never>[] {
  if (statements.length === 0) return [];
  const words = statements.map(({ text: words, name, question }) => {
    const stated = name === undefined ? said(words) : phrase('statement.named', { words: said(words), name });
    const part = question === undefined ? undefined : parts[question];
    return part ? aboutPart(part, stated) : stated;
  });
  return [context(phrase('statement.title')), list(firstOnes(words, STATEMENTS_SHOWN))];
}
