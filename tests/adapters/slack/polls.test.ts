import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFT, documentsOnPlatform } from '../../contracts/documents-on-platform.ts';
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

  const place = { user: ADMIN, channel: CHANNEL };
  const everything = () => [...bot.slack.readable(CHANNEL, ADMIN), ...viewTexts()].join('\n');
  const viewTexts = () => {
    const view = bot.slack.view(ADMIN);
    return view ? [...view.texts, ...Object.values(view.errors ?? {})] : [];
  };
  const choose = (name: string) => bot.slack.upload(ADMIN, { name, content: DRAFT });
  const closeView = async () => (bot.slack.view(ADMIN) ? void (await bot.slack.closeView({ user: ADMIN })) : undefined);

  documentsOnPlatform(() => ({
    async type(line) {
      await closeView();
      await bot.type(ADMIN, line);
    },
    press: async (label) => {
      await closeView();
      await bot.slack.press({ ...place, text: label });
    },
    async send(name) {
      await until(() => bot.slack.view(ADMIN)?.submit);
      await bot.slack.submit({ user: ADMIN, values: { file: choose(name) } });
    },
    read: everything,
    files: () =>
      bot.slack
        .files()
        .filter(({ channels }) => channels.includes(bot.slack.im(ADMIN)))
        .map(({ name: called, content }) => ({ name: called, bytes: content })),
  }));

  it('a form that comes back for another field keeps the file that was chosen', async () => {
    await bot.type(ADMIN, '/poll vote');
    await until(() => bot.slack.view(ADMIN)?.submit);
    const values = { question: 'Kept in the form?', closes: 'never', file: choose('kept.pdf') };
    await bot.slack.submit({ user: ADMIN, values });
    await expect.poll(everything).toContain('never');
    await bot.slack.submit({ user: ADMIN, values: { closes: '7d' } });
    await expect.poll(everything).toContain('Documents: kept.pdf (PDF, 265 bytes)');
  });

  it('logged nothing of all that', () => {
    expect(bot.logged).toEqual([]);
  });
});
