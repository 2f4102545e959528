import { createHmac } from 'node:crypto';
import { createDiscordAdapter } from '../../adapters/discord/adapter.ts';
import { createSlackAdapter, type SlackAdapterOptions } from '../../adapters/slack/adapter.ts';
import { installationStore, manyWorkspaces } from '../../adapters/slack/installations.ts';
import { REDIRECT_PATH } from '../../adapters/slack/transport.ts';
import { oneWorkspace } from '../../adapters/slack/workspace.ts';
import { commands } from '../../commands/index.ts';
import type { Adapter } from '../bot/adapter.ts';
import { describeCommands } from '../bot/catalogue.ts';
import type { Mount } from '../bot/mount.ts';
import type { Clock } from '../clock.ts';
import type { Credentials } from '../credentials.ts';
import { PenholderError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';

/** What every platform is given besides its settings. */
export interface PlatformParts {
  readonly clock: Clock;
  readonly log: Log;
  /** DATA_DIR, as an absolute path. */
  readonly dataDir: string;
  readonly secret: string;
  readonly credentials: Credentials;
}

/** An adapter, and the paths at which it is reached where it is. */
type PlatformAdapter = Adapter & { readonly mounts?: readonly Mount[] };

/**
 * The adapters of the chat platforms that are set up.
 * @throws settings_invalid: half of what a platform needs
 */
export function platformAdapters(settings: Settings, parts: PlatformParts): PlatformAdapter[] {
  return [slack, discord].flatMap((make) => make(settings, parts) ?? []);
}

function slack(settings: Settings, parts: PlatformParts): PlatformAdapter | undefined {
  const { SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID, SLACK_API_URL } = settings;
  const given = [SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID];
  if (given.every((value) => value === undefined)) return undefined;
  const { clock, log } = parts;
  const apiUrl = SLACK_API_URL === undefined ? {} : { apiUrl: SLACK_API_URL };
  const installed =
    SLACK_BOT_TOKEN === undefined
      ? installedByOAuth(settings, parts)
      : installedByToken(SLACK_BOT_TOKEN, SLACK_API_URL);
  const pages = settings.PUBLIC_URL === undefined ? {} : { publicUrl: settings.PUBLIC_URL };
  return createSlackAdapter({ clock, log, by: deliveredBy(settings), ...installed, ...apiUrl, ...pages });
}

function deliveredBy({
  SLACK_APP_TOKEN: appToken,
  SLACK_SIGNING_SECRET: signingSecret,
}: Settings): SlackAdapterOptions['by'] {
  if (appToken !== undefined) return { appToken };
  if (signingSecret !== undefined) return { signingSecret };
  throw missing('SLACK_APP_TOKEN: must be set, or SLACK_SIGNING_SECRET: without either nothing comes from Slack');
}

type Installed = Pick<SlackAdapterOptions, 'workspaces' | 'oauth'>;

function installedByToken(botToken: string, apiUrl: string | undefined): Installed {
  return { workspaces: oneWorkspace(botToken, apiUrl) };
}

/** Anybody who opens /slack/install may install it in their workspace. */
function installedByOAuth(settings: Settings, { credentials, log, secret }: PlatformParts): Installed {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, PUBLIC_URL, SLACK_API_URL } = settings;
  if (clientId === undefined) throw missing('SLACK_BOT_TOKEN: must be set, or SLACK_CLIENT_ID for many workspaces');
  if (clientSecret === undefined) throw missing('SLACK_CLIENT_SECRET: must be set beside SLACK_CLIENT_ID');
  if (PUBLIC_URL === undefined) throw missing('PUBLIC_URL: must be set: Slack sends browsers back to it');
  const apiUrl = SLACK_API_URL === undefined ? {} : { apiUrl: SLACK_API_URL };
  return {
    workspaces: manyWorkspaces({ credentials, log, ...apiUrl }),
    oauth: {
      clientId,
      clientSecret,
      stateSecret: createHmac('sha256', secret).update('state of an installation in Slack').digest('base64url'),
      redirectUri: new URL(REDIRECT_PATH, PUBLIC_URL).href,
      installationStore: installationStore(credentials),
    },
  };
}

function discord(settings: Settings, { clock, log }: PlatformParts): PlatformAdapter | undefined {
  const { DISCORD_TOKEN: token, DISCORD_APPLICATION_ID, DISCORD_PUBLIC_KEY, DISCORD_API_URL: apiUrl } = settings;
  if ([token, DISCORD_APPLICATION_ID, DISCORD_PUBLIC_KEY].every((value) => value === undefined)) return undefined;
  if (token === undefined) throw missing('DISCORD_TOKEN: must be set: nothing can be sent to Discord without it');
  return createDiscordAdapter({
    token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(DISCORD_PUBLIC_KEY === undefined ? {} : { publicKey: DISCORD_PUBLIC_KEY }),
    ...(settings.DISCORD_SHARDS === undefined ? {} : { shards: shardsOf(settings.DISCORD_SHARDS) }),
    commands: describeCommands(commands),
    clock,
    log,
  });
}

/** `0,1/4`: the first two of four. @throws settings_invalid */
function shardsOf(setting: string): { ids: readonly number[]; count: number } {
  const [list = '', count = ''] = setting.split('/');
  const ids = list.split(',').map(Number);
  if (ids.some((id) => id >= Number(count)))
    throw missing('DISCORD_SHARDS: counts from 0: each must be below the count');
  return { ids, count: Number(count) };
}

function missing(problem: string): PenholderError {
  return new PenholderError('settings_invalid', { problems: `- ${problem}` });
}
