import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isJson, type Json, parsed } from '../slack/json.ts';
import { bodyOf } from '../slack/request-body.ts';
import type { DiscordServer } from './discord-server.ts';
import { clientOf, discord } from './real-client.ts';

const ANA = '100000000000000001';

function isGenuine(publicKey: string, signature: string, signed: string): boolean {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, Buffer.from(signed), key, Buffer.from(signature, 'hex'));
}

/** An application that takes interactions by HTTP and answers as `reply` says, unless it `trusts` everybody. */
async function application(server: DiscordServer, reply: (payload: Json) => unknown, trusts = false): Promise<void> {
  const app = createServer(async (request, response) => {
    const body = (await bodyOf(request)).toString();
    const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
    const genuine = trusts || isGenuine(server.publicKey, String(signature), `${timestamp}${body}`);
    const payload = parsed(body);
    if (!genuine || !isJson(payload)) return void response.writeHead(401).end();
    const answer = payload.type === 1 ? { type: 1 } : reply(payload);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void app.close());
  server.deliverTo(`http://127.0.0.1:${(app.address() as AddressInfo).port}/interactions`);
}

async function withCommand(): Promise<DiscordServer> {
  const server = await discord();
  const { rest } = clientOf(server);
  await rest.put(`/applications/${server.botId}/commands`, { body: [{ name: 'ask', description: 'Ask' }] });
  return server;
}

describe('tests/platforms/discord/http-interactions', () => {
  it('an endpoint that checks signatures is accepted, one that does not is not', async () => {
    const server = await discord();
    await application(server, () => ({}));
    expect(await server.verifyEndpoint()).toBe(true);
    await application(server, () => ({}), true);
    expect(await server.verifyEndpoint()).toBe(false);
  });

  it('a command is answered in the response', async () => {
    const server = await withCommand();
    await application(server, ({ data }) => ({ type: 4, data: { content: `${(data as Json).name}!`, flags: 64 } }));
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    expect(await ana.command('ask')).toMatchObject({ acknowledged: true, type: 4 });
    expect(ana.readable()).toEqual(['ask!']);
    expect(server.endpointAnswers()).toEqual([{ status: 200 }]);
  });

  it.each([
    ['an answer that Discord refuses', { type: 4, data: { content: 'x'.repeat(2001) } }, {}],
    ['an answer of another kind', { type: 8, data: { choices: [] } }, {}],
    ['a bad signature', { type: 4, data: { content: 'x' } }, { badSignature: true }],
  ] as const)('%s is no answer', async (_, answer, delivery) => {
    const server = await withCommand();
    await application(server, () => answer);
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    expect(await ana.command('ask', {}, delivery)).toMatchObject({ acknowledged: false });
    expect(ana.readable()).toEqual(['The application did not respond']);
  });

  it('an answer that was put off follows by the webhook', async () => {
    const server = await withCommand();
    await application(server, () => ({ type: 5, data: { flags: 64 } }));
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    const { token } = await ana.command('ask');
    expect(ana.messages()).toMatchObject([{ thinking: true, ephemeral: true }]);
    const path = `/webhooks/${server.botId}/${token}/messages/@original` as const;
    await clientOf(server).rest.patch(path, { auth: false, body: { content: 'now' } });
    expect(ana.readable()).toEqual(['now']);
  });
});
