import { describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import { actions, bolt, button, clientOf, slack } from './real-sdks.ts';
import type { SlackServer } from './slack-server.ts';

/** A server with an organisation of two workspaces, T1 and T2, that share C5, and a workspace T9 elsewhere. */
async function organised(): Promise<SlackServer> {
  const server = await slack();
  server.addEnterprise({ id: 'E1', name: 'Org' });
  for (const id of ['T1', 'T2']) server.addTeam({ id, name: id, enterpriseId: 'E1' });
  server.addTeam({ id: 'T9', name: 'Elsewhere' });
  server.addUser({ id: 'U5', name: 'cy', teamId: 'T1', isOrgAdmin: true });
  server.addUser({ id: 'U6', name: 'di', teamId: 'T2' });
  server.addUser({ id: 'U9', name: 'zoe', teamId: 'T9' });
  server.addChannel({ id: 'C5', name: 'both', teamId: 'T1', sharedWith: ['T2'] });
  return server;
}

/** What the page and the exchange of its code give for a workspace or an organisation. */
async function installed(server: SlackServer, team: string) {
  const { clientId: client_id, clientSecret: client_secret } = server;
  const asked = new URLSearchParams({ client_id, team, redirect_uri: 'http://127.0.0.1:1/back' });
  const { headers } = await fetch(`${server.authorizeUrl}?${asked}`, { redirect: 'manual' });
  const code = new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
  return clientOf(server).oauth.v2.access({ client_id, client_secret, code });
}

/** Every payload that Bolt's receiver takes, in order. */
async function payloads(server: SlackServer): Promise<Json[]> {
  const taken: Json[] = [];
  await bolt(server, (app) =>
    app.use(async (args) => {
      taken.push(args.body as unknown as Json);
      if ('ack' in args) await (args.ack as () => Promise<void>)();
    }),
  );
  return taken;
}

describe('tests/platforms/slack/organisation.ts', () => {
  it('a token of the organisation opens each of its workspaces, and no other', async () => {
    const server = await organised();
    expect(await installed(server, 'E1')).toMatchObject({
      access_token: server.orgToken('E1'),
      team: null,
      enterprise: { id: 'E1' },
      is_enterprise_install: true,
    });
    const client = clientOf(server);
    const call = (method: string, args: Json) => client.apiCall(method, { token: server.orgToken('E1'), ...args });
    server.addChannel({ id: 'C6', name: 'second', teamId: 'T2' });
    server.addChannel({ id: 'C9', name: 'theirs', teamId: 'T9' });
    for (const channel of ['C5', 'C6']) await call('chat.postMessage', { channel, text: 'x' });
    await expect(call('chat.postMessage', { channel: 'C9', text: 'x' })).rejects.toThrow('channel_not_found');
    await expect(call('users.info', { user: 'U9' })).rejects.toThrow('user_not_found');
    expect(await call('users.info', { user: 'U5' })).toMatchObject({
      user: { team_id: 'T1', enterprise_user: { enterprise_id: 'E1', is_admin: true } },
    });
    expect(await call('auth.test', {})).toMatchObject({ enterprise_id: 'E1', is_enterprise_install: true });
    await server.revokeToken('E1');
    await expect(call('auth.test', {})).rejects.toThrow('token_revoked');
  });

  it('an installation for the organisation is named by it alone, one of a workspace by both', async () => {
    const server = await organised();
    await installed(server, 'E1');
    const taken = await payloads(server);
    await clientOf(server).apiCall('chat.postMessage', {
      token: server.orgToken('E1'),
      channel: 'C5',
      text: 'x',
      blocks: [actions(button('Go'))],
    });
    await server.command({ user: 'U6', channel: 'C5', command: '/poll' });
    await server.press({ user: 'U6', channel: 'C5' });
    await server.openHome({ user: 'U6' });
    expect(taken).toMatchObject([
      { team_id: 'T2', enterprise_id: 'E1', is_enterprise_install: 'true' },
      { team: null, enterprise: { id: 'E1' }, is_enterprise_install: true, user: { team_id: 'T2' } },
      { authorizations: [{ team_id: null, enterprise_id: 'E1', is_enterprise_install: true }] },
    ]);
    expect(await installed(server, 'T2')).toMatchObject({ team: { id: 'T2' }, enterprise: { id: 'E1' } });
    await server.command({ user: 'U6', channel: 'C5', command: '/poll' });
    await server.openHome({ user: 'U6' });
    expect(taken.slice(3)).toMatchObject([
      { team_id: 'T2', enterprise_id: 'E1', is_enterprise_install: 'false' },
      { authorizations: [{ team_id: 'T2', enterprise_id: 'E1', is_enterprise_install: false }] },
    ]);
  });

  it('one from elsewhere in a shared channel is told by their own workspace, the app by its', async () => {
    const server = await organised();
    const { botUserId } = server.addTeam({ id: 'T3', name: 'Third' });
    server.addChannel({ id: 'C7', name: 'connect', teamId: 'T3', members: ['U9', botUserId] });
    const taken = await payloads(server);
    await server.say({ user: 'U9', channel: 'C7', text: `<@${botUserId}> hello` });
    expect(taken).toMatchObject([
      { team_id: 'T9', context_team_id: 'T3', authorizations: [{ team_id: 'T3' }], is_ext_shared_channel: true },
    ]);
  });
});
