import type { z } from 'zod';
import type { Args, Options } from '../../bot/option.ts';
import type { WhenOptions } from '../../bot/when.ts';
import type { Block, Inline } from '../../replies/reply.ts';
import type { MessageId } from '../../text/text.ts';
import type { Chart } from '../chart.ts';
import type { Measure } from '../measure.ts';
import type { Part } from '../parts.ts';
import type { Counts, Poll, Reasons } from '../poll.ts';

/** A poll whose kind is known. */
export type PollOf<Terms> = Omit<Poll, 'terms'> & { readonly terms: Terms };

/** When and for whom a poll is opened: what is typed may depend on it. */
export interface OpeningEnv extends Omit<WhenOptions, 'dayMeans'> {
  /** Whether it is written down who may vote. */
  readonly hasRoll: boolean;
  /** How much support the group's motions need where they do not say. */
  readonly threshold?: Measure;
}

/** One kind of poll, declared once in one file: how it is opened, voted, counted, decided and said. */
export interface PollKind<O extends Options = Options, Terms = unknown, Tally = unknown> {
  /** Of the command that opens it: `/poll <name>`. */
  readonly name: string;
  readonly summary: MessageId;
  /** What the opening command takes besides the options that all kinds have. */
  readonly options: O;
  /** Full lines as typed. */
  readonly examples: readonly string[];
  /** Its polls may put several questions at once: `question:"A | B"`. Each of its ballots is a press, or an answer in words. */
  readonly mayAskSeveral?: boolean;
  /** How long it stays open where neither it nor the group says, in days; 7 unless told. */
  readonly days?: number;
  /** What it asks is asked once: it does not repeat. */
  readonly isOnce?: true;
  /** Its ballots are secret where nobody says otherwise. */
  readonly isSecret?: boolean;
  /** Whether those who are against are asked why, where nobody says otherwise. */
  readonly reasons?: Reasons;
  /**
   * Its ballots are answers in their voters’ own words. They are shown themselves, so that nobody is asked why; nobody can
   * write them for another, so that it takes no proxies; of several questions some may be left out.
   */
  readonly isWritten?: true;
  /** What it is opened with, checked. @throws an error that names the option at fault */
  termsOf(args: Args<O>, env: OpeningEnv): Terms;
  /** Of its own options those that give way, in an edit, to what is typed anew. */
  yields?(wish: Partial<Args<O>>): readonly string[];
  /** What a ballot may say: the texts that it takes, each in the one form that is counted. */
  ballot(poll: PollOf<Terms>): z.ZodType<string>;
  /** What its voters need to know of its rule, in one sentence. */
  about?(poll: PollOf<Terms>): Inline;
  /** How it comes to its outcome, in one sentence, where `about` does not say it. */
  rule?(poll: PollOf<Terms>): Inline;
  /** Whether its voters may add options. */
  takesOptions?(poll: PollOf<Terms>): boolean;
  /** What may have a meaning, in the order in which meanings are typed: its options or positions. */
  described?(terms: unknown): readonly Inline[];
  /** How it is voted. */
  voting(poll: PollOf<Terms>): ByPress | ByForm;
  /** A ballot as its voter reads it. */
  words(poll: PollOf<Terms>, choice: string): Inline;
  /**
   * What of a ballot is counted, a short text, where its kind counts less than it says. Ballots are kept and counted by it:
   * it is not empty, and the tally of these texts is that of the whole ballots.
   */
  counted?(choice: string): string;
  /** Counts the ballots. Pure: the same counts, the same tally. */
  tally(poll: PollOf<Terms>, counts: Counts): Tally;
  /** What a final tally says. */
  outcome(poll: PollOf<Terms>, tally: Tally): Inline;
  /**
   * What the tally says, row by row, and of what its numbers are parts; no row where there is nothing to compare.
   * @param ballots how many there are
   */
  chart(poll: PollOf<Terms>, tally: Tally, ballots: number): Chart;
  /** How it came to the outcome, where the chart does not say it all. */
  details?(poll: PollOf<Terms>, tally: Tally): readonly Block[];
  /**
   * Whether its voters carry it; asked of a region’s alone too, with their number on the roll as `rollSize`. Kinds that
   * have it may ask for support in several regions.
   */
  isCarried?(poll: PollOf<Terms>, tally: Tally): boolean;
  /** True: nothing can change the outcome any more, so that it ends before its time. */
  isSettled?(poll: PollOf<Terms>, tally: Tally): boolean;
  /** Each question by itself, where it asks several. */
  parts?(poll: PollOf<Terms>): readonly Part[];
  /** For and against; left out where ballots are neither. */
  readonly stances?: Stances<Tally>;
}

/** Where a ballot stands to what is asked. */
export type Stance = 'for' | 'against' | 'block';

export interface Stances<Tally> {
  /** undefined: neither for nor against. */
  of(choice: string): Stance | undefined;
  count(tally: Tally): Readonly<Record<Stance, number>>;
}

/** A button for each ballot that there can be. All look alike: no colour speaks for one. */
export interface ByPress {
  readonly by: 'press';
  readonly buttons: readonly Press[];
}

export interface Press {
  readonly choice: string;
  readonly label: Inline;
  readonly meaning?: Inline;
}

/** A button that opens a form: for ballots of many parts, a line for each thing that is voted on. */
export interface ByForm {
  readonly by: 'form';
  /** What to write, in one sentence. */
  readonly hint: Inline;
  /** What is voted on, a line each. */
  readonly lines: readonly Inline[];
  /** What a ballot has in each line. */
  values(choice: string): readonly (Inline | undefined)[];
  /** The ballot that has this in its lines, undefined where nothing is written. @throws ballot_… */
  choiceOf(written: readonly (string | undefined)[]): string;
  /** What it means that a line's number stands alone, as the n-th of them (from 1). */
  bare?(place: number): string;
  /** No line may stay empty. */
  readonly isWhole?: boolean;
  /** Each line is answered in words, in a field of its own, by so many characters at most. */
  readonly paragraphs?: { readonly most: number };
  /** What may stand in a line, where it is one of a few: a short form asks for each line by a select. */
  readonly picks?: { readonly hint: Inline; readonly values: readonly PickedValue[] };
}

/** A value of a line. Its label reads as `values` says it of a ballot. */
export interface PickedValue {
  readonly value: string;
  readonly label: Inline;
  readonly meaning?: Inline;
}

/**
 * Declares a kind.
 * @example see src/polls/kinds/consensus.ts
 */
export function definePollKind<const O extends Options, Terms, Tally>(kind: PollKind<O, Terms, Tally>): PollKind {
  return kind as unknown as PollKind;
}
