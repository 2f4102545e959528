import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { places, pollsOnPlatform } from '../../contracts/polls-on-platform.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, type SlackBot, startSlackBot, until } from './slack-bot.ts';
import { partsOf } from './slack-rules.ts';

const { uri, name } = freshDatabase();

describe('adapters/slack: every kind of poll in a workspace', () => {
  const channelOf = (place: number) => `C0POLLS${place}`;
  let bot: SlackBot;
  beforeAll(async () => {
    bot = await startSlackBot({ uri, database: name });
    await bot.type(ADMIN, '/penholder setup sample:at-large-2020');
    const tenant = `slack:${bot.slack.teamId}`;
    const group = await bot.penholder.stores.groups.findByChannel({ tenant, channelId: CHANNEL });
    for (let place = 0; place < places; place += 1) {
      bot.slack.addChannel({ id: channelOf(place), name: `polls-${place}` });
      await bot.penholder.stores.groups.addChannel(group?.id ?? '', { tenant, channelId: channelOf(place) }, false);
    }
  });
  afterAll(() => bot.stop());

  const buttonsIn = (tree: unknown) =>
    partsOf(tree).flatMap(({ type, text }) => (type === 'button' ? String((text as { text: string }).text) : []));

  pollsOnPlatform((place) => {
    const channel = channelOf(place);
    return {
      polls: bot.penholder.stores.polls,
      type: (line) => bot.type(ADMIN, line, channel),
      async press(question, label) {
        if (bot.slack.view(ADMIN)) await bot.slack.closeView({ user: ADMIN });
        const poll = bot.slack.messages(channel).find(({ blocks }) => JSON.stringify(blocks).includes(`: ${question}`));
        const text = buttonsIn(poll?.blocks).find((one) => one.startsWith(label)) ?? label;
        await bot.slack.press({ user: ADMIN, channel, ts: poll?.ts ?? '', text });
      },
      async fill(entries) {
        await until(() => bot.slack.view(ADMIN));
        const values = Object.fromEntries(entries.map((entry) => [entry.name, entry.value ?? '']));
        await bot.slack.submit({ user: ADMIN, values });
      },
      read: () => [...bot.slack.readable(channel, ADMIN), ...(bot.slack.view(ADMIN)?.texts ?? [])].join('\n'),
      pictures: () =>
        partsOf(bot.slack.messages(channel).map(({ blocks }) => blocks)).filter(({ slack_file }) => slack_file).length,
    };
  });

  it('logged nothing of all that', () => {
    expect(bot.logged).toEqual([]);
  });
});
