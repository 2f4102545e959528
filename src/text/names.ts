import { names as es } from './es/names.ts';
import { fold } from './fold.ts';
import { names as fr } from './fr/names.ts';
import type { Language } from './text.ts';

/** What is called by a name when a command is typed: `/<group> <action> <option>:…`. */
export type NameKind = 'group' | 'action' | 'option';

/** One language's names of commands, by their English ones: in lower case, without spaces. */
export type Names = Readonly<Record<NameKind, Readonly<Record<string, string>>>>;

/** The languages in which commands have names besides the English ones. */
export const localNames: Readonly<Partial<Record<Language, Names>>> = { fr, es };

/** A name as it is in a language; where that has none of its own, the English one. */
export function localName(kind: NameKind, name: string, language: Language): string {
  const names = localNames[language]?.[kind];
  return names && Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/**
 * Of names that stand beside each other the one that was typed: in English, else in any language, with its accents or
 * without. An English name always means itself.
 */
export function nameMeant(kind: NameKind, typed: string, names: readonly string[]): string | undefined {
  if (names.includes(typed)) return typed;
  const sought = fold(typed);
  const languages = Object.keys(localNames) as Language[];
  return names.find((name) => languages.some((language) => fold(localName(kind, name, language)) === sought));
}
