import { describe, expect, it, onTestFinished } from 'vitest';
import type { SlackAdapter, SlackAdapterOptions } from '../../../adapters/slack/adapter.ts';
import { adapterContract } from '../../contracts/adapter.ts';
import { type SlackServer, startSlackServer } from '../../platforms/slack/slack-server.ts';
import { mountOnWeb, silent } from '../mount-on-web.ts';
import { slackAdapter } from './slack-bot.ts';

/** What Slack would read as markup: mrkdwn texts. All else is literal. */
function markupOf({ text, blocks }: { text: string; blocks: unknown }): string[] {
  const found: string[] = [text];
  JSON.stringify(blocks, (_, value: unknown) => {
    const isMarkup = typeof value === 'object' && value !== null && 'type' in value && value.type === 'mrkdwn';
    if (isMarkup && 'text' in value) found.push(String(value.text));
    return value;
  });
  return found;
}

const CHANNEL = 'C0CPWG';
const USER = 'U0MALIA';

/** A transport: how the adapter is told of it, and what else has to run. */
interface Way {
  readonly name: string;
  by(slack: SlackServer): SlackAdapterOptions['by'];
  /** Lets Slack reach the adapter; gives what ends it. */
  open?(slack: SlackServer, adapter: SlackAdapter): Promise<() => Promise<void>>;
}

const ways: readonly Way[] = [
  { name: 'slack by Socket Mode', by: ({ appToken }) => ({ appToken }) },
  { name: 'slack by HTTP', by: ({ signingSecret }) => ({ signingSecret }), open: openByHttp },
];

async function openByHttp(slack: SlackServer, { mounts }: SlackAdapter): Promise<() => Promise<void>> {
  const { url, close } = await mountOnWeb(mounts);
  slack.deliverTo(`${url}/slack/events`);
  return close;
}

describe.each(ways)('adapters/slack/adapter.ts, $name', ({ name, by, open }) => {
  let slack: SlackServer;
  let stop = async () => {};

  adapterContract({
    name,
    live: [/<!channel>/, /<!here>/, /<@U123>/, /<https:\/\/evil/, /<#C1>/, /\*bold\*/, /_it_/, /~no~/, /`code`/],
    async create(bot) {
      slack = await startSlackServer();
      slack.addUser({ id: USER, name: 'malia', locale: 'en-NZ', tz: 'Pacific/Auckland' });
      slack.addChannel({ id: CHANNEL, name: 'cpwg' });
      const adapter = slackAdapter(slack, { by: by(slack) });
      await adapter.start(bot);
      const close = await open?.(slack, adapter);
      stop = async () => {
        await adapter.stop();
        await close?.();
      };
      return {
        adapter,
        channel: { tenant: `slack:${slack.teamId}`, channelId: CHANNEL },
        async command(text, repeats = 1) {
          const [command = '', ...words] = text.split(' ');
          await slack.command(
            { user: USER, channel: CHANNEL, command, text: words.join(' ') },
            { repeats: repeats - 1 },
          );
        },
        async press(words) {
          const found = slack.messages(CHANNEL).findLast((one) => JSON.stringify(one.blocks).includes(words));
          await slack.press({ user: USER, channel: CHANNEL, ts: found?.ts ?? '' });
        },
        files: async () => {
          const shared = slack.files().filter(({ channels }) => channels.length > 0);
          return shared.map(({ name, content }) => ({ name, content: String(content) }));
        },
        read: async () => slack.readable(CHANNEL, USER),
        raw: async () => [...slack.messages(CHANNEL), ...slack.ephemerals(CHANNEL, USER)].flatMap(markupOf).join('\n'),
      };
    },
    async cleanup() {
      await stop();
      await slack.stop();
    },
  });
});

describe('adapters/slack/transport.ts by HTTP', () => {
  it('answers Slack’s look at its address, and refuses what Slack did not sign, or signed long ago', async () => {
    const slack = await startSlackServer();
    slack.addUser({ id: USER, name: 'malia' });
    slack.addChannel({ id: CHANNEL, name: 'cpwg' });
    const { signingSecret } = slack;
    const adapter = slackAdapter(slack, { by: { signingSecret } });
    const events: unknown[] = [];
    await adapter.start({
      ...silent,
      handle: async (event) => void events.push(event),
    });
    const close = await openByHttp(slack, adapter);
    onTestFinished(async () => {
      await adapter.stop();
      await close();
      await slack.stop();
    });
    expect(await slack.verifyUrl()).toBe(true);
    const typed = { user: USER, channel: CHANNEL, command: '/poll', text: 'list' };
    expect((await slack.command(typed, { signWith: 'somebody else’s secret' })).problem).toBe('http_401');
    expect((await slack.command(typed, { sentSecondsAgo: 600 })).problem).toBe('http_401');
    expect(events).toEqual([]);
    expect((await slack.command(typed)).problem).toBeUndefined();
    await expect.poll(() => events).toHaveLength(1);
  });
});
