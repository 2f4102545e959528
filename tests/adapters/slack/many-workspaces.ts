import { createSlackAdapter, type SlackAdapter } from '../../../adapters/slack/adapter.ts';
import { installationStore, manyWorkspaces } from '../../../adapters/slack/installations.ts';
import { createWebAdapter } from '../../../adapters/web/adapter.ts';
import type { BotPort } from '../../../src/bot/adapter.ts';
import { systemClock } from '../../../src/clock.ts';
import { type Credentials, createCredentials } from '../../../src/credentials.ts';
import { createLog } from '../../../src/log.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createSealedStore } from '../../../src/storage/mongo/sealed-store.ts';
import { type SlackServer, startSlackServer } from '../../platforms/slack/slack-server.ts';

const SECRET = 'a secret of at least thirty-two characters';

/** The adapter for whoever installs it by the pages of OAuth, before anybody has. */
export interface ManyWorkspaces {
  readonly slack: SlackServer;
  readonly adapter: SlackAdapter;
  readonly connection: Awaited<ReturnType<typeof connectMongo>>;
  /** Where installations are kept. */
  readonly credentials: Credentials;
  /** What was logged, by message. */
  readonly logged: string[];
  /**
   * Goes the way of a browser: our page, Slack's, and back; gives what the last page shows.
   * @param where the id of a workspace or an organisation; the first workspace without one
   */
  install(where?: string, change?: (back: URL) => void): Promise<string>;
  stop(): Promise<void>;
}

/** Starts one, with a real database for what it keeps. */
export async function startManyWorkspaces(
  { uri, database }: { uri: string; database: string },
  bot: BotPort,
): Promise<ManyWorkspaces> {
  const slack = await startSlackServer();
  const connection = await connectMongo(uri, { database });
  const credentials = createCredentials(createSealedStore(connection), SECRET);
  const logged: string[] = [];
  const log = createLog('warn', { write: (line) => logged.push(String(JSON.parse(line).msg)) });
  const { appToken, apiUrl, clientId, clientSecret } = slack;
  const oauth = {
    clientId,
    clientSecret,
    stateSecret: SECRET,
    redirectUri: 'http://127.0.0.1/slack/oauth_redirect',
    installationStore: installationStore(credentials),
  };
  const workspaces = manyWorkspaces({ credentials, apiUrl, log });
  const adapter = createSlackAdapter({ workspaces, oauth, by: { appToken }, apiUrl, clock: systemClock, log });
  await adapter.start(bot);
  const web = createWebAdapter({
    settings: { host: '127.0.0.1', port: 0, secret: SECRET },
    clock: systemClock,
    log,
    health: { database: async () => true, jobs: () => true },
    mounts: adapter.mounts,
  });
  await web.start({ handle: async () => undefined, suggest: async () => [], page: async () => undefined });
  return {
    slack,
    adapter,
    connection,
    credentials,
    logged,
    async install(where = '', change = () => {}) {
      const page = await fetch(`${web.url()}/slack/install`, { redirect: 'manual' });
      const cookie = page.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
      const html = await page.text();
      const link = page.headers.get('location') ?? /href="([^"]+authorize[^"]+)"/.exec(html)?.[1] ?? '';
      const asked = new URL(link.replaceAll('&amp;', '&'));
      asked.searchParams.set('team', where);
      const allowed = await fetch(asked, { redirect: 'manual' });
      const back = new URL(allowed.headers.get('location') ?? '');
      change(back);
      const done = await fetch(`${web.url()}${back.pathname}${back.search}`, { headers: { cookie } });
      return `${done.status} ${await done.text()}`;
    },
    async stop() {
      await adapter.stop();
      await web.stop();
      await slack.stop();
      await connection.close();
    },
  };
}
