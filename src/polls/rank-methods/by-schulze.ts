import { list, phrase, said } from '../../replies/build.ts';
import type { Block } from '../../replies/reply.ts';
import { firstPlace } from '../options.ts';
import { beaten, type Schulze, schulze } from '../rules/schulze.ts';
import { defineRankMethod, type RankTerms } from './rank-method.ts';

/** One is found, by comparing each with each. */
export const bySchulze = defineRankMethod<Schulze>({
  about: () => phrase('rank.about.schulze'),
  count: ({ options }, rankings) => schulze(options.length, rankings),
  outcome: ({ options }, { winners }) => firstPlace(options.map(said), winners),
  chart: pairs,
  details: duels,
});

function pairs({ options }: RankTerms, tally: Schulze) {
  return {
    series: [phrase('series.beaten')],
    rows: options.map((option, at) => {
      const count = beaten(tally, at);
      return {
        label: said(option),
        values: [count],
        words: () => phrase('rank.beats', { beaten: count, others: options.length - 1 }),
      };
    }),
  };
}

/** What the first has won by, against each of the others. */
function duels({ options }: RankTerms, { winners, preferred }: Schulze): Block[] {
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
