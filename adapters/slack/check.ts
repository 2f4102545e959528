import { bad, type Finding, good } from '../../src/bot/finding.ts';
import { scopes } from './scopes.ts';
import { type Client, createClient, failureOf } from './web-api.ts';
import { installationOf } from './workspace.ts';

/** What is looked at. */
export interface CheckOptions {
  readonly botToken: string;
  readonly appToken?: string;
  readonly apiUrl?: string;
  /** Ids of the channels that belong to a group, by workspace or organisation. */
  channelsOf(id: string): Promise<readonly string[]>;
}

/** Looks whether Slack takes the tokens, whether no scope is missing, and whether the bot is in its channels. */
export async function checkSlack({ botToken, appToken, apiUrl, channelsOf }: CheckOptions): Promise<Finding[]> {
  const client = createClient(botToken, apiUrl);
  const who = await client.auth.test().catch((error: unknown) => error);
  if (!isIdentity(who)) return [refused('SLACK_BOT_TOKEN', who)];
  const missing = Object.keys(scopes).filter((scope) => !who.response_metadata?.scopes?.includes(scope));
  const app = appToken === undefined ? [] : [await checkAppToken(appToken, apiUrl)];
  const channels = await Promise.all(
    (await channelsOf(installationOf(who) ?? '')).map((id) => checkChannel(client, id)),
  );
  return [
    good('doctor.slack.workspace', { team: who.team ?? who.team_id }),
    missing.length === 0
      ? good('doctor.slack.scopes', { count: Object.keys(scopes).length })
      : bad('doctor.slack.scopes-missing', { scopes: missing.join(', ') }),
    ...app,
    ...channels,
  ];
}

interface Identity {
  readonly team_id: string;
  readonly team?: string;
  readonly enterprise_id?: string;
  readonly is_enterprise_install?: boolean;
  readonly response_metadata?: { readonly scopes?: readonly string[] };
}

function isIdentity(value: unknown): value is Identity {
  return typeof value === 'object' && value !== null && 'team_id' in value && typeof value.team_id === 'string';
}

function checkAppToken(appToken: string, apiUrl: string | undefined): Promise<Finding> {
  return createClient(appToken, apiUrl)
    .apps.connections.open({})
    .then(
      () => good('doctor.slack.socket', {}),
      (error: unknown) => refused('SLACK_APP_TOKEN', error),
    );
}

async function checkChannel(client: Client, channel: string): Promise<Finding> {
  try {
    const { channel: found } = await client.conversations.info({ channel });
    const name = found?.name ? `#${found.name}` : channel;
    if (found?.is_archived) return bad('doctor.slack.archived', { name });
    return found?.is_member || found?.is_im
      ? good('doctor.slack.member', { name })
      : bad('doctor.slack.not-member', { name });
  } catch {
    return bad('doctor.slack.not-member', { name: channel });
  }
}

function refused(setting: string, error: unknown): Finding {
  const failure = failureOf(error);
  return failure.kind === 'refused'
    ? bad('error.slack_refused', { setting, reason: failure.error })
    : bad('error.slack_unreachable', {});
}
