import type { Drawn, PostKind } from '../deliveries/post-kind.ts';
import { buttonsIf, heading, phrase, said, text, time } from '../replies/build.ts';
import type { Reply } from '../replies/reply.ts';
import { actMeant } from './announcing.ts';
import { inNoOrder } from './deciding.ts';
import { decisionBlocks, exportButtons, publishedBlocks } from './decision-blocks.ts';
import type { PollKind } from './kinds/kind.ts';
import { pollLinks } from './poll-links.ts';
import type { PollStore } from './poll-store.ts';
import { kindIn } from './several-questions.ts';
import { tallyPicture } from './tally-picture.ts';
import type { VoicesOf } from './voices.ts';

interface Parts {
  readonly store: PollStore;
  readonly voices: VoicesOf;
  readonly kinds: readonly PollKind[];
}

/** The posts that follow a count: a designation for comment, the outcome with its record, the reminder to review it. */
export function decisionPosts({ store, voices, kinds }: Parts): PostKind[] {
  async function read({ groupId, subject }: Pick<Drawn, 'groupId' | 'subject'>) {
    const poll = await store.find(groupId, subject);
    const kind = kindIn(kinds, poll);
    return poll && kind ? { poll, kind } : undefined;
  }
  const inChannel = (...blocks: Reply['blocks']): Reply => ({ visibility: 'channel', blocks });

  return [
    {
      kind: 'poll-designation',
      async draw({ groupId, subject }, { addressOf }) {
        const { pollId, index } = actMeant(subject);
        const found = await read({ groupId, subject: pollId });
        const blocks = found && publishedBlocks(found.poll, found.kind, index);
        return blocks && inChannel(...blocks, ...(await pollLinks({ poll: pollId }, addressOf)));
      },
    },
    {
      kind: 'poll-outcome',
      keptBeside: { kind: 'decisions', title: 'decisions.bookmark' },
      async draw(drawn, { addressOf, now, language, timeZone }) {
        const found = await read(drawn);
        if (!found?.poll.outcome) return undefined;
        const { poll } = found;
        const statements = inNoOrder(await store.statements(drawn.groupId, poll.id));
        const picture = await tallyPicture(poll, found.kind, { reader: { language, timeZone }, now });
        return inChannel(
          heading(phrase('record.title', { number: poll.number, question: poll.question })),
          ...decisionBlocks({ ...found, statements, voices: await voices(poll), picture }),
          ...buttonsIf(exportButtons(poll)),
          ...(await pollLinks({ poll: poll.id, decisions: poll.groupId }, addressOf)),
        );
      },
    },
    {
      kind: 'poll-review',
      async draw(drawn, { addressOf }) {
        const { outcome, number, question, id } = (await read(drawn))?.poll ?? {};
        if (!outcome || number === undefined || question === undefined || id === undefined) return undefined;
        return inChannel(
          heading(phrase('review.title', { number, question })),
          text(phrase('review.due', { at: time(outcome.at, 'date'), name: outcome.by })),
          text(said(outcome.statement)),
          ...(await pollLinks({ poll: id }, addressOf)),
        );
      },
    },
  ];
}
