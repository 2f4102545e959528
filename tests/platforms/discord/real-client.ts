import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type DiscordServer, type DiscordServerOptions, startDiscordServer } from './discord-server.ts';

/** A server that is stopped when the test is over. */
export async function discord(options?: DiscordServerOptions): Promise<DiscordServer> {
  const server = await startDiscordServer(options);
  onTestFinished(() => server.stop());
  return server;
}

const { Guilds, GuildMessages, DirectMessages, GuildScheduledEvents } = GatewayIntentBits;

/** The real client, not logged in. */
export function clientOf(server: DiscordServer, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages, GuildScheduledEvents],
    partials: [Partials.Channel],
    ...options,
    rest: { api: server.apiUrl, ...options.rest },
  });
  client.on(Events.Error, () => undefined);
  client.on(Events.ShardError, () => undefined);
  client.rest.setToken(server.token);
  onTestFinished(() => client.destroy());
  return client;
}

/** The real client, logged in and ready; the handlers stand before the first event comes. */
export async function loggedIn(
  server: DiscordServer,
  handlers: (client: Client) => void = () => undefined,
  options: Partial<ClientOptions> = {},
): Promise<Client> {
  const client = clientOf(server, options);
  handlers(client);
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(server.token);
  await ready;
  return client;
}
