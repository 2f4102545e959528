import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { fold } from '../../src/text/fold.ts';
import { localName, localNames, type NameKind, nameMeant } from '../../src/text/names.ts';
import type { Language } from '../../src/text/text.ts';

const languages = Object.keys(localNames) as Language[];
const typable = commands
  .filter(({ hidden }) => !hidden)
  .map(({ name, options }) => {
    const [group = '', action = ''] = name.split(' ');
    return { name, group, action, options: Object.keys(options) };
  });
const groups = [...new Set(typable.map(({ group }) => group))];

/** Names that stand beside each other, as [where, kind, names]. */
const siblings: [string, NameKind, string[]][] = [
  ['/', 'group', groups],
  ...groups.map((group): [string, NameKind, string[]] => [
    `/${group}`,
    'action',
    typable.filter((one) => one.group === group).map(({ action }) => action),
  ]),
  ...typable.map(({ name, options }): [string, NameKind, string[]] => [`/${name}`, 'option', options]),
];

describe('src/text/names.ts', () => {
  it.each(languages)('names in %s are such as Discord takes', (language) => {
    const all = Object.values(localNames[language] ?? {}).flatMap((one) => Object.values(one));
    // docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
    for (const name of all) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
    }
  });

  it.each(siblings)(
    'beside each other, of %s, each %s has a name of its own, which is no other’s in any language',
    (_, kind, names) => {
      const taken = new Map<string, string>();
      for (const name of names) {
        for (const own of new Set([name, ...languages.map((language) => localName(kind, name, language))].map(fold))) {
          expect(`${own} means ${taken.get(own) ?? name}`).toBe(`${own} means ${name}`);
          taken.set(own, name);
        }
      }
    },
  );

  it.each(siblings)('what is typed of %s is found again, as %s, with accents and without', (_, kind, names) => {
    for (const name of names) {
      for (const language of languages) {
        const local = localName(kind, name, language);
        expect(nameMeant(kind, local, names)).toBe(name);
        expect(nameMeant(kind, fold(local), names)).toBe(name);
      }
      expect(nameMeant(kind, name, names)).toBe(name);
    }
    expect(nameMeant(kind, 'constructor', names)).toBeUndefined();
  });

  it('an English name always means itself', () => {
    // `note` is a remark in English, `notes` is what French calls a score
    expect(nameMeant('option', 'note', ['note', 'score'])).toBe('note');
    expect(nameMeant('action', 'liste', ['list', 'show'])).toBe('list');
    expect(nameMeant('action', 'montrer', ['list', 'close'])).toBeUndefined();
  });
});
