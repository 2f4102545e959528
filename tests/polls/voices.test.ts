import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../src/log.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { exportPolls } from '../../src/polls/proof/exporting.ts';
import { checkPoll, type FiledPoll, type PollFile, readPollFile } from '../../src/polls/proof/poll-file.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { SECRET, startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const BLOCKER = 'Kouam';
const CROWD = { groupId: PLAYGROUND_GROUP, roles: [], listed: false };

describe('src/polls/voices.ts', () => {
  let bot: WholeBot;
  let logged = '';
  beforeAll(async () => {
    const sink = new Writable({
      write(chunk, _encoding, done) {
        logged += chunk;
        done();
      },
    });
    bot = await startWholeBot({
      uri,
      database: name,
      log: createLog('debug', sink),
      publicUrl: 'https://polls.example',
    });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const drawn = (words: string): SealedReply =>
    bot.adapter.messages
      .findLast(({ drawings }) => textOf(drawings.at(-1)?.reply as never).includes(words))
      ?.drawings.at(-1)?.reply as SealedReply;

  /** The newest that is open. */
  const newestOpen = async () => {
    const query = { states: ['open'], limit: 1, skip: 0 } as const;
    return (await bot.penholder.services.polls.list(PLAYGROUND_GROUP, query)) as [Poll];
  };
  const error = async (who: string, line: string) => (await say(who, line)).error;

  /** A poll in which Kouamé blocks and Malia supports, and its number. */
  async function polled(line: string, against = 'Block'): Promise<number> {
    const said = textOf(await say('ottilie', line));
    const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    const votes = [
      ['kouame', against],
      ['malia', against === 'Block' ? 'Support' : 'Yes'],
    ] as const;
    for (const [who, label] of against === 'none' ? [] : votes)
      expect((await bot.press(who, poll, label))?.reply.error).toBeUndefined();
    return Number(/Poll (\d+)/.exec(said)?.[1]);
  }

  /** All that anybody but the voter can get to see of a poll. */
  async function seen(n: number): Promise<string> {
    const replies = await Promise.all(
      [
        `/poll show ${n}`,
        `/poll show ${n} page:1`,
        `/poll designate ${n}`,
        `/poll outcome ${n}`,
        `/poll export ${n}`,
        '/poll list',
        '/poll mine',
      ].map((line) => say('ottilie', line)),
    );
    const messages = bot.adapter.messages.flatMap(({ drawings }) => drawings.map(({ reply }) => reply));
    return JSON.stringify([...replies, ...messages, logged]);
  }

  it('a secret poll tells nobody who chose what: not its message, result, page, export, outcome or button, nor the log', async () => {
    const n = await polled('/poll consensus "Secretly?" closes:1h secret:yes');
    expect(textOf(drawn('Secretly?'))).toContain('Secret ballot: nobody is told who chose what');
    const before = textOf(await say('ottilie', `/poll show ${n}`));
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(await error('ottilie', `/poll designate ${n} level:divergence`)).toBeUndefined();
    const all = (await seen(n)) + before;
    expect(all).toContain('Secretly?');
    expect(all).not.toContain(BLOCKER);
    const token = /polls\.example\/p\/([\w-]+)/.exec(JSON.stringify(drawn('Result of poll')))?.[1] as string;
    const page = await bot.adapter.page({ token });
    expect(textOf(page?.reply as never)).toContain('Secretly?');
    expect(JSON.stringify(page)).not.toContain(BLOCKER);
    // the key under which their ballot is stored is in none of it either
    const members = await bot.penholder.stores.members.list(PLAYGROUND_GROUP);
    expect(all).not.toContain(members.find(({ name: one }) => one.startsWith(BLOCKER))?.id);
  });

  it('another poll names who is against, in its message and record, and everybody in the export; its page names nobody', async () => {
    const n = await polled('/poll consensus "Openly?" closes:1h');
    expect(textOf(drawn('Openly?'))).toContain('Open ballot: who is against is named here');
    await expect.poll(() => textOf(drawn('Poll') as never)).toMatch(/Who is against\n.*Kouam.*: Block/);
    await say('ottilie', `/poll close ${n} sure:yes`);
    const result = drawn(`Result of poll ${n}`);
    expect(textOf(result)).toMatch(/Who is against\n.*Kouam.*: Block/);
    expect(textOf(result)).not.toContain('Malia');
    expect(textOf(await say('ottilie', `/poll designate ${n}`))).toMatch(/Kouam.*: Block/);
    const files = (await say('malia', `/poll export ${n}`)).blocks.flatMap((block) =>
      block.kind === 'file' ? [block.content] : [],
    );
    for (const file of files) expect(file).toMatch(/Malia[\s\S]*Kouam|Kouam[\s\S]*Malia/);
    const { polls: filed } = readPollFile(files[0] as string) as PollFile;
    expect(checkPoll(filed[0] as FiledPoll, pollKinds).faults).toEqual([]);
    const token = /polls\.example\/p\/([\w-]+)/.exec(JSON.stringify(result))?.[1] as string;
    const page = await bot.adapter.page({ token });
    expect(textOf(page?.reply as never)).toContain('Openly?');
    expect(JSON.stringify(page)).not.toContain(BLOCKER);
    await say('ottilie', `/poll outcome ${n} statement:Adopted sure:yes`);
    expect(textOf(drawn(`Outcome of poll ${n}`))).toMatch(/Kouam.*: Block/);
    expect(JSON.stringify(await bot.adapter.page({ token }))).not.toContain(BLOCKER);
  });

  it('hidden standings hide who is against until the close; a change of mind takes the name away; a check is secret', async () => {
    const n = await polled('/poll vote "Not yet?" closes:1h hidden:yes', 'No');
    expect(textOf(drawn('Not yet?'))).not.toContain(BLOCKER);
    expect(textOf(await say('ottilie', `/poll show ${n}`))).not.toContain(BLOCKER);
    const poll = drawn('Not yet?');
    await bot.press('kouame', poll, 'Abstain');
    await bot.press('malia', poll, 'No');
    await say('ottilie', `/poll close ${n} sure:yes`);
    expect(textOf(drawn(`Result of poll ${n}`))).toMatch(/Malia.*: No/);
    expect(textOf(drawn(`Result of poll ${n}`))).not.toContain(BLOCKER);
    await say('ottilie', '/poll check "Well?" closes:1h');
    expect(textOf(drawn('Well?'))).toContain('Secret ballot');
  });

  it('where everybody is asked why, who is not against stands with their reason alone, in a secret poll without a name', async () => {
    const reasonOf = async (who: string, cast: SealedReply, reason: string) => {
      const form = (await bot.press(who, cast, 'Add a reason…'))?.reply as SealedReply;
      return (await bot.say(who, '', { kind: 'action', token: form.form?.does ?? '', values: { reason } }))?.reply;
    };
    const vote = async (who: string, label: string, words: string) =>
      (await bot.press(who, drawn(words), label))?.reply as SealedReply;
    await polled('/poll consensus "Why, each?" closes:1h reasons:everyone');
    expect(textOf(drawn('Why, each?'))).toContain('who is against, and who says why, is named');
    await reasonOf('itzel', await vote('itzel', 'Can live with it', 'Why, each?'), 'With a footnote');
    await expect
      .poll(() => textOf(drawn('Why, each?')))
      .toMatch(/what voters say\n.*Kouam.*: Block\nItzel, Can live with it: With a footnote\n/);
    expect(textOf(drawn('Why, each?'))).not.toContain('Malia');
    await vote('itzel', 'Support', 'Why, each?');
    await expect.poll(() => textOf(drawn('Why, each?'))).not.toContain('footnote');

    await polled('/poll vote "Why this? | And that?" closes:1h reasons:everyone', 'none');
    const form = (await bot.press('itzel', drawn('Why this?'), 'Vote'))?.reply as SealedReply;
    const values = { line1: 'yes', line2: 'abstain' };
    const cast = (await bot.say('itzel', '', { kind: 'action', token: form.form?.does ?? '', values }))?.reply;
    const asked = (await bot.press('itzel', cast as SealedReply, 'Add a reason…'))?.reply as SealedReply;
    await bot.say('itzel', '', { kind: 'action', token: asked.form?.does ?? '', values: { reason2: 'It is late' } });
    await expect.poll(() => textOf(drawn('Why this?'))).toContain('voters say\nAnd that? Itzel, Abstain: It is late\n');

    await polled('/poll vote "Why, in secret?" closes:1h reasons:everyone secret:yes', 'none');
    await reasonOf('itzel', await vote('itzel', 'Yes', 'Why, in secret?'), 'It is short');
    await expect.poll(() => textOf(drawn('Why, in secret?'))).toContain('voters say\nYes: It is short\n');
    expect(textOf(drawn('Why, in secret?'))).not.toContain('Itzel');
  });

  it('what each position was asked stands above the reasons, once, where somebody gave one, wherever they are read', async () => {
    const asks = 'prompt:"- | - | - | What would have to change? | Why never?" reasons:required';
    const n = await polled(`/poll consensus "Asked apart?" ${asks} closes:1h`, 'none');
    const oppose = async (who: string, label: string, reason: string) => {
      const form = (await bot.press(who, drawn('Asked apart?'), label))?.reply.form;
      await bot.say(who, '', { kind: 'action', token: form?.does ?? '', values: { reason } });
    };
    await oppose('malia', 'Oppose', 'The date');
    await expect
      .poll(() => textOf(drawn('Asked apart?')))
      .toContain('Who is against · Oppose: What would have to change?\n');
    await oppose('itzel', 'Oppose', 'The place');
    await oppose('kouame', 'Block', 'The cost');
    const both = 'Who is against · Block: Why never? · Oppose: What would have to change?\n';
    await expect.poll(() => textOf(drawn('Asked apart?'))).toContain(both);
    expect(textOf(await say('waverly', `/poll show ${n}`))).toContain(both);
    await say('ottilie', `/poll close ${n} sure:yes`);
    const token = /polls\.example\/p\/([\w-]+)/.exec(JSON.stringify(drawn(`Result of poll ${n}`)))?.[1] as string;
    expect(textOf((await bot.adapter.page({ token }))?.reply as never)).toContain(both);
    await say('ottilie', `/poll outcome ${n} statement:Adopted sure:yes`);
    expect(textOf(drawn(`Outcome of poll ${n}`))).toContain(both);
  });

  it('where nobody can be against each voter may say why, or has to before their ballot counts', async () => {
    const send = async (who: string, form: SealedReply['form'], values: Record<string, string>) =>
      (await bot.say(who, '', { kind: 'action', token: form?.does ?? '', values }))?.reply as SealedReply;
    const press = async (who: string, reply: SealedReply, label: string) =>
      (await bot.press(who, reply, label))?.reply as SealedReply;
    await polled('/poll choice "Where, and why?" options:"Dakar | Lima" reasons:optional closes:1h', 'none');
    expect(textOf(drawn('Where, and why?'))).toContain('who says why is named where standings are shown');
    const cast = await press('itzel', drawn('Where, and why?'), 'Dakar');
    await press('malia', drawn('Where, and why?'), 'Lima');
    await send('itzel', (await press('itzel', cast, 'Add a reason…')).form, { reason: 'It is near' });
    await expect
      .poll(() => textOf(drawn('Where, and why?')))
      .toMatch(/What voters say\nItzel[^\n]*, Dakar: It is near\n/);
    expect(textOf(drawn('Where, and why?'))).not.toContain('Malia');

    const towns = Array.from({ length: 40 }, (_, at) => `Town ${at}`);
    await polled(`/poll rank "In which order?" options:"${towns.join(' | ')}" reasons:required closes:1h`, 'none');
    const ballot = towns.map((_, at) => at + 1).join(' ');
    const asked = await send('itzel', (await press('itzel', drawn('In which order?'), 'Vote')).form, { ballot });
    expect(asked.form?.fields).toMatchObject([{ name: 'reason', required: true }]);
    expect(textOf(drawn('In which order?'))).toMatch(/^0 of \d+ have voted|No ballot|0 of/m);
    expect(textOf(await send('itzel', asked.form, { reason: 'By size' }))).toContain('Your reason: By size');
    await expect.poll(() => textOf(drawn('In which order?'))).toMatch(/What voters say\nItzel[^\n]*: By size\n/);

    await polled('/poll choice "Where, unasked?" options:"Dakar | Lima" closes:1h', 'none');
    const plain = await press('itzel', drawn('Where, unasked?'), 'Dakar');
    expect(JSON.stringify(plain)).not.toContain('add-reason');
    expect(textOf(drawn('Where, unasked?'))).toContain('who chose what is in');
  });

  it('a secret poll that is exported beside an open one names nobody', async () => {
    const { polls, members } = bot.penholder.stores;
    const closed = await polls.list(PLAYGROUND_GROUP, { states: ['closed', 'decided'], limit: 9, skip: 0 });
    const parts = { store: polls, members, secret: SECRET };
    const { polls: filed } = await exportPolls(parts, { id: PLAYGROUND_GROUP, name: 'At-Large' }, closed);
    const of = (question: string) => JSON.stringify(filed.find((one) => one.question === question)?.ballots);
    expect(of('Openly?')).toContain(BLOCKER);
    expect(of('Secretly?')).not.toContain(BLOCKER);
    expect(of('Secretly?').length).toBeGreaterThan(100);
  });

  it('of more who are against than a message names it says where all are named; the page has all their reasons', async () => {
    await say('ottilie', '/poll consensus "By dozens?" audience:everyone closes:1h');
    const [poll] = await newestOpen();
    const { members, polls } = bot.penholder.stores;
    const names = Array.from({ length: 60 }, (_, at) => `Objector ${at}`);
    await members.putAll(names.map((name) => ({ ...CROWD, id: name, name })));
    const oppose = async (some: readonly string[]) => {
      for (const voterKey of some) {
        const reason = `Because of ${voterKey}`;
        await polls.cast(poll, { pollId: poll.id, voterKey, choice: 'oppose', reason, pressedAt: bot.clock.now() });
      }
      return textOf(await say('malia', `/poll show ${poll.number}`));
    };
    const all = `Everybody, by name: /poll show ${poll.number} page:1`;
    expect(await oppose(names.slice(0, 20))).not.toContain(all);
    const shown = await oppose(names.slice(20));
    expect(shown).toContain(`… 40 more\n${all}`);
    const listed = textOf(await say('malia', `/poll show ${poll.number} page:1`));
    expect(names.filter((name) => !listed.includes(name))).toEqual([]);
    await say('ottilie', `/poll close ${poll.number} sure:yes`);
    const token = /polls\.example\/p\/([\w-]+)/.exec(
      JSON.stringify(drawn(`Result of poll ${poll.number}`)),
    )?.[1] as string;
    const page = textOf((await bot.adapter.page({ token }))?.reply as never);
    expect(page.match(/^Oppose: Because of Objector \d+$/gm)).toHaveLength(60);
    expect(page).not.toContain(all);
  });

  it('of very many who are against a drawing reads some, the gravest first, and says that there are others', async () => {
    await say('ottilie', '/poll consensus "By hundreds?" audience:everyone closes:1h');
    const [poll] = await newestOpen();
    const { members, polls } = bot.penholder.stores;
    const crowd = Array.from({ length: 260 }, (_, at) => ({ ...CROWD, id: `crowd-${at}`, name: `Crowd ${at}` }));
    await members.putAll(crowd);
    // who blocks is written last
    const choices = crowd.map((_, at) => (at < 257 ? 'oppose' : 'block'));
    for (const [at, choice] of choices.entries())
      await polls.cast(poll, { pollId: poll.id, voterKey: `crowd-${at}`, choice, pressedAt: bot.clock.now() });
    const saying = vi.spyOn(polls, 'ballotsSaying');
    const everybody = vi.spyOn(members, 'list');
    const shown = textOf(await say('malia', `/poll show ${poll.number}`));
    expect(shown).toMatch(
      /Oppose\n257[\s\S]*Block\n3[\s\S]*Who is against\n(Crowd \d+: Block\n){3}(Crowd \d+: Oppose\n){17}… and others[^\n]*\nEverybody, by name/,
    );
    const read = await Promise.all(saying.mock.results.map(({ value }) => value as Promise<unknown[]>));
    expect(Math.max(...read.map((ballots) => ballots.length))).toBeLessThan(250);
    expect(everybody).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});
