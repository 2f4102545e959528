import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pageTokenOf } from '../../src/pages/pages.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri, name } = freshDatabase();
const PUBLIC_URL = 'https://penholder.example';
/** What only standings say: how many oppose, who it was, and why. */
const TOLD = /Oppose\W+1\b|Oppose: 1|Kouam|No date in it/;

describe('src/polls: standings that are hidden until one has voted', () => {
  let bot: WholeBot;
  let poll: SealedReply;
  const answers: SealedReply[] = [];
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name, publicUrl: PUBLIC_URL });
    await say('ottilie', '/poll consensus "Adopt it?" hidden:until-vote spread:2 about:16 notify:yes closes:5d');
    poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string) => (await bot.say(who, line))?.reply as SealedReply;
  const words = async (who: string, line: string) => textOf(await say(who, line));
  const press = async (who: string, label: string, reply = poll) =>
    (await bot.press(who, reply, label))?.reply as SealedReply;

  it('are in the answer to one’s ballot, and in what is shown to who has one', async () => {
    expect(textOf(poll)).toContain('Standings are hidden until one has voted');
    expect(textOf(poll)).toContain('Open ballot: who is against is named where standings are shown');
    const first = await press('kouame', 'Oppose');
    expect(first.visibility).toBe('only-you');
    expect(textOf(first)).toContain('So far, for those who have voted:');
    expect(textOf(first)).toMatch(/Oppose\W+1\b/);
    const form = await press('kouame', 'Add a reason…', first);
    await bot.say('kouame', '', { kind: 'action', token: form.form?.does ?? '', values: { reason: 'No date in it' } });
    const answer = textOf(await press('malia', 'Support'));
    expect(answer).toMatch(/Support\W+1\b[\s\S]*Oppose\W+1\b/);
    expect(answer).toMatch(/Kouam.*Oppose.*No date in it/);
    expect(answer).toContain('Regions: support in');
    const shown = await words('malia', '/poll show 1');
    expect(shown).toMatch(/Support\W+1\b[\s\S]*Oppose\W+1\b/);
    expect(shown).not.toContain('Standings are hidden');
  });

  it('are in nothing that others read, whoever they are, nor in what the channel and the page show', async () => {
    await expect.poll(() => drawnOf('Adopt it?').at(-1)).toContain('2 of 8 have voted');
    for (const who of ['ottilie', 'itzel']) {
      for (const line of [
        '/poll show 1',
        '/poll show 1 page:1',
        '/poll list',
        '/poll mine',
        '/poll export 1',
        '/issue status 16',
        '/poll edit 1',
      ])
        answers.push(await say(who, line));
      answers.push(await say(who, '/issue ask "What came of the poll Adopt it?"'));
      answers.push(
        await say(who, '/poll close 1'),
        await say(who, '/poll remind 1'),
        await say(who, '/poll outcome 1'),
      );
    }
    const [{ id: subject = '' } = {}] = await bot.penholder.services.polls.list(PLAYGROUND_GROUP, OPEN);
    const address = await bot.penholder.pages.addressOf({ kind: 'poll', subject, groupId: PLAYGROUND_GROUP });
    const token = pageTokenOf(address ?? '', PUBLIC_URL) ?? '';
    answers.push((await bot.adapter.page({ token }))?.reply as SealedReply);
    expect(answers.map((reply) => textOf(reply)).filter((text) => TOLD.test(text))).toEqual([]);
    expect(textOf(answers.at(-1) as SealedReply)).toContain('2 of 8 have voted');
    const posted = bot.adapter.messages.flatMap(({ drawings }) => drawings.map(({ reply }) => reply));
    expect(posted.length).toBeGreaterThan(2);
    expect(posted.map((reply) => textOf(reply as SealedReply)).filter((text) => TOLD.test(text))).toEqual([]);
  });

  it('are hidden anew from who takes their ballot back, and not shown for a proxy; all see them at the close', async () => {
    expect(textOf(await press('malia', 'Withdraw my ballot', await say('malia', '/poll show 1')))).not.toMatch(TOLD);
    expect(await words('malia', '/poll show 1')).not.toMatch(TOLD);
    expect(await words('malia', '/poll delegate 1 to:Itzel')).not.toMatch(TOLD);
    expect(await words('malia', '/poll show 1')).not.toMatch(TOLD);
    await say('ottilie', '/poll vote "Secretly?" hidden:until-vote secret:yes');
    expect((await say('malia', '/poll delegate 2 to:Itzel')).error).toBe('delegate_secret');
    await say('ottilie', '/poll close 1 sure:yes');
    expect(await words('itzel', '/poll show 1')).toMatch(TOLD);
    expect(drawnOf('Result of poll 1').at(-1)).toMatch(TOLD);
  });

  it('are chosen by one option: no, yes until the close, or until-vote; an edit changes it', async () => {
    const kept = async () => (await bot.penholder.services.polls.list(PLAYGROUND_GROUP, OPEN))[0]?.hidden;
    for (const [typed, stored] of [
      ['', false],
      ['hidden:no', false],
      ['hidden:oui', true],
      ['hidden:until-vote', 'until-vote'],
    ] as const) {
      await say('ottilie', `/poll check "How, ${typed}?" ${typed}`);
      expect(await kept(), typed).toBe(stored);
    }
    const number = /Poll (\d+): How, hidden:until-vote/.exec(
      textOf(bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply),
    )?.[1];
    await say('ottilie', `/poll edit ${number} hidden:yes`);
    expect(await kept()).toBe(true);
    expect((await say('ottilie', '/poll check "How?" hidden:perhaps')).error).toBe('option_not_choice');
  });

  const drawnOf = (title: string) =>
    bot.adapter.messages
      .map(({ drawings }) => drawings.map(({ reply }) => textOf(reply as SealedReply)))
      .find(([first = '']) => first.includes(title)) ?? [];
});

const OPEN = { states: ['open'], limit: 1, skip: 0 } as const;
