import { afterAll, beforeAll } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { type FiledPoll, readPollFile } from '../../src/polls/proof/poll-file.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

/** The whole bot with the playground's group, and what tests of its polls do with it; started and stopped with the suite. */
export function wholePolls() {
  const { uri, name } = freshDatabase();
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const press = async (who: string, reply: SealedReply, label: string) =>
    (await bot.press(who, reply, label))?.reply as SealedReply;
  const fill = async (
    who: string,
    { form }: { form?: SealedReply['form'] | undefined },
    values: Readonly<Record<string, string>>,
  ) => (await bot.say(who, '', { kind: 'action', token: form?.does, values } as never))?.reply as SealedReply;
  /** The last drawing of the newest message whose key begins so. */
  const message = (key: string) =>
    bot.adapter.messages.findLast((one) => one.key.startsWith(key))?.drawings.at(-1)?.reply as SealedReply;
  /** The form of the newest poll's ballot. */
  const ballotForm = async (who: string) => (await press(who, message('poll:'), 'Vote')).form;
  const stored = async (number: number) =>
    (await bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, number)) as Poll;

  return {
    bot: () => bot,
    say,
    press,
    fill,
    ballotForm,
    message,
    drawn: (key: string) => textOf(message(key)),
    stored,
    /** Opens a poll as the chair types it, and votes by its first drawing. */
    async opened(line: string) {
      const n = Number(/Poll (\d+)/.exec(textOf(await say('ottilie', line)))?.[1]);
      const first = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
      const vote = (who: string, label: string) => press(who, first, label);
      /** Answers its questions, in the form. */
      const answer = async (who: string, ...answers: readonly string[]) =>
        fill(who, await vote(who, 'Vote'), Object.fromEntries(answers.map((value, at) => [`line${at + 1}`, value])));
      return { n, message: first, vote, answer };
    },
    async exported(n: number): Promise<FiledPoll> {
      const file = (await say('ottilie', `/poll export ${n}`)).blocks.find((block) => block.kind === 'file');
      return readPollFile(file?.kind === 'file' ? String(file.content) : '')?.polls[0] as FiledPoll;
    },
    async memberId(name: string): Promise<string> {
      const members = await bot.penholder.stores.members.list(PLAYGROUND_GROUP);
      return members.find((one) => one.name === name)?.id as string;
    },
  };
}
