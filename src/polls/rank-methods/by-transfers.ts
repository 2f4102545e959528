import { joined, list, phrase, said, text } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import { PART, type StvRound, singleTransferable, type Transferable } from '../rules/single-transferable.ts';
import { defineRankMethod, namesOf, type RankTerms, votesWords } from './rank-method.ts';

/** Several are elected, each by as many voters: what one has too much goes on to the next on its ballots. */
export const byTransfers = defineRankMethod<Transferable>({
  about: ({ seats = 1 }) => phrase('stv.about', { count: seats }),
  count: ({ options, seats = 1 }, rankings) => singleTransferable(options.length, seats, rankings),
  outcome: outcomeOf,
  chart: lastVotes,
  details: (terms, { quota, rounds }) =>
    rounds.length === 0
      ? []
      : [text(phrase('stv.quota', { count: quota })), list(rounds.map((round, at) => roundWords(terms, round, at)))],
});

function outcomeOf(terms: RankTerms, { winners, tied }: Transferable): Inline {
  const elected = winners.length > 0 ? [phrase('outcome.elected', { names: namesOf(terms, winners) })] : [];
  if (tied.length === 0) return joined(elected);
  const seats = (terms.seats ?? 1) - winners.length;
  return joined([...elected, phrase('outcome.seats-tied', { count: seats, names: namesOf(terms, tied) })], ' ');
}

/** In ballots, for reading: it is counted in whole parts. */
function inBallots(votes: number): number {
  return votes / PART;
}

/** The votes with which each was elected or went out, else those it had at the end. */
function lastVotes({ options }: RankTerms, { rounds }: Transferable) {
  return {
    series: [phrase('poll.ballots-cast')],
    rows: options.map((option, at) => {
      const settled = rounds.findIndex(({ elected, out }) => elected.includes(at) || out.includes(at));
      const last = settled < 0 ? rounds.length - 1 : settled;
      const votes = inBallots(rounds[last]?.votes[at] ?? 0);
      const row = { label: said(option), values: [votes] };
      return last < 0 ? row : { ...row, words: () => phrase(fate(rounds[settled], at), { votes, round: last + 1 }) };
    }),
  };
}

function fate(settled: StvRound | undefined, at: number) {
  if (!settled) return 'rank.left';
  return settled.elected.includes(at) ? 'stv.elected' : 'rank.out';
}

function roundWords(terms: RankTerms, { votes, exhausted, elected, surplus, out }: StvRound, at: number): Inline {
  const then = [
    ['stv.round.elected', elected],
    ['stv.round.surplus', surplus],
    ['stv.round.out', out],
  ] as const;
  return joined(
    [
      phrase('stv.round', {
        round: at + 1,
        votes: votesWords(
          terms,
          votes.map((each) => (each === null ? null : inBallots(each))),
        ),
        exhausted: inBallots(exhausted),
      }),
      ...then.flatMap(([id, who]) => (who.length === 0 ? [] : [phrase(id, { names: namesOf(terms, who) })])),
    ],
    ' ',
  );
}
