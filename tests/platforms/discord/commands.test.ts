import { Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Json } from '../slack/json.ts';
import { codesAt, type Limit, letters, many, refusal, sender } from './limits.ts';
import { clientOf, discord } from './real-client.ts';

const command = (more: Json): Json => ({ name: 'poll', description: 'd', ...more });
const given = (more: Json): Json => command({ options: [{ type: 3, name: 'o', description: 'd', ...more }] });

const COMMANDS: Limit[] = [
  { what: 'a command’s name', most: 32, at: 'name', body: (n) => command({ name: letters(n) }) },
  { what: 'a command’s description', most: 100, at: 'description', body: (n) => command({ description: letters(n) }) },
  {
    what: 'a localised description',
    most: 100,
    at: 'description_localizations.fr',
    body: (n) => command({ description_localizations: { fr: letters(n) } }),
  },
  {
    what: 'options of a command',
    most: 25,
    at: 'options',
    body: (n) => command({ options: many(n, (i) => ({ type: 3, name: `o${i}`, description: 'd' })) }),
  },
  { what: 'an option’s name', most: 32, at: 'options.0.name', body: (n) => given({ name: letters(n) }) },
  {
    what: 'an option’s description',
    most: 100,
    at: 'options.0.description',
    body: (n) => given({ description: letters(n) }),
  },
  {
    what: 'choices',
    most: 25,
    at: 'options.0.choices',
    body: (n) => given({ choices: many(n, (i) => ({ name: `${i}`, value: `${i}` })) }),
  },
  {
    what: 'a choice’s name',
    most: 100,
    at: 'options.0.choices.0.name',
    body: (n) => given({ choices: [{ name: letters(n), value: 'v' }] }),
  },
  {
    what: 'a choice’s value',
    most: 100,
    at: 'options.0.choices.0.value',
    body: (n) => given({ choices: [{ name: 'n', value: letters(n) }] }),
  },
  {
    what: 'subcommands',
    most: 25,
    at: 'options',
    body: (n) => command({ options: many(n, (i) => ({ type: 1, name: `o${i}`, description: 'd' })) }),
  },
];

const REFUSED_COMMANDS: [string, Json, at: string][] = [
  ['a name with capitals', command({ name: 'Poll' }), 'name'],
  ['a name with a space', command({ name: 'a b' }), 'name'],
  ['an unknown language', command({ name_localizations: { xx: 'poll' } }), 'name_localizations'],
  ['a localised name with capitals', command({ name_localizations: { fr: 'Vote' } }), 'name_localizations.fr'],
  [
    'a required option after another',
    command({
      options: [
        { type: 3, name: 'a', description: 'd' },
        { type: 3, name: 'b', description: 'd', required: true },
      ],
    }),
    'options',
  ],
  ['choices with autocomplete', given({ autocomplete: true, choices: [{ name: 'n', value: 'v' }] }), 'options.0'],
  [
    'two options with one name',
    command({
      options: [
        { type: 3, name: 'a', description: 'd' },
        { type: 3, name: 'a', description: 'd' },
      ],
    }),
    'options',
  ],
  [
    'a subcommand beside an option',
    command({
      options: [
        { type: 1, name: 'a', description: 'd' },
        { type: 3, name: 'b', description: 'd' },
      ],
    }),
    'options',
  ],
  ['a description of a menu command', { type: 3, name: 'Ask', description: 'd' }, 'description'],
];

describe('tests/platforms/discord/commands', () => {
  it.each(COMMANDS)('$what: $most is taken, one more is refused', async ({ most, body, at }) => {
    const send = await sender('commands');
    expect(await send(body(most))).toBeUndefined();
    const refused = await send(body(most + 1));
    expect(refused).toMatchObject({ code: 50035 });
    expect(codesAt(refused?.errors, at)).not.toEqual([]);
  });

  it.each(REFUSED_COMMANDS)('%s is refused', async (_, body, at) => {
    const refused = await (await sender('commands'))(body);
    expect(refused).toMatchObject({ code: 50035 });
    expect(codesAt(refused?.errors, at)).not.toEqual([]);
  });

  it('a command of more than 8000 characters is refused', async () => {
    const wide = many(25, (i) => ({ name: `${i}`.padStart(100, 'n'), value: `${i}`.padStart(100, 'v') }));
    const options = (count: number) =>
      many(count, (i) => ({ type: 3, name: `o${i}`, description: 'd', choices: wide }));
    const send = await sender('commands');
    expect(await send(command({ options: options(1) }))).toBeUndefined();
    expect(await send(command({ options: options(2) }))).toMatchObject({ code: 50035 });
  });

  it('commands are replaced, changed and deleted, and keep their ids', async () => {
    const server = await discord();
    const { rest } = clientOf(server);
    const path = Routes.applicationCommands(server.botId);
    const [first] = (await rest.put(path, { body: [command({}), command({ name: 'issue' })] })) as { id: string }[];
    const id = first?.id ?? '';
    expect(await rest.put(path, { body: [command({ description: 'other' })] })).toMatchObject([
      { id, description: 'other' },
    ]);
    const one = Routes.applicationCommand(server.botId, id);
    expect(await rest.patch(one, { body: { name: 'vote' } })).toMatchObject({ id, name: 'vote', description: 'other' });
    await rest.delete(one);
    expect(await refusal(rest.get(one))).toMatchObject({ code: 10063 });
    expect(await refusal(rest.put(path, { body: [command({}), command({})] }))).toMatchObject({ code: 50035 });
    expect(server.commands()).toEqual([]);
  });
});
