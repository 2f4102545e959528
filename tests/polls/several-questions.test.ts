import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { PollKind } from '../../src/polls/kinds/kind.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { checkPoll, type FiledPoll, readPollFile } from '../../src/polls/proof/poll-file.ts';
import { severalQuestions } from '../../src/polls/several-questions.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { countsOf } from '../contracts/poll-kind.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const able = pollKinds.filter(({ mayAskSeveral }) => mayAskSeveral);

describe('src/polls/several-questions.ts', () => {
  it('may be asked of the kinds that are voted by a press of a position', () => {
    expect(able.map((kind) => kind.name)).toEqual(['consensus', 'vote', 'check']);
  });

  it.each(able.map((kind) => [kind.name, kind] as const))(
    'of a %s each question has the tally that it would have by itself',
    (_, one) => {
      const terms = one.termsOf({} as never, { hasRoll: true } as never) as object;
      const poll = { terms: { ...terms, questions: ['A?', 'B?', 'C?'] } } as Poll;
      const voting = one.voting(poll);
      const answers = voting.by === 'press' ? voting.buttons.map(({ choice }) => choice) : [];
      const kind = severalQuestions(one);
      fc.assert(
        fc.property(
          fc.array(fc.array(fc.constantFrom(...answers), { minLength: 3, maxLength: 3 }), { maxLength: 30 }),
          (cast) => {
            const ballots = cast.map((ballot) => JSON.stringify(ballot));
            for (const ballot of ballots) expect(kind.ballot(poll).safeParse(ballot).success).toBe(true);
            const each = [0, 1, 2].map((at) => one.tally(poll, countsOf(cast.map((ballot) => ballot[at] ?? ''))));
            expect(kind.tally(poll, countsOf(ballots))).toEqual({ each });
          },
        ),
      );
    },
  );

  it('takes no ballot with an answer too few, too many, or that is none', () => {
    const poll = { terms: { questions: ['A?', 'B?'] } } as Poll;
    const kind = severalQuestions(pollKinds.find((one) => one.name === 'consensus') as PollKind);
    for (const text of [
      '["support"]',
      '["support","block","block"]',
      '["support","x"]',
      'support',
      '["support", "block"]',
    ])
      expect(kind.ballot(poll).safeParse(text).success).toBe(false);
  });

  describe('through the bot', () => {
    let bot: WholeBot;
    beforeAll(async () => {
      bot = await startWholeBot({ uri, database: name });
    });
    afterAll(() => bot.stop());

    const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
    const drawn = (key: string) =>
      textOf(bot.adapter.messages.findLast((one) => one.key.startsWith(key))?.drawings.at(-1)?.reply as SealedReply);
    const stored = async (n: number) => (await bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, n)) as Poll;

    async function opened(line: string) {
      const n = Number(/Poll (\d+)/.exec(textOf(await say('ottilie', line)))?.[1]);
      const message = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
      const form = async (who: string) => (await bot.press(who, message, 'Vote'))?.reply.form;
      const answer = async (who: string, ...answers: string[]) => {
        const values = Object.fromEntries(answers.map((value, at) => [`line${at + 1}`, value]));
        const event = { kind: 'action', token: (await form(who))?.does, values };
        return (await bot.say(who, '', event as never))?.reply as SealedReply;
      };
      return { n, form, answer };
    }

    it('one form answers all of them, and each has its own result', async () => {
      const { n, form, answer } = await opened('/poll vote "Adopt the text? | Send it to the Board?" quorum:2');
      expect(drawn('poll:')).toContain('Adopt the text?\nSend it to the Board?');
      const fields = (await form('malia'))?.fields ?? [];
      expect(fields.map(({ name: field, required, choices }) => [field, required, choices?.length])).toEqual([
        ['line1', true, 3],
        ['line2', true, 3],
      ]);
      expect(fields[0]?.choices?.map(({ value }) => value)).toEqual(['yes', 'no', 'abstain']);
      const told = textOf(await answer('malia', 'yes', 'no'));
      expect(told).toContain('Adopt the text?: Yes, Send it to the Board?: No');
      expect((await form('malia'))?.fields.map(({ value }) => value)).toEqual(['yes', 'no']);
      await answer('itzel', 'yes', 'abstain');
      expect(textOf(await answer('itzel', 'yes', 'no'))).toContain('changed from');
      await expect.poll(() => drawn('poll:')).toContain('2 of 8 have voted');
      await say('ottilie', `/poll close ${n} sure:yes`);
      const result = drawn('poll-result');
      expect(result).toContain('Adopt the text? Carried: 2 yes out of 2');
      expect(result).toContain('Send it to the Board? Not carried: 0 yes out of 2');
      expect(result).toContain('Yes: 0 · No: 2 · Abstain: 0');
      const file = (await say('ottilie', `/poll export ${n}`)).blocks.find((block) => block.kind === 'file');
      const filed = readPollFile(file?.kind === 'file' ? String(file.content) : '')?.polls[0] as FiledPoll;
      expect(filed.tally).toEqual({
        each: [
          { yes: 2, no: 0, abstain: 0 },
          { yes: 0, no: 2, abstain: 0 },
        ],
      });
      const receipt = /receipt: (\S+\.\S+)\. /.exec(told)?.[1] as string;
      expect(checkPoll(filed, pollKinds, receipt)).toMatchObject({ faults: [], receipt: { kind: 'counted' } });
    });

    it('a question without an answer brings the form back, with what was answered', async () => {
      const { n, answer } = await opened('/poll consensus "First? | Second?"');
      const again = await answer('malia', 'support');
      expect(textOf({ ...again, blocks: [] })).toBe('');
      expect(again.form?.fields.map(({ value }) => value)).toEqual(['support', undefined]);
      expect(again.form?.error).toMatchObject({ id: 'error.ballot_unanswered' });
      expect(await bot.penholder.stores.polls.count(await stored(n))).toEqual({});
    });

    it('a proposal for the level of consensus is made for each by itself; a proxy answers all', async () => {
      const { n, answer } = await opened('/poll consensus "All for? | All against?"');
      await answer('malia', 'support', 'oppose');
      await say('itzel', `/poll delegate ${n} to:Malia`);
      await say('ottilie', `/poll close ${n} sure:yes`);
      expect(drawn('poll-result')).toContain('Support: 2');
      const proposal = textOf(await say('ottilie', `/poll designate ${n}`));
      expect(proposal).toContain('All for? The counts suggest: Full consensus');
      expect(proposal).toContain('All against? The counts suggest: Minority view');
      await say('ottilie', `/poll designate ${n} level:divergence`);
      await say('ottilie', `/poll designate ${n} accept:yes`);
      await say('ottilie', `/poll outcome ${n} statement:"So be it." sure:yes`);
      expect(drawn('poll-outcome')).toContain('So be it.');
    });

    it('hidden standings show the questions and nothing of the answers', async () => {
      const { answer } = await opened('/poll check "Calm? | Clear?" hidden:yes');
      await answer('malia', '5', '2');
      await expect.poll(() => drawn('poll:')).toContain('1 of 8 has voted');
      expect(drawn('poll:')).toContain('Calm?\nClear?');
      expect(drawn('poll:')).not.toContain('All for it: 1');
    });

    it('one question may become several, and several one, until somebody votes', async () => {
      const { n } = await opened('/poll consensus "Only one?" reasons:required');
      const edit = async (rest: string) => (await say('ottilie', `/poll edit ${n} ${rest}`)).error;
      expect(await edit('question:"One? | Two?"')).toBeUndefined();
      expect(await stored(n)).toMatchObject({ question: 'One? | Two?', terms: { questions: ['One?', 'Two?'] } });
      expect((await stored(n)).reasons).toBeUndefined();
      await expect.poll(() => drawn('poll:')).toContain('One?\nTwo?');
      expect(await edit('question:"One again?"')).toBeUndefined();
      expect((await stored(n)).terms).toEqual({});
      expect((await stored(n)).reasons).toBe('optional');
    });

    it.each([
      ['/poll vote "1? | 2? | 3? | 4? | 5? | 6?"', 'questions_too_many'],
      ['/poll vote "Adopt? | adopt?"', 'question_repeated'],
      ['/poll vote "One? | Two?" reasons:required', 'several_without'],
      ['/poll consensus "One? | Two?" spread:2', 'several_without'],
    ])('refuses %s', async (line, code) => {
      expect((await say('ottilie', line)).error).toBe(code);
    });

    it('a bar stays in the question of a kind that asks one', async () => {
      const { n } = await opened('/poll objection "Either | or?" text:"As it is."');
      expect((await stored(n)).terms).toEqual({ text: 'As it is.' });
    });
  });
});
