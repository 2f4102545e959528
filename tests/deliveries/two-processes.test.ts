import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import { type ChildBot, type Order, startChildBot } from '../polls/child-bot.ts';
import { GROUP, PLACE, type SharedBot, startSharedBot } from '../polls/shared-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

// starting processes takes long on a machine with other work to do
vi.setConfig({ testTimeout: 60_000 });

const POSTS = 50;
/** Longer than the lease of a post. */
const AFTER_LEASE_MS = 90_000;

const soon = (ms: number) => new Date(systemClock.now().getTime() + ms).toISOString();

/** A post that shows what its subject says and needs nothing else to be there. */
function owe(meeting: string, dueAt: string): Order {
  const subject = JSON.stringify({ name: meeting });
  return {
    do: 'owe',
    delivery: { groupId: GROUP, kind: 'calendar-refused', subject, occurrence: 'o', channel: PLACE, dueAt },
  };
}

async function keys(bot: SharedBot): Promise<string[]> {
  return (await bot.messages('calendar-refused')).map(({ key }) => key);
}

describe('src/deliveries: two processes', () => {
  describe('told to deliver the same posts', () => {
    const { uri } = freshDatabase();

    it('post each once: those due now and those due soon', async () => {
      const children = await Promise.all([startChildBot(uri), startChildBot(uri)]);
      const tell = (orders: readonly Order[]) =>
        Promise.all(orders.flatMap((order) => children.map((child) => child.ask(order))));
      const names = Array.from({ length: POSTS }, (_, n) => `meeting ${n}`);
      const at = soon(1_000);
      const outcomes = await Promise.all([
        tell(names.map((name) => owe(`now: ${name}`, soon(0)))),
        tell(names.map((name) => owe(`soon: ${name}`, at))),
      ]);
      expect(outcomes.flat().filter(({ failed, lost }) => failed || lost)).toEqual([]);
      const bot = await startSharedBot({ uri, clock: systemClock });
      onTestFinished(() => bot.stop());
      await expect.poll(async () => new Set(await keys(bot)).size).toBe(2 * POSTS);
      await Promise.all(children.map((child) => child.stop()));
      await expect.poll(() => bot.penholder.stores.deliveries.owed()).toEqual([]);
      expect(await keys(bot)).toHaveLength(2 * POSTS);
    });
  });

  describe('of which one is killed when a message is on the platform and not yet noted', () => {
    const { uri } = freshDatabase();

    it('do not post it again: the other finds it, and posts what the dead one had not', async () => {
      const child: ChildBot = await startChildBot(uri, { at: 'post', key: 'calendar-refused' });
      const asked = [child.ask(owe('sent', soon(0))), child.ask(owe('tomorrow', soon(24 * 3_600_000)))];
      expect(await asked[0]).toEqual({ lost: true });
      await child.gone;
      const clock = movableClock(new Date(systemClock.now().getTime() + AFTER_LEASE_MS), { running: true });
      const bot = await startSharedBot({ uri, clock });
      onTestFinished(() => bot.stop());
      const { deliveries } = bot.penholder.stores;
      const id = (await keys(bot))[0] as string;
      await expect.poll(async () => (await deliveries.find(id))?.state).toBe('posted');
      expect(await keys(bot)).toEqual([id]);
      const messages = await bot.connection.collection('platform').find().toArray();
      expect((await deliveries.find(id))?.message?.messageId).toBe(String(messages[0]?._id));
      clock.set(new Date(clock.now().getTime() + 25 * 3_600_000));
      await bot.penholder.scheduler.settled();
      expect((await keys(bot)).map((key) => key.includes('tomorrow')).sort()).toEqual([false, true]);
    });
  });
});
