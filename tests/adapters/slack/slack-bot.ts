import { createSlackAdapter, type SlackAdapter, type SlackAdapterOptions } from '../../../adapters/slack/adapter.ts';
import { oneWorkspace } from '../../../adapters/slack/workspace.ts';
import { type MovableClock, movableClock, systemClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { composePenholder, type Penholder } from '../../../src/main/wiring.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../../../src/storage/mongo/stores.ts';
import { type SlackServer, type SlackServerOptions, startSlackServer } from '../../platforms/slack/slack-server.ts';

export const CHANNEL = 'C0CPWG';
/** Who administers the workspace. */
export const ADMIN = 'U0KEAHI';
export const MALIA = 'U0MALIA';
export const FLORINE = 'U0FLORINE';
/** Where its pages are. */
export const PUBLIC_URL = 'https://penholder.example';

/** The whole bot in a workspace: the real Bolt, real sockets, a real database. */
export interface SlackBot {
  readonly slack: SlackServer;
  readonly penholder: Penholder;
  readonly clock: MovableClock;
  /** What the bot logged, by message. */
  readonly logged: string[];
  /** Types a command in #cpwg; gives what its author reads then that was not there before. */
  type(user: string, text: string): Promise<string>;
  stop(): Promise<void>;
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
  const connection = await connectMongo(uri, { database });
  const stores = createStores(connection);
  await createIndexes(connection);
  // Slack stamps presses with the machine's time
  const clock = movableClock(new Date(), { running: true });
  const logged: string[] = [];
  const log = createLog('warn', { write: (line) => logged.push(String(JSON.parse(line).msg)) });
  const adapter = slackAdapter(slack, { clock, log, publicUrl: PUBLIC_URL });
  const secret = 'a secret of at least thirty-two characters';
  const parts = { connection, stores, clock, log, secret, pollEveryMs: 50, publicUrl: () => PUBLIC_URL };
  const penholder = composePenholder({ ...parts, adapters: () => [adapter] });
  await penholder.start();
  return {
    slack,
    penholder,
    clock,
    logged,
    async type(user, text) {
      const before = slack.readable(CHANNEL, user).length;
      const [command = '', ...words] = text.split(' ');
      await slack.command({ user, channel: CHANNEL, command, text: words.join(' ') });
      return until(() => {
        const read = slack.readable(CHANNEL, user).slice(before).join('\n');
        const form = slack.view(user);
        return read !== '' ? read : form?.texts.join('\n');
      });
    },
    async stop() {
      await penholder.stop();
      await slack.stop();
      await connection.close();
    },
  };
}

/** What `read` gives as soon as it gives something; fails after ten seconds. */
export async function until<T>(read: () => T | undefined | false | ''): Promise<T> {
  const giveUpAt = performance.now() + 10_000;
  for (;;) {
    const found = read();
    if (found) return found;
    if (performance.now() > giveUpAt) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
