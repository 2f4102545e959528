import { z } from 'zod';
import { choice, optional } from '../../bot/option.ts';
import { PenholderError } from '../../errors.ts';
import { firstOnes, joined, list, phrase, said } from '../../replies/build.ts';
import type { Block, Inline } from '../../replies/reply.ts';
import { distinct, firstPlace, jsonBallot, numberPicks, optionList, partsWords, type WithOptions } from '../options.ts';
import { instantRunoff, type Round, type Runoff } from '../rules/instant-runoff.ts';
import { rankingsOf } from '../rules/ranking.ts';
import { beaten, type Schulze, schulze } from '../rules/schulze.ts';
import { definePollKind, type PollOf } from './kind.ts';

const methods = ['instant-runoff', 'schulze'] as const;

interface Terms extends WithOptions {
  readonly method: (typeof methods)[number];
}

type Tally = ({ readonly method: 'instant-runoff' } & Runoff) | ({ readonly method: 'schulze' } & Schulze);

/** Options of one round that are named, of more the first. */
const NAMED = 12;

/** Options in order of liking, counted by instant runoff or by Schulze. A ballot is `[2,0,1]`, the most liked first. */
export const rank = definePollKind({
  name: 'rank',
  summary: 'poll.rank.summary',
  options: { options: optionList(), method: optional(choice(methods)) },
  examples: [
    '/poll rank "Who drafts it?" options:"Ana | Ben | Chen" closes:3d',
    '/poll rank "Which city?" options:"Dakar | Lima | Lisbon" method:schulze closes:3d',
  ],
  termsOf: ({ options, method = 'instant-runoff' }): Terms => ({ options: distinct(options), method }),
  about: ({ terms }: PollOf<Terms>) => phrase(`rank.about.${terms.method}`),
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
    hint: 'ballot.hint.rank',
    lines: options.map(said),
    values: (ballot) => {
      const order = read(ballot);
      return options.map((_, at) => (order.includes(at) ? said(String(order.indexOf(at) + 1)) : undefined));
    },
    bare: String,
    ...numberPicks('ballot.pick.rank', 1, options.length),
    choiceOf: (written) => JSON.stringify(orderOf(written, options)),
  }),
  words: ({ terms }, ballot) =>
    partsWords(
      read(ballot).map((at, place) => phrase('rank.place', { place: place + 1, option: terms.options[at] ?? '' })),
    ),
  tally({ terms: { options, method } }, counts): Tally {
    const rankings = rankingsOf(counts);
    return method === 'schulze'
      ? { method, ...schulze(options.length, rankings) }
      : { method, ...instantRunoff(options.length, rankings) };
  },
  outcome: ({ terms }, { winners }) =>
    winners.length === 0 ? phrase('outcome.no-ballots') : firstPlace(terms.options, winners),
  chart: ({ terms }, tally) => (tally.method === 'schulze' ? pairs(terms, tally) : lastVotes(terms, tally)),
  details({ terms }, tally) {
    return tally.method === 'schulze'
      ? duels(terms, tally)
      : [list(tally.rounds.map((round, at) => roundWords(terms, round, at)))];
  },
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

/** The votes of each option in the last round in which it was. */
function lastVotes({ options }: Terms, { rounds }: Runoff) {
  return {
    series: [phrase('poll.ballots-cast')],
    rows: options.map((option, at) => {
      const ofIt = rounds.flatMap(({ votes }) => votes[at] ?? []);
      const votes = ofIt.at(-1) ?? 0;
      const isOut = rounds[ofIt.length - 1]?.out.includes(at) === true;
      const words = phrase(isOut ? 'rank.out' : 'rank.left', { votes, round: ofIt.length });
      return { label: said(option), values: [votes], words };
    }),
  };
}

function roundWords({ options }: Terms, { votes, exhausted, out }: Round, at: number): Inline {
  const name = (place: number) => options[place] ?? '';
  const counted = votes.flatMap((count, place) =>
    count === null ? [] : [phrase('poll.counted', { position: name(place), votes: count })],
  );
  const params = { round: at + 1, votes: joined(firstOnes(counted, NAMED)), exhausted };
  if (out.length === 0) return phrase('rank.round.last', params);
  return phrase('rank.round', {
    ...params,
    out: joined(
      firstOnes(
        out.map((place) => said(name(place))),
        NAMED,
      ),
    ),
  });
}

function pairs({ options }: Terms, tally: Schulze) {
  return {
    series: [phrase('series.beaten')],
    rows: options.map((option, at) => {
      const count = beaten(tally, at);
      return {
        label: said(option),
        values: [count],
        words: phrase('rank.beats', { beaten: count, others: options.length - 1 }),
      };
    }),
  };
}

/** What the first has won by, against each of the others. */
function duels({ options }: Terms, { winners, preferred }: Schulze): Block[] {
  const lines = winners.flatMap((first) =>
    options.flatMap((option, other) => {
      if (other === first) return [];
      const params = { first: options[first] ?? '', other: option };
      const [ahead, behind] = [preferred[first]?.[other] ?? 0, preferred[other]?.[first] ?? 0];
      return [phrase('rank.duel', { ...params, ahead, behind })];
    }),
  );
  return lines.length > 0 ? [list(lines)] : [];
}
