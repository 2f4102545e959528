import { setTimeout as wait } from 'node:timers/promises';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  IntentsBitField,
  Options,
  Partials,
  type REST,
} from 'discord.js';
import { PenholderError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { restOptions } from './api.ts';
import { pace } from './limits.ts';
import { readApplication } from './registration.ts';

/** What the gateway is given. */
export interface GatewayOptions {
  readonly token: string;
  /** In the form of `https://discord.com/api`. */
  readonly apiUrl?: string;
  /** Which shards this process has, of how many; left out, all that Discord recommends. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
  readonly log: Log;
  onInteraction(body: unknown): void;
  onMessage(body: unknown): void;
}

/** The connection by which deliveries come, and the client that is behind every call. */
export interface Gateway {
  readonly client: Client;
  /** @throws discord_refused, discord_unreachable */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The least that serves: channels and who may what in them, mentions, and messages to the bot alone. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** With the words of messages among people: asked for only where the application's page has it on, else nothing connects. */
const INTENTS_WITH_CONTENT = [...INTENTS, GatewayIntentBits.MessageContent];

/** Discord by its gateway: the library resumes a dropped connection, and asks for what was missed. */
export function createGateway(options: GatewayOptions): Gateway {
  const { token, apiUrl, shards, log } = options;
  const client = new Client({
    intents: INTENTS,
    // else messages to the bot alone do not come
    partials: [Partials.Channel],
    shards: shards ? [...shards.ids] : 'auto',
    ...(shards ? { shardCount: shards.count } : {}),
    rest: restOptions(apiUrl),
    allowedMentions: { parse: [] },
    // nothing that people wrote is kept
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, UserManager: 1 }),
  });
  guard(client, log);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (body: unknown) => options.onInteraction(body));
  client.ws.on(GatewayDispatchEvents.MessageCreate, (body: unknown) => options.onMessage(body));
  const said = (error: Error) =>
    log.warn({ library: 'discord.js', name: error.name }, 'the Discord library met a problem');
  client.on(Events.Error, said);
  client.on(Events.ShardError, said);
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'Discord ended the connection for good'));
  client.on(Events.Invalidated, () => log.error({}, 'Discord ended the session for good'));
  return {
    client,
    async start() {
      client.rest.setToken(token);
      if (await mayReadContent(client.rest)) client.options.intents = new IntentsBitField(INTENTS_WITH_CONTENT);
      await connect(client, token);
    },
    stop: () => client.destroy(),
  };
}

/** False also where it cannot be asked: all else works without. */
async function mayReadContent(rest: REST): Promise<boolean> {
  const application = await readApplication(rest).catch(() => undefined);
  return application?.mayReadContent === true;
}

/** The library throws on a delivery that it cannot read, where nobody would hear it: that would end the process. */
function guard({ ws }: Client, log: Log): void {
  const inner = ws as unknown as { handlePacket(...given: unknown[]): unknown };
  const handle = inner.handlePacket.bind(inner);
  inner.handlePacket = (...given) => {
    try {
      return handle(...given);
    } catch {
      return log.warn({ library: 'discord.js' }, 'a delivery could not be read');
    }
  };
}

/** Tries again for a while where there is no network. */
async function connect(client: Client, token: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await client.login(token);
      return;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== undefined) throw new PenholderError('discord_refused', { reason: refusal }, error);
      if (tries >= pace.startTries) throw new PenholderError('discord_unreachable', {}, error);
      await wait(pace.againMs * 2 ** (tries - 1));
    }
  }
}

/** Why Discord does not take the token; nothing where it could not be asked. */
function refusalOf(error: unknown): string | undefined {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return '401';
  const said = error instanceof Error ? error.message : '';
  return /intents/i.test(said) ? said : undefined;
}
