import type { Delivery } from '../deliveries/delivery.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import { context, heading, phrase, text } from '../replies/build.ts';
import type { Reply } from '../replies/reply.ts';
import { fullTally, type PollKind } from './kinds/kind.ts';
import { turnout } from './poll.ts';
import { pollBlocks } from './poll-blocks.ts';
import type { PollStore } from './poll-store.ts';

/** The two posts of a poll: itself, drawn anew with each ballot, and below it the result. */
export function pollPosts(store: PollStore, kinds: readonly PollKind[]): PostKind[] {
  async function read({ groupId, subject }: Delivery) {
    const poll = await store.find(groupId, subject);
    const kind = kinds.find(({ name }) => name === poll?.kind);
    return poll && kind ? { poll, kind } : undefined;
  }

  return [
    {
      kind: 'poll',
      async draw(delivery): Promise<Reply | undefined> {
        const found = await read(delivery);
        if (!found) return undefined;
        const { poll, kind } = found;
        const tally = poll.closed?.tally ?? fullTally(kind, await store.count(poll.id));
        const hidden = poll.hidden && poll.state !== 'closed';
        const view = { poll, kind, ballots: turnout(tally), tally: hidden ? undefined : tally };
        return { visibility: 'channel', blocks: pollBlocks(view) };
      },
    },
    {
      kind: 'poll-result',
      async draw(delivery): Promise<Reply | undefined> {
        const found = await read(delivery);
        if (!found?.poll.closed) return undefined;
        const { poll, kind } = found;
        const { tally } = found.poll.closed;
        return {
          visibility: 'channel',
          blocks: [
            heading(phrase('poll.result', { number: poll.number, question: poll.question })),
            text(phrase(kind.outcome(tally))),
            text({
              kind: 'joined',
              by: ' · ',
              parts: kind.positions.map(({ name, label }) =>
                phrase('poll.counted', { position: phrase(label), votes: tally[name] ?? 0 }),
              ),
            }),
            context(
              poll.rollSize === undefined
                ? phrase('poll.ballots', { count: turnout(tally) })
                : phrase('poll.turnout', { count: turnout(tally), roll: poll.rollSize }),
            ),
          ],
        };
      },
    },
  ];
}
