import { phrase, said } from '../../replies/build.ts';
import { firstPlace } from '../options.ts';
import { pointRows } from '../points.ts';
import { type Borda, borda } from '../rules/borda.ts';
import { defineRankMethod } from './rank-method.ts';

/** Each place on a ballot is worth points. */
export const byPlaces = defineRankMethod<Borda>({
  about: ({ options }) => phrase('rank.about.borda', { options: options.length, count: options.length - 1 }),
  count: ({ options }, rankings) => borda(options.length, rankings),
  outcome: ({ options }, { winners }) => firstPlace(options.map(said), winners),
  chart: ({ options }, { points }) => ({
    series: [phrase('series.points')],
    of: 'share.of-points',
    rows: pointRows({ options }, points),
  }),
  details: () => [],
});
