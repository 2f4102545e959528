import { joined } from '../replies/build.ts';
import type { Decision } from '../report/report.ts';
import { outcomeInWords } from './asked-polls.ts';
import type { PollKind } from './kinds/kind.ts';
import { countedStates } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { kindIn } from './several-questions.ts';

/** Of more polls than these the oldest are left out. */
const MOST = 1_000;

/** What a group's polls that ended since a moment came to, oldest first. */
export function createDecidedPolls({ store, kinds }: { store: Pick<PollStore, 'list'>; kinds: readonly PollKind[] }) {
  return async (groupId: string, since: Date): Promise<Decision[]> => {
    const found = await store.list(groupId, { states: countedStates, limit: MOST, skip: 0 });
    return found
      .flatMap((poll) => {
        const { number, question, closed } = poll;
        if (!closed || closed.at < since) return [];
        const kind = kindIn(kinds, poll);
        return [{ number, question, at: closed.at, outcome: joined(outcomeInWords(poll, kind), ' ') }];
      })
      .sort((a, b) => a.at.getTime() - b.at.getTime());
  };
}
