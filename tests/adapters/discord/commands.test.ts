import { describe, expect, it } from 'vitest';
import { differenceOf, discordCommands, isDifferent } from '../../../adapters/discord/commands.ts';
import { commands } from '../../../commands/index.ts';
import { describeCommands } from '../../../src/bot/catalogue.ts';
import type { Command } from '../../../src/bot/command.ts';
import { choice } from '../../../src/bot/option.ts';
import { memberShortcuts } from '../../../src/bot/shortcuts.ts';
import { admin, inGroup } from '../../../src/people/checks.ts';

const all = discordCommands(describeCommands(commands));

interface Option {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly options?: readonly Option[];
  readonly choices?: readonly { name: string; value: string; name_localizations: object }[];
  readonly autocomplete?: boolean;
}

const optionsOf = (group: string, action: string): readonly Option[] => {
  const command = all.find(({ name }) => name === group) as unknown as Option;
  return command.options?.find(({ name }) => name === action)?.options ?? [];
};

describe('adapters/discord/commands.ts', () => {
  it('a group is a command, its actions are subcommands; what only buttons run is not there', () => {
    expect(all.filter(({ type }) => type !== 2).map(({ name }) => name)).toEqual([
      'issue',
      'meeting',
      'points',
      'poll',
      'penholder',
      'Ask about this',
      'Turn into a poll',
    ]);
    const actions = (all.find(({ name }) => name === 'poll') as unknown as Option).options;
    const typable = commands.filter(({ name, hidden }) => !hidden && name.startsWith('poll '));
    expect(actions?.map(({ name }) => `poll ${name}`)).toEqual(typable.map(({ name }) => name));
  });

  it('options have their types, bounds, choices and searches', () => {
    expect(optionsOf('poll', 'show')).toMatchObject([
      { name: 'poll', type: 4, min_value: 1, autocomplete: true, required: false },
      { name: 'page', type: 4, min_value: 1 },
    ]);
    expect(optionsOf('poll', 'consensus').slice(0, 4)).toMatchObject([
      { name: 'question', type: 3, max_length: 300 },
      { name: 'closes', type: 3 },
      { name: 'background', type: 3, max_length: 2000 },
      { name: 'hidden', type: 3, choices: [{ value: 'yes' }, { value: 'no' }, { value: 'until-vote' }] },
    ]);
    expect(optionsOf('poll', 'list')[0]?.choices?.[0]).toMatchObject({
      value: 'open',
      name: 'Open',
      name_localizations: { fr: expect.any(String), 'es-ES': expect.any(String), 'es-419': expect.any(String) },
    });
    // there are so many actions that words for what they share would be too much
    const reasons = optionsOf('poll', 'vote').find(({ name }) => name === 'reasons');
    expect(reasons?.choices?.slice(0, 2)).toEqual([
      { value: 'off', name: 'off' },
      { value: 'optional', name: 'optional' },
    ]);
  });

  it('a member is chosen among the accounts of the server, or named; a channel and a role are chosen', () => {
    expect(optionsOf('penholder', 'role').slice(1, 4)).toMatchObject([
      { name: 'who', type: 6, description: 'Member · Their account here' },
      { name: 'who-name', type: 3, max_length: 80, autocomplete: true, description: expect.stringContaining('name') },
      { name: 'platform', type: 8 },
    ]);
    expect(optionsOf('penholder', 'settings')).toContainEqual(
      expect.objectContaining({ name: 'posts', type: 7, channel_types: [0, 5] }),
    );
  });

  it('everything is within what Discord takes, in every language', () => {
    const check = (one: Option & { [key: string]: unknown }, isMenu = false) => {
      if (!isMenu) expect(one.name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
      const texts = [one.description, ...Object.values((one.description_localizations ?? {}) as object)];
      for (const each of isMenu ? [] : texts) expect(String(each)).toMatch(/^.{1,100}$/u);
      expect(one.options?.length ?? 0).toBeLessThanOrEqual(25);
      expect(one.choices?.length ?? 0).toBeLessThanOrEqual(25);
      for (const inner of one.options ?? []) check(inner as never);
    };
    for (const one of all) {
      check(one as never, one.type !== 1);
      expect(textOf(one)).toBeLessThanOrEqual(8000);
    }
  });

  it('a command is for who may manage the server where each of its actions is for administrators, else for all', () => {
    const one = (name: string, ...allow: Command['allow']) => ({ ...(commands[0] as Command), name, allow });
    const declared = [
      one('meeting add', inGroup, admin),
      one('meeting edit', admin),
      one('poll list', inGroup),
      one('poll close', inGroup, admin),
    ];
    const registered = discordCommands(describeCommands(declared), []);
    const needed = (list: readonly object[]) =>
      Object.fromEntries(
        list.map((each) => [Reflect.get(each, 'name'), Reflect.get(each, 'default_member_permissions')]),
      );
    expect(needed(registered)).toMatchObject({ meeting: '32', poll: undefined });
    // what members need is told, and a change of it is one
    const before = registered.map((each) => ({ ...each, default_member_permissions: null }));
    expect(differenceOf(registered, before)).toMatchObject({ changed: ['/meeting'], added: [], removed: [] });
    expect(Object.values(needed(all.filter(({ type }) => type === 1)))).toEqual(Array(5).fill(undefined));
  });

  it('commands, actions and options are called in the reader’s language, and sent by their English names', () => {
    const poll = all.find(({ name }) => name === 'poll') as unknown as Option & { name_localizations: object };
    expect(poll.name_localizations).toEqual({ fr: 'sondage', 'es-ES': 'consulta', 'es-419': 'consulta' });
    expect(poll.options?.find(({ name }) => name === 'close')).toMatchObject({ name_localizations: { fr: 'clore' } });
    expect(optionsOf('penholder', 'role').find(({ name }) => name === 'who-name')).toMatchObject({
      name_localizations: { fr: 'qui-nom', 'es-ES': 'quién-nombre' },
    });
    const old = all.map((one) => (one.name === 'poll' ? { ...one, name_localizations: { fr: 'vote' } } : one));
    expect(differenceOf(all, old).changed).toEqual(['/poll']);
  });

  it('more choices than a menu takes are typed', () => {
    const many = { kind: choice(Array.from({ length: 26 }, () => 'open')) };
    const [command] = discordCommands(describeCommands([{ ...(commands[0] as Command), options: many }]));
    const [kind] = ((command as unknown as Option).options?.[0]?.options ?? []) as Option[];
    expect(kind?.choices).toEqual([]);
  });

  it('the menu of a member has the entries whose commands there are', () => {
    const menus = (command: string) =>
      discordCommands(describeCommands(commands), [{ command, option: 'who', label: 'shortcut.participation' }])
        .filter(({ type }) => type === 2)
        .map(({ name, name_localizations }) => [name, name_localizations?.['es-ES']]);
    expect(menus('penholder member')).toEqual([['Participation', 'Participación']]);
    expect(menus('penholder nothing')).toEqual([]);
  });

  it('each entry in the menu of a member names an option for one', () => {
    for (const { command, option } of memberShortcuts) {
      const declared = commands.find(({ name }) => name === command)?.options[option];
      expect(declared?.kind ?? 'member').toBe('member');
      if (commands.some(({ name }) => name === command)) expect(declared).toBeDefined();
    }
  });

  it('nothing differs from what Discord gives back with its own additions', () => {
    const back = all.map((one) => ({
      ...one,
      id: '1',
      version: '2',
      application_id: '3',
      nsfw: false,
      dm_permission: null,
    }));
    const difference = differenceOf(all, JSON.parse(JSON.stringify(back)));
    expect(isDifferent(difference)).toBe(false);
    expect(difference.same).toHaveLength(all.length);
  });

  it('says what is new, changed and gone', () => {
    const [first, ...others] = all;
    const changed = others.map((one) => (one.name === 'poll' ? { ...one, description: 'Old words' } : one));
    const difference = differenceOf(all, [...changed, { type: 1, name: 'gone', description: 'gone' }]);
    expect(difference).toMatchObject({ added: [`/${first?.name}`], changed: ['/poll'], removed: ['/gone'] });
    expect(isDifferent(difference)).toBe(true);
  });
});

/** Names, descriptions and values of a command: what Discord adds up; of languages the longest counts. */
function textOf(tree: unknown): number {
  if (Array.isArray(tree)) return tree.reduce<number>((sum, one) => sum + textOf(one), 0);
  if (typeof tree !== 'object' || tree === null) return 0;
  return Object.entries(tree).reduce((sum, [key, value]) => {
    if (['name', 'description', 'value'].includes(key)) {
      const others = Object.values((tree as Record<string, object>)[`${key}_localizations`] ?? {});
      return sum + Math.max(...[value, ...others].map((one) => String(one).length));
    }
    return sum + textOf(value);
  }, 0);
}
