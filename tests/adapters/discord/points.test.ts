import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointsSeat, pointsOnPlatform } from '../../contracts/points-on-platform.ts';
import type { PersonHere } from '../../platforms/discord/people/person.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { until } from '../slack/slack-bot.ts';
import { type DiscordBot, readBy, startDiscordBot, type } from './discord-bot.ts';
import { partsOf } from './discord-rules.ts';

const { uri, name } = freshDatabase();

describe('adapters/discord: the way of a talking point in a server', () => {
  let bot: DiscordBot;
  beforeAll(async () => {
    bot = await startDiscordBot({ uri, database: name });
    await type(bot.admin, '/penholder setup sample:at-large-2020');
    await type(bot.malia, '/penholder whoami');
    await type(bot.admin, '/penholder role Malia penholder');
    await type(bot.admin, '/penholder role Keahi chair');
  });
  afterAll(() => bot.stop());

  function seatOf(person: PersonHere): PointsSeat {
    const inputs = () =>
      ((person.modal()?.raw.components ?? []) as Record<string, unknown>[])
        // what a modal has no place for it says in words
        .filter(({ component }) => component !== undefined)
        .map(({ label, component }) => ({
          label: String(label),
          // of a list each line is an item
          name: String((component as Record<string, unknown>).custom_id).replace('lines.', ''),
        }));
    return {
      type: (line) => (line === '/points draft' ? person.command('points draft') : type(person, line)),
      async press(label) {
        const found = person
          .messages()
          .filter(({ raw }) => partsOf(raw.components).some((part) => part.type === 2 && part.label === label));
        await person.press(label, { message: found.at(-1)?.id ?? '' });
      },
      async fill(values) {
        await until(() => person.modal());
        const given = inputs().flatMap((input): [string, string][] => {
          const value = values[input.name];
          return value === undefined ? [] : [[input.label, value]];
        });
        await person.submit(Object.fromEntries(given));
      },
      read: () => readBy(person),
    };
  }

  function struck(): string {
    const seen = JSON.stringify(bot.admin.messages().map(({ raw }) => raw));
    return [...seen.matchAll(/~~(.+?)~~/g)]
      .map(([, words]) => words)
      .join('\n')
      .replaceAll('*', '');
  }

  pointsOnPlatform(() => ({
    chair: seatOf(bot.admin),
    penholder: seatOf(bot.malia),
    french: seatOf(bot.florine),
    alone: seatOf(bot.person(bot.admin.userId).dm()),
    pass: bot.pass,
    struck,
  }));

  it('logged nothing of all that, and Discord refused nothing', () => {
    expect(bot.logged).toEqual([]);
    expect(bot.discord.calls().filter(({ status = 0 }) => status >= 400)).toEqual([]);
  });
});
