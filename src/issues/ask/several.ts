import { isDeepStrictEqual } from 'node:util';
import { joined, phrase } from '../../replies/build.ts';
import type { Block } from '../../replies/reply.ts';
import type { Answer } from './answer.ts';
import { uniqueSources } from './finding.ts';
import type { Discussed } from './kind.ts';
import { wholeKinds } from './kinds/index.ts';

/** What several questions in one are answered with. */
interface Several {
  /** What the question before was about. */
  readonly previous: Discussed | undefined;
  /** Answers one of them. */
  ask(clause: string, previous: Discussed | undefined): Answer;
  /** Whether one asks of what is said before: "and when was it?". */
  pointsBack(clause: string): boolean;
}

/**
 * Several questions in one are answered one after the other, each going on from the one before; of what is not on record
 * that is said beside what is.
 * @param whole the answer to all of it as one question, for where it is one
 */
export function answerOfSeveral(clauses: readonly string[], whole: Answer, { previous, ...several }: Several): Answer {
  if (whole.known === 'recorded' && wholeKinds.some(({ id }) => id === whole.about?.kind)) return whole;
  const given: Answer[] = [];
  let before = previous;
  for (const clause of clauses) {
    // what is said of something that is not on record is said of nothing else
    if (given.at(-1)?.known === 'not-recorded' && several.pointsBack(clause)) return whole;
    const found = several.ask(clause, before);
    given.push(found);
    if (found.about?.entities.length) before = found.about;
  }
  const recorded = given.filter(({ known }) => known === 'recorded').length;
  if (recorded === 0 || (recorded < given.length && whole.known === 'recorded')) return whole;
  return together(clauses, given, before);
}

function together(clauses: readonly string[], given: readonly Answer[], about: Discussed | undefined): Answer {
  return {
    known: 'recorded',
    sentence: joined(
      given.map(({ known, sentence }, i) =>
        known === 'recorded' ? sentence : phrase('ask.to-part', { part: clauses[i] ?? '', sentence }),
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

/** What two answers have alike is told once: that records differ. */
function hasAll(told: readonly Block[], blocks: readonly Block[]): boolean {
  return blocks.every((block) => told.some((one) => isDeepStrictEqual(one, block)));
}
