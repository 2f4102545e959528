import { spreadSoFar } from './count-in-regions.ts';
import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import { type Counted, countsOf, type Poll, turnout } from './poll.ts';
import { votesByRegion } from './regions.ts';
import type { ReadRollByRegion } from './roll-by-region.ts';

/** Ballots as they stand now, or at the end; whether they are shown is for whom it is drawn to say. */
export type CountedOf = (poll: Poll, kind: PollKind) => Promise<Counted>;

interface Parts {
  readonly counting: Pick<Counting, 'count'>;
  readonly rollByRegion: ReadRollByRegion;
}

/** Counts open polls. In which regions there is support is told on the way only where the ballots are no secret. */
export function createCounted({ counting, rollByRegion }: Parts): CountedOf {
  return async (poll, kind) => {
    if (poll.closed) return poll.closed;
    const { rows, proxies } = await counting.count(poll);
    const counts = countsOf(rows);
    const isTold = poll.spread && !poll.secret && !poll.hidden;
    const spread = isTold ? spreadSoFar(poll, kind, votesByRegion(rows, await rollByRegion(poll))) : {};
    return { ballots: turnout(counts), tally: kind.tally(poll, counts), ...byProxy(proxies), ...spread };
  };
}

/** Of so many ballots it is said that they are by proxy. */
export function byProxy(proxies: number): Pick<Counted, 'proxies'> {
  return proxies > 0 ? { proxies } : {};
}
