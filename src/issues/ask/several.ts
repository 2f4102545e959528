import { isDeepStrictEqual } from 'node:util';
import { joined, phrase } from '../../replies/build.ts';
import type { Block, Inline } from '../../replies/reply.ts';
import type { Answer } from './answer.ts';
import { uniqueSources } from './finding.ts';
import type { Discussed } from './kind.ts';

/** What several questions in one are answered with. */
interface Several {
  /** What the question before was about. */
  readonly previous: Discussed | undefined;
  /** Answers all of it as one question, where it is one. */
  whole(): Answer;
  /** Answers one of them. */
  ask(clause: string, previous: Discussed | undefined): Answer;
  /** Whether one asks of what is said before: "and when was it?". */
  pointsBack(clause: string): boolean;
}

/**
 * Several questions in one are answered one after the other, each going on from the one before; of what is not on record
 * that is said beside what is.
 */
export function answerOfSeveral(clauses: readonly string[], { previous, ...several }: Several): Answer {
  const given: Answer[] = [];
  let before = previous;
  for (const clause of clauses) {
    // what is said of something that is not on record is said of nothing else
    if (given.at(-1)?.known === 'not-recorded' && several.pointsBack(clause)) return several.whole();
    const found = several.ask(clause, before);
    given.push(found);
    if (found.about?.entities.length) before = found.about;
  }
  if (given.every(isRecorded)) return together(clauses, given, before);
  const whole = several.whole();
  return isRecorded(whole) || !given.some(isRecorded) ? whole : together(clauses, given, before);
}

function isRecorded({ known }: Answer): boolean {
  return known === 'recorded';
}

function together(clauses: readonly string[], given: readonly Answer[], about: Discussed | undefined): Answer {
  return {
    known: 'recorded',
    sentence: joined(
      eachOnce(
        given.flatMap(({ known, sentence }, i) =>
          known === 'recorded' ? sentencesIn(sentence) : [phrase('ask.to-part', { part: clauses[i] ?? '', sentence })],
        ),
      ),
      ' ',
    ),
    blocks: given.flatMap(({ blocks }, i) =>
      given.slice(0, i).some((one) => hasAll(one.blocks, blocks)) ? [] : blocks,
    ),
    sources: uniqueSources(given.flatMap(({ sources }) => sources)),
    candidates: given.flatMap(({ candidates }) => candidates),
    ...(about ? { about } : {}),
  };
}

/** The sentences that stand one after the other. */
function sentencesIn(words: Inline): readonly Inline[] {
  return words.kind === 'joined' && words.by === ' ' ? words.parts.flatMap(sentencesIn) : [words];
}

function eachOnce(sentences: readonly Inline[]): Inline[] {
  return sentences.filter((one, i) => sentences.findIndex((other) => isDeepStrictEqual(one, other)) === i);
}

/** What two answers have alike is told once: that records differ. */
function hasAll(told: readonly Block[], blocks: readonly Block[]): boolean {
  return blocks.every((block) => told.some((one) => isDeepStrictEqual(one, block)));
}
