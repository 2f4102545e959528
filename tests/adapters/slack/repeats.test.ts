import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { composePenholder, type Penholder } from '../../../src/main/wiring.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createStores } from '../../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, MALIA, type SlackBot, slackAdapter, startSlackBot, until } from './slack-bot.ts';

const { uri, name } = freshDatabase();

describe('adapters/slack: one message that comes more than once, to two processes', () => {
  let bot: SlackBot;
  let other: Penholder;
  let connection: Awaited<ReturnType<typeof connectMongo>>;

  beforeAll(async () => {
    bot = await startSlackBot({ uri, database: name, server: { roundRobin: true } });
    await bot.type(ADMIN, '/penholder setup sample:at-large-2020');
    connection = await connectMongo(uri, { database: name });
    const { clock, slack } = bot;
    const log = createLog('silent');
    const parts = {
      connection,
      stores: createStores(connection),
      clock,
      log,
      secret: 'of thirty-two characters at least',
    };
    other = composePenholder({ ...parts, adapters: () => [slackAdapter(slack, { clock, log })] });
    await other.start();
    expect(slack.sockets()).toBe(2);
  });
  afterAll(async () => {
    await bot.stop();
    await connection.close();
  });

  it('is answered once: as two events, with other ids of event and envelope, by retry, over either socket', async () => {
    const { slack } = bot;
    const direct = slack.im(MALIA);
    const mine = `<@${slack.botUserId}>`;
    const both = { user: MALIA, channel: direct, text: `${mine} how far is issue 2?`, ts: '1592730000.000100' };
    const mention = { ...both, type: 'app_mention', event_ts: both.ts, client_msg_id: 'one' };
    await Promise.all([slack.event(mention), slack.event({ ...mention, type: 'message', channel_type: 'im' })]);
    const again = { repeats: 3, atOnce: true };
    await slack.say({ user: MALIA, channel: direct, text: 'how far is issue 2?' }, again);
    await slack.say({ user: MALIA, channel: direct, text: 'how far is issue 16?' }, { ...again, sameEnvelope: true });
    const { ts } = await slack.say({ user: MALIA, channel: CHANNEL, text: `${mine} how far is issue 2?` }, again);
    const answers = (channel: string) => slack.messages(channel).filter(({ userId }) => userId === slack.botUserId);
    await until(() => answers(direct).length >= 3 && answers(CHANNEL).length >= 1);
    // whatever is under way ends before a stop
    await Promise.all([bot.penholder.stop(), other.stop()]);
    expect(answers(direct)).toHaveLength(3);
    expect(answers(CHANNEL)).toMatchObject([{ threadTs: ts }]);
  });
});
