import type { BotPort } from '../../src/bot/adapter.ts';
import type { Clock } from '../../src/clock.ts';
import type { Log } from '../../src/log.ts';
import { pageTokenOf } from '../../src/pages/pages.ts';
import type { Links } from './deed.ts';
import { renderMessage } from './render.ts';
import type { Lanes } from './web-api.ts';
import type { Workspaces } from './workspace.ts';

/** What shows pages below links is made of. */
export interface UnfurlParts {
  readonly lanes: Lanes;
  readonly clock: Clock;
  readonly log: Log;
  readonly workspaces: Workspaces;
  /** Where the bot's pages are; undefined: none are. */
  readonly publicUrl: string | undefined;
  bot(): BotPort;
}

/** Shows the bot's own pages below links to them, in the channels of their group alone. */
export function createUnfurls({ lanes, clock, log, workspaces, publicUrl, bot }: UnfurlParts) {
  async function unfurlOf(url: string, { tenant, channelId }: { tenant: string; channelId: string }) {
    const token = pageTokenOf(url, publicUrl);
    const page = token === undefined ? undefined : await bot().page({ token, at: { tenant, channelId } });
    if (!page) return [];
    const { language, timeZone, reply } = page;
    const { blocks } = renderMessage(reply, { reader: { language, timeZone }, now: clock.now() });
    return [[url, { blocks }] as const];
  }

  return async ({ installedAt, channelId, ts, urls }: Links): Promise<void> => {
    const workspace = await workspaces.of(installedAt);
    const at = { tenant: `slack:${workspace.id}`, channelId };
    const unfurls = Object.fromEntries((await Promise.all(urls.map((url) => unfurlOf(url, at)))).flat());
    if (Object.keys(unfurls).length === 0) return;
    try {
      await lanes.repeat(channelId, () => workspace.client.chat.unfurl({ channel: channelId, ts, unfurls }));
    } catch (error) {
      // the link stands and opens the page: nobody waits for more
      log.warn({ err: error }, 'a link was not unfurled');
    }
  };
}
