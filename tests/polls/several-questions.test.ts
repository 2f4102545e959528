import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { PollKind } from '../../src/polls/kinds/kind.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { checkPoll } from '../../src/polls/proof/poll-file.ts';
import { severalQuestions } from '../../src/polls/several-questions.ts';
import { countsOf } from '../contracts/poll-kind.ts';
import { textOf, wordsOf } from '../doubles/whole-bot.ts';
import { wholePolls } from './whole-polls.ts';

const able = pollKinds.filter(({ mayAskSeveral }) => mayAskSeveral);
/** Open questions have a test of their own. */
const pressed = able.filter(({ isWritten }) => !isWritten);

describe('src/polls/several-questions.ts', () => {
  it('may be asked of the kinds that are voted by a press of a position, and of open questions', () => {
    expect(able.map((kind) => kind.name)).toEqual(['consensus', 'vote', 'check', 'question']);
  });

  it.each(pressed.map((kind) => [kind.name, kind] as const))(
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
    const polls = wholePolls();
    const { say, press, fill, message, drawn, stored, opened, exported } = polls;

    it('one form answers all of them, and each has its own result', async () => {
      const { n, vote, answer } = await opened('/poll vote "Adopt the text? | Send it to the Board?" quorum:2');
      expect(drawn('poll:')).toContain('Adopt the text?\nSend it to the Board?');
      const fields = (await vote('malia', 'Vote')).form?.fields ?? [];
      expect(fields.map(({ name: field, required, choices }) => [field, required, choices?.length])).toEqual([
        ['line1', true, 3],
        ['line2', true, 3],
      ]);
      expect(fields[0]?.choices?.map(({ value }) => value)).toEqual(['yes', 'no', 'abstain']);
      const told = textOf(await answer('malia', 'yes', 'no'));
      expect(told).toContain('Adopt the text?: Yes, Send it to the Board?: No');
      expect((await vote('malia', 'Vote')).form?.fields.map(({ value }) => value)).toEqual(['yes', 'no']);
      await answer('itzel', 'yes', 'abstain');
      expect(textOf(await answer('itzel', 'yes', 'no'))).toContain('changed from');
      await expect.poll(() => drawn('poll:')).toContain('2 of 8 have voted');
      await say('ottilie', `/poll close ${n} sure:yes`);
      const result = drawn('poll-result');
      expect(result).toContain('Adopt the text? Carried: 2 yes out of 2');
      expect(result).toContain('Send it to the Board? Not carried: 0 yes out of 2');
      expect(result).toContain('Yes: 0 · No: 2 (100%) · Abstain: 0');
      const filed = await exported(n);
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
      expect(await polls.bot().penholder.stores.polls.count(await stored(n))).toEqual({});
    });

    it('a proposal for the level of consensus is made for each by itself; a proxy answers all', async () => {
      const { n, answer } = await opened('/poll consensus "All for? | All against?"');
      await answer('malia', 'support', 'oppose');
      await say('itzel', `/poll delegate ${n} to:Malia`);
      await say('ottilie', `/poll close ${n} sure:yes`);
      expect(drawn('poll-result')).toContain('Support: 2 (100% of ballots)');
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
      await expect.poll(() => drawn('poll:')).toContain('One?\nTwo?');
      expect(await edit('question:"One again?"')).toBeUndefined();
      expect(await stored(n)).toMatchObject({ terms: {}, reasons: 'required' });
    });

    it('who is against is named with the question and their reason to it; a reason stays with what is said again', async () => {
      const { n, answer } = await opened('/poll consensus "Adopt it? | Send it?"');
      const cast = await answer('malia', 'oppose', 'block');
      const asked = await press('malia', cast, 'Add a reason…');
      expect(asked.form?.fields.map(({ name, label, required }) => [name, wordsOf(label), required])).toEqual([
        ['reason1', 'Adopt it?', false],
        ['reason2', 'Send it?', false],
      ]);
      const told = textOf(await fill('malia', asked, { reason1: 'No figures', reason2: '<!channel> too late' }));
      expect(told).toContain('Adopt it? Your reason: No figures');
      expect(told).toContain('Send it? Your reason: <!channel> too late');
      await answer('itzel', 'support', 'oppose');
      await expect.poll(() => drawn('poll:')).toContain('Send it? Itzel: Oppose');
      expect(drawn('poll:')).toContain('Adopt it? Malia, Oppose: No figures');
      expect(drawn('poll:')).toContain('Send it? Malia, Block: <!channel> too late');
      expect(drawn('poll:')).not.toContain('Adopt it? Itzel');
      // one answer is changed: the reason to the other is kept, the one to it is gone
      expect(textOf(await answer('malia', 'oppose', 'oppose'))).toContain('Adopt it? Your reason: No figures');
      await expect.poll(() => drawn('poll:')).not.toContain('too late');
      expect(textOf(await say('malia', `/poll show ${n}`))).toContain('Adopt it? Your reason: No figures');
      await say('ottilie', `/poll close ${n} sure:yes`);
      expect(drawn('poll-result')).toContain('Adopt it? Malia, Oppose: No figures');
    });

    it('where reasons are required each answer against needs one; in a secret poll they stand without names', async () => {
      const { n, answer } = await opened('/poll vote "Adopt it? | Send it?" reasons:required secret:yes');
      const asked = await answer('malia', 'no', 'yes');
      expect(asked.form?.fields.map(({ name, required }) => [name, required])).toEqual([['reason1', true]]);
      expect(await polls.bot().penholder.stores.polls.count(await stored(n))).toEqual({});
      const both = await answer('malia', 'no', 'no');
      const partly = await fill('malia', both, { reason1: 'No figures' });
      expect(partly.form?.fields.map(({ value }) => value)).toEqual(['No figures', undefined]);
      expect(partly.form?.fields.map(({ error }) => error && wordsOf(error))).toEqual([
        undefined,
        'Reason is missing.',
      ]);
      const bare = { pollId: (await stored(n)).id, voterKey: await polls.memberId('Malia'), choice: '["no","no"]' };
      const press = { ...bare, reason: '["No figures",null]', pressedAt: polls.bot().clock.now() };
      await expect(
        polls.bot().penholder.services.polls.cast(PLAYGROUND_GROUP, press, () => true),
      ).rejects.toMatchObject({ code: 'ballot_without_reason' });
      expect((await fill('malia', both, { reason1: 'No figures', reason2: 'Too late' })).error).toBeUndefined();
      await say('ottilie', `/poll close ${n} sure:yes`);
      expect(drawn('poll-result')).toContain('Adopt it? No: No figures');
      expect(drawn('poll-result')).not.toContain('Malia');
    });

    it('each question is designated, and stated against, by itself; the record names the question', async () => {
      const { n, answer } = await opened('/poll consensus "Adopt it? | Send it?"');
      await answer('malia', 'support', 'oppose');
      await answer('itzel', 'support', 'support');
      await say('ottilie', `/poll close ${n} sure:yes`);
      const labels = message('poll-result').blocks.flatMap((block) =>
        block.kind === 'buttons' ? block.buttons.map(({ label }) => wordsOf(label)) : [],
      );
      expect(labels).toEqual(['Add a minority statement on question 2…', 'Ballots and proof (CSV, JSON)']);
      const form = await press('malia', message('poll-result'), labels[0] ?? '');
      expect((await fill('malia', form, { statement: 'Not yet.', named: 'yes' })).error).toBeUndefined();
      const notMine = await press('itzel', message('poll-result'), labels[0] ?? '');
      expect((await fill('itzel', notMine, { statement: 'Me too.', named: 'no' })).error).toBe('statement_not_against');

      const shown = await say('ottilie', `/poll designate ${n}`);
      expect(textOf(shown)).toContain('Adopt it? The counts suggest: Full consensus');
      expect(textOf(shown)).toContain('Send it? The counts suggest: Divergence');
      expect((await say('ottilie', `/poll designate ${n} level:consensus`)).error).toBe('question_which');
      expect((await say('ottilie', `/poll designate ${n} question:3 level:consensus`)).error).toBe('question_which');
      const first = await fill('ottilie', await press('ottilie', shown, 'Designate question 1…'), {
        level: 'full-consensus',
      });
      expect(first.error).toBeUndefined();
      expect(textOf(await say('ottilie', `/poll outcome ${n}`))).toMatch(
        /designates this: Adopt it\? Full consensus\. Send it\? There is opposition, and no block\./,
      );
      await say('ottilie', `/poll designate ${n} question:2 level:divergence comment:"As heard"`);
      expect(drawn('poll-designation')).toContain('Send it?');
      await press('ottilie', first, 'Accept for question 1');
      expect((await say('ottilie', `/poll outcome ${n} statement:"So be it." sure:yes`)).error).toBe(
        'designation_open',
      );
      const now = textOf(await say('ottilie', `/poll designate ${n}`));
      expect(now).toContain('Adopt it? Designation: Full consensus (accepted)');
      expect(now).toContain('Send it? Designation: Divergence (for comment)');
      await say('ottilie', `/poll designate ${n} question:2 accept:yes`);
      expect(textOf(await say('ottilie', `/poll outcome ${n}`))).toContain(
        'Adopt it? Full consensus; Send it? Divergence',
      );
      await say('ottilie', `/poll outcome ${n} statement:"So be it." sure:yes`);
      const record = drawn('poll-outcome');
      expect(record).toContain('Adopt it? Designation: Full consensus (accepted)');
      expect(record).toContain('Send it? Not yet. (Malia)');
      expect(record).toContain('designated it: question 2: Divergence. As heard');
    });

    it('support in several regions is asked of each question by itself, while it is open and at the end', async () => {
      const { n, answer } = await opened('/poll vote "Adopt it? | Send it?" spread:2');
      await answer('malia', 'yes', 'yes');
      await answer('itzel', 'yes', 'no');
      await expect.poll(() => drawn('poll:')).toContain('Adopt it? Regions: support in');
      await say('ottilie', `/poll close ${n} sure:yes`);
      const result = drawn('poll-result');
      expect(result).toContain('Adopt it? Carried');
      expect(result).toMatch(/Send it\? Regions: support in \w+ only; at least 2/);
      const { closed } = await stored(n);
      expect(closed?.parts?.map(({ spread }) => spread?.isReached)).toEqual([true, false]);
      expect(closed?.spread).toBeUndefined();
    });

    it.each([
      ['/poll vote "1? | 2? | 3? | 4? | 5? | 6?"', 'questions_too_many'],
      ['/poll vote "Adopt? | adopt?"', 'question_repeated'],
    ])('refuses %s', async (line, code) => {
      expect((await say('ottilie', line)).error).toBe(code);
    });

    it('a bar stays in the question of a kind that asks one', async () => {
      const { n } = await opened('/poll objection "Either | or?" text:"As it is."');
      expect((await stored(n)).terms).toEqual({ text: 'As it is.' });
    });
  });
});
