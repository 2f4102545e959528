import { PenholderError } from '../errors.ts';
import { phrase, said, strong } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { PollKind } from './kinds/kind.ts';
import type { Counted, Poll, PollClosing } from './poll.ts';
import type { SpreadCount } from './rules/regional-spread.ts';

/**
 * One question of a poll by itself, as a poll of its kind: what a poll has that asks one, each of several has too. A poll of
 * one question is its only part.
 */
export interface Part {
  /** Its place among several, from 0; undefined: it stands alone. */
  readonly at: number | undefined;
  /** With this question, and once it is counted with what it came to. */
  readonly poll: Poll;
  readonly kind: PollKind;
  /** Of a ballot that is counted, what it says to this question. */
  answerIn(choice: string): string;
  /** Of a ballot's reasons the one for this answer. */
  reasonIn(reason: string | undefined): string | undefined;
  countedIn<C extends Counted>(counted: C): C;
}

/** What each of several questions has by itself, besides its tally. */
export interface PartCount {
  readonly spread?: SpreadCount;
  /** Regions in which more are against than for, of those that are told apart. */
  readonly opposed?: readonly string[];
}

/** The questions of a poll, each by itself. */
export function partsOf(kind: PollKind, poll: Poll): readonly Part[] {
  return kind.parts?.(poll) ?? [{ at: undefined, poll, kind, answerIn: same, reasonIn: same, countedIn: same }];
}

function same<T>(value: T): T {
  return value;
}

/** What one of several questions came to, of what all of them did. */
export function partCounted<C extends Counted & Partial<Pick<PollClosing, 'regions'>>>(
  { parts = [], spread: _none, regions, ...counted }: C,
  at: number,
  tally: unknown,
): C {
  const { spread, opposed = [] } = parts[at] ?? {};
  return {
    ...counted,
    tally,
    ...(spread ? { spread } : {}),
    ...(regions
      ? { regions: regions.map((one) => (opposed.includes(one.region ?? '') ? { ...one, isAgainst: true } : one)) }
      : {}),
  } as unknown as C;
}

/** The reasons for the answers of one ballot, in the one text that it keeps. */
export function reasonsText(parts: readonly Part[], reasons: readonly (string | undefined)[]): string | undefined {
  if (parts[0]?.at === undefined) return reasons[0];
  return reasons.some((reason) => reason !== undefined)
    ? JSON.stringify(reasons.map((reason) => reason ?? null))
    : undefined;
}

/**
 * The question that is meant by its number, from 1; a poll of one needs none.
 * @throws question_which {question, number, count}
 */
export function partMeant(kind: PollKind, poll: Poll, typed: number | undefined): Part {
  const parts = partsOf(kind, poll);
  const part = parts[(typed ?? 1) - 1];
  if (part && (typed !== undefined || part.at === undefined)) return part;
  throw new PenholderError('question_which', { question: '', number: poll.number, count: parts.length });
}

/** What is said of a question, with it where it is one of several. */
export function aboutPart({ at, poll }: Part, words: Inline): Inline {
  return at === undefined ? words : phrase('several.of', { question: strong(said(poll.question)), words });
}
