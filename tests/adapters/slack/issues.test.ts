import { describeIssueJourney } from '../../contracts/issue-journey.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, MALIA, startSlackBot, until } from './slack-bot.ts';

const { uri, name } = freshDatabase();
const DIRECT = 'D0MALIA';

describeIssueJourney('adapters/slack', async () => {
  const bot = await startSlackBot({ uri, database: name, server: { hearsChannels: true } });
  const { slack } = bot;
  slack.addChannel({ id: DIRECT, name: 'malia', isIm: true, members: [MALIA, slack.botUserId] });
  const idOf = { admin: ADMIN, malia: MALIA } as const;
  return {
    type: (who, line) => bot.type(idOf[who], line),
    async fill(who, line, values) {
      await bot.type(idOf[who], line);
      await until(() => slack.view(idOf[who]));
      await slack.submit({ user: idOf[who], values });
      // what takes longer than the acknowledgement may wait is answered in the form
      await until(() => !slack.view(idOf[who]) || slack.view(idOf[who])?.texts.join().includes('changed'));
      await slack.closeView({ user: idOf[who] }).catch(() => undefined);
    },
    press: (label) => slack.press({ user: ADMIN, channel: CHANNEL, text: label }).then(() => undefined),
    say: (text) => slack.say({ user: MALIA, channel: CHANNEL, text }).then(() => undefined),
    channel: () => JSON.stringify(slack.messages(CHANNEL).map(({ blocks }) => blocks)),
    alone: () => slack.readable(DIRECT, MALIA).join('\n'),
    files: () => slack.files().map((one) => ({ name: one.name, start: String(one.content).slice(0, 2) })),
    nextMorning: () => bot.pass(26),
    stop: bot.stop,
  };
});
