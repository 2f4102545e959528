import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver, webApi } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import type { Json } from './json.ts';
import { type SlackServer, type SlackServerOptions, startSlackServer } from './slack-server.ts';

/** Slack's SDKs print each failure that a test plans. */
export const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  setName() {},
  getLevel: () => LogLevel.ERROR,
};

/** A server with two people and a channel, stopped when the test is over. */
export async function slack(options: SlackServerOptions = {}): Promise<SlackServer> {
  const server = await startSlackServer(options);
  onTestFinished(server.stop);
  server.addUser({ id: 'U1', name: 'ana', realName: 'Ana Lima', locale: 'es-ES', tz: 'America/Bogota' });
  server.addUser({ id: 'U2', name: 'bo' });
  server.addChannel({ id: 'C1', name: 'general' });
  return server;
}

/** The real Web API client, without retries unless asked. */
export function clientOf({ botToken, apiUrl: slackApiUrl }: SlackServer, options: webApi.WebClientOptions = {}) {
  return new webApi.WebClient(botToken, { slackApiUrl, logger: silent, retryConfig: { retries: 0 }, ...options });
}

/** Bolt over Socket Mode; the handlers must stand before the first envelope comes. */
export async function bolt(server: SlackServer, handlers: (app: App) => void): Promise<void> {
  const clientOptions = { slackApiUrl: server.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: server.appToken,
    logger: silent,
    clientPingTimeout: 200,
    installerOptions: { clientOptions },
  });
  const app = new App({ token: server.botToken, receiver, logger: silent, clientOptions });
  handlers(app);
  onTestFinished(() => app.stop().then(() => undefined));
  await app.start();
}

/** Bolt's receiver of signed HTTP, with the server delivering to it. */
export async function boltByHttp(server: SlackServer, handlers: (app: App) => void): Promise<void> {
  const receiver = new HTTPReceiver({ signingSecret: server.signingSecret, logger: silent });
  const clientOptions = { slackApiUrl: server.apiUrl };
  const app = new App({ token: server.botToken, receiver, logger: silent, clientOptions });
  handlers(app);
  const listener = await app.start(0);
  onTestFinished(() => app.stop().then(() => undefined));
  const { port } = (listener as { address(): { port: number } }).address();
  server.deliverTo(`http://127.0.0.1:${port}/slack/events`);
}

/** A text without marks. */
export const plain = (text: string) => ({ type: 'plain_text' as const, text });

/** A button. */
export const button = (text: string, more: Json = {}) => ({ type: 'button' as const, text: plain(text), ...more });

/** A block of buttons. */
export const actions = (...elements: ReturnType<typeof button>[]) => ({ type: 'actions' as const, elements });

/** A text input with the action id `a`. */
export const input = (id: string) => ({
  type: 'input' as const,
  block_id: id,
  label: plain(id),
  element: { type: 'plain_text_input' as const, action_id: 'a' },
});

/** A modal with the callback id `form`. */
export const modal = (...blocks: ReturnType<typeof input>[]) => ({
  type: 'modal' as const,
  callback_id: 'form',
  title: plain('Form'),
  submit: plain('Send'),
  blocks,
});
