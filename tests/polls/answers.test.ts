import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Given, pageOfAnswers } from '../../src/polls/answers.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import { checkPoll, readPollFile } from '../../src/polls/proof/poll-file.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const LONG = `It is *long*. ${'And then some. '.repeat(120)}The end.`;
const FORMULA = '=HYPERLINK("http://evil.example")';

describe('src/polls/answers.ts', () => {
  const { uri, name } = freshDatabase();
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name, publicUrl: 'https://polls.example' });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const words = async (who: string, line: string) => textOf(await say(who, line));
  const press = async (who: string, reply: SealedReply, label: string) =>
    (await bot.press(who, reply, label))?.reply as SealedReply;
  const message = (key: string) =>
    bot.adapter.messages.findLast((one) => one.key.startsWith(key))?.drawings.at(-1)?.reply as SealedReply;
  const drawn = (key: string) => textOf(message(key));

  async function opened(line: string) {
    const n = Number(/Poll (\d+)/.exec(await words('ottilie', line))?.[1]);
    const first = message('poll:');
    const form = async (who: string) => (await press(who, first, 'Write an answer')).form;
    const answer = async (who: string, ...given: readonly string[]) => {
      const values = Object.fromEntries(given.map((value, at) => [`line${at + 1}`, value]));
      return (await bot.say(who, '', { kind: 'action', token: (await form(who))?.does ?? '', values }))
        ?.reply as SealedReply;
    };
    return { n, first, form, answer };
  }

  /** The page of the newest poll, as whoever has its address reads it. */
  async function page(): Promise<string> {
    const token = /polls\.example\/p\/([\w-]+)/.exec(JSON.stringify(message('poll-result')))?.[1] as string;
    return textOf((await bot.adapter.page({ token }))?.reply as SealedReply);
  }

  it('answers stand with who gave them, equal ones as one; long ones are read in full; the page names nobody', async () => {
    const { n, form, answer } = await opened('/poll question "What of fees?" quorum:3');
    const field = (await form('malia'))?.fields[0];
    expect(field).toMatchObject({ name: 'line1', input: 'paragraph', required: true, maxLength: 2000 });
    expect(textOf(await answer('malia', ` ${LONG}\n`))).toContain('Your ballot in poll 1: “It is *long*. And then');
    expect((await form('malia'))?.fields[0]?.value).toBe(LONG);
    await answer('itzel', 'None');
    const receipt = /receipt: (\S+\.\S+)\. /.exec(textOf(await answer('kouame', FORMULA)))?.[1] as string;
    await answer('waverly', 'None');
    await expect.poll(() => drawn('poll:')).toContain('4 of 8 have voted');
    expect(drawn('poll:')).toContain('Itzel, Waverly: None');
    expect(drawn('poll:')).toContain('Malia: It is *long*.');
    expect(drawn('poll:')).not.toContain('The end.');
    expect(drawn('poll:')).toContain(`In full: /poll show ${n} page:1`);
    const all = await press('itzel', message('poll:'), 'Read all answers');
    expect(textOf(all)).toContain(LONG);
    expect(await words('malia', '/poll mine')).toMatch(/Receipt: \S+\. Your ballot: “It is \*long\*.*…”/);
    expect(await words('malia', `/poll show ${n}`)).toContain('Your ballot: “It is *long*.');

    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(drawn('poll-result')).toContain('4 answers.');
    expect(drawn('poll-result')).toContain('Itzel, Waverly: None');
    const read = await page();
    expect(read).toContain(LONG);
    expect(read).toContain('None\n2 times');
    expect(read).not.toMatch(/Malia|Itzel|Waverly|Kouam/);
    const drafted = await words('ottilie', `/poll outcome ${n}`);
    expect(drafted).toContain('“What of fees?” 4 of 8 have voted. 4 answers.');
    expect(await words('ottilie', `/poll designate ${n}`)).toContain('neither for nor against');
    await say('ottilie', `/poll outcome ${n} statement:"So be it." sure:yes`);
    expect(drawn('poll-outcome')).toContain('None: each answer stands for itself.');
    expect(drawn('poll-outcome')).toContain('Itzel, Waverly: None');

    const files = (await say('itzel', `/poll export ${n}`)).blocks.flatMap((one) => (one.kind === 'file' ? [one] : []));
    const [json, csv] = files.map(({ content }) => String(content));
    const [filed] = readPollFile(json ?? '')?.polls ?? [];
    expect(filed && checkPoll(filed, pollKinds, receipt)).toMatchObject({ faults: [], receipt: { kind: 'counted' } });
    const altered = filed?.ballots.map((one) => ({ ...one, choice: one.choice.replace('None', 'All') }));
    expect(filed && checkPoll({ ...filed, ballots: altered ?? [] }, pollKinds).faults).toEqual(['root-differs']);
    expect(csv).toMatch(/^voter,choice,answer,by,region,name\r\n/);
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
  });

  it('in a secret poll nobody is named, and what is read is in the order of the words, not of the votes', async () => {
    const { n, answer } = await opened('/poll question "Secretly?" secret:yes');
    expect(drawn('poll:')).toContain('Secret ballot: answers are shown without names.');
    for (const [who, text] of [
      ['malia', 'Zebra'],
      ['itzel', 'Apple'],
      ['kouame', 'Melon'],
      ['waverly', 'Melon'],
    ] as const)
      await answer(who, text);
    await expect.poll(() => drawn('poll:')).toContain('4 of 8');
    expect(drawn('poll:')).toMatch(/Melon \(2 times\)\n.*Apple\n.*Zebra/);
    await say('ottilie', `/poll close ${n} sure:yes`);
    const files = (await say('itzel', `/poll export ${n}`)).blocks.flatMap((one) => (one.kind === 'file' ? [one] : []));
    const shown = [drawn('poll:'), drawn('poll-result'), await words('itzel', `/poll show ${n} page:1`)];
    expect([...shown, JSON.stringify(files)].join()).not.toMatch(/Malia|Itzel|Waverly|Kouam/);
    expect(shown[2]).toMatch(/Melon\n2 times\n.*Apple\n.*Zebra/s);
  });

  it('hidden answers are read by nobody until the close, or by those who have answered; a withdrawn one by nobody', async () => {
    const hidden = await opened('/poll question "Hidden?" hidden:yes');
    await hidden.answer('malia', 'Nobody reads this');
    expect(await words('malia', `/poll show ${hidden.n} page:1`)).not.toMatch(/Answers to poll/);
    await expect.poll(() => drawn('poll:')).toContain('1 of 8 has voted');
    expect(drawn('poll:')).not.toMatch(/Nobody reads|Read all answers/);

    const { n, answer } = await opened('/poll question "Until then?" hidden:until-vote');
    const told = await answer('malia', 'For who has answered');
    expect(textOf(told)).toContain('Malia: For who has answered');
    await expect.poll(() => drawn('poll:')).toContain('1 of 8 has voted');
    expect(drawn('poll:')).not.toContain('For who has');
    expect(await words('itzel', `/poll show ${n} page:1`)).not.toContain('For who has');
    expect(await words('malia', `/poll show ${n} page:1`)).toContain('For who has answered');
    await press('malia', told, 'Withdraw my ballot');
    await answer('itzel', 'Mine');
    expect(await words('itzel', `/poll show ${n} page:1`)).not.toContain('For who has');
    expect(textOf(await answer('malia', 'Once more'))).toContain('Malia: Once more');
  });

  it('of several questions one may be left out, not all; each has its answers and its count', async () => {
    const { n, form, answer } = await opened('/poll question "What works? | What does not?"');
    expect(
      (await form('malia'))?.fields.map(({ label, required }) => [
        textOf({ blocks: [{ kind: 'text', words: label }] } as never),
        required,
      ]),
    ).toEqual([
      ['What works?', false],
      ['What does not?', false],
    ]);
    const empty = await answer('malia', '', ' ');
    expect(empty.form?.error).toMatchObject({ id: 'error.ballot_empty' });
    const tooLong = await answer('malia', 'Short', 'x'.repeat(2001));
    expect(tooLong.form?.error).toMatchObject({ id: 'error.text_too_long' });
    expect(tooLong.form?.fields.map(({ value }) => value?.length)).toEqual([5, 2001]);
    expect(textOf(await answer('malia', 'The calls', 'The list'))).toContain(
      'What works? “The calls”, What does not? “The list”',
    );
    await answer('itzel', '', 'The list');
    expect((await form('itzel'))?.fields.map(({ value }) => value)).toEqual([undefined, 'The list']);
    await expect.poll(() => drawn('poll:')).toContain('Itzel, Malia: The list');
    expect(drawn('poll:')).toMatch(/What works\?\n.*Malia: The calls[\s\S]*What does not\?\n.*Itzel, Malia: The list/);
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(drawn('poll-result')).toContain('What works? 1 answer. What does not? 2 answers.');
  });

  it('asks for no reasons and takes no proxies', async () => {
    expect((await say('ottilie', '/poll question "Why?" reasons:required')).error).toBe('option_unknown');
    const { n } = await opened('/poll question "Why then?"');
    expect((await say('itzel', `/poll delegate ${n} to:Malia`)).error).toBe('delegate_off');
  });

  it('whoever is forgotten has no name beside the answer that was counted', async () => {
    const { n, answer } = await opened('/poll question "Who was it?"');
    await answer('itzel', 'It was me');
    await answer('malia', 'It was me');
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(await words('ottilie', `/poll show ${n} page:1`)).toContain('Itzel, Malia');
    const asked = await say('itzel', '/penholder whoami forget:yes');
    await press('itzel', asked, 'Forget me');
    const shown = await words('ottilie', `/poll show ${n} page:1`);
    expect(shown).toContain('It was me\nMalia, … 1 more');
    expect(shown).not.toContain('Itzel');
  });

  it('pages hold as many answers as fit into a message, each answer once and in its order', () => {
    const given = Array.from(
      { length: 40 },
      (_, at) => ({ text: `${at} `.padEnd((at * 137) % 2001, 'x'), names: [], count: 1 }) as unknown as Given,
    );
    const answers = { given, totals: [40] };
    const { pages } = pageOfAnswers(answers, 1);
    const all = Array.from({ length: pages }, (_, at) => pageOfAnswers(answers, at + 1).items);
    expect(all.flat()).toEqual(given);
    for (const items of all) {
      expect(items.length).toBeLessThanOrEqual(8);
      expect(items.length === 1 || items.reduce((sum, { text }) => sum + text.length, 0) <= 2600).toBe(true);
    }
    expect(pageOfAnswers(answers, 999)).toMatchObject({ page: pages, pages });
  });
});
