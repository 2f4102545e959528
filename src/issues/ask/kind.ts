import type { Block, Inline } from '../../replies/reply.ts';
import type { Language, MessageId } from '../../text/text.ts';
import type { Source } from '../source.ts';
import type { Candidate } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import type { Entity, EntityClass } from './entity.ts';
import type { Setting } from './interpret.ts';
import type { Concept } from './lexicon/concepts.ts';
import type { Question } from './question.ts';
import type { View } from './view.ts';

export interface AskOptions {
  /** The group's time. */
  readonly now: Date;
  /** The asker's: answers are worded in it. */
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
  /** What the question before was about. */
  readonly previous?: Discussed;
}

/** What a question was about, kept for the next one: "and when does it end?". Plain data. */
export interface Discussed {
  readonly kind: string;
  /** Keys of entities. */
  readonly entities: readonly string[];
  /** The question as it was asked: asked of something else by "and at 67?". */
  readonly question?: string;
  /** The questions that were offered where it might mean several things: one is chosen by "the DNS abuse one". */
  readonly choices?: readonly { readonly key: string; readonly question: string }[];
}

/** A question understood as one of a kind, about something. */
export interface Ask {
  readonly question: Question;
  readonly view: View;
  /** What it is about; empty: the group as a whole. */
  readonly subjects: readonly Entity[];
  /** Other things it names: a meeting to which talking points are limited. */
  readonly context: readonly Entity[];
  readonly corpus: Corpus;
  readonly options: AskOptions;
}

/** What is recorded on an ask. */
export interface Finding {
  /** One plain sentence. */
  readonly sentence: Inline;
  readonly blocks: readonly Block[];
  /** Never empty: what has no source is not said. */
  readonly sources: readonly Source[];
  /** Keys of what it tells of, where that is not what the question names. */
  readonly about?: readonly string[];
}

/** That something is not recorded, in a sentence that says more than the usual one. */
export interface Missing {
  readonly missing: Inline;
  /** Questions near to the one asked. */
  readonly candidates?: readonly Candidate[];
}

/**
 * One kind of question that is known by all its words, not by one that asks: "what does footnote 7 say?", "how long did 4
 * take?". It leaves to the others every question with a word that it does not deal with.
 */
export interface WholeKind {
  readonly id: string;
  read(setting: Setting): Finding | Missing | undefined;
}

/**
 * One kind of question. Example: `due` is asked with words like "deadline", is about issues, takes "when", and answers
 * with the claims of the due date.
 */
export interface Kind {
  readonly id: string;
  /** What it asks for, in words: "the budget", for saying that it is not recorded. */
  readonly asksFor: MessageId;
  /** What it can be about, the likeliest first. */
  readonly about: readonly EntityClass[];
  /** What else a question of this kind may name. */
  readonly also?: readonly EntityClass[];
  /** Whether it must be about something named; `never`: about the group as a whole. */
  readonly subject: 'needed' | 'optional' | 'never';
  /** Concepts that an answer of this kind deals with. */
  readonly takes: readonly Concept[];
  /** True: dates in the question are dealt with. */
  readonly dates?: boolean;
  /** An overview: it answers by itself, and never adds to another kind's answer. */
  readonly alone?: true;
  /** True: words of the recorded text that the answer shows count as dealt with. */
  readonly quotes?: boolean;
  /** True: it is asked of the thing itself, not of what its name speaks of besides. */
  readonly ofHead?: true;
  /** True: words of what an issue is for count as its name, where an answer says how far it is with that. */
  readonly aims?: true;
  /** How strongly the words outside of names ask for this, 0 to 5; 0: not at all. */
  cue(view: View): number;
  /** undefined: nothing is recorded. */
  answer(ask: Ask): Finding | Missing | undefined;
}
