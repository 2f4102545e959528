/**
 * A whole bot as a process of its own: `node --import tsx bot-process.ts '{"uri":…,"die":…}'`. It obeys a line of JSON at
 * a time on its standard input and answers each on its standard output.
 */
import { createInterface } from 'node:readline';
import type { BotEvent } from '../../src/bot/event.ts';
import { systemClock } from '../../src/clock.ts';
import type { Stores } from '../../src/storage/mongo/stores.ts';
import type { Death, Order, Outcome } from './child-bot.ts';
import { startSharedBot } from './shared-bot.ts';

const { uri, die } = JSON.parse(process.argv[2] ?? '') as { uri: string; die?: Death };

/** The end without a warning: nothing after this runs. */
async function dieNow(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
}

function mortal(stores: Stores): Stores {
  if (!die || die.at === 'post') return stores;
  const { at, when } = die;
  const step = stores.polls[at] as (...given: unknown[]) => Promise<unknown>;
  const last = async (...given: unknown[]) => {
    if (when === 'before') await dieNow();
    await step(...given);
    return dieNow();
  };
  return { ...stores, polls: { ...stores.polls, [at]: last } };
}

const bot = await startSharedBot({
  uri,
  clock: systemClock,
  wrap: mortal,
  async posted({ key }) {
    if (die?.at === 'post' && key.startsWith(die.key)) await dieNow();
  },
});

async function obey(order: Order): Promise<Outcome> {
  switch (order.do) {
    case 'send': {
      const { receivedAt, ...event } = order.event;
      const at = receivedAt === undefined ? {} : { receivedAt: new Date(receivedAt) };
      const answer = await bot.send({ ...event, ...at } as Partial<BotEvent> & { who: string });
      return { error: answer?.reply.error };
    }
    case 'owe': {
      const { dueAt, ...delivery } = order.delivery;
      await bot.penholder.deliveries.owe({ ...delivery, dueAt: new Date(dueAt) });
      return {};
    }
    case 'stop':
      await bot.stop();
      process.exit(0);
  }
}

const orders = createInterface({ input: process.stdin });
// whoever started it is gone
orders.on('close', () => process.exit(1));
orders.on('line', async (line) => {
  const { id, ...order } = JSON.parse(line) as Order & { id: number };
  const outcome = await obey(order as Order).catch((error: unknown) => ({ failed: String(error) }));
  process.stdout.write(`${JSON.stringify({ id, ...outcome })}\n`);
});
process.stdout.write(`${JSON.stringify({ id: 0 })}\n`);
