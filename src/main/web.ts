import type { Connection } from 'mongoose';
import { createWebAdapter, type WebAdapter } from '../../adapters/web/adapter.ts';
import { commands } from '../../commands/index.ts';
import { describeCommands } from '../bot/catalogue.ts';
import type { Mount } from '../bot/mount.ts';
import type { Clock, MovableClock } from '../clock.ts';
import { advanceTo } from '../jobs/advance.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { PLAYGROUND_TENANT, playgroundChannels } from '../playground/playground-group.ts';
import type { DataSet } from '../sample/data-set.ts';
import { answers } from '../storage/mongo/connect.ts';
import type { PenholderParts } from './wiring.ts';

/** What the web adapter is made of. */
export interface WebParts {
  readonly settings: { host: string; port: number; secret: string };
  readonly connection: Connection;
  readonly clock: Clock;
  readonly log: Log;
  /** Left out: /metrics is not there. */
  readonly metrics?: { readonly token: string; readonly counts: Metrics };
  /** Paths at which other platforms are reached. */
  readonly mounts?: readonly Mount[];
  /** With the playground on: its clock and its data. */
  readonly playground: { clock: MovableClock; set: DataSet } | undefined;
}

/** The web adapter, with the playground when it is on. */
export function composeWeb({ settings, connection, clock, log, metrics, mounts = [], playground }: WebParts) {
  let adapter: WebAdapter | undefined;
  const make = ({ stores, scheduler }: Parameters<PenholderParts['adapters']>[0]): WebAdapter => {
    const health = { database: () => answers(connection), jobs: () => scheduler.running() };
    const own = { settings, clock, log, health, mounts, ...(metrics ? { metrics } : {}) };
    if (!playground) return createWebAdapter(own);
    const { group } = playground.set;
    return createWebAdapter({
      ...own,
      playground: {
        tenant: PLAYGROUND_TENANT,
        groupName: group.name,
        personas: group.persons.map((person) => ({
          ...person,
          platformAdmin: person.roles.includes('staff'),
        })) as never,
        channels: playgroundChannels,
        commands: describeCommands(commands),
        messageLog: stores.messages,
        controls: clockControls(playground.clock, scheduler),
      },
    });
  };
  return {
    create(given: Parameters<PenholderParts['adapters']>[0]): WebAdapter {
      adapter = make(given);
      return adapter;
    },
    /** Where it is, once it has started. */
    url: () => adapter?.url() ?? '',
  };
}

function clockControls(clock: MovableClock, scheduler: Scheduler) {
  return {
    async advance(ms: number) {
      await advanceTo({ clock, scheduler, to: new Date(clock.now().getTime() + ms) });
    },
    async toNextPost() {
      const next = await scheduler.next();
      if (next) await advanceTo({ clock, scheduler, to: next.at });
      return next !== undefined;
    },
  };
}
