import { z } from 'zod';
import { choice, integer, optional } from '../../bot/option.ts';
import { PenholderError } from '../../errors.ts';
import { phrase, said } from '../../replies/build.ts';
import {
  describedOptions,
  distinct,
  jsonBallot,
  MOST_OPTIONS,
  numberPicks,
  optionList,
  partsWords,
} from '../options.ts';
import { byPlaces } from '../rank-methods/by-places.ts';
import { byRunoff } from '../rank-methods/by-runoff.ts';
import { bySchulze } from '../rank-methods/by-schulze.ts';
import { byTransfers } from '../rank-methods/by-transfers.ts';
import type { RankTerms } from '../rank-methods/rank-method.ts';
import { rankingsOf } from '../rules/ranking.ts';
import { shuffleOption } from '../shuffling.ts';
import { definePollKind, type PollOf } from './kind.ts';

const methods = { 'instant-runoff': byRunoff, schulze: bySchulze, borda: byPlaces, stv: byTransfers };
type Method = keyof typeof methods;
const names = Object.keys(methods) as Method[];

interface Terms extends RankTerms {
  readonly method: Method;
}

interface Tally {
  readonly method: Method;
  readonly winners: readonly number[];
  /** What is equal for a last seat. */
  readonly tied?: readonly number[];
}

/** Options in order of liking, counted by one of several methods. A ballot is `[2,0,1]`, the most liked first. */
export const rank = definePollKind({
  name: 'rank',
  summary: 'poll.rank.summary',
  options: {
    options: optionList(),
    method: optional(choice(names)),
    seats: optional(integer({ min: 1, max: MOST_OPTIONS })),
    ...shuffleOption,
  },
  examples: [
    '/poll rank "Who drafts it?" options:"Ana | Ben | Chen" closes:3d',
    '/poll rank "Which city?" options:"Dakar | Lima | Lisbon" method:schulze closes:3d',
    '/poll rank "Who joins the board?" options:"Ana | Ben | Chen | Dina" seats:2 closes:7d',
  ],
  termsOf({ options, seats, method = seats === undefined ? 'instant-runoff' : 'stv' }): Terms {
    if (method !== 'stv' && seats !== undefined) throw new PenholderError('seats_without_stv', { seats, method });
    if (method === 'stv' && seats === undefined) throw new PenholderError('seats_missing', { method });
    if (seats !== undefined && seats > options.length)
      throw new PenholderError('seats_over_options', { seats, count: options.length });
    return { options: distinct(options), method, ...(seats === undefined ? {} : { seats }) };
  },
  // seats go with one method alone, and ask for it by themselves
  yields({ method, seats }) {
    if (method !== undefined) return method === 'stv' ? [] : ['seats'];
    return seats === undefined ? [] : ['method'];
  },
  ...describedOptions,
  about: ({ terms }: PollOf<Terms>) => methods[terms.method].about(terms),
  ballot({ terms: { options } }) {
    const places = z
      .array(
        z
          .int()
          .min(0)
          .max(options.length - 1),
      )
      .min(1);
    return jsonBallot(places.refine((order) => new Set(order).size === order.length));
  },
  voting: ({ terms: { options } }) => ({
    by: 'form',
    hint: phrase('ballot.hint.rank'),
    lines: options.map(said),
    values: (ballot) => {
      const order = read(ballot);
      return options.map((_, at) => (order.includes(at) ? said(String(order.indexOf(at) + 1)) : undefined));
    },
    bare: String,
    ...numberPicks(phrase('ballot.pick.rank'), 1, options.length),
    choiceOf: (written) => JSON.stringify(orderOf(written, options)),
  }),
  words: ({ terms }, ballot) =>
    partsWords(
      read(ballot).map((at, place) => phrase('rank.place', { place: place + 1, option: terms.options[at] ?? '' })),
    ),
  tally: ({ terms }, counts): Tally => ({
    method: terms.method,
    ...(methods[terms.method].count(terms, rankingsOf(counts)) as Omit<Tally, 'method'>),
  }),
  outcome({ terms }, tally) {
    const isEmpty = tally.winners.length === 0 && (tally.tied ?? []).length === 0;
    return isEmpty ? phrase('outcome.no-ballots') : methods[terms.method].outcome(terms, tally);
  },
  chart: ({ terms }, tally) => methods[terms.method].chart(terms, tally),
  details: ({ terms }, tally) => methods[terms.method].details(terms, tally),
});

function read(ballot: string): number[] {
  return JSON.parse(ballot) as number[];
}

/** @throws ballot_empty, ballot_place {value}, ballot_place_twice {value} */
function orderOf(written: readonly (string | undefined)[], options: readonly string[]): number[] {
  const given = written.flatMap((text, at) =>
    text === undefined ? [] : [{ at, place: readPlace(text, options[at] ?? '') }],
  );
  if (given.length === 0) throw new PenholderError('ballot_empty', { ballot: '' });
  const order = given.toSorted((a, b) => a.place - b.place);
  const twice = order.find(({ place }, at) => place === order[at - 1]?.place);
  if (twice) throw new PenholderError('ballot_place_twice', { ballot: '', place: twice.place });
  return order.map(({ at }) => at);
}

function readPlace(text: string, option: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new PenholderError('ballot_place', { ballot: '', option, value: text });
}
