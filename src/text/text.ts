import i18next from 'i18next';
import type { Param } from '../replies/reply.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

type Key = keyof typeof en;
type WithoutPlural<K> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K;

/** The id of a message. `x_one` and `x_other` in the tables are the plural forms of the one message `x`. */
export type MessageId = WithoutPlural<Key>;

/** One language's table: each message that English has. */
export type Messages = Readonly<Record<Key, string>>;

export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

/** Whom a message is written for. */
export interface Reader {
  readonly language: Language;
  /** IANA name. */
  readonly timeZone: string;
}

export const messages: Readonly<Record<Language, Messages>> = { en, fr, es };

const catalogue = i18next.createInstance();
void catalogue.init({
  initAsync: false,
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  resources: Object.fromEntries(languages.map((lang) => [lang, { translation: withManyForms(messages[lang]) }])),
});

/** French and Spanish have a third plural from a million on, which reads as the common one does here. */
function withManyForms(table: Messages): Record<string, string> {
  const forms: Record<string, string> = { ...table };
  for (const [key, words] of Object.entries(table)) {
    if (key.endsWith('_other')) forms[key.replace(/_other$/, '_many')] = words;
  }
  return forms;
}

/** A piece of a message: our own words, or a value to be written and escaped by whoever renders it. */
export type PhrasePart = { own: string } | { param: Param };

/** The message `id` in a language, split at its `{{places}}`; a place without a value stays visible as its name. */
export function phraseParts(language: Language, id: MessageId, params: Readonly<Record<string, Param>>): PhrasePart[] {
  const count = typeof params.count === 'number' ? { count: params.count } : {};
  const template = catalogue.t(id, { lng: language, skipInterpolation: true, ...count });
  return template.split(/\{\{(\w+)\}\}/).flatMap((piece, i): PhrasePart[] => {
    if (i % 2 === 1) return [{ param: params[piece] ?? piece }];
    return piece === '' ? [] : [{ own: piece }];
  });
}

/** The language to write in for a platform's locale tag (`fr-CA`), else `otherwise`. */
export function languageOf(locale: string | undefined, otherwise: Language): Language {
  const base = locale?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === base) ?? otherwise;
}
