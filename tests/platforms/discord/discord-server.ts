import type { Json } from '../slack/json.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createFaults, type Fault, type Faults, fits, type Which } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { PRIVILEGED } from './gateway/intents.ts';
import { listen } from './http.ts';
import { messageOf, remove } from './messages.ts';
import { type Person, personOf } from './people/person.ts';
import { createRateLimits } from './rate-limits.ts';
import {
  addChannel,
  addGuild,
  addRole,
  deleteChannel,
  type NewChannel,
  type NewGuild,
  type NewPerson,
  type NewRole,
  removeGuild,
  removeMember,
} from './residents.ts';
import { applicationRoutes } from './rest/application.ts';
import { pinned } from './rest/pins.ts';
import { routes } from './rest/routes.ts';
import { allMessages, type SeenMessage } from './seen.ts';
import { createWorld, type World } from './world.ts';

/** How the server behaves. */
export type DiscordServerOptions = {
  /** Answer 429 as Discord does; off unless said. */
  rateLimits?: boolean;
  /** The privileged intents that the application was granted; none unless said, `true` for all. */
  privilegedIntents?: number | true;
  /** How many shards are recommended. */
  shards?: number;
  /** How many may identify at once; 16 unless said, so that shards need not wait 5 s for each other. */
  maxConcurrency?: number;
  heartbeatMs?: number;
};

type Parts = { world: World; gateway: Gateway; deliveries: Deliveries; faults: Faults };

function residents({ world, deliveries }: Parts) {
  return {
    person: (id: string, given?: NewPerson): Person => personOf(world, deliveries, id, given),
    addGuild: (guild?: NewGuild): string => addGuild(world, guild).id,
    removeGuild: (id: string, unavailable?: boolean) => removeGuild(world, id, unavailable),
    addChannel: (channel: NewChannel): string => addChannel(world, channel).id,
    deleteChannel: (id: string) => deleteChannel(world, id),
    removeMember: (guildId: string, userId: string) => removeMember(world, guildId, userId),
    addRole: (role: NewRole): string => addRole(world, role),
    /** Deletes a message as a moderator does. */
    deleteMessage: (channelId: string, id: string) => remove(world, messageOf(world, channelId, id)),
  };
}

function seen({ world, deliveries, gateway }: Parts) {
  return {
    /** Every message of a channel, those for one user and those deleted too. */
    messages: (channelId: string): SeenMessage[] => allMessages(world, channelId),
    pins: (channelId: string): string[] => pinned(world, channelId).map(({ id }) => id),
    /** The registered commands of a guild, or the global ones. */
    commands: (guildId = ''): readonly Json[] => world.commands.get(guildId) ?? [],
    scheduledEvents: (guildId: string) => world.events.filter((event) => event.guild_id === guildId),
    threads: (channelId: string) => [...world.channels.values()].filter(({ parentId }) => parentId === channelId),
    /** The calls of the REST API, all or those that begin so or fit. */
    calls: (which: Which = '') => world.calls.filter(({ method, path }) => fits(which, `${method} ${path}`)),
    sessions: gateway.sessions,
    identified: gateway.identified,
    /** What came back by HTTP, with what Discord refuses of it. */
    endpointAnswers: () => deliveries.answers,
  };
}

function levers({ world, gateway, deliveries, faults }: Parts) {
  return {
    failNext: (which: Which, fault: Fault) => faults.plan(which, fault),
    /** The next calls are refused with 429; the seconds are waited for in full. */
    rateLimit: (which: Which, fault: Pick<Fault, 'times' | 'retryAfter' | 'global'> = {}) =>
      faults.plan(which, { status: 429, ...fault }),
    /** Refuses the bot in a channel with 50013 (may not) or 50001 (sees nothing); again lets it in without a code. */
    refuse(channelId: string, code?: 50013 | 50001) {
      if (code === undefined) world.refusals.delete(channelId);
      else world.refusals.set(channelId, code);
    },
    /** This person takes no direct messages. */
    closeDms: (userId: string) => void world.closed.add(userId),
    advance: world.advance,
    /** Ends the time to answer of all that is not answered. */
    late() {
      for (const interaction of world.interactions.values()) {
        if (interaction.answeredWith !== undefined) continue;
        interaction.late = true;
        interaction.settle();
      }
    },
    deliverTo: deliveries.deliverTo,
    verifyEndpoint: deliveries.verifyEndpoint,
    /** Sends an event of any kind. */
    event: gateway.dispatch,
    resend: gateway.resend,
    drop: gateway.drop,
    reconnect: gateway.reconnect,
    invalidate: gateway.invalidate,
    freeze: gateway.freeze,
    refuseSockets: gateway.refuse,
  };
}

function identity(world: World) {
  const { id, token, publicKey } = world.app;
  return { apiUrl: `${world.base}/api`, token, applicationId: id, botId: id, publicKey };
}

/** Starts Discord on a free port of 127.0.0.1, with one guild, its channel `general`, and nobody but the bot. */
export async function startDiscordServer(options: DiscordServerOptions = {}) {
  const { heartbeatMs = 41_250, privilegedIntents = 0, shards = 1, maxConcurrency = 16 } = options;
  const world = createWorld();
  const faults = createFaults();
  const limits = createRateLimits(options.rateLimits ?? false, world.now);
  const granted = privilegedIntents === true ? PRIVILEGED : privilegedIntents;
  const gateway = createGateway(world, { heartbeatMs, privilegedIntents: granted });
  const all = [...applicationRoutes({ shards, maxConcurrency, privilegedIntents: granted }), ...routes];
  const server = await listen({ world, routes: all, faults, limits });
  server.on('upgrade', gateway.upgrade);
  world.dispatch = gateway.dispatch;
  const guildId = addGuild(world).id;
  const channelId = addChannel(world, { guildId }).id;
  const parts = { world, gateway, deliveries: createDeliveries(world, () => gateway.sessions().length > 0), faults };
  return {
    ...identity(world),
    guildId,
    channelId,
    ...residents(parts),
    ...seen(parts),
    ...levers(parts),
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Discord, as far as the application can tell. */
export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>;
