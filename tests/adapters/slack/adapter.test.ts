import { describe } from 'vitest';
import { createSlackAdapter } from '../../../adapters/slack/adapter.ts';
import { systemClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { adapterContract } from '../../contracts/adapter.ts';
import { type SlackServer, startSlackServer } from '../../platforms/slack/slack-server.ts';

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

describe('adapters/slack/adapter.ts', () => {
  let slack: SlackServer;
  let stop = async () => {};

  adapterContract({
    name: 'slack',
    live: [/<!channel>/, /<!here>/, /<@U123>/, /<https:\/\/evil/, /<#C1>/, /\*bold\*/, /_it_/, /~no~/, /`code`/],
    async create(bot) {
      slack = await startSlackServer();
      slack.addUser({ id: USER, name: 'malia', locale: 'en-NZ', tz: 'Pacific/Auckland' });
      slack.addChannel({ id: CHANNEL, name: 'cpwg' });
      const { botToken, appToken, apiUrl } = slack;
      const adapter = createSlackAdapter({ botToken, appToken, apiUrl, clock: systemClock, log: createLog('silent') });
      await adapter.start(bot);
      stop = () => adapter.stop();
      return {
        adapter,
        channel: { tenant: `slack:${slack.teamId}`, channelId: CHANNEL },
        async command(text, repeats = 1) {
          const [command = '', ...words] = text.split(' ');
          await slack.command({ user: USER, channel: CHANNEL, command, text: words.join(' ') }, { repeats });
        },
        async press(words) {
          const found = slack.messages(CHANNEL).findLast((one) => JSON.stringify(one.blocks).includes(words));
          await slack.press({ user: USER, channel: CHANNEL, ts: found?.ts ?? '' });
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
