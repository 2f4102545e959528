import type { EndedPoll } from '../people/participation.ts';
import { type Counting, votersOf } from './counting.ts';
import { countedStates } from './poll.ts';
import type { PollStore } from './poll-store.ts';

/** Of more polls than these the oldest are left out. */
const MOST = 1_000;

/** Reads who might vote, and who has, in a group's polls that ended since a moment; accounts of one person are one. */
export function createEndedPolls({ store, counting }: { store: PollStore; counting: Counting }) {
  return async (groupId: string, since: Date): Promise<EndedPoll[]> => {
    const found = await store.list(groupId, { states: countedStates, limit: MOST, skip: 0 });
    const polls = found.filter(({ closed }) => closed !== undefined && closed.at >= since);
    const cast = await store.sealedIn(groupId, polls);
    const person = await counting.persons(groupId);
    return Promise.all(
      polls.map(async (poll) => {
        const { id, closed, closesAt } = poll;
        const roll = await store.roll(poll);
        return {
          id,
          closedAt: closed?.at ?? closesAt,
          roll: roll && new Set([...roll.keys()].map(person)),
          voters: votersOf(
            cast.filter(({ pollId }) => pollId === id),
            person,
          ),
        };
      }),
    );
  };
}
