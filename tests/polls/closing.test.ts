import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type MovableClock, movableClock, systemClock } from '../../src/clock.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { textOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { type ChildBot, type Death, startChildBot } from './child-bot.ts';
import { checkClosed, countsOf, labelFor, type OpenPoll, openPoll, POSITIONS, type Votes } from './polling.ts';
import { CHAIR, GROUP, type SharedBot, startSharedBot } from './shared-bot.ts';

// starting processes takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

/** Longer than the lease of a closing, of a post or of a job. */
const AFTER_LEASES_MS = 120_000;

const deaths: readonly (Death & { name: string })[] = [
  { name: 'has begun to close', at: 'beginClosing', when: 'after' },
  { name: 'has sealed the ballots', at: 'seal', when: 'after' },
  { name: 'has counted them', at: 'endClosing', when: 'before' },
  { name: 'has ended the closing', at: 'endClosing', when: 'after' },
  { name: 'has posted the result, not noted it', at: 'post', key: 'poll-result' },
];

/** A bot in this process, at a time that may be ahead, stopped after the test. */
async function startHere(uri: string, aheadMs = 0): Promise<SharedBot & { clock: MovableClock }> {
  const clock = movableClock(new Date(systemClock.now().getTime() + aheadMs), { running: true });
  const bot = await startSharedBot({ uri, clock });
  onTestFinished(() => bot.stop());
  return { ...bot, clock };
}

/** Jobs are leased by the machine's time, which a test cannot move: here the leases of a dead process run out. */
async function endJobLeases(uri: string): Promise<void> {
  const connection = await connectMongo(uri);
  await connection.collection('jobs').updateMany({ lockedAt: { $ne: null } }, { $set: { lockedAt: new Date(0) } });
  await connection.close();
}

async function vote(child: Pick<ChildBot, 'ask'>, poll: OpenPoll, voters: number, name: string): Promise<Votes> {
  const votes: Votes = new Map();
  const press = async (n: number) => {
    const label = labelFor(n);
    const event = { who: `${name}-${n}`, kind: 'action', token: poll.tokens[label] as string };
    votes.set(event.who, { choice: POSITIONS[label], outcome: await child.ask({ do: 'send', event }) });
  };
  await Promise.all(Array.from({ length: voters }, (_, n) => press(n)));
  return votes;
}

describe('src/polls/closing.ts', () => {
  describe.each(deaths.map((death) => [death.name, death] as const))('a process killed when it %s,', (_, death) => {
    const { uri } = freshDatabase();

    it('leaves a closing that another process ends: the tally right, the result posted once', async () => {
      const opener = await startSharedBot({ uri, clock: systemClock });
      const poll = await openPoll(opener);
      await opener.stop();
      const child = await startChildBot(uri, death);
      const before = await vote(child, poll, 12, 'before');
      const event = { who: CHAIR, kind: 'text', text: `/poll close ${poll.number} sure:yes` };
      const closing = child.ask({ do: 'send', event });
      const during = await vote(child, poll, 12, 'during');
      expect(await closing).toEqual({ lost: true });
      await child.gone;
      await endJobLeases(uri);
      const bot = await startHere(uri, AFTER_LEASES_MS);
      // a closing that somebody has begun is looked at again after a while
      bot.clock.set(new Date(bot.clock.now().getTime() + AFTER_LEASES_MS));
      const state = async () => (await bot.penholder.stores.polls.find(GROUP, poll.id))?.state;
      await expect.poll(state).toBe('closed');
      await checkClosed(bot, poll, new Map([...before, ...during]));
      expect((await bot.penholder.stores.polls.find(GROUP, poll.id))?.closed?.by).toBe(CHAIR);
      await expect.poll(() => drawn(bot, poll)).toContain(`by ${CHAIR}`);
      await bot.penholder.scheduler.settled();
      expect(await bot.messages('poll-result')).toHaveLength(1);
      expect(await bot.penholder.stores.deliveries.owed()).toEqual([]);
    });
  });

  describe('a poll whose deadline passed while nothing ran', () => {
    const { uri } = freshDatabase();

    it('is closed by two processes that start at once, once, with the ballots in time', async () => {
      const opener = await startSharedBot({ uri, clock: systemClock });
      const poll = await openPoll(opener, '/poll consensus "Adopt it?" closes:2h hidden:yes');
      const votes = await vote(
        { ask: async ({ event }: never) => ({ error: (await opener.send(event))?.reply.error }) } as never,
        poll,
        7,
        'v',
      );
      await opener.stop();
      const threeHours = 3 * 3_600_000;
      const bots = await Promise.all([startHere(uri, threeHours), startHere(uri, threeHours)]);
      const [bot] = bots as [SharedBot, SharedBot];
      await expect.poll(async () => (await bot.penholder.stores.polls.find(GROUP, poll.id))?.state).toBe('closed');
      await checkClosed(bot, poll, votes);
      const closed = await bot.penholder.stores.polls.find(GROUP, poll.id);
      expect(closed?.closed).toMatchObject({ at: closed?.closesAt });
      await Promise.all(bots.map(({ penholder }) => penholder.scheduler.settled()));
      expect(await bot.messages('poll-result')).toHaveLength(1);
      expect((await bot.send({ who: 'v-0', kind: 'action', token: poll.tokens.Block as string }))?.reply.error).toBe(
        'poll_closed',
      );
    });

    it('shows no count of a hidden poll in any message drawn before its end', async () => {
      const bot = await startHere(uri);
      const [message] = await bot.messages('poll:');
      const drawings = (message?.drawings ?? []).map((drawing) => textOf(drawing as never));
      expect(drawings.length).toBeGreaterThan(2);
      const open = drawings.filter((text) => text.includes('Can live with it\nAbstain'));
      expect(open.length).toBeGreaterThan(1);
      for (const text of open) expect(text).not.toMatch(/(Support|it|Abstain|Oppose|Block)\n\d|: \d/);
      expect(drawings.at(-1)).toContain('Support\n2 (');
      expect(countsOf({})).toContain('Support: 0');
    });
  });
});

async function drawn(bot: SharedBot, poll: OpenPoll): Promise<string> {
  const [message] = await bot.messages(`poll:${poll.id}`);
  return textOf(message?.drawings.at(-1) as never);
}
