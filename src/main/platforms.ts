import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
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

/** The adapters of the chat platforms that are set up. */
export function platformAdapters(settings: Settings, parts: PlatformParts): Adapter[] {
  return [slack].flatMap((make) => make(settings, parts) ?? []);
}

/** One token without the other would start, and nobody would be heard. */
function halfSetUp(missing: 'BOT' | 'APP'): PenholderError {
  return new PenholderError('settings_invalid', { problems: `- SLACK_${missing}_TOKEN: must be set too` });
}

function slack(settings: Settings, { clock, log }: PlatformParts): Adapter | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = settings;
  if (botToken === undefined && appToken === undefined) return undefined;
  if (botToken === undefined || appToken === undefined) throw halfSetUp(botToken === undefined ? 'BOT' : 'APP');
  return createSlackAdapter({ clock, log, botToken, appToken, ...(apiUrl === undefined ? {} : { apiUrl }) });
}
