import { setTimeout as wait } from 'node:timers/promises';
import { PenholderError } from '../../src/errors.ts';
import { pace } from './limits.ts';
import { type Client, createClient, failureOf } from './web-api.ts';

/** A workspace in which the bot is installed. */
export interface Workspace {
  readonly client: Client;
  readonly teamId: string;
}

/** The workspaces in which the bot is installed. */
export interface Workspaces {
  /** Looks whether Slack takes what it was given. */
  start(): Promise<void>;
  /**
   * The workspace in which something happened. Never waits long: where the store does not answer, calls of its client
   * fail, and answers go by the address that came with the event.
   * @throws channel_gone: the bot is not installed there
   */
  of(teamId: string | undefined): Promise<Workspace>;
  /** Forgets a workspace that took the bot away. */
  gone(teamId: string): Promise<void>;
}

/** The one workspace of a bot token. Whoever acts in it, from whichever workspace, acts there. */
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
      const { team_id: teamId } = await client.auth.test();
      if (!teamId) throw refused('no workspace');
      return { client, teamId };
    } catch (error) {
      if (error instanceof PenholderError) throw error;
      const failure = failureOf(error);
      if (failure.kind === 'refused') throw refused(failure.error, error);
      if (tries >= pace.startTries) throw new PenholderError('slack_unreachable', {}, error);
      await wait(failure.kind === 'limited' ? failure.retryAfterMs : pace.againMs * 2 ** (tries - 1));
    }
  }
}

function refused(reason: string, cause?: unknown): PenholderError {
  return new PenholderError('slack_refused', { setting: 'SLACK_BOT_TOKEN', reason }, cause);
}
