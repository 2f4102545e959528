import { list, phrase, said } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import type { Chart } from '../chart.ts';
import { firstPlace } from '../options.ts';
import { instantRunoff, type Round, type Runoff } from '../rules/instant-runoff.ts';
import { defineRankMethod, namesOf, type RankTerms, votesWords } from './rank-method.ts';

/** One is found, by rounds in which the weakest goes out. */
export const byRunoff = defineRankMethod<Runoff>({
  about: () => phrase('rank.about.instant-runoff'),
  count: ({ options }, rankings) => instantRunoff(options.length, rankings),
  outcome: ({ options }, { winners }) => firstPlace(options.map(said), winners),
  chart: lastVotes,
  details: (terms, { rounds }) =>
    rounds.length === 0 ? [] : [list(rounds.map((round, at) => roundWords(terms, round, at)))],
});

/** The votes of each option in the last round in which it was; at the end as parts of the ballots that still count. */
function lastVotes({ options }: RankTerms, { rounds }: Runoff): Chart {
  const whole = rounds.at(-1)?.votes.reduce<number>((sum, votes) => sum + (votes ?? 0), 0) ?? 0;
  return {
    series: [phrase('poll.ballots-cast')],
    of: 'share.of-counting',
    rows: options.map((option, at) => {
      const ofIt = rounds.flatMap(({ votes }) => votes[at] ?? []);
      const votes = ofIt.at(-1) ?? 0;
      const isOut = rounds[ofIt.length - 1]?.out.includes(at) === true;
      const words = (value: Inline) => phrase(isOut ? 'rank.out' : 'rank.left', { votes: value, round: ofIt.length });
      const row = { label: said(option), values: [votes] };
      if (rounds.length === 0) return row;
      return ofIt.length < rounds.length ? { ...row, words } : { ...row, words, whole };
    }),
  };
}

function roundWords(terms: RankTerms, { votes, exhausted, out }: Round, at: number): Inline {
  const params = { round: at + 1, votes: votesWords(terms, votes), exhausted };
  if (out.length === 0) return phrase('rank.round.last', params);
  return phrase('rank.round', { ...params, out: namesOf(terms, out) });
}
