import { GatewayIntentBits } from 'discord.js';
import { describeIssueJourney } from '../../contracts/issue-journey.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { until } from '../slack/slack-bot.ts';
import { readBy, startDiscordBot, type } from './discord-bot.ts';

const { uri, name } = freshDatabase();
/** What the fields of the form are called, by option. */
const LABELS: Readonly<Record<string, string>> = { percent: 'Done, in percent', note: 'Note' };

describeIssueJourney('adapters/discord', async () => {
  const server = { privilegedIntents: GatewayIntentBits.MessageContent };
  const bot = await startDiscordBot({ uri, database: name, server });
  const { admin, malia } = bot;
  const alone = bot.person(malia.userId).dm();
  const who = { admin, malia } as const;
  return {
    type: (by, line) => type(who[by], line),
    async fill(by, line, values) {
      await type(who[by], line);
      await until(() => who[by].modal());
      const labelled = Object.entries(values).map(([option, value]) => [LABELS[option] ?? option, value]);
      await who[by].submit(Object.fromEntries(labelled));
    },
    press: (label) => admin.press(label).then(() => undefined),
    say: async (text) => void malia.say(text),
    channel: () => readBy(malia),
    alone: () => readBy(alone),
    files: () => admin.files().map((one) => ({ name: one.name, start: String(one.content).slice(0, 2) })),
    nextMorning: () => bot.pass(26),
    stop: bot.stop,
  };
});
