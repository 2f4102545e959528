import { Events, RESTEvents, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { clientOf, discord, loggedIn } from './real-client.ts';

const ANA = '100000000000000001';
const POST = 'POST /channels';

async function poster(options?: Parameters<typeof discord>[0], rest: object = {}) {
  const server = await discord(options);
  const client = clientOf(server, { rest });
  const path = Routes.channelMessages(server.channelId);
  const limited: boolean[] = [];
  client.rest.on(RESTEvents.RateLimited, ({ global }) => limited.push(global));
  const send = (content: string) => client.rest.post(path, { body: { content } });
  const contents = () => server.messages(server.channelId).map(({ raw }) => raw.content);
  return { server, send, contents, limited };
}

describe('tests/platforms/discord/faults', () => {
  it.each([false, true] as const)(
    'a call refused with 429 is sent again after its time (global: %s)',
    async (global) => {
      const { server, send, contents, limited } = await poster();
      server.rateLimit(POST, { retryAfter: 1, ...(global && { global }) });
      await send('x');
      expect(contents()).toEqual(['x']);
      expect(limited).toEqual(global ? [true] : []);
      const [first, second] = server.calls(POST);
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    },
  );

  it('the limit of a channel is told beforehand and kept by the client', async () => {
    const { server, send, contents, limited } = await poster({ rateLimits: true });
    await Promise.all(['1', '2', '3', '4', '5', '6'].map(send));
    expect(contents()).toHaveLength(6);
    expect(limited).toEqual([false]);
    expect(server.calls(POST)).toHaveLength(6);
  });

  it('a client that does not heed the limit is refused', async () => {
    const { server } = await poster({ rateLimits: true });
    const headers = { authorization: `Bot ${server.token}`, 'content-type': 'application/json' };
    const address = `${server.apiUrl}/v10/channels/${server.channelId}/messages`;
    const posts = Array.from({ length: 6 }, () => fetch(address, { method: 'POST', headers, body: '{"content":"x"}' }));
    const answers = await Promise.all(posts);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(await refused?.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
  });

  it.each([{ status: 503 }, { reset: true }] as const)('a call that fails with %o is tried again', async (fault) => {
    const { server, send, contents } = await poster();
    server.failNext(POST, fault);
    await send('x');
    expect(contents()).toEqual(['x']);
    expect(server.calls(POST)).toHaveLength(2);
  });

  it('a call that fails after its work was done does it twice when it is tried again', async () => {
    const { server, send, contents } = await poster();
    server.failNext(POST, { reset: true, after: true });
    await send('x');
    expect(contents()).toEqual(['x', 'x']);
  });

  it('a call that hangs is given up', async () => {
    const { server, send, contents } = await poster({}, { timeout: 100, retries: 0 });
    server.failNext(POST, { hang: true });
    await expect(send('x')).rejects.toThrow('aborted');
    expect(contents()).toEqual([]);
  });

  it('a call fails with a code that a test plans, as often as it says', async () => {
    const { server, send } = await poster();
    server.failNext(/^POST .*messages$/, { code: 50013, times: 2 });
    await expect(send('x')).rejects.toMatchObject({ code: 50013 });
    await expect(send('x')).rejects.toMatchObject({ code: 50013 });
    await expect(send('x')).resolves.toMatchObject({ content: 'x' });
  });

  it('an answer to an interaction may be refused', async () => {
    const server = await discord();
    const codes: unknown[] = [];
    const client = await loggedIn(server, (one) =>
      one.on(Events.InteractionCreate, async (event) => {
        if (event.isChatInputCommand()) await event.reply('x').catch((error) => codes.push(error.code));
        server.late();
      }),
    );
    await client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
    server.failNext('POST /interactions', { code: 10062 });
    await server.person(ANA).in(server.guildId, server.channelId).command('ask');
    expect(codes).toEqual([10062]);
  });
});
