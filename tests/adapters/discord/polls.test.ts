import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRAFT, documentsOnPlatform } from '../../contracts/documents-on-platform.ts';
import { places, pollsOnPlatform } from '../../contracts/polls-on-platform.ts';
import type { PersonHere } from '../../platforms/discord/people/person.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { until } from '../slack/slack-bot.ts';
import { type DiscordBot, readBy, startDiscordBot, type } from './discord-bot.ts';
import { partsOf } from './discord-rules.ts';

const { uri, name } = freshDatabase();

describe('adapters/discord: every kind of poll in a server', () => {
  const seats: PersonHere[] = [];
  let bot: DiscordBot;
  beforeAll(async () => {
    bot = await startDiscordBot({ uri, database: name });
    await type(bot.admin, '/penholder setup sample:at-large-2020');
    const { guildId, channelId } = bot.discord;
    const tenant = `discord:${guildId}`;
    const group = await bot.penholder.stores.groups.findByChannel({ tenant, channelId });
    for (let place = 0; place < places; place += 1) {
      const id = bot.discord.addChannel({ guildId });
      await bot.penholder.stores.groups.addChannel(group?.id ?? '', { tenant, channelId: id }, false);
      seats.push(bot.person(bot.admin.userId).in(guildId, id));
    }
  });
  afterAll(() => bot.stop());

  pollsOnPlatform((place) => {
    const person = seats[place] as PersonHere;
    const posts = () => person.messages().filter(({ ephemeral }) => !ephemeral);
    return {
      polls: bot.penholder.stores.polls,
      type: (line) => type(person, line),
      async press(question, label) {
        const poll = posts().find(({ texts }) => texts.join('\n').includes(`: ${question}`));
        const labels = partsOf(poll?.raw.components).flatMap((part) => (part.type === 2 ? String(part.label) : []));
        await person.press(labels.find((one) => one.startsWith(label)) ?? label, { message: poll?.id ?? '' });
      },
      async fill(entries) {
        const { fields } = await until(() => person.modal());
        await person.submit(Object.fromEntries(entries.map(({ at, value }) => [fields[at]?.label ?? '', value ?? []])));
      },
      read: () => readBy(person),
      pictures: () => JSON.stringify(posts().map(({ raw }) => raw)).split('attachment://').length - 1,
    };
  });

  const formIn = (person: PersonHere) => until(() => person.modal());

  documentsOnPlatform(() => ({
    type: (line) => type(bot.admin, line),
    press: (label) => bot.admin.press(label),
    async send(filename, content) {
      const { fields } = await formIn(bot.admin);
      await bot.admin.submit({ [fields[0]?.label ?? '']: { filename, content } });
    },
    read: () => readBy(bot.admin),
    files: () => bot.admin.files(),
  }));

  it('a document comes with the command that opens a poll; what else is missing is asked, and it stays', async () => {
    const draft = { filename: 'with-it.pdf', content: DRAFT };
    await bot.admin.command('poll vote', { file: draft });
    const { fields, raw } = await formIn(bot.admin);
    expect(JSON.stringify(raw)).not.toContain('with-it.pdf');
    await bot.admin.submit({ [fields[0]?.label ?? '']: 'Adopt what came with it?' });
    await expect.poll(() => readBy(bot.admin)).toContain('Documents: with-it.pdf (PDF, 265 bytes)');
    // in a direct message the server is found that is meant, and the file is theirs there too
    const poll = Number(/Poll (\d+): Adopt what came with it/.exec(readBy(bot.admin))?.[1]);
    const alone = bot.person(bot.admin.userId).dm();
    await alone.command('poll attach', { poll, file: { ...draft, filename: 'in-private.pdf' } });
    await expect.poll(() => readBy(alone)).toContain('in-private.pdf is attached');
    await bot.admin.command('poll vote', {
      question: 'Adopt this one?',
      closes: '7d',
      file: { ...draft, filename: 'a.exe' },
    });
    await expect.poll(() => readBy(bot.admin)).toContain('a.exe cannot be attached');
    expect(readBy(bot.admin)).not.toContain(': Adopt this one?');
  });

  it('logged nothing of all that, and Discord refused nothing', () => {
    expect(bot.logged).toEqual([]);
    expect(bot.discord.calls().filter(({ status = 0 }) => status >= 400)).toEqual([]);
  });
});
