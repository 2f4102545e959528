import { type Connection, mongo } from 'mongoose';
import type { Adapter, Answer, BotPort, Post } from '../../src/bot/adapter.ts';
import type { BotEvent } from '../../src/bot/event.ts';
import type { Clock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { composePenholder, type Penholder } from '../../src/main/wiring.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores, type Stores } from '../../src/storage/mongo/stores.ts';

/** The one channel of the one group, and its chair. */
export const PLACE = { tenant: 'web:local', channelId: 'call' } as const;
export const GROUP = 'web:local/call';
export const CHAIR = 'chair';

/** A message on the platform that all processes share: a collection of the same database. */
export interface SharedMessage {
  readonly key: string;
  readonly channelId: string;
  readonly drawings: SealedReply[];
}

/** A whole bot on a database where more of its kind may run, all on one platform. */
export interface SharedBot {
  readonly penholder: Penholder;
  readonly connection: Connection;
  /** Hands over an event of the one channel; received now by this bot's clock unless told. */
  send(event: Partial<BotEvent> & { who: string }): Promise<Answer | undefined>;
  /** What is on the platform under keys with this beginning, in no order. */
  messages(keyStart: string): Promise<SharedMessage[]>;
  stop(): Promise<void>;
}

export interface SharedBotOptions {
  readonly uri: string;
  readonly clock: Clock;
  /** Called after a message is on the platform, before the bot hears of it. */
  readonly posted?: (post: Post) => Promise<void>;
  /** What stands between the bot and its stores. */
  readonly wrap?: (stores: Stores) => Stores;
}

/** Starts one; the first on a database makes the group and its chair. */
export async function startSharedBot({ uri, clock, posted, wrap }: SharedBotOptions): Promise<SharedBot> {
  const connection = await connectMongo(uri);
  const bare = createStores(connection);
  const stores = wrap ? wrap(bare) : bare;
  await createIndexes(connection);
  await makeGroup(stores);
  const platform = connection.collection<SharedMessage>('platform');
  const { adapter, handle } = sharedAdapter(platform, posted);
  const penholder = composePenholder({
    connection,
    stores,
    clock,
    log: createLog('silent'),
    secret: 'a secret of at least thirty-two characters',
    pollEveryMs: 50,
    adapters: () => [adapter],
  });
  await penholder.start();
  let sent = 0;
  return {
    penholder,
    connection,
    send({ who, ...event }) {
      sent += 1;
      const person = { id: who, name: who, platformAdmin: false };
      const id = `${process.pid}/${sent}`;
      return handle({ id, ...PLACE, person, receivedAt: clock.now(), ...event } as BotEvent);
    },
    messages: (keyStart) => platform.find({ key: { $regex: `^${keyStart}` } }).toArray(),
    async stop() {
      await penholder.stop();
      await connection.close();
    },
  };
}

async function makeGroup(stores: Stores): Promise<void> {
  const facts = { timeZone: 'Etc/UTC', language: 'en', roll: 'channel', regions: [] } as const;
  await stores.groups.put({ id: GROUP, tenant: PLACE.tenant, name: 'The call', ...facts });
  await stores.groups.addChannel(GROUP, PLACE, true);
  const chair = { id: CHAIR, groupId: GROUP, name: CHAIR, roles: ['chair'], listed: true } as const;
  await stores.members.put(chair, [{ tenant: PLACE.tenant, userId: CHAIR }]);
}

/** Like a platform, it takes a second message under one key: that there is none is the bot's affair. */
function sharedAdapter(
  platform: mongo.Collection<SharedMessage>,
  posted: SharedBotOptions['posted'],
): { adapter: Adapter; handle: BotPort['handle'] } {
  let bot: BotPort | undefined;
  const adapter: Adapter = {
    platform: 'web',
    async start(port) {
      bot = port;
    },
    async stop() {},
    async post(channel, post) {
      const { insertedId } = await platform.insertOne({
        key: post.key,
        channelId: channel.channelId,
        drawings: [post.reply],
      });
      await posted?.(post);
      return { ...channel, messageId: String(insertedId) };
    },
    async edit({ messageId }, post) {
      await platform.updateOne({ _id: new mongo.ObjectId(messageId) }, { $push: { drawings: post.reply } });
    },
    async findPosted(channel, { key }) {
      const found = await platform.findOne({ key, channelId: channel.channelId });
      return found ? { ...channel, messageId: String(found._id) } : undefined;
    },
    directChannel: async (tenant, { id }) => ({ tenant, channelId: `direct:${id}` }),
  };
  return {
    adapter,
    handle: async (event) => {
      if (!bot) throw new Error('the bot has not started');
      return bot.handle(event);
    },
  };
}
