import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import QuickLRU from 'quick-lru';
import { z } from 'zod';
import type { Credentials } from '../../src/credentials.ts';
import { PenholderError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { memory, pace } from './limits.ts';
import { createClient } from './web-api.ts';
import type { Workspace, Workspaces } from './workspace.ts';

/** Of an installation, what is needed again. */
const installationSchema = z.looseObject({ bot: z.looseObject({ token: z.string().min(1) }) });

const nameOf = (teamId: string) => `slack/${teamId}`;

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

function idOf({ team, enterprise }: Installation<'v1' | 'v2', boolean>): string {
  const id = team?.id ?? enterprise?.id;
  if (id === undefined) throw new PenholderError('fault');
  return id;
}

function placeOf({ teamId, enterpriseId }: InstallationQuery<boolean>): string {
  return teamId ?? enterpriseId ?? '';
}

/** Many workspaces, each installed by OAuth. */
export function manyWorkspaces(parts: { credentials: Credentials; apiUrl?: string; log: Log }): Workspaces {
  const { credentials, apiUrl, log } = parts;
  const fresh = new QuickLRU<string, Workspace>({ maxSize: memory.workspaces, maxAge: pace.installationMs });
  /** What was known last, for when the store does not answer. */
  const lately = new QuickLRU<string, Workspace>({ maxSize: memory.workspaces });

  async function read(teamId: string): Promise<Workspace | undefined> {
    const kept = await credentials.get(nameOf(teamId));
    const parsed = kept === undefined ? undefined : installationSchema.safeParse(JSON.parse(kept));
    return parsed?.success ? { teamId, client: createClient(parsed.data.bot.token, apiUrl) } : undefined;
  }

  return {
    start: async () => {},
    async of(teamId) {
      if (teamId === undefined) throw notThere();
      const known = fresh.get(teamId);
      if (known) return known;
      try {
        const workspace = await read(teamId);
        if (!workspace) throw notThere();
        fresh.set(teamId, workspace);
        lately.set(teamId, workspace);
        return workspace;
      } catch (error) {
        if (error instanceof PenholderError && error.code === 'channel_gone') throw error;
        log.warn({ err: error }, 'the installations of Slack could not be read');
        return lately.get(teamId) ?? { teamId, client: createClient('', apiUrl) };
      }
    },
    async gone(teamId) {
      fresh.delete(teamId);
      lately.delete(teamId);
      await credentials.remove(nameOf(teamId));
    },
  };
}

function notThere(): PenholderError {
  return new PenholderError('channel_gone', { channel: 'Slack' });
}
