import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot, wordsOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri, name } = freshDatabase();
const HOUR_MS = 3_600_000;

describe('src/polls: what a poll is opened with', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (line: string, who = 'ottilie') => (await bot.say(who, line))?.reply as SealedReply;
  const words = async (line: string, who = 'ottilie') => textOf(await say(line, who), bot.clock.now());
  const move = (hours: number) => bot.moveTo(new Date(bot.clock.now().getTime() + hours * HOUR_MS));
  async function opened(rest: string) {
    const n = numberIn(await say(`/poll ${rest}`));
    const [message] = bot.adapter.messages.filter(({ drawings }) =>
      textOf(drawings[0]?.reply as SealedReply).startsWith(`Poll ${n}:`),
    );
    return { n, message, press: async (who: string, label: string) => bot.press(who, first(message), label) };
  }
  const numberIn = (reply: SealedReply) => Number(/Poll (\d+)/.exec(textOf(reply))?.[1]);
  const first = (message: (typeof bot.adapter.messages)[number] | undefined) =>
    message?.drawings[0]?.reply as SealedReply;

  it('a poll about an issue or a meeting says so, in its record too, and is shown with that', async () => {
    const one = await opened('consensus "Adopt it?" about:16 closes:1d');
    const other = await opened('check "How was it?" about:ICANN68 closes:1d');
    expect(textOf(first(one.message))).toContain('About issue 16: ');
    expect(textOf(first(other.message))).toContain('About the meeting ICANN68');
    expect(await words('/issue status 16')).toContain(`${one.n}: Adopt it?`);
    expect(await words('/issue status 15')).not.toContain('Adopt it?');
    expect(await words('/meeting show icann68')).toContain(`${other.n}: How was it?`);
    expect(await words('/meeting show icann67')).not.toContain('How was it?');
    await say(`/poll edit ${other.n} about:icann67`);
    expect(await words('/meeting show icann67')).toContain('How was it?');
    await one.press('malia', 'Support');
    await say(`/poll close ${one.n} sure:yes`);
    await say(`/poll outcome ${one.n} statement:"Adopted." sure:yes`);
    expect(await words(`/poll outcome ${one.n}`)).toContain('About issue 16');
    expect((await say('/poll consensus "Bad?" about:"nothing of the kind xyz"')).error).toBe('about_unknown');
  });

  it('its opener is told once of the first ballot, the quorum and the last one, together where they come together', async () => {
    const { n, press } = await opened('consensus "Told?" notify:yes quorum:3 secret:yes closes:3d');
    const notes = () =>
      bot.adapter.messages
        .filter(({ channel }) => channel.channelId === 'direct:ottilie')
        .map(({ drawings }) => textOf(drawings[0]?.reply as SealedReply))
        .filter((text) => text.includes('Told?') && text.includes('notify:yes'));
    await move(1);
    expect(notes()).toEqual([]);
    await press('malia', 'Support');
    await press('malia', 'Oppose');
    await move(1);
    expect(notes()).toEqual([expect.stringContaining('1 of 8 has voted')]);
    await press('kouame', 'Support');
    await move(1);
    expect(notes()).toHaveLength(1);
    const voters = (await bot.penholder.stores.members.list(PLAYGROUND_GROUP)).map(({ id }) => id);
    const poll = await bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, n);
    for (const voterKey of (await bot.penholder.stores.polls.roll(poll as never))?.keys() ?? voters) {
      const ballot = { pollId: poll?.id ?? '', voterKey, choice: 'support', pressedAt: bot.clock.now() };
      await bot.penholder.services.polls.cast(PLAYGROUND_GROUP, ballot, () => true);
    }
    await move(1);
    // the quorum was reached with the last ones
    expect(notes()).toHaveLength(2);
    expect(notes()[1]).toContain('8 of 8 have voted');
    expect(notes().join()).not.toMatch(/Malia|Kouam|Support|Oppose/);
    const silent = await opened('consensus "Untold?" closes:3d');
    await silent.press('malia', 'Support');
    await move(1);
    expect(bot.adapter.messages.filter(({ channel }) => channel.channelId === 'direct:ottilie')).toHaveLength(2);
  });

  it('its opener is told once that the close is near: when others are reminded, else a day before', async () => {
    const notes = (question: string) =>
      bot.adapter.messages
        .filter(({ channel }) => channel.channelId === 'direct:ottilie')
        .map(({ drawings }) => textOf(drawings[0]?.reply as SealedReply, bot.clock.now()))
        .filter((text) => text.includes(question) && text.includes('notify:yes'));
    const usual = await opened('consensus "Near?" notify:yes closes:2d');
    await opened('consensus "Set?" notify:yes remind:"6h | 2h" closes:2d');
    await opened('consensus "Quiet?" closes:2d');
    await opened('consensus "Short?" notify:yes closes:20h');
    await move(12);
    await say(`/poll extend ${usual.n} closes:3d reason:"Two regions meet later"`);
    // where the deadline was
    await move(24);
    expect(notes('Near?')).toEqual([]);
    await move(7);
    expect(notes('Set?')).toEqual([expect.stringContaining('0 of 8 have voted\nOpen until ')]);
    await move(4);
    expect(notes('Set?')).toHaveLength(2);
    await move(14);
    expect(notes('Near?')).toEqual([expect.stringContaining('0 of 8 have voted')]);
    await move(24);
    expect([notes('Near?').length, notes('Set?').length, notes('Quiet?').length, notes('Short?').length]).toEqual([
      1, 2, 0, 0,
    ]);
  });

  it('a threshold of so many votes is said, and refused where there cannot be so many, also in an edit', async () => {
    const { n, message } = await opened('vote "Enough?" threshold:5 closes:1d');
    expect(textOf(first(message))).toContain('Carried by at least 5 yes.');
    expect((await say(`/poll edit ${n} threshold:9`)).error).toBe('threshold_over_roll');
    expect((await say(`/poll edit ${n} threshold:8`)).error).toBeUndefined();
    expect(await words(`/poll show ${n}`)).toContain('Carried by at least 8 yes.');
  });

  it('a group’s own threshold and quorum, as numbers, count where so many may vote; where fewer may, a poll opens without and says so', async () => {
    await say('/penholder settings threshold:6 quorum:5', 'keahi');
    const usual = await say('/poll vote "By all?" closes:1d');
    expect(textOf(usual)).not.toContain('out of reach');
    expect(await words(`/poll show ${numberIn(usual)}`)).toContain('Carried by at least 6 yes.');
    const few = await say('/poll vote "By two?" audience:"Malia | Itzel" closes:1d');
    const n = numberIn(few);
    expect(textOf(few)).toContain(
      'The group’s threshold of 6 votes is out of reach here, where 2 may vote, and does not apply. Carried by more than half of yes and no, abstentions not counted.',
    );
    expect(textOf(few)).toContain('The group’s quorum of 5 is out of reach here, where 2 may vote');
    const shown = await words(`/poll show ${n}`);
    expect(shown).toContain('Carried by more than half of yes and no');
    expect(shown).not.toContain('Quorum');
    // an edit reads the rule anew
    expect((await say(`/poll edit ${n} also:"abstentions=yes"`)).error).toBeUndefined();
    expect(await words(`/poll show ${n}`)).toContain('Carried by more than half of all votes, abstentions counted.');
    const later = await say('/poll vote "Later?" audience:"Malia | Itzel" opens:1d closes:1d');
    expect(textOf(later)).toContain('out of reach here, where 2 may vote');
    expect((await say(`/poll edit ${numberIn(later)} also:"abstentions=yes"`)).error).toBeUndefined();
    await move(25);
    expect(await words(`/poll show ${numberIn(later)}`)).toContain('Carried by more than half of all votes');
    // what is typed for itself is refused
    const typed = await say('/poll vote "Typed?" audience:"Malia | Itzel" threshold:6 closes:1d');
    expect(typed.error).toBe('threshold_over_roll');
    const told = await words('/poll vote "Both?" audience:"Malia | Itzel" threshold:2 quorum:2 closes:1d');
    expect(told).not.toContain('out of reach');
    // a choice has a threshold only where it is typed
    expect(await words('/poll choice "Which?" options:"A | B" audience:"Malia | Itzel" quorum:2')).not.toContain(
      'out of',
    );
    await say('/penholder settings threshold:none quorum:none', 'keahi');
  });

  it('its opener words what the reason form asks; that alone asks for reasons, unless it is said that nobody is asked', async () => {
    const asked = (reply: SealedReply | undefined) =>
      reply?.form?.fields.map(({ label, hint }) => [wordsOf(label), hint && wordsOf(hint)]);
    const own = await opened('consensus "Adopt?" prompt:"What would have to *change*?" reasons:required closes:1d');
    expect(asked((await own.press('malia', 'Oppose'))?.reply)).toEqual([
      ['What would have to *change*?', expect.stringContaining('under your name unless the poll is secret')],
    ]);
    const reasoned = (await own.press('malia', 'Oppose'))?.reply.form;
    await bot.say('malia', '', { kind: 'action', token: reasoned?.does, values: { reason: 'The date' } } as never);
    await expect
      .poll(() => textOf(own.message?.drawings.at(-1)?.reply as SealedReply))
      .toContain('Who is against · What would have to *change*?\n');
    const several = await opened('vote "Adopt? | Send?" prompt:"What is missing?" reasons:required closes:1d');
    const form = (await several.press('malia', 'Vote'))?.reply.form;
    const values = { line1: 'no', line2: 'yes' };
    const told = await bot.say('malia', '', { kind: 'action', token: form?.does, values } as never);
    expect(asked(told?.reply)).toEqual([['Adopt?', 'What is missing?']]);
    const alone = await opened('choice "Where?" options:"A | B" prompt:"What speaks for it?" closes:1d');
    const cast = (await alone.press('malia', 'A'))?.reply as SealedReply;
    expect(asked((await bot.press('malia', cast, 'Add a reason…'))?.reply)?.[0]?.[0]).toBe('What speaks for it?');
    const refused = await say('/poll vote "Why?" reasons:off prompt:"What is missing?"');
    expect(refused.error).toBe('prompt_without_reasons');
    const { n } = await opened('vote "Later?" closes:1d');
    await say(`/poll edit ${n} prompt:"What is missing?"`);
    const stored = () => bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, n);
    expect(await stored()).toMatchObject({ reasons: 'optional', prompt: ['What is missing?'] });
    await say(`/poll edit ${n} prompt:"Why not?" closes:2d`);
    await say(`/poll edit ${n} reasons:everyone`);
    expect(await stored()).toMatchObject({ reasons: 'everyone', prompt: ['Why not?'] });
    const copied = (await bot.press('ottilie', await say(`/poll copy ${n}`), 'Ask anew…'))?.reply.form;
    expect(copied?.fields.find(({ name }) => name === 'prompt')?.value).toBe('Why not?');
  });

  it('each position may be asked something of its own; where none is, and for one too many, it is said', async () => {
    const asked = async (press: (who: string, label: string) => ReturnType<typeof bot.press>, label: string) =>
      (await press('malia', label))?.reply.form?.fields.map((field) => [
        wordsOf(field.label),
        field.hint && wordsOf(field.hint),
      ]);
    const typed = '"- | - | - | What would have to change? | Why never?"';
    const own = await opened(`consensus "Adopt?" prompt:${typed} reasons:required closes:1d`);
    expect((await asked(own.press, 'Oppose'))?.[0]?.[0]).toBe('What would have to change?');
    expect((await asked(own.press, 'Block'))?.[0]?.[0]).toBe('Why never?');
    const first = await opened('vote "Go?" prompt:"Why so keen? | -" reasons:everyone closes:1d');
    const reasonFor = async (label: string) => {
      const cast = (await first.press('malia', label))?.reply as SealedReply;
      return asked((who, words) => bot.press(who, cast, words), 'Add a reason…');
    };
    expect((await reasonFor('Yes'))?.[0]?.[0]).toBe('Why so keen?');
    expect((await reasonFor('No'))?.[0]?.[0]).toBe('Reason');
    const several = await opened('vote "Adopt? | Send?" prompt:"- | What is missing?" reasons:required closes:1d');
    const form = (await several.press('malia', 'Vote'))?.reply.form;
    const values = { line1: 'no', line2: 'yes' };
    const told = await bot.say('malia', '', { kind: 'action', token: form?.does, values } as never);
    expect(told?.reply.form?.fields[0]?.hint).toMatchObject({ text: 'What is missing?' });
    expect((await say('/poll vote "Go?" prompt:"a | b | c | d"')).error).toBe('prompts_too_many');
    expect((await say('/poll choice "Where?" options:"A | B" prompt:"a | b"')).error).toBe('prompts_too_many');
    await say(`/poll edit ${first.n} prompt:"|" closes:3d`);
    expect((await bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, first.n))?.prompt).toEqual([
      'Why so keen?',
      '',
    ]);
    const { n } = await opened('vote "Later?" prompt:"Why?" closes:1d');
    await say(`/poll edit ${n} prompt:"|"`);
    expect((await bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, n))?.prompt).toBeUndefined();
  });

  it('who takes the words of a question back where nobody is asked why asks nobody', async () => {
    const { n } = await opened('consensus "Quietly?" prompt:"Why?" closes:1d');
    const stored = () => bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, n);
    await say(`/poll edit ${n} reasons:off`);
    await say(`/poll edit ${n} prompt:-`);
    expect(await stored()).not.toMatchObject({ reasons: expect.anything() });
    expect((await stored())?.prompt).toBeUndefined();
  });

  it('its posts are in its own language, also the result', async () => {
    const { n, message, press } = await opened('consensus "Adopter ?" language:fr closes:1d');
    const asPosted = (one: typeof message) => {
      const post = one?.drawings.at(-1);
      if (!post) throw new Error('nothing was posted');
      const { reply, language } = post;
      const reader = { language, timeZone: 'UTC' };
      return reply.blocks
        .flatMap((block) => (block.kind === 'heading' || block.kind === 'context' ? [block.words] : []))
        .map((inline) => plainText(inline, { reader, now: bot.clock.now() }))
        .join('\n');
    };
    expect(asPosted(message)).toContain('Sondage');
    await press('malia', 'Support');
    await say(`/poll close ${n} sure:yes`);
    const result = bot.adapter.messages.find(({ drawings }) =>
      textOf(drawings[0]?.reply as SealedReply).startsWith(`Result of poll ${n}`),
    );
    expect(asPosted(result)).toContain('Résultat');
  });

  it('its positions may be worded anew: buttons say that, and whatever is counted has the position beside it', async () => {
    const { n, message, press } = await opened(
      'consensus "Move it?" labels:"Yes | Fine *really* | No view | Rather not | <!channel> No" closes:1d',
    );
    const buttons = () => first(message).blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(buttons().map(({ label }) => wordsOf(label))).toEqual([
      'Yes',
      'Fine *really*',
      'No view',
      'Rather not',
      '<!channel> No',
    ]);
    expect(textOf((await press('malia', 'Fine *really*'))?.reply as SealedReply)).toContain(
      'Fine *really* (Can live with it)',
    );
    expect((await press('kouame', 'Rather not'))?.reply.error).toBeUndefined();
    await say(`/poll close ${n} sure:yes`);
    const poll = await bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, n);
    expect(poll?.closed?.tally).toEqual({ support: 0, 'live-with': 1, abstain: 0, oppose: 1, block: 0 });
    expect(await words(`/poll show ${n}`)).toContain('Rather not (Oppose)');
    expect(await words(`/poll designate ${n}`)).not.toContain('undefined');
    const exported = await say(`/poll export ${n}`);
    const files = exported.blocks.flatMap((block) => (block.kind === 'file' ? [String(block.content)] : []));
    expect(files[1]).toMatch(/^voter,choice,label,by,region,name/);
    expect(files[1]).toMatch(/,live-with,Fine \*really\*,/);
    expect(files[0]).toContain('"Rather not"');
    const vote = await opened('vote "Go?" labels:"Aye | Nay | Pass" closes:1d');
    expect(textOf((await vote.press('malia', 'Nay'))?.reply as SealedReply)).toContain('Nay (No)');
    for (const [labels, error] of [
      ['Yes | No | Pass', 'labels_count'],
      ['Yes | yes | No view | Rather not | No', 'option_repeated'],
      [`Yes | Fine | No view | Rather not | ${'x'.repeat(76)}`, 'list_entry_too_long'],
    ])
      expect((await say(`/poll consensus "Bad?" labels:"${labels}"`)).error).toBe(error);
  });
});
