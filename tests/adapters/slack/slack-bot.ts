import { createSlackAdapter, type SlackAdapter, type SlackAdapterOptions } from '../../../adapters/slack/adapter.ts';
import { oneWorkspace } from '../../../adapters/slack/workspace.ts';
import { systemClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { type SlackServer, type SlackServerOptions, startSlackServer } from '../../platforms/slack/slack-server.ts';
import { type PlatformBot, startPlatformBot } from '../platform-bot.ts';

export const CHANNEL = 'C0CPWG';
/** Who administers the workspace. */
export const ADMIN = 'U0KEAHI';
export const MALIA = 'U0MALIA';
export const FLORINE = 'U0FLORINE';
/** Where its pages are. */
export const PUBLIC_URL = 'https://penholder.example';

/** The whole bot in a workspace: the real Bolt, real sockets, a real database. */
export interface SlackBot extends PlatformBot<SlackAdapter> {
  readonly slack: SlackServer;
  /** Types a command, in #cpwg unless told; gives what its author reads then that was not there before. */
  type(user: string, text: string, channel?: string): Promise<string>;
}

export interface SlackBotOptions {
  readonly uri: string;
  readonly database: string;
  readonly server?: SlackServerOptions;
}

type Change = Partial<SlackAdapterOptions> & { readonly botToken?: string };

/** The adapter for a server's one workspace, by Socket Mode unless told. */
export function slackAdapter(slack: SlackServer, change: Change = {}): SlackAdapter {
  const { botToken, apiUrl, ...more } = { botToken: slack.botToken, apiUrl: slack.apiUrl, ...change };
  return createSlackAdapter({
    workspaces: oneWorkspace(botToken, apiUrl),
    by: { appToken: slack.appToken },
    apiUrl,
    clock: systemClock,
    log: createLog('silent'),
    ...more,
  });
}

/** Starts one; the workspace has an admin and two members, one of whom reads French. */
export async function startSlackBot({ uri, database, server }: SlackBotOptions): Promise<SlackBot> {
  const slack = await startSlackServer({ unfurlDomains: [new URL(PUBLIC_URL).hostname], ...server });
  slack.addUser({ id: ADMIN, name: 'keahi', locale: 'en-US', tz: 'America/Los_Angeles', isAdmin: true });
  slack.addUser({ id: MALIA, name: 'malia', locale: 'en-NZ', tz: 'Pacific/Auckland' });
  slack.addUser({ id: FLORINE, name: 'florine', locale: 'fr-BE', tz: 'Europe/Brussels' });
  slack.addChannel({ id: CHANNEL, name: 'cpwg' });
  const bot = await startPlatformBot({
    uri,
    database,
    publicUrl: PUBLIC_URL,
    adapter: (parts) => slackAdapter(slack, { ...parts, publicUrl: PUBLIC_URL }),
  });
  return {
    ...bot,
    slack,
    type: (user, line, channel = CHANNEL) => typeInSlack(slack, { user, line, channel }),
    async stop() {
      await bot.stop();
      await slack.stop();
    },
  };
}

/** Types a command; gives what its author reads then that was not there before, or the form that it opens. */
export async function typeInSlack(
  slack: SlackServer,
  { user, line, channel }: { user: string; line: string; channel: string },
): Promise<string> {
  // what is there may still change, and an answer to something earlier may come now
  const known = [...slack.messages(channel), ...slack.ephemerals(channel, user)].map(({ ts }) => ts);
  const before = slack.view(user)?.id;
  const [command = '', ...words] = line.split(' ');
  const { responseUrl = '' } = await slack.command({ user, channel, command, text: words.join(' ') });
  return until(() => {
    const form = slack.view(user);
    if (form && form.id !== before) return form.texts.join('\n');
    return slack.answered(responseUrl) && slack.readable(channel, user, known).join('\n');
  });
}

/** What `read` gives as soon as it gives something; fails after twenty seconds. */
export async function until<T>(read: () => T | undefined | false | ''): Promise<T> {
  const giveUpAt = performance.now() + 20_000;
  for (;;) {
    const found = read();
    if (found) return found;
    if (performance.now() > giveUpAt) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
