import type { Server } from 'node:http';
import type { Adapter, BotPort } from '../../src/bot/adapter.ts';
import type { Mount } from '../../src/bot/mount.ts';
import type { Clock } from '../../src/clock.ts';
import { PenholderError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { createApp } from './app.tsx';
import { type Assets, buildAssets } from './assets.ts';
import type { Health } from './health.ts';
import type { MetricsAccess } from './metrics.ts';
import { createConversation } from './playground/conversation.ts';
import { createHub } from './playground/hub.ts';
import { directChannelOf, type Playground } from './playground/playground.ts';
import { close, listen, urlOf } from './server.ts';

export interface WebAdapterOptions {
  readonly settings: {
    readonly host: string;
    /** 0: any free one. */
    readonly port: number;
    /** Signs sessions. */
    readonly secret: string;
  };
  readonly clock: Clock;
  readonly health: Health;
  readonly log: Log;
  /** Left out: /metrics is not there. */
  readonly metrics?: MetricsAccess;
  /** Paths at which other platforms are reached. */
  readonly mounts?: readonly Mount[];
  /** Off when left out: then `/` is the public index, and nothing can be posted here. */
  readonly playground?: Playground;
}

/** The web adapter and where it is. */
export interface WebAdapter extends Adapter {
  /** `http://127.0.0.1:3000`, once it has started. */
  url(): string;
}

/** Health pages always; the playground, a chat platform of its own with one tenant, when it is on. */
export function createWebAdapter({
  clock,
  health,
  log,
  metrics,
  mounts = [],
  playground,
  settings,
}: WebAdapterOptions): WebAdapter {
  const streams = new Set<() => void>();
  let server: Server | undefined;
  let bot: BotPort | undefined;
  let isStopping = false;
  const hub = createHub();
  const talk = playground && createConversation({ playground, clock, hub, log, bot: () => present(bot) });

  function routeParts(on: Playground, assets: Assets) {
    const { secret } = settings;
    return {
      bot: present(bot),
      playground: on,
      conversation: present(talk),
      hub,
      clock,
      assets,
      secret,
      log,
      stopping,
      onClose,
    };
  }
  const stopping = () => isStopping;
  const onClose = (end: () => void) => {
    streams.add(end);
    return () => streams.delete(end);
  };
  const inPlayground = () => {
    if (!talk) throw new PenholderError('channel_gone', { channel: 'web' });
    return talk;
  };

  return {
    platform: 'web',
    url: () => urlOf(present(server)),
    async start(port) {
      bot = port;
      const assets = await buildAssets();
      const parts = playground && routeParts(playground, assets);
      const pages = { bot: port, clock, assets };
      server = await listen(
        createApp({ health, log, pages, ...(metrics ? { metrics } : {}), ...(parts ? { playground: parts } : {}) }),
        { ...settings, mounts },
      );
    },
    async stop() {
      isStopping = true;
      await talk?.settled();
      for (const end of streams) end();
      if (server) await close(server);
    },
    post: async (channel, post) => inPlayground().post(channel, post),
    edit: async (message, post) => inPlayground().edit(message, post),
    findPosted: async (channel, sent) => inPlayground().findPosted(channel, sent),
    named: async (_tenant, kind) =>
      kind === 'channel' ? (playground?.channels ?? []).map(({ id, name }) => ({ id, name })) : [],
    directChannel: async (tenant, { id }) => ({ tenant, channelId: directChannelOf(id) }),
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the web adapter has not started');
  return value;
}
