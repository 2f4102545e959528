import type { PostKind } from '../deliveries/post-kind.ts';
import { buttons, heading, phrase, text, time } from '../replies/build.ts';
import type { PollKind } from './kinds/kind.ts';
import { votingButtons } from './poll-blocks.ts';
import type { PollStore } from './poll-store.ts';
import { askedAt, createSilent, type RemindingParts } from './reminding.ts';
import { kindIn } from './several-questions.ts';

interface Parts {
  readonly store: Pick<PollStore, 'find' | 'roll'>;
  readonly counting: RemindingParts['counting'];
  readonly kinds: readonly PollKind[];
}

/** What somebody who has not voted is sent; nothing once they have, or the poll is not open any more. */
export function reminderPost({ store, counting, kinds }: Parts): PostKind {
  const silent = createSilent({ store, counting });
  return {
    kind: 'poll-reminder',
    async draw({ groupId, subject, dueAt }) {
      const [pollId, memberId] = JSON.parse(subject) as [string, string];
      const poll = await store.find(groupId, pollId);
      const kind = kindIn(kinds, poll);
      if (poll?.state !== 'open' || !kind || !(await silent(poll)).includes(memberId)) return undefined;
      const { by, reason: words } = askedAt(poll, dueAt) ?? {};
      return {
        visibility: 'channel',
        blocks: [
          heading(phrase('poll.title', { number: poll.number, question: poll.question })),
          ...(by && words !== undefined ? [text(phrase('remind.words', { name: by.name, words }))] : []),
          text(phrase('remind.waits', { at: time(poll.closesAt), left: time(poll.closesAt, 'relative') })),
          buttons(...votingButtons(poll, kind)),
        ],
      };
    },
  };
}
