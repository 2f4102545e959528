import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { startChildBot } from './child-bot.ts';
import { GROUP, type SharedBot, startSharedBot } from './shared-bot.ts';

// starting bots takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const whole = freshDatabase();
const shared = freshDatabase();
const killed = freshDatabase();
const HOUR_MS = 3_600_000;

describe('src/polls/beginning.ts', () => {
  describe('in one process', () => {
    let bot: WholeBot;
    beforeAll(async () => {
      bot = await startWholeBot({ uri: whole.uri, database: whole.name });
    });
    afterAll(() => bot.stop());

    const say = async (line: string, who = 'ottilie') => (await bot.say(who, line))?.reply as SealedReply;
    const words = async (line: string) => textOf(await say(line), bot.clock.now());
    const inHours = (hours: number) => new Date(bot.clock.now().getTime() + hours * HOUR_MS);
    const found = async (n: number) => {
      const poll = await bot.penholder.stores.polls.findByNumber(PLAYGROUND_GROUP, n);
      if (!poll) throw new Error('no poll is there');
      return poll;
    };
    async function planned(rest: string) {
      const before = bot.adapter.messages.length;
      const n = Number(/Poll (\d+) opens/.exec(await words(`/poll ${rest}`))?.[1]);
      expect(bot.adapter.messages).toHaveLength(before);
      const shown = () =>
        bot.adapter.messages
          .flatMap(({ drawings }) => drawings.at(-1)?.reply ?? [])
          .filter((reply) => textOf(reply).startsWith(`Poll ${n}:`));
      return { n, shown };
    }

    it('a poll that opens later is listed with its time, posted when it comes, and open until its deadline', async () => {
      const { n, shown } = await planned('consensus "Later?" opens:3h closes:2d quorum:50%');
      expect(await words('/poll list planned')).toMatch(/Later\?\nopens .*11:00/);
      expect(await words('/poll list open')).not.toContain('Later?');
      const poll = await words(`/poll show ${n}`);
      expect(poll).toMatch(/Opens .*11:00/);
      expect(poll).not.toContain('0 ballots');
      for (const line of [`close ${n}`, `extend ${n} closes:9d reason:x`, `remind ${n}`])
        expect((await say(`/poll ${line}`)).error, line).toBe('poll_waits');
      expect((await say(`/poll export ${n}`)).error).toBe('poll_waits');

      const { members } = bot.penholder.stores;
      const before = await members.list(PLAYGROUND_GROUP);
      const itzel = before.find(({ name }) => name.startsWith('Itzel'));
      if (itzel) await members.put({ ...itzel, listed: false }, []);
      await bot.moveTo(inHours(3));
      const [message] = shown();
      expect(textOf(message as SealedReply)).toContain('Later?');
      expect(textOf(message as SealedReply)).toContain('opened, as Ottilie had planned');
      expect(shown()).toHaveLength(1);
      // who may vote was fixed when it opened
      const { rollSize, state, openedAt } = await found(n);
      expect({ rollSize, state }).toEqual({ rollSize: 7, state: 'open' });
      expect(openedAt).toEqual(bot.clock.now());
      expect((await bot.press('malia', message as SealedReply, 'Support'))?.reply.error).toBeUndefined();
      await bot.moveTo(inHours(48));
      expect((await found(n)).closed).toMatchObject({ ballots: 1 });
    });

    it('while it waits it may be edited, also when it opens and for whom, and called off', async () => {
      const { n, shown } = await planned('choice "Wher?" options:"Lima | Dakar" opens:2h closes:1d');
      expect((await say(`/poll edit ${n} opens:2000-01-01`)).error).toBe('poll_opens_in_past');
      expect((await say(`/poll edit ${n} opens:30h`)).error).toBe('poll_closes_in_past');
      await say(`/poll edit ${n} question:"Where?" opens:5h audience:Malia`);
      expect((await found(n)).openedAt).toEqual(inHours(5));
      await bot.moveTo(inHours(3));
      expect(shown()).toEqual([]);
      await bot.moveTo(inHours(2));
      expect(shown().map((reply) => textOf(reply))).toEqual([expect.stringContaining('Where?')]);
      const [message] = shown();
      expect((await bot.press('kouame', message as SealedReply, 'Lima'))?.reply.error).toBe('not_on_poll_roll');
      expect((await bot.press('malia', message as SealedReply, 'Lima'))?.reply.error).toBeUndefined();

      const other = await planned('consensus "Never?" opens:2h closes:1d');
      await say(`/poll cancel ${other.n} reason:"Not needed" sure:yes`);
      await bot.moveTo(inHours(4));
      expect(other.shown()).toEqual([]);
      expect((await found(other.n)).state).toBe('cancelled');
      expect(textOf(await say(`/poll show ${other.n}`))).not.toContain('May vote: everyone');
      expect(await words('/poll list planned')).not.toContain('Never?');
    });

    it('what cannot be opened when its time comes is called off where it would have been posted, with the cause', async () => {
      const { n, shown } = await planned('consensus "Whom?" opens:2h closes:1d audience:Itzel');
      const { members } = bot.penholder.stores;
      const itzel = (await members.list(PLAYGROUND_GROUP)).find(({ name }) => name.startsWith('Itzel'));
      await members.remove(PLAYGROUND_GROUP, [itzel?.id ?? '']);
      await bot.moveTo(inHours(3));
      expect(await found(n)).toMatchObject({ state: 'cancelled' });
      expect(shown().map((reply) => textOf(reply))).toEqual([expect.stringMatching(/Penholder cancelled it.*Itzel/)]);
    });

    it.each([
      ['opens:2000-01-01', 'poll_opens_in_past'],
      ['opens:400d', 'poll_opens_too_far'],
      ['opens:3d closes:2020-06-22', 'poll_closes_in_past'],
      ['opens:3d closes:4d quorum:4000', 'quorum_over_roll'],
    ])('%s is refused, and nothing waits', async (rest, error) => {
      const before = await words('/poll list all');
      expect((await say(`/poll consensus "Bad?" ${rest}`)).error).toBe(error);
      expect(await words('/poll list all')).toBe(before);
    });
  });

  it('of two processes one opens it, once; what fell due while none ran is opened by the next start', async () => {
    const clock = movableClock(systemClock.now(), { running: false });
    const start = () => startSharedBot({ uri: shared.uri, clock });
    const [bot, other] = [await start(), await start()];
    const say = (by: SharedBot, text: string) => by.send({ who: 'opener', kind: 'text', text });
    await say(bot, '/poll consensus "First?" opens:2h closes:1d');
    await say(bot, '/poll consensus "Second?" opens:8h closes:1d');
    const [second, first] = await bot.penholder.services.polls.list(GROUP, { states: ['draft'], limit: 9, skip: 0 });
    clock.set(new Date(clock.now().getTime() + 2 * HOUR_MS));
    await Promise.all([bot.penholder.scheduler.settled(), other.penholder.scheduler.settled()]);
    await expect.poll(() => other.messages(`poll:${first?.id}`)).toHaveLength(1);
    await bot.stop();
    await other.stop();
    clock.set(new Date(clock.now().getTime() + 9 * HOUR_MS));
    const next = await start();
    await expect.poll(() => next.messages(`poll:${second?.id}`)).toHaveLength(1);
    const now = await next.penholder.services.polls.byId(GROUP, second?.id ?? '', 'fresh');
    expect(now).toMatchObject({ state: 'open', acts: [{ what: 'open' }] });
    expect(await next.messages(`poll:${first?.id}`)).toHaveLength(1);
    await next.stop();
  });

  it.each([
    ['has added a poll', { at: 'add', when: 'after' }, 0],
    ['writes standing proxies into it', { at: 'cast', when: 'after' }, 1],
  ] as const)(
    'a process killed when it %s leaves a poll that another one fills and posts',
    async (_, death, written) => {
      const clock = movableClock(systemClock.now(), { running: true });
      const bot = await startSharedBot({ uri: killed.uri, clock });
      const say = async (who: string, text: string) => {
        const answer = await bot.send({ who, kind: 'text', text });
        expect(answer?.reply.error, text).toBeUndefined();
      };
      for (const who of ['one', 'two', 'three', 'four']) await say(who, '/penholder whoami');
      await say('one', '/poll delegate to:three');
      await say('two', '/poll delegate to:four');
      const child = await startChildBot(killed.uri, death);
      const event = { who: 'opener', kind: 'text', text: '/poll vote "Filled?" closes:1d' };
      expect(await child.ask({ do: 'send', event })).toEqual({ lost: true });
      await child.gone;
      const [poll] = await bot.penholder.services.polls.list(GROUP, { states: ['open'], limit: 9, skip: 0 });
      const proxies = () => bot.penholder.stores.polls.allBallots({ groupId: GROUP, id: poll?.id ?? '' });
      const posted = () => bot.messages(`poll:${poll?.id}`);
      expect(await proxies()).toHaveLength(written);
      expect(await posted()).toEqual([]);
      clock.set(new Date(clock.now().getTime() + 60_000));
      await expect.poll(posted, { timeout: 20_000 }).toHaveLength(1);
      expect(await proxies()).toHaveLength(2);
      await bot.stop();
    },
  );
});
