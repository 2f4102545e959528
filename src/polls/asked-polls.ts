import type { AskedPoll } from '../issues/ask/entity.ts';
import { joined, said } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { designationLines } from './decision-blocks.ts';
import type { PollKind } from './kinds/kind.ts';
import type { Poll } from './poll.ts';
import { outcomeWords } from './poll-blocks.ts';
import type { PollStore } from './poll-store.ts';
import { kindIn } from './several-questions.ts';

/** Of more polls than these the oldest are not asked about. */
const MOST = 500;

/** What questions may be asked about a group's polls: nothing of the standings of one that is open. */
export function createAskedPolls({ store, kinds }: { store: Pick<PollStore, 'list'>; kinds: readonly PollKind[] }) {
  return async (groupId: string): Promise<AskedPoll[]> => {
    const states = ['open', 'closing', 'closed', 'decided'] as const;
    const found = await store.list(groupId, { states, limit: MOST, skip: 0 });
    return found.map((poll) => askedPoll(poll, kindIn(kinds, poll)));
  };
}

function askedPoll(poll: Poll, kind: PollKind | undefined): AskedPoll {
  const { id, number, question, tags, closesAt, closed, outcome } = poll;
  const words = outcomeInWords(poll, kind);
  const day = (outcome?.at ?? closed?.at ?? poll.openedAt).toISOString().slice(0, 10);
  return {
    id,
    question,
    ...(tags ? { tags } : {}),
    state: closed ? 'closed' : 'open',
    closesAt,
    ...(words.length > 0 ? { outcome: joined(words, ' ') } : {}),
    source: { document: question, date: day, section: `/poll show ${number}` },
  };
}

/** What a poll came to, as it was said or else counted, and its level of consensus; nothing while it is open. */
export function outcomeInWords(poll: Poll, kind: PollKind | undefined): Inline[] {
  const { closed, outcome } = poll;
  const counted = closed && kind ? [outcomeWords(poll, kind, closed)] : [];
  return [...(outcome ? [said(outcome.statement)] : counted), ...(closed && kind ? designationLines(poll, kind) : [])];
}
