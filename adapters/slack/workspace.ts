import { setTimeout as wait } from 'node:timers/promises';
import { PenholderError } from '../../src/errors.ts';
import { pace } from './limits.ts';
import { type Client, createClient, failureOf } from './web-api.ts';

/** The workspace in which the bot is installed. */
export interface Workspace {
  readonly client: Client;
  readonly teamId: string;
  readonly botUserId: string;
}

/**
 * Asks Slack whose token it is; tries again for a while where there is no network.
 * @throws slack_refused {setting, reason}, slack_unreachable
 */
export async function connectWorkspace({
  botToken,
  apiUrl,
}: {
  botToken: string;
  apiUrl?: string;
}): Promise<Workspace> {
  const client = createClient(botToken, apiUrl);
  for (let tries = 1; ; tries += 1) {
    try {
      const { team_id: teamId, user_id: botUserId } = await client.auth.test();
      if (!teamId || !botUserId)
        throw new PenholderError('slack_refused', { setting: 'SLACK_BOT_TOKEN', reason: 'no workspace' });
      return { client, teamId, botUserId };
    } catch (error) {
      if (error instanceof PenholderError) throw error;
      const failure = failureOf(error);
      if (failure.kind === 'refused')
        throw new PenholderError('slack_refused', { setting: 'SLACK_BOT_TOKEN', reason: failure.error }, error);
      if (tries >= pace.startTries) throw new PenholderError('slack_unreachable', {}, error);
      await wait(failure.kind === 'limited' ? failure.retryAfterMs : pace.againMs * 2 ** (tries - 1));
    }
  }
}
