import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Answer } from '../../src/bot/adapter.ts';
import { bindArguments } from '../../src/bot/bind.ts';
import type { BotEvent } from '../../src/bot/event.ts';
import { parseLine } from '../../src/bot/line.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { EVE, startWholeBot, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { people, type Row, table } from './who-may-what.ts';

const { uri, name } = freshDatabase();

const typed = commands.filter(({ hidden }) => !hidden);

describe('commands/index.ts', () => {
  it('each command that may be typed has an example', () => {
    expect(typed.filter(({ examples }) => examples.length === 0).map((command) => command.name)).toEqual([]);
  });

  it.each(typed.flatMap((command) => command.examples.map((example) => [example, command] as const)))(
    '%s is understood as it stands',
    (example, command) => {
      const line = parseLine(example, commands);
      if ('help' in line) throw new Error('it asks for help');
      expect(line.command.name).toBe(command.name);
      const bound = bindArguments(command.options, line.given, {
        now: EVE,
        timeZone: 'Europe/Brussels',
        language: 'en',
        tenant: 'web:local',
      });
      expect(bound).toMatchObject({ ok: true });
    },
  );

  it('no two commands share a name, and each is a group and an action', () => {
    const names = commands.map((command) => command.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((each) => !/^[a-z]+ [a-z]+$/.test(each))).toEqual([]);
  });

  it('each command has a list of checks', () => {
    expect(commands.filter(({ allow }) => allow.length === 0).map((command) => command.name)).toEqual([]);
  });

  it('the table of who may do what has a row for each command', () => {
    expect(commands.map((command) => command.name).filter((each) => !(each in table))).toEqual([]);
  });

  describe.each([
    { cast: 'the chair and the platform’s admin', places: ['own', 'other', 'nowhere', 'abroad'], swapped: false },
    { cast: 'a co-chair and an admin of the group alone, in their place', places: ['own'], swapped: true },
  ] as const)('who may do what where: $cast', ({ places: looked, swapped }) => {
    let bot: WholeBot;
    const messages = new Map<string, SealedReply>();

    beforeAll(async () => {
      bot = await startWholeBot({ uri, database: `${name}-${looked.length}` });
      await bot.say('ottilie', '/poll consensus "Does the zebra agree?" closes:7d');
      messages.set('poll', bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply);
      messages.set('issue', (await bot.say('keahi', '/issue status 16'))?.reply as SealedReply);
      const long = Array.from({ length: 7 }, () => 'z'.repeat(200)).join(' | ');
      await bot.say(
        'ottilie',
        `/poll dots "How many does the zebra get?" options:"A | B | C | D | E | F | G" meanings:"${long}" closes:7d`,
      );
      messages.set('ballot', bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply);
      // shown at once: it is due three hours before the post
      await bot.say('ottilie', '/points schedule add icann68 before:5h');
      await bot.moveTo(bot.clock.now());
      const preview = bot.adapter.messages.find(({ key }) => key.startsWith('points-preview:'));
      messages.set('preview', preview?.drawings[0]?.reply as SealedReply);
      await bot.say('keahi', '/points post');
      messages.set('points', bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply);
      messages.set(
        'saved',
        (await bot.say('meherun', '/points draft point:dns-abuse-2 text:Seen'))?.reply as SealedReply,
      );
      messages.set('answer', (await bot.say('keahi', '/issue ask who pays for lunch?'))?.reply as SealedReply);
      await bot.say('ottilie', '/poll objection "May it?" text:zebra closes:7d');
      const call = bot.adapter.messages.at(-1);
      messages.set('objection', call?.drawings[0]?.reply as SealedReply);
      const asked = await bot.press('keahi', messages.get('objection') as SealedReply, 'Object');
      await bot.say('keahi', '', {
        kind: 'action',
        token: asked?.reply.form?.does as string,
        values: { reason: 'So' },
      });
      await vi.waitFor(() => expect(call?.drawings.length).toBeGreaterThan(1), { timeout: 10_000 });
      messages.set('objected', call?.drawings.at(-1)?.reply as SealedReply);
      await bot.say('keahi', '/penholder setup Board', { channelId: 'board' });
      if (!swapped) return;
      await bot.say('keahi', '/penholder role Keahi admin');
      await bot.say('keahi', '/penholder role Ottilie co-chair');
      await bot.say('keahi', '/penholder role Ottilie chair take:yes');
    });
    afterAll(() => bot.stop());

    /** A place that nobody has set up before: a group made by one row is not there for the next. */
    const places = {
      own: () => ({ channelId: 'cpwg' }),
      other: () => ({ channelId: 'board' }),
      nowhere: () => ({ channelId: `nowhere-${randomUUID()}` }),
      abroad: () => ({ tenant: `web:abroad-${randomUUID()}`, channelId: 'cpwg' }),
    } as const;

    async function answers({ line }: Row, place: keyof typeof places): Promise<(Answer | undefined)[]> {
      const found: (Answer | undefined)[] = [];
      for (const person of people) {
        const who = person === 'visitor' ? `visitor ${place}` : person;
        const isNoMore = swapped && person === 'keahi';
        const where: Partial<BotEvent> = {
          ...places[place](),
          ...(isNoMore ? { person: { id: person, name: person, platformAdmin: false } } : {}),
        };
        if (typeof line !== 'string') {
          const [message, label] = line;
          found.push(await bot.press(who, messages.get(message) as SealedReply, label, where));
        } else if (line === 'look') found.push(await bot.say(who, '', { ...where, kind: 'home' }));
        else found.push(await bot.say(who, line, where));
      }
      return found;
    }

    const rows = Object.entries(table).filter(([each]) => commands.some((command) => command.name === each));
    const cases = rows.flatMap(([command, row]) => looked.map((place) => [command, place, row[place], row] as const));

    it.each(cases)('/%s in the place “%s”: %s', async (_, place, expected, row) => {
      const given = await answers(row, place);
      expect(given.map((answer) => answer?.reply.error ?? (answer ? 'ok' : 'none')).join(' ')).toBe(expected);
      // a home page is of the one who looks: only in another tenant is it nobody's
      if (place === 'own' || (row.line === 'look' && place !== 'abroad')) return;
      // nothing of the group's is in what others are told
      // members may press their group's buttons in a direct conversation too
      const strangers = typeof row.line !== 'string' && place === 'nowhere' ? given.slice(-1) : given;
      expect(JSON.stringify(strangers)).not.toMatch(/zebra|Metrics|ICANN68|At-Large"/);
    });
  });
});
