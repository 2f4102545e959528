import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import type { Mount } from '../../adapters/web/server.ts';
import type { Adapter } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';

/** What every platform is given besides its settings. */
export interface PlatformParts {
  readonly clock: Clock;
  readonly log: Log;
  /** DATA_DIR, as an absolute path. */
  readonly dataDir: string;
}

/** An adapter, and the path at which its platform reaches it where it does. */
type PlatformAdapter = Adapter & { readonly mount?: Mount };

/**
 * The adapters of the chat platforms that are set up.
 * @throws settings_invalid: half of what a platform needs
 */
export function platformAdapters(settings: Settings, parts: PlatformParts): PlatformAdapter[] {
  return [slack].flatMap((make) => make(settings, parts) ?? []);
}

function slack(settings: Settings, { clock, log }: PlatformParts): PlatformAdapter | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = settings;
  if (botToken === undefined && appToken === undefined && signingSecret === undefined) return undefined;
  if (botToken === undefined) throw missing('SLACK_BOT_TOKEN: must be set beside the other token');
  const by = appToken === undefined ? signingSecret && { signingSecret } : { appToken };
  if (!by)
    throw missing('SLACK_APP_TOKEN: must be set, or SLACK_SIGNING_SECRET: without either nothing comes from Slack');
  const { SLACK_API_URL: apiUrl } = settings;
  return createSlackAdapter({ clock, log, botToken, by, ...(apiUrl === undefined ? {} : { apiUrl }) });
}

function missing(problem: string): PenholderError {
  return new PenholderError('settings_invalid', { problems: `- ${problem}` });
}
