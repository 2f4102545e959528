import { context, list, phrase, said, time } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { PollAct } from './poll-act.ts';

/** What was done to a poll and by whom, oldest first; nothing where nothing was. */
export function actBlocks(acts: readonly PollAct[] = []): Block<never>[] {
  return acts.length === 0 ? [] : [context(phrase('poll.acts')), list(acts.map(actWords))];
}

function actWords({ what, at, by, reason, after }: PollAct): Inline {
  const closesAt = after?.closesAt;
  return phrase(`poll.act.${what}`, {
    at: time(at),
    name: by.name,
    reason: said(reason ?? ''),
    closes: closesAt instanceof Date ? time(closesAt) : '',
  });
}
