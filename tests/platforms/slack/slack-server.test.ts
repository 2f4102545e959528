import { describe, expect, it } from 'vitest';
import type { Json } from './json.ts';
import { actions, button, clientOf, input, modal, plain, slack } from './real-sdks.ts';

describe('tests/platforms/slack/slack-server.ts', () => {
  describe('the Web API', () => {
    it('keeps what is posted, changed and deleted', async () => {
      const server = await slack();
      const client = clientOf(server);
      const metadata = { event_type: 'poll', event_payload: { id: 'P1' } };
      const { ts = '' } = await client.chat.postMessage({ channel: 'C1', text: 'one', metadata });
      await client.chat.postMessage({ channel: 'C1', text: 'a reply', thread_ts: ts });
      await client.chat.update({ channel: 'C1', ts, text: 'two' });
      expect(server.messages('C1')).toMatchObject([
        { ts, text: 'two', edits: 1, edited: true, metadata, userId: server.botUserId },
        { text: 'a reply', threadTs: ts },
      ]);
      const { messages } = await client.conversations.history({ channel: 'C1', include_all_metadata: true });
      expect(messages).toMatchObject([{ ts, reply_count: 1, metadata }]);
      await client.chat.delete({ channel: 'C1', ts });
      expect(server.readable('C1', 'U1')).toEqual(['a reply']);
    });

    it('pages through a history without a message twice', async () => {
      const client = clientOf(await slack());
      for (const text of ['1', '2', '3', '4', '5']) await client.chat.postMessage({ channel: 'C1', text });
      const seen: unknown[] = [];
      for await (const page of client.paginate('conversations.history', { channel: 'C1', limit: 2 })) {
        const { messages } = page as { messages?: { text: string }[] };
        seen.push(messages?.map(({ text }) => text));
        await client.chat.postMessage({ channel: 'C1', text: 'new' });
      }
      expect(seen).toEqual([['5', '4'], ['3', '2'], ['1']]);
    });

    it('leaves the blocks of a message that is updated with text alone', async () => {
      const server = await slack();
      const client = clientOf(server);
      const { ts = '' } = await client.chat.postMessage({ channel: 'C1', text: 'x', blocks: [actions(button('Go'))] });
      await client.chat.update({ channel: 'C1', ts, text: 'y' });
      expect(server.readable('C1', 'U1')).toEqual(['Go']);
    });

    it('tells who people are, and their locale where it is asked for', async () => {
      const client = clientOf(await slack());
      const { user } = await client.users.info({ user: 'U1', include_locale: true });
      expect(user).toMatchObject({ real_name: 'Ana Lima', locale: 'es-ES', tz_offset: -18000 });
      expect((await client.users.info({ user: 'U1' })).user).not.toHaveProperty('locale');
    });

    it('tells the scopes of the token with each answer', async () => {
      const server = await slack({ scopes: ['chat:write'] });
      const client = clientOf(server);
      const { response_metadata, user_id } = await client.auth.test();
      expect([response_metadata?.scopes, user_id]).toEqual([['chat:write'], server.botUserId]);
      await expect(client.users.info({ user: 'U1' })).rejects.toMatchObject({
        data: { error: 'missing_scope', needed: 'users:read' },
      });
    });

    const refusals: [string, string, Json][] = [
      ['channel_not_found', 'chat.postMessage', { channel: 'C404', text: 'x' }],
      ['channel_not_found', 'chat.postMessage', { channel: 'G1', text: 'x' }],
      ['not_in_channel', 'chat.postMessage', { channel: 'C2', text: 'x' }],
      ['not_in_channel', 'conversations.history', { channel: 'C2' }],
      ['is_archived', 'chat.postMessage', { channel: 'C3', text: 'x' }],
      ['no_text', 'chat.postMessage', { channel: 'C1' }],
      ['invalid_arguments', 'chat.postMessage', { text: 'x' }],
      ['message_not_found', 'chat.update', { channel: 'C1', ts: '1.1', text: 'x' }],
      ['user_not_found', 'users.info', { user: 'U404' }],
      ['user_not_in_channel', 'chat.postEphemeral', { channel: 'C4', user: 'U1', text: 'x' }],
      ['invalid_trigger_id', 'views.open', { trigger_id: '1.1.a', view: modal() }],
      ['not_found', 'views.update', { view_id: 'V404', view: modal() }],
      ['not_allowed_token_type', 'apps.connections.open', {}],
      ['unknown_method', 'chat.shout', {}],
    ];

    it.each(refusals)('%s: %s', async (error, method, args) => {
      const server = await slack();
      server.addChannel({ id: 'C2', name: 'others', members: ['U1'] });
      server.addChannel({ id: 'G1', name: 'hidden', isPrivate: true, members: ['U1'] });
      server.addChannel({ id: 'C3', name: 'old', isArchived: true });
      server.addChannel({ id: 'C4', name: 'bots', members: [server.botUserId] });
      await expect(clientOf(server).apiCall(method, args)).rejects.toMatchObject({ data: { error } });
    });

    it("refuses to change a person's message", async () => {
      const server = await slack();
      const { ts } = await server.say({ user: 'U1', channel: 'C1', text: 'mine' });
      await expect(clientOf(server).chat.update({ channel: 'C1', ts, text: 'x' })).rejects.toMatchObject({
        data: { error: 'cant_update_message' },
      });
    });

    it('pins, bookmarks and reacts', async () => {
      const server = await slack();
      const client = clientOf(server);
      const { ts = '' } = await client.chat.postMessage({ channel: 'C1', text: 'x' });
      await client.pins.add({ channel: 'C1', timestamp: ts });
      await client.reactions.add({ channel: 'C1', timestamp: ts, name: 'tada' });
      const link = 'https://example.org';
      const { bookmark } = await client.bookmarks.add({ channel_id: 'C1', title: 'Page', type: 'link', link });
      await client.bookmarks.edit({ channel_id: 'C1', bookmark_id: bookmark?.id ?? '', title: 'The page' });
      expect(server.pins('C1')).toEqual([ts]);
      expect(server.messages('C1')[0]?.reactions).toEqual(['tada']);
      expect(server.bookmarks('C1')).toMatchObject([{ title: 'The page', link }]);
      await expect(client.pins.add({ channel: 'C1', timestamp: ts })).rejects.toThrow('already_pinned');
    });

    it('takes a file in three steps and shares it', async () => {
      const server = await slack();
      const file = Buffer.from('a,b\n1,2\n');
      await clientOf(server).filesUploadV2({ filename: 'votes.csv', file, channel_id: 'C1', initial_comment: 'Votes' });
      expect(server.files()).toMatchObject([
        { name: 'votes.csv', mimetype: 'text/csv', content: file, channels: ['C1'] },
      ]);
      expect(server.readable('C1', 'U1')).toEqual(['Votes', 'votes.csv']);
    });

    it('gives a file to who has the token', async () => {
      const server = await slack();
      await server.say({ user: 'U1', channel: 'C1', text: 'see', files: [{ name: 'a.txt', content: 'hello' }] });
      const { file } = await clientOf(server).files.info({ file: server.files()[0]?.id ?? '' });
      const headers = { Authorization: `Bearer ${server.botToken}` };
      const response = await fetch(file?.url_private ?? '', { headers });
      expect(await response.text()).toBe('hello');
      expect((await fetch(file?.url_private ?? '', { redirect: 'manual' })).status).toBe(302);
    });

    it('keeps a home view, and refuses to replace one that has changed', async () => {
      const server = await slack();
      const client = clientOf(server);
      const view = (text: string) => ({
        type: 'home' as const,
        blocks: [{ type: 'header' as const, text: plain(text) }],
      });
      const first = await client.views.publish({ user_id: 'U1', view: view('One') });
      await client.views.publish({ user_id: 'U1', view: view('Two'), hash: first.view?.hash ?? '' });
      expect(server.home('U1')?.texts).toEqual(['Two']);
      await expect(
        client.views.publish({ user_id: 'U1', view: view('Three'), hash: first.view?.hash ?? '' }),
      ).rejects.toThrow('hash_conflict');
    });

    it('opens a modal for a trigger id once, and within its time', async () => {
      const server = await slack();
      const client = clientOf(server);
      const [used, late] = [server.trigger('U1'), server.trigger('U1')];
      await client.views.open({ trigger_id: used, view: modal(input('name')) });
      await expect(client.views.open({ trigger_id: used, view: modal() })).rejects.toThrow('exchanged_trigger_id');
      server.expireTriggers();
      await expect(client.views.open({ trigger_id: late, view: modal() })).rejects.toThrow('expired_trigger_id');
    });

    it('installs the app: a code for a token, once', async () => {
      const server = await slack();
      const asked = new URLSearchParams({
        client_id: server.clientId,
        state: 's',
        redirect_uri: 'http://127.0.0.1:1/back',
      });
      const { headers } = await fetch(`${server.authorizeUrl}?${asked}`, { redirect: 'manual' });
      const back = new URL(headers.get('location') ?? '');
      expect(back.searchParams.get('state')).toBe('s');
      const { clientId: client_id, clientSecret: client_secret } = server;
      const code = back.searchParams.get('code') ?? '';
      const client = clientOf(server);
      const { access_token, authed_user } = await client.oauth.v2.access({ client_id, client_secret, code });
      expect([access_token, authed_user?.id]).toEqual([server.botToken, 'U1']);
      await expect(client.oauth.v2.access({ client_id, client_secret, code })).rejects.toThrow('invalid_code');
    });

    it('keeps workspaces apart', async () => {
      const server = await slack();
      const { botToken } = server.addTeam({ id: 'T2', name: 'Other' });
      server.addChannel({ id: 'C9', name: 'theirs', teamId: 'T2' });
      await expect(clientOf(server).chat.postMessage({ channel: 'C9', text: 'x' })).rejects.toThrow(
        'channel_not_found',
      );
      const theirs = clientOf(server).apiCall('chat.postMessage', { token: botToken, channel: 'C9', text: 'x' });
      await expect(theirs).resolves.toMatchObject({ ok: true });
    });

    it('refuses a revoked token from then on', async () => {
      const server = await slack();
      await server.revokeToken(server.teamId);
      await expect(clientOf(server).auth.test()).rejects.toMatchObject({ data: { error: 'token_revoked' } });
    });
  });

  describe('faults', () => {
    it('answers 429 with Retry-After after three posts at once', async () => {
      const server = await slack({ rateLimits: true });
      const client = clientOf(server, { rejectRateLimitedCalls: true });
      for (const text of ['1', '2', '3']) await client.chat.postMessage({ channel: 'C1', text });
      await expect(client.chat.postMessage({ channel: 'C1', text: '4' })).rejects.toMatchObject({ retryAfter: 1 });
      expect(server.messages('C1')).toHaveLength(3);
    });

    it('lets the SDK through after the time that it named', async () => {
      const server = await slack({ rateLimits: true });
      const client = clientOf(server, { retryConfig: { retries: 2, minTimeout: 1 } });
      for (const text of ['1', '2', '3', '4']) await client.chat.postMessage({ channel: 'C1', text });
      expect(server.messages('C1')).toHaveLength(4);
      expect(server.calls('chat.postMessage')).toHaveLength(5);
    });

    it.each([
      ['a status', { status: 503 as const }, { statusCode: 503 }],
      ['a reset', { reset: true as const }, { code: 'slack_webapi_request_error' }],
      ['an error of Slack', { error: 'team_added_to_org' }, { data: { error: 'team_added_to_org' } }],
    ])('fails with %s as often as planned', async (_, fault, thrown) => {
      const server = await slack();
      server.fail('chat.postMessage', { times: 1, ...fault });
      await expect(clientOf(server).chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toMatchObject(thrown);
      await clientOf(server).chat.postMessage({ channel: 'C1', text: 'x' });
      expect(server.messages('C1')).toHaveLength(1);
    });

    it('can do the work and lose the answer', async () => {
      const server = await slack();
      server.fail('chat.postMessage', { times: 1, reset: true, after: true });
      await expect(clientOf(server).chat.postMessage({ channel: 'C1', text: 'x' })).rejects.toThrow();
      expect(server.messages('C1')).toHaveLength(1);
    });

    it('can leave a caller without an answer', async () => {
      const server = await slack();
      server.fail('auth.test', { times: 1, hang: true });
      await expect(clientOf(server, { timeout: 50 }).auth.test()).rejects.toThrow();
    });
  });
});
