import { z } from 'zod';
import { text as textOption } from '../../bot/option.ts';
import { buttons, list, phrase, said } from '../../replies/build.ts';
import { jsonBallot } from '../options.ts';
import type { Counts } from '../poll.ts';
import { definePollKind, type PollOf } from './kind.ts';

const SUPPORT = 'support';
const OBJECT = 'object';
/** Characters of a reason. */
const REASON = 500;
const reasoned = z.tuple([z.literal(OBJECT), z.string().min(1).max(REASON)]);

interface Tally {
  readonly support: number;
  /** The reasons, one for each objection, in alphabetical order: no order tells who came first. */
  readonly objections: readonly string[];
}

/**
 * A call for objections, as ALAC holds them: a text stands unless somebody objects, with a reason, within 7 calendar days;
 * it stands early once everybody on the roll supports it. After an objection the chair may put it to a vote.
 */
export const objection = definePollKind({
  name: 'objection',
  summary: 'poll.objection.summary',
  options: { text: textOption({ max: 2000, paragraph: true }) },
  examples: ['/poll objection "Adopt the minutes?" text:"The minutes of 15 June as circulated."'],
  days: 7,
  termsOf: ({ text }) => ({ text }),
  ballot: () => z.union([z.literal(SUPPORT), jsonBallot(reasoned)]),
  about: ({ terms }: PollOf<{ text: string }>) => phrase('objection.about', { text: terms.text }),
  voting: () => ({
    by: 'press',
    buttons: [
      { choice: SUPPORT, label: phrase('position.support') },
      {
        choice: OBJECT,
        label: phrase('position.object'),
        withReason: (reason) => JSON.stringify([OBJECT, reason]),
      },
    ],
  }),
  words(_, choice) {
    if (choice === SUPPORT) return phrase('position.support');
    return phrase('objection.ballot', { reason: reasonOf(choice) });
  },
  tally: (_, counts) => tallyOf(counts),
  outcome(poll, { support, objections }) {
    if (objections.length > 0) return phrase('outcome.objected', { count: objections.length });
    return phrase(support > 0 && support === poll.rollSize ? 'outcome.all-on-roll' : 'outcome.not-objected');
  },
  chart: (_, { support, objections }) => ({
    series: [phrase('poll.ballots-cast')],
    rows: [
      { label: phrase('position.support'), values: [support] },
      { label: phrase('objection.objections'), values: [objections.length] },
    ],
  }),
  details(poll, { objections }) {
    if (objections.length === 0) return [];
    const typed = { question: poll.question, background: poll.terms.text };
    return [
      list(objections.map(said)),
      buttons({ label: phrase('objection.to-vote'), does: { command: 'poll vote', args: {}, typed } }),
    ];
  },
  stances: {
    of: (choice) => (choice === SUPPORT ? 'for' : 'against'),
    count: ({ support, objections }) => ({ for: support, against: objections.length, block: 0 }),
  },
  isSettled: ({ rollSize }, { support, objections }) => objections.length === 0 && support === rollSize,
});

function reasonOf(choice: string): string {
  return reasoned.parse(JSON.parse(choice))[1];
}

function tallyOf(counts: Counts): Tally {
  const { [SUPPORT]: support = 0, ...others } = counts;
  const reasons = Object.entries(others).flatMap(([choice, count]) => Array<string>(count).fill(reasonOf(choice)));
  return { support, objections: reasons.sort() };
}
