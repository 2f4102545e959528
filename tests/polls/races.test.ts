import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { textOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { type ChildBot, startChildBot } from './child-bot.ts';
import { checkClosed, isAcknowledged, labelFor, type OpenPoll, openPoll, POSITIONS, type Votes } from './polling.ts';
import { CHAIR, GROUP, type SharedBot, startSharedBot } from './shared-bot.ts';

// starting processes takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

/** Presses under way at once in each process. */
const AT_ONCE = 6;
const VOTERS = 200;

describe('src/polls: two processes', () => {
  const { uri } = freshDatabase();
  let bot: SharedBot;
  let children: ChildBot[];

  beforeAll(async () => {
    bot = await startSharedBot({ uri, clock: systemClock });
    children = await Promise.all([startChildBot(uri), startChildBot(uri)]);
  });
  afterAll(async () => {
    await Promise.all(children.map((child) => child.stop()));
    await bot.stop();
  });

  /** Voter after voter until `VOTERS` have pressed and some of them too late, in both processes. */
  async function voteUntilRefused(poll: OpenPoll, name: string, pressed: (votes: Votes) => void): Promise<Votes> {
    const votes: Votes = new Map();
    let refused = 0;
    let next = 0;
    const work = async (child: ChildBot) => {
      while (next < VOTERS || refused < 2 * AT_ONCE) {
        const n = next++;
        const [voter, label] = [`${name}-${n}`, labelFor(n)];
        const event = { who: voter, kind: 'action', token: poll.tokens[label] as string };
        const outcome = await child.ask({ do: 'send', event });
        if (outcome.error === 'poll_closed') refused += 1;
        votes.set(voter, { choice: POSITIONS[label], outcome });
        pressed(votes);
      }
    };
    await Promise.all(children.flatMap((child) => Array.from({ length: AT_ONCE }, () => work(child))));
    return votes;
  }

  function expectARace(votes: Votes): void {
    const outcomes = [...votes.values()].map(({ outcome }) => outcome);
    expect(outcomes.filter(isAcknowledged).length).toBeGreaterThan(0);
    expect(outcomes.filter(({ error }) => error === 'poll_closed').length).toBeGreaterThan(0);
    expect(outcomes.filter((outcome) => !isAcknowledged(outcome) && outcome.error === undefined)).toEqual([]);
  }

  it('ballots that race the chair who closes are counted exactly when they are acknowledged', async () => {
    const poll = await openPoll(bot);
    let closing: Promise<unknown> | undefined;
    const text = `/poll close ${poll.number} sure:yes`;
    const votes = await voteUntilRefused(poll, 'early', ({ size }) => {
      if (size >= VOTERS / 2) closing ??= children[0]?.ask({ do: 'send', event: { who: CHAIR, kind: 'text', text } });
    });
    expect(await closing).toEqual({});
    expectARace(votes);
    await checkClosed(bot, poll, votes);
  });

  it('ballots that race the deadline are counted exactly when they are acknowledged', async () => {
    const poll = await openPoll(bot);
    const closesAt = new Date(systemClock.now().getTime() + 1_500);
    await bot.connection.collection('polls').updateOne({ _id: poll.id as never }, { $set: { closesAt } });
    await bot.penholder.services.polls.start();
    const votes = await voteUntilRefused(poll, 'late', () => {});
    expectARace(votes);
    await expect.poll(async () => (await bot.penholder.stores.polls.find(GROUP, poll.id))?.state).toBe('closed');
    await checkClosed(bot, poll, votes);
  });

  it('a voter who presses 50 times in both processes has one ballot, that of the last press', async () => {
    const poll = await openPoll(bot);
    const start = systemClock.now().getTime();
    const presses = Array.from({ length: 50 }, (_, n) => ({
      label: labelFor(n * 7),
      receivedAt: new Date(start + n).toISOString(),
    }));
    const last = presses.at(-1);
    const shuffled = presses.map((press, n) => ({ press, order: (n * 37) % 50 })).sort((a, b) => a.order - b.order);
    const outcomes = await Promise.all(
      shuffled.map(({ press: { label, receivedAt } }, n) =>
        (children[n % 2] as ChildBot).ask({
          do: 'send',
          event: { who: 'keen', kind: 'action', token: poll.tokens[label] as string, receivedAt },
        }),
      ),
    );
    const others = outcomes.filter((outcome) => !isAcknowledged(outcome));
    expect(others.filter(({ error }) => error !== 'ballot_newer_stands')).toEqual([]);
    const ballots = await bot.connection.collection('ballots').find({ pollId: poll.id }).toArray();
    expect(ballots).toHaveLength(1);
    expect(ballots[0]).toMatchObject({ choice: POSITIONS[last?.label as 'Support'] });
    expect(ballots[0]?.pressedAt.toISOString()).toBe(last?.receivedAt);

    const token = poll.tokens[presses[0]?.label as string] as string;
    const event = { who: 'keen', kind: 'action', token, receivedAt: presses[0]?.receivedAt as string };
    const repeats = await Promise.all(children.map((child) => child.ask({ do: 'send', event })));
    expect(repeats).toEqual([{ error: 'ballot_newer_stands' }, { error: 'ballot_newer_stands' }]);
    expect(await bot.connection.collection('ballots').find({ pollId: poll.id }).toArray()).toEqual(ballots);
  });

  it("a poll's message ends with the last state, whichever process drew it, and is edited far less than voted", async () => {
    const poll = await openPoll(bot);
    const presses = Array.from({ length: 100 }, (_, n) => {
      const event = { who: `crowd-${n}`, kind: 'action', token: poll.tokens.Support as string };
      return (children[n % 2] as ChildBot).ask({ do: 'send', event });
    });
    expect((await Promise.all(presses)).every(isAcknowledged)).toBe(true);
    const message = async () => (await bot.messages(`poll:${poll.id}`))[0];
    await expect.poll(async () => textOf((await message())?.drawings.at(-1) as never)).toContain('Support\n100');
    expect((await message())?.drawings.length).toBeLessThan(25);
  });
});
