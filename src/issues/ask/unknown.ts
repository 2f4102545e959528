import { phrase } from '../../replies/build.ts';
import { nearestIssues } from './candidates.ts';
import type { Setting } from './interpret.ts';
import type { Missing, WholeKind } from './kind.ts';
import { unknownNumbers } from './number-mention.ts';
import { unknownOfSeries, unknownPerson } from './unknown-name.ts';

/** A question about what there is not: issue 99, ICANN70, somebody who is two people. Whatever it asks, nothing is recorded. */
export const unknown: WholeKind = {
  id: 'unknown',
  read: (setting) => ofNumber(setting) ?? ofName(setting),
};

function ofNumber({ question, corpus, listed }: Setting): Missing | undefined {
  const [first] = unknownNumbers(question, corpus, listed);
  if (!first) return undefined;
  const { counts, number } = first;
  if (counts !== 'issue') {
    const name = phrase('ask.numbered', { what: phrase(`ask.kind.${counts}`), number });
    return { missing: phrase('ask.no-such', { name }) };
  }
  const { known, candidates } = nearestIssues(number, corpus);
  return { missing: phrase('ask.no-such-issue', { number, known }), candidates };
}

function ofName({ question, corpus }: Setting): Missing | undefined {
  const name = unknownOfSeries(question, corpus) ?? unknownPerson(question, corpus);
  return name === undefined ? undefined : { missing: phrase('ask.no-such', { name }) };
}
