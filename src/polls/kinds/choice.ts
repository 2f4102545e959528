import { z } from 'zod';
import { integer, optional, text as textOption, yesNo } from '../../bot/option.ts';
import { PenholderError } from '../../errors.ts';
import { joined, phrase, said } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import {
  describedOptions,
  distinct,
  firstPlace,
  greatest,
  jsonBallot,
  optionList,
  partsWords,
  type WithOptions,
} from '../options.ts';
import { type Counts, turnout } from '../poll.ts';
import { isReached, readThreshold, type Threshold, thresholdWords } from '../rules/threshold.ts';
import { shuffleOption } from '../shuffling.ts';
import { definePollKind, type PollOf } from './kind.ts';

interface Terms extends WithOptions {
  /** How many options one voter may choose. */
  readonly most: number;
  /** How many one must at least; missing: one. 0: a ballot may choose none of them. */
  readonly least?: number;
  /** Voters may add options. */
  readonly additions?: true;
  /** How much support an option needs to be chosen; missing: to have the most is enough. */
  readonly threshold?: Threshold;
}

interface Tally {
  readonly votes: readonly number[];
  /** Ballots that chose none, where they may. */
  readonly none?: number;
  /** How many ballots there are, where a part of them is needed. */
  readonly ballots?: number;
}

/** A ballot that chooses none of them. */
const NONE = '[]';

/** More options than these are chosen in a form: as many buttons fit below a message everywhere. */
const MOST_BUTTONS = 20;

/** One of several options, or up to a number of them. A ballot is `[0,2]`, the places of the options in their order. */
export const choice = definePollKind({
  name: 'choice',
  summary: 'poll.choice.summary',
  options: {
    options: optionList(),
    most: optional(integer({ min: 1, max: 50 })),
    least: optional(integer({ min: 0, max: 50 })),
    additions: optional(yesNo()),
    threshold: optional(textOption({ max: 20, hint: 'option.threshold.choice-hint' })),
    ...shuffleOption,
  },
  examples: [
    '/poll choice "Where do we meet?" options:"Dakar | Lima | Lisbon" closes:3d',
    '/poll choice "Which venue?" options:"Dakar | Lima" meanings:"Direct flights, warm | Hotels cost half" closes:3d',
    '/poll choice "Which two topics?" options:"DNS abuse | Metrics | Outreach" most:2 closes:3d',
    '/poll choice "Who represents us?" options:"Ana | Ben" least:0 threshold:simple closes:3d',
    '/poll choice "What do we call it?" options:"Penholder | Scribe" additions:yes closes:3d',
  ],
  termsOf({ options, least = 1, most = Math.max(least, 1), additions, threshold }, { hasRoll }): Terms {
    if (most > options.length) throw new PenholderError('most_over_options', { most, count: options.length });
    if (least > most) throw new PenholderError('least_over_most', { least, most });
    return {
      options: distinct(options),
      most,
      ...(least === 1 ? {} : { least }),
      ...(additions ? { additions } : {}),
      ...(threshold === undefined ? {} : { threshold: readThreshold(threshold, { hasRoll }) }),
    };
  },
  about: ({ terms }: PollOf<Terms>) => aboutWords(terms),
  ...describedOptions,
  rule: () => phrase('rule.most'),
  takesOptions: ({ terms }) => terms.additions === true,
  ballot({ terms: { options, most, least = 1 } }) {
    const places = z
      .array(
        z
          .int()
          .min(0)
          .max(options.length - 1),
      )
      .min(least)
      .max(most);
    return jsonBallot(places.refine((given) => given.every((place, at) => at === 0 || place > (given[at - 1] ?? 0))));
  },
  voting({ terms }) {
    const { options, most, least = 1, additions } = terms;
    const presses = [
      ...options.map((option, at) => ({ choice: `[${at}]`, label: said(option) })),
      ...(least === 0 ? [{ choice: NONE, label: phrase('choose.none') }] : []),
    ];
    // one place is for the button that adds
    if (most === 1 && presses.length <= (additions ? MOST_BUTTONS - 1 : MOST_BUTTONS))
      return { by: 'press', buttons: presses };
    return {
      by: 'form',
      hint: joined([aboutWords(terms), phrase('ballot.hint.choice')], ' '),
      lines: options.map(said),
      values: (ballot) => options.map((_, at) => (read(ballot).includes(at) ? said('x') : undefined)),
      bare: () => 'x',
      choiceOf(written) {
        const unread = written.find((mark) => mark !== undefined && !/^[x✓✔]$/i.test(mark));
        if (unread !== undefined) throw new PenholderError('ballot_mark', { ballot: '', value: unread });
        const places = written.flatMap((mark, at) => (mark === undefined ? [] : [at]));
        if (places.length === 0 && least > 0) throw new PenholderError('ballot_empty', { ballot: '' });
        if (places.length < least)
          throw new PenholderError('ballot_too_few', { ballot: '', given: places.length, least });
        if (places.length > most)
          throw new PenholderError('ballot_too_many', { ballot: '', given: places.length, most });
        return JSON.stringify(places);
      },
    };
  },
  words: ({ terms }, ballot) =>
    ballot === NONE ? phrase('choose.none') : partsWords(read(ballot).map((place) => said(terms.options[place] ?? ''))),
  tally({ terms }, counts): Tally {
    return {
      votes: terms.options.map((_, at) => votesFor(at, counts)),
      ...(terms.least === 0 ? { none: counts[NONE] ?? 0 } : {}),
      ...(terms.threshold ? { ballots: turnout(counts) } : {}),
    };
  },
  outcome(poll, tally) {
    const rows = rowsOf(poll.terms, tally);
    const counts = rows.map(({ votes }) => votes);
    if (counts.every((count) => count === 0)) return phrase('outcome.no-ballots');
    const first = firstPlace(
      rows.map(({ label }) => label),
      greatest(counts),
    );
    return poll.terms.threshold ? shareWords(poll, tally, { first, votes: Math.max(...counts) }) : first;
  },
  chart: ({ terms }, tally, ballots) => ({
    series: [phrase('poll.ballots-cast')],
    of: 'share.of-ballots',
    rows: rowsOf(terms, tally).map(({ label, votes }) => ({ label, values: [votes], whole: ballots })),
  }),
});

/** What is counted, each with its votes; none of them is counted as an option is. */
function rowsOf({ options }: Terms, { votes, none }: Tally): { label: Inline; votes: number }[] {
  const named = options.map((option, at) => ({ label: said(option), votes: votes[at] ?? 0 }));
  return none === undefined ? named : [...named, { label: phrase('choose.none'), votes: none }];
}

/** Whether what comes first has the support that it takes. */
function shareWords(
  { terms: { threshold }, rollSize = 0 }: PollOf<Terms>,
  { ballots = 0 }: Tally,
  { first, votes }: { first: Inline; votes: number },
): Inline {
  if (!threshold) return first;
  const whole = threshold.ofRoll ? rollSize : ballots;
  const params = { first, votes, whole, of: ofWords(threshold), threshold: thresholdWords(threshold) };
  return phrase(isReached(threshold, votes, whole) ? 'outcome.share' : 'outcome.share-missed', params);
}

function ofWords({ ofRoll }: Threshold): Inline {
  return phrase(ofRoll ? 'vote.of-roll' : 'choose.of-ballots');
}

/** How many one may choose, and what it takes. */
function aboutWords({ threshold, ...terms }: Terms): Inline {
  const howMany = howManyWords(terms);
  if (!threshold) return howMany;
  const takes = phrase('choose.about-threshold', { threshold: thresholdWords(threshold), of: ofWords(threshold) });
  return joined([howMany, takes], ' ');
}

function howManyWords({ least = 1, most }: Terms): Inline {
  if (least === 0) return phrase('choose.about-or-none', { count: most });
  if (least === 1) return phrase('choose.about', { count: most });
  return phrase(least === most ? 'choose.about-exactly' : 'choose.about-least', { least, most });
}

function read(ballot: string): number[] {
  return JSON.parse(ballot) as number[];
}

function votesFor(place: number, counts: Counts): number {
  const chosen = Object.entries(counts).filter(([ballot]) => read(ballot).includes(place));
  return chosen.reduce((sum, [, count]) => sum + count, 0);
}
