import { once } from 'node:events';
import { type Client, Events, GatewayIntentBits, type Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { clientOf, discord, loggedIn } from './real-client.ts';

const ANA = '100000000000000001';
const MANY = { timeout: 15_000, interval: 20 };

/** What the client hears people say. */
function hearing(into: string[]) {
  return (client: Client) =>
    client.on(Events.MessageCreate, ({ content, author }: Message) => !author.bot && into.push(content));
}

/** Resolves when the client hears of it; the listener stands from the call on. */
function next(client: Client, event: string): Promise<unknown> {
  return new Promise((resolve) => client.once(event, resolve));
}

describe('tests/platforms/discord/gateway', () => {
  it('a dropped session is resumed with the events that it missed', async () => {
    const server = await discord();
    const heard: string[] = [];
    const client = await loggedIn(server, hearing(heard));
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    const resumed = next(client, Events.ShardResume);
    server.drop();
    await expect.poll(() => server.sessions()[0]?.socket).toBeUndefined();
    ana.say('missed', { mention: true });
    await resumed;
    await expect.poll(() => heard).toEqual([`<@${server.botId}> missed`]);
    expect(server.identified().map(({ kind }) => kind)).toEqual(['identify', 'resume']);
  });

  it.each([
    ['a request to reconnect', 'reconnect', undefined],
    ['a close code that allows it', 'drop', 4000],
    ['an invalid session that may be resumed', 'invalidate', true],
  ] as const)('%s leads to a resumed session', async (_, lever, argument) => {
    const server = await discord();
    const client = await loggedIn(server);
    const resumed = next(client, Events.ShardResume);
    (server[lever] as (value: unknown) => void)(argument);
    await resumed;
    expect(server.identified().at(-1)?.kind).toBe('resume');
  });

  it('a gateway that refuses sockets is tried again until it lets one in', async () => {
    const server = await discord();
    const client = await loggedIn(server);
    const refused = next(client, Events.ShardError);
    server.refuseSockets(true);
    server.drop();
    await refused;
    const back = next(client, Events.ShardResume);
    server.refuseSockets(false);
    await back;
    expect(server.sessions()).toHaveLength(1);
  });

  it('an invalid session is identified anew', async () => {
    const server = await discord();
    const heard: string[] = [];
    await loggedIn(server, hearing(heard));
    server.invalidate(false);
    await expect.poll(() => server.sessions().length, MANY).toBe(1);
    expect(server.identified().map(({ kind }) => kind)).toEqual(['identify', 'identify']);
    server.person(ANA).in(server.guildId, server.channelId).say('hello', { mention: true });
    await expect.poll(() => heard).toHaveLength(1);
  });

  it('a socket without acknowledgements is given up and the session resumed', async () => {
    const server = await discord({ heartbeatMs: 100 });
    const client = await loggedIn(server);
    const resumed = next(client, Events.ShardResume);
    server.freeze();
    await resumed;
    expect(server.identified().at(-1)?.kind).toBe('resume');
  });

  it('two shards hear each of their own guilds, and the first of direct messages', async () => {
    const server = await discord({ shards: 2 });
    const shardOf = (id: string) => Number((BigInt(id) >> 22n) % 2n);
    const odd = server.addGuild({ id: String((2n * 10n ** 6n + 1n) << 22n), name: 'Odd' });
    const even = server.addGuild({ id: String((2n * 10n ** 6n) << 22n), name: 'Even' });
    const heard: string[] = [];
    const client = await loggedIn(server, hearing(heard), { shards: 'auto' });
    expect(server.identified().map(({ shard }) => shard)).toEqual(
      expect.arrayContaining([
        [0, 2],
        [1, 2],
      ]),
    );
    expect([odd, even].map((id) => client.guilds.cache.get(id)?.shardId)).toEqual([odd, even].map(shardOf));
    for (const guildId of [odd, even]) {
      const channel = server.addChannel({ guildId });
      server.person(ANA).in(guildId, channel).say(guildId, { mention: true });
    }
    server.person(ANA).dm().say('direct');
    await expect.poll(() => heard).toHaveLength(3);
    const texts = server
      .sessions()
      .map(({ shard, events }) => [shard[0], events.filter(({ t }) => t === 'MESSAGE_CREATE').length]);
    expect(Object.fromEntries(texts)).toEqual({ 0: 2, 1: 1 });
  });

  it('two processes hear the same events', async () => {
    const server = await discord();
    const heard: string[] = [];
    await loggedIn(server, hearing(heard));
    await loggedIn(server, hearing(heard));
    server.person(ANA).dm().say('hello');
    await expect.poll(() => heard).toEqual(['hello', 'hello']);
  });

  it('the content of messages is kept from who lacks the intent, unless they are addressed', async () => {
    const server = await discord();
    const heard: string[] = [];
    await loggedIn(server, hearing(heard));
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    ana.say('among us');
    ana.say('to you', { mention: true });
    server.person(ANA).dm().say('direct');
    await expect.poll(() => heard).toEqual(['', `<@${server.botId}> to you`, 'direct']);
  });

  it('the intent for content must be granted, and then shows all', async () => {
    const intents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent, GatewayIntentBits.Guilds];
    const strict = await discord();
    await expect(clientOf(strict, { intents }).login(strict.token)).rejects.toThrow('disallowed intents');
    const server = await discord({ privilegedIntents: GatewayIntentBits.MessageContent });
    const heard: string[] = [];
    await loggedIn(server, hearing(heard), { intents });
    server.person(ANA).in(server.guildId, server.channelId).say('among us');
    await expect.poll(() => heard).toEqual(['among us']);
  });

  it('an event may come twice', async () => {
    const server = await discord();
    const codes: unknown[] = [];
    const client = await loggedIn(server, (one) =>
      one.on(Events.InteractionCreate, async (event) => {
        if (!event.isChatInputCommand()) return;
        await event.reply('x').then(
          () => codes.push('answered'),
          (error) => codes.push(error.code),
        );
      }),
    );
    await client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
    await server.person(ANA).dm().command('ask');
    server.resend('INTERACTION_CREATE');
    await expect.poll(() => codes).toEqual(['answered', 40060]);
  });

  it('guilds come and go', async () => {
    const server = await discord();
    const client = await loggedIn(server);
    const joined = next(client, Events.GuildCreate);
    const id = server.addGuild({ name: 'New' });
    await joined;
    const unavailable = next(client, Events.GuildUnavailable);
    server.removeGuild(id, true);
    await unavailable;
    const left = next(client, Events.GuildDelete);
    server.removeGuild(id);
    await left;
    await expect(client.rest.get(`/guilds/${id}`)).rejects.toMatchObject({ code: 10004 });
  });

  it('a token that the gateway does not know closes with 4004', async () => {
    const server = await discord();
    const socket = new WebSocket(server.apiUrl.replace('http', 'ws').replace('/api', '/'));
    socket.on('message', () => socket.send(JSON.stringify({ op: 2, d: { token: 'x', intents: 0 } })));
    const [code] = await once(socket, 'close');
    expect(code).toBe(4004);
  });
});
