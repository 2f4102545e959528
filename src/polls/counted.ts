import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import { answering, type createParticipants, spreadOf } from './participants.ts';
import { partsOf } from './parts.ts';
import { type Counted, type Poll, turnout } from './poll.ts';
import { countsOf } from './proof/poll-file.ts';

/** Ballots as they stand now, or at the end; whether they are shown is for whom it is drawn to say. */
export type CountedOf = (poll: Poll, kind: PollKind) => Promise<Counted>;

interface Parts {
  readonly counting: Pick<Counting, 'count' | 'standing'>;
  readonly participants: ReturnType<typeof createParticipants>;
}

/** Counts open polls. In which regions there is support is told on the way only where the ballots are no secret. */
export function createCounted({ counting, participants }: Parts): CountedOf {
  return async (poll, kind) => {
    if (poll.closed) return poll.closed;
    if (!poll.spread || poll.secret || poll.hidden) {
      const { counts, proxies } = await counting.count(poll);
      return { ballots: turnout(counts), tally: kind.tally(poll, counts), ...byProxy(proxies) };
    }
    const ballots = await counting.standing(poll);
    const took = await participants(poll, ballots);
    const parts = partsOf(kind, poll).map((part) => {
      const spread = spreadOf(poll, part.kind, answering(part, took));
      return { at: part.at, count: spread ? { spread } : {} };
    });
    const spread = parts[0]?.at === undefined ? parts[0]?.count : { parts: parts.map(({ count }) => count) };
    const tally = kind.tally(poll, countsOf(ballots));
    const proxies = ballots.filter(({ by }) => by !== undefined).length;
    return { ballots: ballots.length, tally, ...byProxy(proxies), ...spread };
  };
}

/** Of so many ballots it is said that they are by proxy. */
export function byProxy(proxies: number): Pick<Counted, 'proxies'> {
  return proxies > 0 ? { proxies } : {};
}
