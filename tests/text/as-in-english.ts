import { type Language, messages } from '../../src/text/text.ts';
import { keys, wordsOf } from './places.ts';

/** Keys whose words, if they have any, are those of English but for capitals: a translation that was forgotten, or meant so. */
export function asInEnglish(language: Language): string[] {
  return keys.filter((key) => {
    const words = wordsOf(messages[language][key]).toLowerCase();
    return /\p{L}/u.test(words) && words === wordsOf(messages.en[key]).toLowerCase();
  });
}
