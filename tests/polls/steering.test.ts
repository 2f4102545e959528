import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import { textOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { type OpenPoll, openPoll } from './polling.ts';
import { CHAIR, GROUP, type SharedBot, startSharedBot } from './shared-bot.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri } = freshDatabase();
const HOUR_MS = 3_600_000;

/** Two bots on one database, which share a clock that stands still. */
async function startTwo() {
  const clock = movableClock(systemClock.now(), { running: false });
  const bots = [await startSharedBot({ uri, clock }), await startSharedBot({ uri, clock })] as const;
  const [bot, other] = bots;
  /** The bot's answer to a line: the code of its error, or what it says. */
  const type = async (by: SharedBot, who: string, text: string) => {
    const reply = (await by.send({ who, kind: 'text', text }))?.reply;
    return reply?.error ?? (reply ? textOf(reply, clock.now()) : 'nothing');
  };
  const vote = async (poll: OpenPoll, who: string, label = 'Support') =>
    (await bot.send({ who, kind: 'action', token: poll.tokens[label] as string }))?.reply.error ?? 'counted';
  const found = async ({ id }: OpenPoll) => {
    const poll = await bot.penholder.stores.polls.find(GROUP, id);
    if (!poll) throw new Error('the poll is gone');
    return poll;
  };
  const shown = async ({ id }: OpenPoll, kind = 'poll') => {
    const [message] = await bot.messages(`${kind}:${id}`);
    return textOf(message?.drawings.at(-1) as never, clock.now());
  };
  const stop = () => Promise.all(bots.map((each) => each.stop()));
  return { clock, bot, other, type, vote, found, shown, stop };
}

describe('src/polls/steering.ts', () => {
  let two: Awaited<ReturnType<typeof startTwo>>;
  beforeAll(async () => {
    two = await startTwo();
  });
  afterAll(() => two.stop());

  it('an extended poll is open until its new deadline, is closed then, and shows the reason', async () => {
    const { clock, bot, type, vote, found, shown } = two;
    const poll = await openPoll(bot, '/poll consensus "Longer?" closes:2h');
    const extend = (rest: string) => type(bot, CHAIR, `/poll extend ${poll.number} ${rest}`);
    expect(await type(bot, 'voter', `/poll extend ${poll.number} closes:5h reason:mine`)).toBe('role_needed');
    expect(await extend('closes:5h')).toBe('option_missing');
    expect(await extend('closes:1h reason:sooner')).toBe('poll_extends_back');
    expect(await extend('closes:5h reason:"<!channel> two regions meet"')).toContain('open until');
    await expect.poll(() => shown(poll)).toContain('chair gave it time until');
    expect(await shown(poll)).toContain('two regions meet');

    clock.set(new Date(clock.now().getTime() + 3 * HOUR_MS));
    await bot.penholder.scheduler.settled();
    expect(await vote(poll, 'late')).toBe('counted');
    expect((await found(poll)).state).toBe('open');
    clock.set(new Date(clock.now().getTime() + 3 * HOUR_MS));
    await expect.poll(async () => (await found(poll)).state).toBe('closed');
    expect((await found(poll)).closed?.tally).toMatchObject({ support: 1 });
    expect((await found(poll)).acts).toMatchObject([{ what: 'extend', by: { name: CHAIR } }]);
  });

  it('of an extension and an end in two processes one wins, the other is told, and nothing is half done', async () => {
    const { clock, bot, other, found } = two;
    const by = { memberId: CHAIR, name: CHAIR };
    for (let round = 0; round < 8; round += 1) {
      const read = await found(await openPoll(bot, '/poll consensus "Race?" closes:2h'));
      const later = new Date(read.closesAt.getTime() + HOUR_MS);
      const won = await Promise.allSettled([
        bot.penholder.services.polls.extend(read, later, { by, reason: 'more time' }),
        other.penholder.services.polls.close(read, by),
      ]);
      const lost = won.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
      const after = await found({ ...read, tokens: {} });
      const isExtended = after.state === 'open';
      expect(lost).toEqual([isExtended ? 'poll_changed_meanwhile' : 'poll_closed']);
      expect(after.acts).toMatchObject([{ what: isExtended ? 'extend' : 'close' }]);
      expect(after.closesAt).toEqual(isExtended ? later : read.closesAt);
    }
    // nor can an extension win against a deadline that was looked at in another process
    const read = await found(await openPoll(bot, '/poll consensus "Late?" closes:2h'));
    clock.set(read.closesAt);
    await expect.poll(async () => (await found({ ...read, tokens: {} })).state).toBe('closed');
    const late = bot.penholder.services.polls.extend(read, new Date(clock.now().getTime() + HOUR_MS), {
      by,
      reason: 'too late',
    });
    await expect(late).rejects.toMatchObject({ code: 'poll_closed' });
  });

  it('a cancelled poll takes and counts nothing, says why, and stays so', async () => {
    const { clock, bot, type, vote, found, shown } = two;
    const poll = await openPoll(bot, '/poll consensus "Mistaken?" closes:2h hidden:yes');
    const cancel = (who: string, more = '') => type(bot, who, `/poll cancel ${poll.number} reason:"Wrong text"${more}`);
    expect(await cancel('voter', ' sure:yes')).toBe('role_needed');
    expect(await cancel('opener')).toContain('Cancel it');
    expect(await vote(poll, 'voter', 'Block')).toBe('counted');
    // it is the chair's affair as soon as somebody has voted
    expect(await cancel('opener', ' sure:yes')).toBe('role_needed');
    expect(await cancel(CHAIR)).toContain('1 ballot is cast');
    expect((await found(poll)).state).toBe('open');
    expect(await cancel(CHAIR, ' sure:yes')).toContain('is cancelled');
    expect(await vote(poll, 'voter')).toBe('poll_cancelled');
    expect(await vote(poll, 'other')).toBe('poll_cancelled');
    await expect.poll(() => shown(poll)).toContain('chair cancelled it. Wrong text');
    expect(await shown(poll)).not.toContain('Block');
    for (const line of ['extend # closes:5h reason:no', 'close #', 'cancel # reason:twice'])
      expect(await type(bot, CHAIR, `/poll ${line.replace('#', `${poll.number}`)}`)).toBe('poll_cancelled');
    clock.set(new Date(clock.now().getTime() + 3 * HOUR_MS));
    await bot.penholder.scheduler.settled();
    expect(await found(poll)).toMatchObject({ state: 'cancelled' });
    expect(await bot.messages(`poll-result:${poll.id}`)).toEqual([]);
    expect(await type(bot, 'voter', '/poll list cancelled')).toContain('Mistaken?');
  });

  it('a closed poll that is opened again keeps its ballots, lets them change, and is counted anew', async () => {
    const { clock, bot, type, vote, found, shown } = two;
    const poll = await openPoll(bot, '/poll consensus "Again?" closes:2h');
    await vote(poll, 'stays');
    await vote(poll, 'changes');
    await type(bot, CHAIR, `/poll close ${poll.number} sure:yes`);
    expect(await vote(poll, 'refused', 'Block')).toBe('poll_closed');
    // a ballot that came too late may lie there: it was refused, so it must not stand later
    await bot.penholder.stores.polls.cast(
      { groupId: GROUP },
      {
        pollId: poll.id,
        voterKey: 'x',
        choice: 'block',
        pressedAt: clock.now(),
      },
    );
    const reopened = await type(bot, CHAIR, `/poll extend ${poll.number} closes:5h reason:"A region was left out"`);
    expect(reopened).toContain('is open again');
    await expect.poll(() => shown(poll)).toContain('Support\n2');
    await expect.poll(() => shown(poll, 'poll-result')).toContain('does not stand');
    expect(await vote(poll, 'changes', 'Oppose')).toBe('counted');
    expect(await vote(poll, 'new')).toBe('counted');
    await type(bot, CHAIR, `/poll close ${poll.number} sure:yes`);
    const closed = await found(poll);
    expect(closed.closed?.tally).toEqual({ support: 2, 'live-with': 0, abstain: 0, oppose: 1, block: 0 });
    expect(closed.acts?.map(({ what }) => what)).toEqual(['close', 'reopen', 'close']);
    await expect.poll(() => bot.messages(`poll-result:${poll.id}`)).toHaveLength(2);
    expect(await vote(poll, 'late')).toBe('poll_closed');
  });
});
