import { App, HTTPReceiver, type InstallationStore, LogLevel, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Mount } from '../../src/bot/mount.ts';
import { PenholderError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { pace } from './limits.ts';
import { scopes } from './scopes.ts';
import { failureOf } from './web-api.ts';

/** One thing that Slack delivered, and how it is acknowledged. */
export interface Delivered {
  readonly body: unknown;
  /** Tells Slack that it has arrived; a form's answer and a search's options go with it. Once. */
  acknowledge(payload?: unknown): Promise<void>;
}

/** The way by which deliveries come. */
export interface Transport {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Where Slack and its users' browsers send requests: to be answered by whoever listens. */
  readonly mounts: readonly Mount[];
}

/** How others may install the app in their workspaces: Bolt's own pages and its check of the state. */
export interface OAuthOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that must come back. */
  readonly stateSecret: string;
  readonly redirectUri: string;
  readonly installationStore: InstallationStore;
}

/** What every transport is given. */
export interface TransportOptions {
  /** Left out: one workspace, by its token. */
  readonly oauth?: OAuthOptions;
  /** In the form of `https://slack.com/api/`. */
  readonly apiUrl?: string;
  readonly log: Log;
  onDelivered(delivered: Delivered): Promise<void>;
}

/** Socket Mode: Penholder calls Slack, and nothing has to reach it. */
export function createSocketTransport(options: TransportOptions & { appToken: string }): Transport {
  const { appToken, apiUrl, log } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLogger(log),
    // a dropped socket is replaced after this
    clientPingTimeout: pace.pongMs,
    installerOptions: apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: apiUrl } },
  });
  guard(receiver.client, log);
  const app = attach(receiver, options);
  return {
    mounts: oauthMounts(options),
    async start() {
      await app.start().catch((error: unknown) => {
        const failure = failureOf(error);
        if (failure.kind !== 'refused') throw new PenholderError('slack_unreachable', {}, error);
        throw new PenholderError('slack_refused', { setting: 'SLACK_APP_TOKEN', reason: failure.error }, error);
      });
    },
    async stop() {
      // a socket that is being replaced would end in a rejection that nobody hears
      receiver.client.removeAllListeners('disconnected');
      await app.stop();
    },
  };
}

/** HTTP: Slack calls Penholder. Bolt checks each request's signature over its raw body, and refuses old ones. */
export function createHttpTransport(options: TransportOptions & { signingSecret: string }): Transport {
  const { signingSecret, log } = options;
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLogger(log), endpoints: [EVENTS_PATH] });
  attach(receiver, options);
  const mounts = [{ path: EVENTS_PATH, listener: receiver.requestListener }, ...oauthMounts(options)];
  return { start: async () => {}, stop: async () => {}, mounts };
}

/** Where Slack sends its requests. */
export const EVENTS_PATH = '/slack/events';
const INSTALL_PATH = '/slack/install';
/** Where Slack sends the browser back to; the app's manifest names it. */
export const REDIRECT_PATH = '/slack/oauth_redirect';

/** The two pages of an installation. */
function oauthMounts({ oauth, apiUrl, log }: TransportOptions): Mount[] {
  if (!oauth) return [];
  const receiver = new HTTPReceiver({
    ...oauth,
    // events do not come this way
    signingSecret: oauth.stateSecret,
    endpoints: [],
    logger: boltLogger(log),
    scopes: Object.keys(scopes),
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      // GovSlack and proxies have the page beside their API
      ...(apiUrl === undefined ? {} : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
      ...(apiUrl === undefined ? {} : { clientOptions: { slackApiUrl: apiUrl } }),
    },
  });
  return [INSTALL_PATH, REDIRECT_PATH].map((path) => ({ path, listener: receiver.requestListener }));
}

/**
 * Every delivery goes through one middleware: which kind it is, is read by parse.ts. Nobody is looked up before: an
 * acknowledgement must not wait for a store.
 */
function attach(receiver: Receiver, { log, onDelivered }: TransportOptions): App {
  const app = new App({
    receiver,
    authorize: async () => ({}),
    ignoreSelf: false,
    convoStore: false,
    logger: boltLogger(log),
    logLevel: LogLevel.WARN,
  });
  app.use(async (args) => {
    const ack =
      'ack' in args && typeof args.ack === 'function' ? (args.ack as (payload?: unknown) => Promise<void>) : undefined;
    await onDelivered({ body: args.body, acknowledge: once(ack, log) });
  });
  app.error(async (error) => log.error({ err: error }, 'a delivery of Slack failed'));
  return app;
}

/** The library leaves an envelope that it cannot read to nobody: an unheard rejection would end the process. */
function guard(client: SocketModeReceiver['client'], log: Log): void {
  const readers = client.listeners('ws_message') as ((...given: unknown[]) => unknown)[];
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (...given: unknown[]) => {
    try {
      await Promise.all(readers.map((read) => read(...given)));
    } catch {
      log.warn({}, 'an envelope of Slack could not be read');
    }
  });
}

/** A second acknowledgement would be a mistake of ours: it is logged and not sent. Events are acknowledged by Bolt. */
function once(ack: ((payload?: unknown) => Promise<void>) | undefined, log: Log): Delivered['acknowledge'] {
  let isDone = false;
  return async (payload) => {
    if (isDone) return log.error({}, 'a delivery was acknowledged twice');
    isDone = true;
    // a socket that went away meanwhile: Slack delivers again, and the bot knows what it has seen
    await ack?.(payload).catch((error: unknown) => log.warn({ err: error }, 'an acknowledgement was not sent'));
  };
}

/** Bolt's messages hold what people typed: only that there was one is logged. */
function boltLogger(log: Log) {
  const said = (level: 'warn' | 'error') => () => log[level]({ library: 'bolt' }, 'the Slack library met a problem');
  return {
    debug() {},
    info() {},
    warn: said('warn'),
    error: said('error'),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
