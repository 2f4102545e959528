import { setTimeout as wait } from 'node:timers/promises';
import { PenholderError } from '../../src/errors.ts';
import { pace } from './limits.ts';
import { READS_FILES } from './scopes.ts';
import { type Client, createClient, failureOf } from './web-api.ts';

/** A workspace in which the bot is installed, or an organisation: all of its workspaces are one then. */
export interface Workspace {
  readonly client: Client;
  /** The workspace's id (`T…`), or the organisation's (`E…`). */
  readonly id: string;
  /** Whether the bot may read files there: who installed it before it asked for that has to install it again. */
  readonly readsFiles: boolean;
}

/** Ids under which an installation may be kept, the one to look for first at the head; none: it cannot be told. */
export type InstalledAt = readonly string[];

/** Where the bot is installed. */
export interface Workspaces {
  /** Looks whether Slack takes what it was given. */
  start(): Promise<void>;
  /**
   * Where something happened: a workspace's own installation, else its organisation's. Never waits long: where the store does not answer, calls of its client
   * fail, and answers go by the address that came with the event.
   * @throws channel_gone: the bot is not installed there
   */
  of(installedAt: InstalledAt): Promise<Workspace>;
  /** Forgets a workspace or an organisation that took the bot away. */
  gone(id: string): Promise<void>;
}

/** The one workspace, or organisation, of a bot token. Whoever acts in it, from whichever workspace, acts there. */
export function oneWorkspace(botToken: string, apiUrl: string | undefined): Workspaces {
  let workspace: Workspace | undefined;
  return {
    async start() {
      workspace = await connect(createClient(botToken, apiUrl));
    },
    async of() {
      if (!workspace) throw new PenholderError('busy');
      return workspace;
    },
    gone: async () => {},
  };
}

/**
 * Asks Slack whose token it is; tries again for a while where there is no network.
 * @throws slack_refused {setting, reason}, slack_unreachable
 */
async function connect(client: Client): Promise<Workspace> {
  for (let tries = 1; ; tries += 1) {
    try {
      const who = await client.auth.test();
      const id = installationOf(who);
      if (!id) throw refused('no workspace');
      return { client, id, readsFiles: who.response_metadata?.scopes?.includes(READS_FILES) ?? false };
    } catch (error) {
      if (error instanceof PenholderError) throw error;
      const failure = failureOf(error);
      if (failure.kind === 'refused') throw refused(failure.error, error);
      if (tries >= pace.startTries) throw new PenholderError('slack_unreachable', {}, error);
      await wait(failure.kind === 'limited' ? failure.retryAfterMs : pace.againMs * 2 ** (tries - 1));
    }
  }
}

/** Of whose installation a token is, as `auth.test` says. */
export function installationOf(who: {
  team_id?: string | undefined;
  enterprise_id?: string | undefined;
  is_enterprise_install?: boolean | undefined;
}): string | undefined {
  return who.is_enterprise_install ? (who.enterprise_id ?? who.team_id) : who.team_id;
}

function refused(reason: string, cause?: unknown): PenholderError {
  return new PenholderError('slack_refused', { setting: 'SLACK_BOT_TOKEN', reason }, cause);
}
