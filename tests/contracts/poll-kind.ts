import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/bot/adapter.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { PollKind, PollOf } from '../../src/polls/kinds/kind.ts';
import type { Counts } from '../../src/polls/poll.ts';
import { checkPoll, readPollFile } from '../../src/polls/proof/poll-file.ts';
import { said } from '../../src/replies/build.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot, wordsOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

/** A ballot as people give it, the English label of a button (with a reason where it asks for one), what is written in the form, or the answer in words, and as it is read back. */
export type GivenBallot = ({ press: string; reason?: string } | { write: string } | { answer: string }) & {
  readonly says: string;
};

export interface PollKindCase {
  readonly kind: PollKind;
  /** Opens a poll that is open for an hour. */
  readonly line: string;
  /** Two ballots that differ. */
  readonly ballots: readonly [GivenBallot, GivenBallot];
  /** A ballot may choose nothing. */
  readonly mayBeEmpty?: true;
  /** What the result says after two voters gave the second of them, one of whom had given the first. */
  readonly result: readonly string[];
  /** A poll of random ballots, counted once more in the plainest way. */
  readonly recount: {
    readonly terms: unknown;
    readonly ballots: fc.Arbitrary<string>;
    naive(ballots: readonly string[]): unknown;
  };
}

/** What every kind of poll keeps to: through the whole bot, and against a recount. */
export function pollKindContract({ kind, line, ballots, result, recount, mayBeEmpty }: PollKindCase): void {
  describe('as every kind of poll', () => {
    const { uri, name } = freshDatabase();
    let bot: WholeBot;
    beforeAll(async () => {
      bot = await startWholeBot({ uri, database: name });
    });
    afterAll(() => bot.stop());

    const drawn = (at: number) => bot.adapter.messages[at]?.drawings.at(-1)?.reply as SealedReply;
    const told = (answer: Answer | undefined) => textOf(answer?.reply as SealedReply);
    let post = 0;
    let receipt: string | undefined;

    async function open(): Promise<void> {
      const answer = await bot.say('ottilie', line);
      expect(answer?.reply.error, told(answer)).toBeUndefined();
      post = bot.adapter.messages.length - 1;
    }

    it('is opened, voted, changed, shown and closed', async () => {
      await open();
      const [first, second] = ballots;
      expect(told(await vote(bot, { who: 'malia', poll: drawn(post), ballot: first }))).toContain(first.says);
      const changed = told(await vote(bot, { who: 'malia', poll: drawn(post), ballot: second }));
      expect(changed).toContain(second.says);
      expect(changed).toContain('changed');
      receipt = /receipt: (\S+)\./.exec(changed)?.[1];
      await vote(bot, { who: 'itzel', poll: drawn(post), ballot: second });
      await expect.poll(() => textOf(drawn(post))).toContain('2 of 8 have voted');
      expect(told(await bot.say('malia', '/poll show 1'))).toContain(second.says);
      expect(told(await bot.say('kouame', '/poll show 1'))).toContain('You have no ballot');
      const whileOpen = drawn(post);
      await bot.moveTo(new Date(bot.clock.now().getTime() + 3_600_000));
      const words = textOf(drawn(bot.adapter.messages.length - 1));
      for (const part of result) expect(words).toContain(part);
      expect(textOf(drawn(post))).not.toMatch(/casts your ballot|opens a form/);
      const late = await press(bot, { who: 'waverly', poll: whileOpen, ballot: first });
      expect(late?.reply.error).toBe('poll_closed');
    });

    it('is exported with ballots that give its tally and root again, and receipts that find them', async () => {
      const answer = await bot.say('itzel', '/poll export 1');
      const file = answer?.reply.blocks.find((block) => block.kind === 'file' && block.name.endsWith('.json'));
      const [poll] = (file?.kind === 'file' && readPollFile(String(file.content))?.polls) || [];
      if (!poll) throw new Error(`no export: ${told(answer)}`);
      expect(checkPoll(poll, pollKinds, receipt)).toMatchObject({ faults: [], receipt: { kind: 'counted' } });
      const changed = { ...poll, ballots: poll.ballots.slice(1) };
      expect(checkPoll(changed, pollKinds).faults).toEqual(expect.arrayContaining(['root-differs', 'tally-differs']));
    });

    it('is decided, with a record that shows its rule, its tally as a picture, and what was done', async () => {
      await bot.say('ottilie', '/poll outcome 1 statement:"So be it." sure:yes');
      const posted = drawn(bot.adapter.messages.findIndex(({ key }) => key.startsWith('poll-outcome')));
      const words = textOf(posted);
      for (const part of ['So be it.', 'Decision rule', 'What was done to this poll', 'Ottilie'])
        expect(words).toContain(part);
      const [picture] = posted.blocks.filter((block) => block.kind === 'image');
      // there is nothing to compare
      if (kind.isWritten) return expect(picture).toBeUndefined();
      expect(
        Buffer.from(picture?.png ?? [])
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
      expect(wordsOf(picture?.alt ?? said(''))).toContain('Poll 1');
    });

    it('refuses a ballot that is none of it', async () => {
      await open();
      const [poll] = await bot.penholder.services.polls.list(PLAYGROUND_GROUP, { states: ['open'], limit: 1, skip: 0 });
      if (!poll) throw new Error('no poll is there');
      for (const choice of ['x', ...(mayBeEmpty ? [] : ['[]']), '[99]', '{"0":1}', '[0,0,0,0,0,0,0]', '__proto__']) {
        const ballot = { pollId: poll.id, voterKey: 'v', choice, pressedAt: bot.clock.now() };
        await expect(bot.penholder.services.polls.cast(poll.groupId, ballot, () => true)).rejects.toThrow(
          'button_unknown',
        );
      }
    });

    it('the tally of random ballots is that of a naive recount', () => {
      const poll = { terms: recount.terms } as PollOf<unknown>;
      fc.assert(
        fc.property(fc.array(recount.ballots, { maxLength: 30 }), (cast) => {
          const strangers = cast.filter((choice) => !kind.ballot(poll).safeParse(choice).success);
          expect(strangers).toEqual([]);
          expect(kind.tally(poll, countsOf(cast))).toEqual(recount.naive(cast));
        }),
      );
    });
  });
}

/** How many ballots say the same, as the store counts them. */
export function countsOf(ballots: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const choice of ballots) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}

interface Vote {
  readonly who: string;
  readonly poll: SealedReply;
  readonly ballot: GivenBallot;
}

/** The first press for a ballot: the ballot itself, or what opens its form. */
function press(bot: WholeBot, { who, poll, ballot }: Vote): Promise<Answer | undefined> {
  return bot.press(who, poll, 'press' in ballot ? ballot.press : 'answer' in ballot ? 'Write an answer' : 'Vote');
}

/** Gives a ballot as a voter does. */
export async function vote(bot: WholeBot, given: Vote): Promise<Answer | undefined> {
  const answer = await press(bot, given);
  if ('press' in given.ballot && given.ballot.reason === undefined) return answer;
  const token = answer?.reply.form?.does;
  if (token === undefined) throw new Error(`no form: ${answer?.reply.error}`);
  return bot.say(given.who, '', { kind: 'action', token, values: valuesOf(given.ballot) });
}

function valuesOf(ballot: GivenBallot): Record<string, string> {
  if ('answer' in ballot) return { line1: ballot.answer };
  return 'press' in ballot ? { reason: ballot.reason ?? '' } : { ballot: ballot.write };
}
