import { integer, optional } from '../../bot/option.ts';
import { PenholderError } from '../../errors.ts';
import { phrase, said } from '../../replies/build.ts';
import { describedOptions, distinct, optionList, type WithOptions } from '../options.ts';
import { byPoints } from '../points.ts';
import { shuffleOption } from '../shuffling.ts';
import { definePollKind } from './kind.ts';

interface Terms extends WithOptions {
  readonly lowest: number;
  readonly highest: number;
}

/** A score for each option, within a range. An option without a score has the lowest; the highest total comes first. */
export const score = definePollKind({
  name: 'score',
  summary: 'poll.score.summary',
  options: {
    options: optionList(),
    lowest: optional(integer({ min: 0, max: 99 })),
    highest: optional(integer({ min: 1, max: 100 })),
    ...shuffleOption,
  },
  examples: ['/poll score "How urgent is each?" options:"DNS abuse | Metrics | Outreach" highest:10 closes:3d'],
  termsOf({ options, lowest = 0, highest = 5 }): Terms {
    if (lowest >= highest) throw new PenholderError('score_range', { highest, lowest });
    return { options: distinct(options), lowest, highest };
  },
  ...describedOptions,
  rule: () => phrase('rule.most'),
  ...byPoints<Terms>({
    about: ({ lowest, highest }) => phrase('score.about', { lowest, highest }),
    hint: 'ballot.hint.score',
    pick: 'ballot.pick.score',
    range: (terms) => terms,
    chart: ({ terms }, { points, ballots }) => ({
      series: [phrase('series.average')],
      rows: terms.options.map((option, at) => {
        const total = points[at] ?? 0;
        const average = ballots === 0 ? 0 : Math.round((100 * total) / ballots) / 100;
        return { label: said(option), values: [average], words: () => phrase('points.average', { average, total }) };
      }),
    }),
  }),
});
