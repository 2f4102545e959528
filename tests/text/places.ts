import { messages } from '../../src/text/text.ts';

/** The keys of the tables; plural forms apart. */
export type Key = keyof (typeof messages)['en'];

/** Every key, from the English table. */
export const keys = Object.keys(messages.en) as Key[];

/** The places of a message in their order: 'Page {{page}} of {{pages}}' → page, pages. */
export function placesOf(words: string): string[] {
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string);
}

/** What of a message is words: no places. */
export function wordsOf(message: string): string {
  return message.replace(/\{\{\w+\}\}/g, '');
}
