import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { textOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { killServer, startTemporary, temporaryDataDir } from '../tools/embedded-mongodb/temporary-database.ts';
import { type Outcome, startChildBot } from './child-bot.ts';
import { checkClosed, isAcknowledged, LABELS, labelFor, openPoll, POSITIONS, type Votes } from './polling.ts';
import { CHAIR, GROUP, type SharedBot, startSharedBot } from './shared-bot.ts';

// starting processes takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const { uri } = freshDatabase();

async function close(bot: SharedBot, number: number): Promise<void> {
  const answer = await bot.send({ who: CHAIR, kind: 'text', text: `/poll close ${number} sure:yes` });
  expect(answer?.reply.error).toBeUndefined();
}

describe('src/polls/casting.ts', () => {
  describe('on the database of the run', () => {
    let bot: SharedBot;
    beforeAll(async () => {
      bot = await startSharedBot({ uri, clock: systemClock });
    });
    afterAll(() => bot.stop());

    it('ballots acknowledged by a process that is then killed are counted', async () => {
      const poll = await openPoll(bot);
      const child = await startChildBot(uri);
      const votes: Votes = new Map();
      const outcomes = () => [...votes.values()].map(({ outcome }) => outcome);
      let killed: Promise<void> | undefined;
      // one voter after the other, until the process is gone
      const pressOn = async (): Promise<void> => {
        const n = votes.size;
        const [who, label] = [`voter-${n}`, labelFor(n)];
        const vote = { choice: POSITIONS[label], outcome: { failed: 'not sent' } as Outcome };
        votes.set(who, vote);
        const event = { who, kind: 'action', token: poll.tokens[label] as string };
        vote.outcome = await child.ask({ do: 'send', event });
        if (outcomes().filter(isAcknowledged).length >= 30) killed ??= child.kill();
        if (!vote.outcome.lost) await pressOn();
      };
      await Promise.all(Array.from({ length: 20 }, pressOn));
      await killed;
      expect(outcomes().filter(isAcknowledged).length).toBeGreaterThanOrEqual(30);
      expect(outcomes().filter(({ lost }) => lost)).toHaveLength(20);
      await close(bot, poll.number);
      await checkClosed(bot, poll, votes);
    });

    it('a ballot pressed at the deadline or after it is refused, though nobody has closed the poll yet', async () => {
      const poll = await openPoll(bot);
      const found = await bot.penholder.stores.polls.find(GROUP, poll.id);
      const deadline = found?.closesAt.getTime() ?? 0;
      const pressed = async (who: string, at: number) => {
        const receivedAt = new Date(at);
        const token = poll.tokens.Support as string;
        return (await bot.send({ who, kind: 'action', token, receivedAt }))?.reply.error;
      };
      expect(await pressed('in-time', deadline - 1)).toBeUndefined();
      expect(await pressed('too-late', deadline)).toBe('poll_closed');
      expect(await pressed('in-time', deadline + 1)).toBe('poll_closed');
      await close(bot, poll.number);
      const closed = await bot.penholder.stores.polls.find(GROUP, poll.id);
      expect(closed?.closed?.tally).toMatchObject({ support: 1, 'live-with': 0 });
    });

    it('a repeat of the press that was counted is told so after the end, another choice is refused', async () => {
      const poll = await openPoll(bot);
      const receivedAt = systemClock.now();
      const press = async (label: string) => {
        const token = poll.tokens[label] as string;
        return (await bot.send({ who: 'twice', kind: 'action', token, receivedAt }))?.reply.error;
      };
      expect(await press('Abstain')).toBeUndefined();
      await close(bot, poll.number);
      expect(await press('Abstain')).toBeUndefined();
      expect(await press('Block')).toBe('poll_closed');
    });

    it('a first ballot after another process has cancelled the poll is refused, though it was read as open just now', async () => {
      const [poll, there] = [await openPoll(bot), await startSharedBot({ uri, clock: systemClock })];
      onTestFinished(() => there.stop());
      const cast = (voterKey: string) => {
        const ballot = { pollId: poll.id, voterKey, choice: 'support', pressedAt: systemClock.now() };
        return bot.penholder.services.polls.cast(GROUP, ballot, () => true);
      };
      await cast('one');
      expect((await cast('two')).voterKey).toBe('two');
      const text = `/poll cancel ${poll.number} reason:"Asked elsewhere" sure:yes`;
      const cancelled = await there.send({ id: 'there-1', who: CHAIR, kind: 'text', text });
      expect(cancelled && textOf(cancelled.reply)).toContain('cancelled');
      await expect(cast('three')).rejects.toMatchObject({ code: 'poll_cancelled' });
    });

    it('the tally of any presses, repeats and changes of mind is that of a naive count', async () => {
      const presses = fc.array(fc.tuple(fc.nat(4), fc.nat(LABELS.length - 1), fc.nat(20)), { maxLength: 25 });
      const positions = Object.values(POSITIONS);
      const { stores, services } = bot.penholder;
      await fc.assert(
        fc.asyncProperty(presses, async (list) => {
          const poll = await openPoll(bot);
          const start = systemClock.now().getTime();
          const last = new Map<string, { choice: string; at: number }>();
          for (const [voter, place, offset] of list) {
            const [voterKey, choice] = [`v${voter}`, positions[place] as string];
            const ballot = { pollId: poll.id, voterKey, choice, pressedAt: new Date(start + offset) };
            const stands = last.get(voterKey);
            const cast = services.polls.cast(GROUP, ballot, () => true);
            if (stands && stands.at > offset) {
              await expect(cast).rejects.toMatchObject({ code: 'ballot_newer_stands' });
              continue;
            }
            const previous = stands && stands.choice !== choice ? { previous: stands.choice } : {};
            expect(await cast).toEqual({ poll: expect.anything(), voterKey, choice, ...previous });
            last.set(voterKey, { choice, at: offset });
          }
          const naive = Object.fromEntries(
            positions.map((choice) => [choice, [...last.values()].filter((v) => v.choice === choice).length]),
          );
          const open = await stores.polls.find(GROUP, poll.id);
          if (!open) throw new Error('the poll is gone');
          expect((await services.polls.counted(open)).tally).toEqual(naive);
          expect((await services.polls.close(open, { memberId: CHAIR, name: CHAIR })).closed?.tally).toEqual(naive);
        }),
        { numRuns: 12 },
      );
    });
  });

  it('a database that dies and returns keeps what was acknowledged; nothing else is said to be saved', async () => {
    const database = await startTemporary({ dataDir: await temporaryDataDir() });
    const bot = await startSharedBot({ uri: `${new URL('/votes', database.uri)}`, clock: systemClock });
    onTestFinished(() => bot.stop());
    const poll = await openPoll(bot);
    const votes: Votes = new Map();
    const words = new Map<string, string>();
    let isDone = false;
    let next = 0;
    const work = async () => {
      while (!isDone) {
        const n = next++;
        const [who, label] = [`voter-${n}`, labelFor(n)];
        const answer = await bot.send({ who, kind: 'action', token: poll.tokens[label] as string });
        votes.set(who, { choice: POSITIONS[label], outcome: { error: answer?.reply.error } });
        if (answer) words.set(who, textOf(answer.reply));
      }
    };
    const workers = Array.from({ length: 8 }, work);
    for (let kill = 0; kill < 2; kill += 1) {
      const before = votes.size;
      await expect.poll(() => votes.size).toBeGreaterThan(before + 40);
      await killServer(database);
    }
    const afterwards = votes.size;
    await expect.poll(() => votes.size).toBeGreaterThan(afterwards + 40);
    isDone = true;
    await Promise.all(workers);
    const refused = [...votes].filter(([, { outcome }]) => outcome.error !== undefined);
    expect(refused.length).toBeGreaterThan(0);
    for (const [who, { outcome }] of refused) {
      expect(['ballot_unconfirmed', 'database_unreachable', 'busy']).toContain(outcome.error);
      expect(words.get(who)).not.toMatch(/is counted|your ballot:|changed from/i);
    }
    await close(bot, poll.number);
    await checkClosed(bot, poll, votes);
  }, 60_000);
});
