import { describe, expect, it } from 'vitest';
import { actions, bolt, boltByHttp, button, clientOf, slack } from './real-sdks.ts';
import type { SlackServer } from './slack-server.ts';

describe('tests/platforms/slack/deliveries.ts', () => {
  describe('deliveries', () => {
    const mention = (server: SlackServer) => ({ user: 'U1', channel: 'C1', text: `<@${server.botUserId}> hi` });

    it('an event is delivered again as often as a test wants, marked as a retry', async () => {
      const server = await slack();
      const seen: unknown[] = [];
      await bolt(server, (app) =>
        app.event('app_mention', async ({ context, body }) => void seen.push([body.event_id, context.retryNum])),
      );
      const ack = await server.say(mention(server), { repeats: 2 });
      expect(ack.repeats).toHaveLength(2);
      const id = (seen[0] as unknown[])[0];
      await expect
        .poll(() => seen)
        .toEqual([
          [id, undefined],
          [id, 1],
          [id, 2],
        ]);
      expect(new Set(server.deliveries().map(({ envelopeId }) => envelopeId)).size).toBe(3);
    });

    it('an event without acknowledgement is sent again three times', async () => {
      const server = await slack({ resendAfterMs: 20, ackWithinMs: 20 });
      await bolt(server, (app) => app.event('app_mention', async () => undefined));
      server.freezeSockets();
      expect(await server.say(mention(server))).toMatchObject({ timedOut: true });
      await expect.poll(() => server.deliveries().map(({ attempt }) => attempt)).toEqual([0, 1, 2, 3]);
    });

    it('an event waits for a socket', async () => {
      const server = await slack();
      const said = server.say(mention(server));
      const heard: string[] = [];
      await bolt(server, (app) => app.event('app_mention', async ({ event }) => void heard.push(event.text)));
      expect(await said).toMatchObject({ timedOut: false });
      await expect.poll(() => heard).toHaveLength(1);
    });

    it('an app whose socket is dropped comes back and hears what it missed', async () => {
      const server = await slack();
      const heard: string[] = [];
      await bolt(server, (app) => app.event('app_mention', async ({ event }) => void heard.push(event.text)));
      server.dropSockets();
      await expect.poll(() => server.sockets()).toBe(0);
      expect(await server.say(mention(server))).toMatchObject({ timedOut: false });
      await expect.poll(() => heard).toHaveLength(1);
      expect(server.sockets()).toBe(1);
    });

    it('an app that is told to refresh connects anew', async () => {
      const server = await slack();
      await bolt(server, (app) => app.event('app_mention', async () => undefined));
      server.refreshSockets();
      await expect.poll(() => server.calls('apps.connections.open').length).toBe(2);
      await expect.poll(() => server.sockets()).toBe(1);
      expect(await server.say(mention(server))).toMatchObject({ timedOut: false });
    });

    it('with two sockets each envelope goes to one of them, in turn where asked', async () => {
      const server = await slack({ roundRobin: true });
      const heard: number[] = [];
      for (const which of [1, 2])
        await bolt(server, (app) => app.event('app_mention', async () => void heard.push(which)));
      expect(server.sockets()).toBe(2);
      for (let time = 0; time < 4; time += 1) await server.say(mention(server));
      await expect.poll(() => heard.sort()).toEqual([1, 1, 2, 2]);
    });

    it('refuses new sockets while told to', async () => {
      const server = await slack();
      await bolt(server, () => undefined);
      server.refuseSockets(true);
      server.dropSockets();
      await expect.poll(() => server.calls('apps.connections.open').length).toBeGreaterThan(2);
      expect(server.sockets()).toBe(0);
      server.refuseSockets(false);
      await expect.poll(() => server.sockets()).toBe(1);
      // To stop the SDK while it connects rejects a promise that nobody holds: wait until it hears.
      expect(await server.say(mention(server))).toMatchObject({ timedOut: false });
    });

    it('a socket that goes silent is noticed by the SDK', async () => {
      const server = await slack();
      await bolt(server, () => undefined);
      server.freezeSockets();
      await expect.poll(() => server.calls('apps.connections.open').length).toBe(2);
      await expect.poll(() => server.sockets()).toBe(2);
      expect(await server.say(mention(server))).toMatchObject({ timedOut: false });
    });

    it('the same envelope may come twice at once', async () => {
      const server = await slack();
      const heard: number[] = [];
      await bolt(server, (app) =>
        app.event('app_mention', async ({ context }) => void heard.push(context.retryNum ?? 0)),
      );
      const ack = await server.say(mention(server), { repeats: 1, sameEnvelope: true, atOnce: true });
      expect(ack).toMatchObject({ timedOut: false, repeats: [{ timedOut: false }] });
      expect(new Set(server.deliveries().map(({ envelopeId }) => envelopeId)).size).toBe(1);
      await expect.poll(() => heard).toEqual([0, 1]);
    });

    it('hello and any other message may be sent raw', async () => {
      const server = await slack();
      await bolt(server, () => undefined);
      await server.raw('not json');
      await server.raw({ type: 'hello' });
      expect(server.sockets()).toBe(1);
    });

    it('the app hears that its token was revoked', async () => {
      const server = await slack();
      const heard: unknown[] = [];
      await bolt(server, (app) => app.event('tokens_revoked', async ({ event }) => void heard.push(event.tokens)));
      await server.revokeToken(server.teamId, 'tokens_revoked');
      await expect.poll(() => heard).toEqual([{ oauth: [], bot: [server.botUserId] }]);
    });
  });

  describe('signed HTTP', () => {
    it("commands, buttons and events arrive by Bolt's receiver", async () => {
      const server = await slack();
      const heard: string[] = [];
      await boltByHttp(server, (app) => {
        app.command('/penholder', async ({ ack }) => ack('hello'));
        app.action('go', async ({ ack }) => {
          heard.push('go');
          await ack();
        });
        app.event('app_mention', async ({ context }) => void heard.push(`mention ${context.retryNum ?? 0}`));
      });
      expect(await server.verifyUrl()).toBe(true);
      await server.command({ user: 'U1', channel: 'C1', command: '/penholder' });
      expect(server.readable('C1', 'U1')).toEqual(['hello']);
      await clientOf(server).chat.postMessage({
        channel: 'C1',
        text: 'x',
        blocks: [actions(button('Go', { action_id: 'go' }))],
      });
      await server.press({ user: 'U1', channel: 'C1', text: 'Go' });
      await server.say({ user: 'U1', channel: 'C1', text: `<@${server.botUserId}>` }, { repeats: 1 });
      await expect.poll(() => heard).toEqual(['go', 'mention 0', 'mention 1']);
    });

    it.each([
      ['with another secret', { signWith: 'other' }],
      ['six minutes old', { sentSecondsAgo: 360 }],
    ])('a request signed %s is refused', async (_, forged) => {
      const server = await slack();
      await boltByHttp(server, (app) => app.command('/penholder', async ({ ack }) => ack('hello')));
      const ack = await server.command({ user: 'U1', channel: 'C1', command: '/penholder' }, forged);
      expect(ack).toMatchObject({ problem: 'http_401' });
    });
  });
});
