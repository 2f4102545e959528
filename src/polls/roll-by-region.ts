import type { MemberStore } from '../people/member-store.ts';
import type { Counting } from './counting.ts';
import type { Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import type { RollByRegion } from './regions.ts';

/** Reads how many on a poll's roll are of each region, as persons; undefined: it is not written down who may vote. */
export type ReadRollByRegion = (poll: Poll) => Promise<RollByRegion | undefined>;

interface Parts {
  readonly store: Pick<PollStore, 'roll'>;
  readonly counting: Pick<Counting, 'persons'>;
  readonly members: Pick<MemberStore, 'list'>;
}

/** Regions are those of the opening; of one person on it twice the first that is known. */
export function createRollByRegion({ store, counting, members }: Parts): ReadRollByRegion {
  return async (poll) => {
    const [roll, person] = await Promise.all([store.roll(poll), counting.persons(poll.groupId)]);
    if (!roll) return undefined;
    // who was let in later is not in what was written down
    const guests = poll.invited ? await members.list(poll.groupId) : [];
    const now = new Map(guests.map(({ id, region }) => [id, region]));
    const regions = new Map<string, string | undefined>();
    for (const [key, fixed] of roll) {
      const region = poll.invited?.includes(key) ? now.get(key) : fixed;
      regions.set(person(key), regions.get(person(key)) ?? region);
    }
    const sizes = new Map<string | undefined, number>();
    for (const region of regions.values()) sizes.set(region, (sizes.get(region) ?? 0) + 1);
    return sizes;
  };
}
