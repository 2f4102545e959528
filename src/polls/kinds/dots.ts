import { integer, optional } from '../../bot/option.ts';
import { PenholderError } from '../../errors.ts';
import { phrase } from '../../replies/build.ts';
import { describedOptions, distinct, optionList, type WithOptions } from '../options.ts';
import { byPoints, pointRows } from '../points.ts';
import { shuffleOption } from '../shuffling.ts';
import { definePollKind } from './kind.ts';

interface Terms extends WithOptions {
  /** How many dots each voter has. */
  readonly budget: number;
}

/** Each voter spreads a budget of dots over the options; not all need be spent. The most dots come first. */
export const dots = definePollKind({
  name: 'dots',
  summary: 'poll.dots.summary',
  options: { options: optionList(), budget: optional(integer({ min: 1, max: 1000 })), ...shuffleOption },
  examples: ['/poll dots "What do we work on first?" options:"DNS abuse | Metrics | Outreach" budget:5 closes:3d'],
  termsOf: ({ options, budget = 10 }): Terms => ({ options: distinct(options), budget }),
  ...describedOptions,
  rule: () => phrase('rule.most'),
  ...byPoints<Terms>({
    about: ({ budget }) => phrase('dots.about', { count: budget }),
    hint: 'ballot.hint.dots',
    pick: 'ballot.pick.dots',
    range: ({ budget }) => ({ lowest: 0, highest: budget }),
    check({ budget }, points) {
      const spent = points.reduce((sum, given) => sum + given, 0);
      if (spent === 0) return new PenholderError('ballot_empty', { ballot: '' });
      return spent > budget ? new PenholderError('ballot_over_budget', { ballot: '', spent, budget }) : undefined;
    },
    chart: ({ terms }, { points }) => ({
      series: [phrase('series.dots')],
      of: 'share.of-dots',
      rows: pointRows(terms, points),
    }),
  }),
});
