import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const HOSTILE = '<!channel> @everyone *bold* [x](https://evil.example)';

describe('src/polls/deciding.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name, publicUrl: 'https://polls.example' });
  });
  afterAll(() => bot.stop());

  /** The reply to a line; fails where it is an error. */
  async function say(who: string, line: string): Promise<SealedReply> {
    const reply = (await bot.say(who, line))?.reply;
    if (!reply || reply.error) throw new Error(`${line}: ${reply?.error}`);
    return reply;
  }
  const error = async (who: string, line: string) => (await bot.say(who, line))?.reply.error;
  const press = async (who: string, reply: SealedReply, label: string) =>
    (await bot.press(who, reply, label))?.reply as SealedReply;
  /** What the newest message that holds these words shows now. */
  const shown = (words: string): SealedReply => {
    const found = bot.adapter.messages.findLast(({ drawings }) =>
      textOf(drawings.at(-1)?.reply as never).includes(words),
    );
    return found?.drawings.at(-1)?.reply as SealedReply;
  };
  const send = async (who: string, form: SealedReply, values: Record<string, string>) =>
    (await bot.say(who, '', { kind: 'action', token: form.form?.does, values } as never))?.reply as SealedReply;

  async function closedPoll(question: string, votes: Readonly<Record<string, string>>): Promise<number> {
    await say('ottilie', `/poll consensus "${question}" closes:2d secret:yes`);
    const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
    for (const [who, label] of Object.entries(votes)) await press(who, poll, label);
    const [found] = await bot.penholder.services.polls.list((await groupId()) as string, {
      states: ['open'],
      limit: 1,
      skip: 0,
    });
    const number = found?.number as number;
    await say('ottilie', `/poll close ${number} sure:yes`);
    return number;
  }
  const groupId = async () => (await bot.penholder.stores.groups.list(1))[0]?.id;

  it('a poll is designated for comment, anew, and accepted; each is posted and stays on record', async () => {
    const n = await closedPoll('Adopt it?', { ottilie: 'Support', meherun: 'Can live with it', kouame: 'Block' });
    const proposed = await say('ottilie', `/poll designate ${n}`);
    const levels = (await press('ottilie', proposed, 'Designate…')).form?.fields[0];
    expect(levels).toMatchObject({ name: 'level', value: 'strong-support' });
    const proposal = textOf(proposed);
    expect(proposal).toContain('The counts suggest: Strong support but significant opposition');
    expect(proposal).toContain('1 of those against blocks it.');
    expect(proposal).toContain('the chair designates');
    expect(await error('ottilie', `/poll designate ${n} accept:yes`)).toBe('designation_none');

    await say('ottilie', `/poll designate ${n} level:consensus comment:"One block, ${HOSTILE}"`);
    const first = () => textOf(shown('Ottilie Brandvik designates: Consensus') ?? shown('designates: Consensus'));
    expect(first()).toContain('Open for comment');
    expect(first()).toContain(HOSTILE);
    expect(await error('ottilie', `/poll outcome ${n} statement:Adopted sure:yes`)).toBe('designation_open');
    await say('ottilie', `/poll designate ${n} level:strong-support`);
    await expect.poll(first).toContain('does not stand any more');
    const open = await say('ottilie', `/poll designate ${n}`);
    const accepted = await press('ottilie', open, 'Accept the designation');
    expect(textOf(await press('ottilie', accepted, 'Write the outcome…'))).toContain('Adopt it?');
    await expect.poll(() => textOf(shown('designates: Strong support'))).toContain('this designation stands');
    expect(await error('ottilie', `/poll designate ${n} accept:yes`)).toBe('designation_none');
    await expect
      .poll(() => textOf(shown('Result of poll')))
      .toContain('Designation: Strong support but significant opposition (accepted)');
    const acts = textOf(await say('kouame', `/poll show ${n}`));
    expect(acts).toMatch(
      /designated it: Consensus\.[\s\S]*designated it: Strong support[\s\S]*accepted the designation/,
    );
    await say('ottilie', `/poll extend ${n} closes:1d reason:"A region was ill"`);
    await expect.poll(() => textOf(shown('designates: Strong support'))).toContain('does not stand any more');
  });

  it('those who were against attach a statement, by name or not; others do not; none after the outcome', async () => {
    const n = await closedPoll('Attach?', { ottilie: 'Support', meherun: 'Oppose', kouame: 'Block' });
    const result = shown('Result of poll');
    const form = async (who: string) => press(who, result, 'Add a minority statement…');
    const state = async (who: string, statement: string, named: string) =>
      send(who, await form(who), { statement, named });
    expect((await state('ottilie', 'I was for it', 'no')).error).toBe('statement_not_against');
    expect(textOf(await state('meherun', `First words ${HOSTILE}`, 'yes'))).toContain('under your name');
    expect(textOf(await state('kouame', 'Zebras were not asked', 'no'))).toContain('without your name');
    expect(textOf(await state('meherun', `Costs are unknown ${HOSTILE}`, 'yes'))).toContain('under your name');

    const token = /polls\.example\/p\/([\w-]+)/.exec(JSON.stringify(result))?.[1] as string;
    const page = textOf((await bot.adapter.page({ token }))?.reply as never);
    expect(page).toContain(/Proof: [\w-]{43}/.exec(textOf(result))?.[0]);

    const preview = await say('ottilie', `/poll outcome ${n}`);
    expect(textOf(preview)).toMatch(/was asked: “Attach\?” 3 of 8 have voted\. Support: 1 .*It is blocked\./);
    const edited = await send('ottilie', await press('ottilie', preview, 'Edit first…'), {
      statement: `Adopted with reservations ${HOSTILE}`,
      review: '6 months',
    });
    expect(textOf(edited)).toContain(`Adopted with reservations ${HOSTILE}`);
    expect(textOf(edited)).toContain('To be reviewed');
    await press('ottilie', edited, 'Post it');

    const outcome = textOf(shown('Outcome of poll'));
    expect(outcome).toContain('Adopted with reservations');
    expect(outcome).toMatch(
      /Minority statements[\s\S]*Costs are unknown[\s\S]*\(Meherun[^)]*\)[\s\S]*Zebras were not asked\n/,
    );
    expect(outcome).not.toContain('First words');
    expect(outcome).not.toMatch(/Kouam/);
    const files = await press('itzel', shown('Outcome of poll'), 'Ballots and proof (CSV, JSON)');
    expect(files.blocks.filter(({ kind }) => kind === 'file')).toHaveLength(2);
    expect(bot.adapter.kept.length).toBeGreaterThan(0);
    expect((await state('kouame', 'Too late', 'no')).error).toBe('poll_decided');
    for (const line of [`extend ${n} closes:5d reason:no`, `designate ${n} level:consensus`, `close ${n}`])
      expect(await error('ottilie', `/poll ${line}`)).toBe('poll_decided');

    expect(textOf(await say('kouame', '/poll list decided'))).toContain('Attach?');
    expect(textOf(await say('kouame', `/poll outcome ${n}`))).toContain('Adopted with reservations');
    for (const question of [
      'what did we decide about Attach?',
      'qu’a-t-on décidé sur Attach ?',
      '¿qué se decidió sobre Attach?',
    ])
      expect(textOf(await say('kouame', `/issue ask "${question.replaceAll('"', '')}"`))).toContain(
        'Adopted with reservations',
      );
    await bot.moveTo(new Date(bot.clock.now().getTime() + 200 * 86_400_000));
    const reviews = bot.adapter.messages.filter(({ drawings }) =>
      textOf(drawings[0]?.reply as never).startsWith('Time to review poll'),
    );
    expect(reviews.map(({ drawings }) => textOf(drawings[0]?.reply as never))).toEqual([
      expect.stringContaining('Adopted with reservations'),
    ]);
  });

  it('an outcome says no to what lies behind, and to a poll that is not counted', async () => {
    const n = await closedPoll('Past?', { ottilie: 'Support' });
    expect(await error('ottilie', `/poll outcome ${n} statement:Yes review:2019-01-01 sure:yes`)).toBe(
      'review_in_past',
    );
    expect(await error('kouame', `/poll outcome ${n} statement:Mine sure:yes`)).toBe('role_needed');
    await say('ottilie', '/poll consensus "Still open?" closes:2d');
    for (const line of [`designate ${n + 1}`, `outcome ${n + 1}`, `designate ${n + 1} level:consensus`])
      expect(await error('ottilie', `/poll ${line}`)).toBe('poll_not_counted');
  });
});
