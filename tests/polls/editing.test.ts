import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import type { Poll } from '../../src/polls/poll.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { textOf, wordsOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { openPoll } from './polling.ts';
import { CHAIR, GROUP, type SharedBot, startSharedBot } from './shared-bot.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri } = freshDatabase();

describe('src/polls/editing.ts', () => {
  const clock = movableClock(systemClock.now(), { running: false });
  let bots: SharedBot[];
  let bot: SharedBot;
  let other: SharedBot;
  beforeAll(async () => {
    bots = [await startSharedBot({ uri, clock }), await startSharedBot({ uri, clock })];
    [bot, other] = bots as [SharedBot, SharedBot];
  });
  afterAll(() => Promise.all(bots.map((each) => each.stop())));

  const say = async (who: string, text: string) => (await bot.send({ who, kind: 'text', text }))?.reply as SealedReply;
  const press = async (who: string, token: string | undefined, by = bot) =>
    (await by.send({ who, kind: 'action', token: token as string }))?.reply as SealedReply;
  const fill = async (who: string, reply: SealedReply, values: Record<string, string>) =>
    (await bot.send({ who, kind: 'action', token: reply.form?.does as string, values }))?.reply as SealedReply;
  const drawn = async (id: string) => (await bot.messages(`poll:${id}`))[0]?.drawings.at(-1) as SealedReply;
  const shown = async (id: string) => textOf(await drawn(id), clock.now());
  const tokenOf = (reply: SealedReply, label: string) =>
    reply.blocks
      .flatMap((block) => (block.kind === 'buttons' ? block.buttons : []))
      .find((button) => wordsOf(button.label) === label)?.does;

  it('an edited poll shows what it asks now; a press on what it asked before is refused, one on what it asks is counted', async () => {
    const poll = await openPoll(bot, '/poll choice "Were?" options:"Lima | Dakar | Oslo" closes:1d');
    const edit = (rest: string, who = 'opener') => say(who, `/poll edit ${poll.number} ${rest}`);
    expect((await edit('question:Mine?', 'somebody')).error).toBe('role_needed');
    expect((await edit('question:"Were?"')).error).toBe('poll_edit_what');
    expect((await edit('text:"Not of this kind"')).error).toBe('poll_edit_foreign');
    expect((await edit('options:"Lima | lima"')).error).toBe('option_repeated');
    expect((await edit('closes:2000-01-01')).error).toBe('poll_closes_in_past');
    expect((await edit('quorum:50%')).error).toBe('quorum_without_roll');
    expect(await shown(poll.id)).toContain('Were?');
    expect(textOf(await edit('question:"Where?" options:"Lima | Dakar" closes:2d', CHAIR))).toContain(
      'edited: Question, Closes, Options',
    );
    await expect.poll(() => shown(poll.id)).toContain('Where?');
    expect(await shown(poll.id)).toContain('chair edited it, before anybody voted: Question, Closes, Options.');
    expect(await shown(poll.id)).not.toContain('Oslo');
    expect((await press('keen', poll.tokens.Lima)).error).toBe('poll_edited');
    expect((await press('keen', poll.tokens.Oslo)).error).toBe('poll_edited');
    const now = await drawn(poll.id);
    expect((await press('keen', tokenOf(now, 'Lima'))).error).toBeUndefined();
    const found = await bot.penholder.stores.polls.find(GROUP, poll.id);
    expect(found).toMatchObject({ question: 'Where?', terms: { options: ['Lima', 'Dakar'], most: 1 }, voted: true });
    expect(found?.closesAt.getTime()).toBeGreaterThan(clock.now().getTime() + 40 * 3_600_000);
    expect((await edit('question:Again?', CHAIR)).error).toBe('poll_voted');
    expect((await edit('', CHAIR)).error).toBe('poll_voted');
    expect(await bot.penholder.stores.polls.find(GROUP, poll.id)).toEqual(found);
    await say(CHAIR, `/poll close ${poll.number} sure:yes`);
    expect((await edit('question:Again?', CHAIR)).error).toBe('poll_closed');
  });

  it('a shortened poll takes no ballot after its new deadline, though another process has read the old one', async () => {
    const poll = await openPoll(bot, '/poll consensus "Short?" closes:1d');
    await other.penholder.services.polls.byId(GROUP, poll.id, 'fresh');
    await say('opener', `/poll edit ${poll.number} closes:2h`);
    clock.set(new Date(clock.now().getTime() + 3 * 3_600_000));
    expect((await press('late', poll.tokens.Support, other)).error).toMatch(/^poll_(edited|closed)$/);
    await expect.poll(async () => (await bot.penholder.stores.polls.find(GROUP, poll.id))?.closed?.ballots).toBe(0);
  });

  it('of an edit and the first ballot in two processes one wins, and the other is told', async () => {
    const by = { memberId: CHAIR, name: CHAIR };
    const seen = new Set<string>();
    for (let round = 0; round < 16; round += 1) {
      const { id } = await openPoll(bot, '/poll consensus "Before?" closes:2h');
      const read = await other.penholder.services.polls.byId(GROUP, id, 'fresh');
      const ballot = { pollId: id, voterKey: 'first', choice: 'support', pressedAt: clock.now(), revision: 0 };
      const edit = { fields: { question: 'After?' }, without: [], options: ['question'], by };
      const [cast, edited] = await Promise.allSettled([
        bot.penholder.services.polls.cast(GROUP, ballot, () => true),
        other.penholder.services.polls.edit(read, edit),
      ]);
      const now = await bot.penholder.stores.polls.find(GROUP, id);
      const ballots = await bot.penholder.stores.polls.count({ groupId: GROUP, id });
      if (cast.status === 'fulfilled') {
        expect(edited).toMatchObject({ status: 'rejected', reason: { code: 'poll_voted' } });
        expect([now?.question, ballots]).toEqual(['Before?', { support: 1 }]);
      } else {
        expect(cast.reason.code).toBe('poll_edited');
        expect([edited.status, now?.question, ballots]).toEqual(['fulfilled', 'After?', {}]);
      }
      seen.add(cast.status);
    }
    expect(seen.size).toBeGreaterThan(0);
  });

  it('an edit that was looked at before the first ballot, and is written after it, changes nothing', async () => {
    const { id, tokens } = await openPoll(bot, '/poll consensus "Before?" closes:2h');
    const read = await bot.penholder.services.polls.byId(GROUP, id, 'fresh');
    const { stores } = bot.penholder;
    await press('first', tokens.Support);
    const act = { what: 'edit', at: clock.now(), by: { memberId: CHAIR, name: CHAIR } } as const;
    expect(await stores.polls.change(read, { set: { question: 'After?' }, isEdit: true, act })).toBeUndefined();
    const later = await openPoll(bot, '/poll consensus "Before?" closes:2h');
    const seen = await bot.penholder.services.polls.byId(GROUP, later.id, 'fresh');
    await stores.polls.change(seen, { set: { question: 'After?' }, isEdit: true, act });
    // the look before the ballot was some seconds ago
    expect((await press('first', later.tokens.Support)).error).toBe('poll_edited');
    expect(await stores.polls.count({ groupId: GROUP, id: later.id })).toEqual({});
  });

  it('its form is filled in and asks for what the kind has; a ballot form from before an edit is refused', async () => {
    const poll = await openPoll(bot, '/poll dots "Which?" options:"Lima | Dakar" budget:4 closes:1d');
    const asked = await say('opener', `/poll edit ${poll.number}`);
    const form = await press('opener', tokenOf(asked, 'Edit…'));
    const fields = Object.fromEntries((form.form?.fields ?? []).map(({ name, value }) => [name, value]));
    expect(fields).toMatchObject({ question: 'Which?', options: 'Lima | Dakar', also: 'budget=4' });
    expect(Object.keys(fields)).not.toContain('threshold');
    const ballot = await press('keen', poll.tokens.Vote);
    expect(textOf(await fill('opener', form, { ...(fields as Record<string, string>), also: 'budget=9' }))).toContain(
      'edited: Dots for each voter',
    );
    expect((await fill('keen', ballot, { line1: '2', line2: '2' })).error).toBe('poll_edited');
    expect((await press('keen', poll.tokens.Vote)).error).toBe('poll_edited');
    await expect.poll(async () => tokenOf(await drawn(poll.id), 'Vote')).not.toBe(poll.tokens.Vote);
    const now = await press('keen', tokenOf(await drawn(poll.id), 'Vote'));
    expect(textOf(await fill('keen', now, { line1: '8', line2: '1' }))).toContain('Your ballot in poll');
  });

  it('a deadline counts from the opening of a poll that waits, and from now of one that is open', async () => {
    const { stores } = bot.penholder;
    const now = clock.now().getTime();
    const hoursOf = async (n: number) => {
      const { opensAt, closesAt } = (await stores.polls.findByNumber(GROUP, n)) ?? {};
      return [opensAt, closesAt].map((at) => at && (at.getTime() - now) / 3_600_000);
    };
    const n = Number(/Poll (\d+)/.exec(textOf(await say('opener', '/poll check "Calm?" opens:48h closes:24h')))?.[1]);
    expect(await hoursOf(n)).toEqual([48, 72]);
    await say('opener', `/poll edit ${n} closes:36h`);
    expect(await hoursOf(n)).toEqual([48, 84]);
    await say('opener', `/poll edit ${n} opens:60h closes:12h`);
    expect(await hoursOf(n)).toEqual([60, 72]);
    const until = new Date(now + 90 * 3_600_000).toISOString();
    await say('opener', `/poll edit ${n} closes:${until}`);
    expect(await hoursOf(n)).toEqual([60, 90]);
    expect((await say('opener', `/poll edit ${n} closes:sometime`)).error).toBe('option_not_date');
    const open = await openPoll(bot, '/poll check "Calm now?" closes:24h');
    await say('opener', `/poll edit ${open.number} closes:36h`);
    expect(await hoursOf(open.number)).toEqual([undefined, 36]);
  });

  it('how a poll repeats is edited when the rule is another, and its place in the series stays', async () => {
    const { stores } = bot.penholder;
    await say('opener', '/poll check "Every day?" opens:1h closes:30m repeats:"every day 5 times"');
    const [first] = await stores.polls.list(GROUP, { states: ['draft'], limit: 1, skip: 0 });
    // the second of a series counts its days from the opening of the first
    const startsOn = new Date(clock.now().getTime() - 24 * 3_600_000).toISOString().slice(0, 10);
    const second = { ...(first as Poll).series, startsOn, place: 2 };
    const edit = (rest: string) => say('opener', `/poll edit ${first?.number} ${rest}`);
    const act = { what: 'edit', at: clock.now(), by: { memberId: CHAIR, name: CHAIR } } as const;
    await stores.polls.change(first as Poll, { set: { series: second } as Partial<Poll>, act });
    const before = await stores.polls.findByNumber(GROUP, first?.number ?? 0);
    expect((await edit('also:"repeats=every day 5 times"')).error).toBe('poll_edit_what');
    expect(await stores.polls.findByNumber(GROUP, first?.number ?? 0)).toEqual(before);
    expect(textOf(await edit('also:"repeats=every 2 days 5 times"'))).toContain('edited: Repeats');
    expect((await stores.polls.findByNumber(GROUP, first?.number ?? 0))?.series).toMatchObject({
      rule: expect.stringContaining('INTERVAL=2'),
      place: 2,
    });
  });

  it('a poll for several seats becomes one by another method until a ballot stands, and the other way round', async () => {
    const poll = await openPoll(bot, '/poll rank "Who joins?" options:"Ana | Ben | Chen" seats:2 closes:1d');
    const edit = (rest: string) => say('opener', `/poll edit ${poll.number} ${rest}`);
    expect(await shown(poll.id)).toContain('Elects 2 by single');
    const terms = async () => (await bot.penholder.stores.polls.find(GROUP, poll.id)) as Poll;
    expect(textOf(await edit('method:schulze'))).toMatch(/edited: .*, Seats/);
    expect((await terms()).terms).toEqual({ options: ['Ana', 'Ben', 'Chen'], method: 'schulze' });
    expect((await terms()).given).not.toHaveProperty('seats');
    await expect.poll(() => shown(poll.id)).not.toContain('Elects 2 by single');
    expect((await edit('question:"Who leads?"')).error).toBeUndefined();
    expect((await edit('also:"seats=2"')).error).toBeUndefined();
    expect((await terms()).terms).toMatchObject({ method: 'stv', seats: 2 });
    expect((await terms()).given).not.toHaveProperty('method');
    expect((await edit('method:stv also:"seats=1"')).error).toBeUndefined();
    expect((await terms()).terms).toMatchObject({ method: 'stv', seats: 1 });
    // both typed at once say two things
    expect((await edit('method:borda also:"seats=2"')).error).toBe('seats_without_stv');
    const [form] = [await press('opener', tokenOf(await edit(''), 'Edit…'))];
    expect((await fill('opener', form, { method: 'instant-runoff', also: '' })).error).toBeUndefined();
    expect((await terms()).terms).toEqual({ options: ['Ana', 'Ben', 'Chen'], method: 'instant-runoff' });
  });

  it('what can be given at opening and is rarely changed is edited by name, in one option', async () => {
    const { stores } = bot.penholder;
    const poll = await openPoll(bot, '/poll score "How good?" options:"Lima | Dakar" closes:1d');
    const edit = (n: number, rest: string) => say('opener', `/poll edit ${n} ${rest}`);
    const told = await edit(poll.number, 'also:"lowest=1 | highest = 9 | notify:yes | language=fr"');
    expect(textOf(told)).toContain('edited: Lowest score, Highest score');
    expect(await stores.polls.find(GROUP, poll.id)).toMatchObject({
      terms: { lowest: 1, highest: 9 },
      notify: true,
      language: 'fr',
    });
    await expect.poll(() => shown(poll.id)).toContain('Lima');
    expect((await edit(poll.number, 'notify:no')).error).toBeUndefined();
    expect((await stores.polls.find(GROUP, poll.id))?.notify).toBeUndefined();
    expect((await edit(poll.number, 'also:"notify=perhaps"')).error).toBe('option_not_yes_no');
    expect((await edit(poll.number, 'also:quorum=3')).error).toBe('also_unclear');
    expect((await edit(poll.number, 'also:budget=3')).error).toBe('poll_edit_foreign');
    expect((await edit(poll.number, 'also:"repeats=every day"')).error).toBe('poll_edit_foreign');
    const waits = textOf(await say('opener', '/poll check "Mood?" opens:2d closes:1d repeats:"every week"'));
    const n = Number(/Poll (\d+)/.exec(waits)?.[1]);
    expect((await edit(n, 'also:"repeats=every day 3 times"')).error).toBeUndefined();
    const planned = await stores.polls.findByNumber(GROUP, n);
    expect(planned?.series).toMatchObject({ rule: expect.stringContaining('COUNT=3'), place: 1 });
    const form = await press('opener', tokenOf(await say('opener', `/poll edit ${n}`), 'Edit…'));
    const values = Object.fromEntries((form.form?.fields ?? []).map(({ name, value = '' }) => [name, value]));
    // sent as it was, nothing is edited
    expect((await fill('opener', form, values)).form?.error).toMatchObject({ id: 'error.poll_edit_what' });
  });
});
