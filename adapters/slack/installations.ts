import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import QuickLRU from 'quick-lru';
import { z } from 'zod';
import type { Credentials } from '../../src/credentials.ts';
import { PenholderError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { memory, pace } from './limits.ts';
import { READS_FILES } from './scopes.ts';
import { createClient } from './web-api.ts';
import type { InstalledAt, Workspace, Workspaces } from './workspace.ts';

/** Of an installation, what is needed again. */
const installationSchema = z.looseObject({
  bot: z.looseObject({ token: z.string().min(1), scopes: z.array(z.string()).catch([]) }),
});

const nameOf = (id: string) => `slack/${id}`;

/** Bolt's store of installations, on sealed credentials. */
export function installationStore(credentials: Credentials): InstallationStore {
  return {
    async storeInstallation(installation) {
      await credentials.put(nameOf(idOf(installation)), JSON.stringify(installation));
    },
    async fetchInstallation(query) {
      const kept = await credentials.get(nameOf(placeOf(query)));
      if (kept === undefined) throw new PenholderError('channel_gone', { channel: 'Slack' });
      return JSON.parse(kept) as Installation<'v2', false>;
    },
    async deleteInstallation(query) {
      await credentials.remove(nameOf(placeOf(query)));
    },
  };
}

/** One for a whole organisation may name a workspace too, that of who installed it. */
function idOf({ team, enterprise, isEnterpriseInstall }: Installation<'v1' | 'v2', boolean>): string {
  const id = isEnterpriseInstall ? enterprise?.id : team?.id;
  if (id === undefined) throw new PenholderError('fault');
  return id;
}

function placeOf({ teamId, enterpriseId, isEnterpriseInstall }: InstallationQuery<boolean>): string {
  return (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
}

/** Many workspaces and organisations, each installed by OAuth. */
export function manyWorkspaces(parts: { credentials: Credentials; apiUrl?: string; log: Log }): Workspaces {
  const { credentials, apiUrl, log } = parts;
  const fresh = new QuickLRU<string, Workspace>({ maxSize: memory.workspaces, maxAge: pace.installationMs });
  /** What was known last, for when the store does not answer. */
  const lately = new QuickLRU<string, Workspace>({ maxSize: memory.workspaces });

  async function read(id: string): Promise<Workspace | undefined> {
    const kept = await credentials.get(nameOf(id));
    const parsed = kept === undefined ? undefined : installationSchema.safeParse(JSON.parse(kept));
    if (!parsed?.success) return undefined;
    const { token, scopes } = parsed.data.bot;
    return { id, client: createClient(token, apiUrl), readsFiles: scopes.includes(READS_FILES) };
  }

  /** @throws channel_gone */
  async function first(installedAt: InstalledAt): Promise<Workspace> {
    for (const id of installedAt) {
      const workspace = await read(id);
      if (workspace) return workspace;
    }
    throw notThere();
  }

  return {
    start: async () => {},
    async of(installedAt) {
      const key = installedAt.join(' ');
      const known = fresh.get(key);
      if (known) return known;
      try {
        const workspace = await first(installedAt);
        fresh.set(key, workspace);
        lately.set(key, workspace);
        return workspace;
      } catch (error) {
        if (error instanceof PenholderError && error.code === 'channel_gone') throw error;
        log.warn({ err: error }, 'the installations of Slack could not be read');
        return lately.get(key) ?? { id: installedAt[0] ?? '', client: createClient('', apiUrl), readsFiles: false };
      }
    },
    async gone(id) {
      for (const known of [fresh, lately])
        for (const [key, workspace] of [...known]) if (workspace.id === id) known.delete(key);
      await credentials.remove(nameOf(id));
    },
  };
}

function notThere(): PenholderError {
  return new PenholderError('channel_gone', { channel: 'Slack' });
}
