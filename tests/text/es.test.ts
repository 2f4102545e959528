import { describe, expect, it } from 'vitest';
import { es } from '../../src/text/es.ts';
import { asInEnglish } from './as-in-english.ts';
import { keys } from './places.ts';

/** Names, commands and words that Spanish shares with English. */
const SAME_AS_ENGLISH = [
  'about.title',
  'bot.name',
  'choice.no',
  'choice.schulze',
  'document.full_one',
  'document.full_other',
  'form.no',
  'help.title',
  'index.title',
  'member.roles',
  'no',
  'playground.bot_badge',
  'playground.welcome.issue_example',
  'playground.welcome.meeting_example',
  'playground.welcome.points_example',
  'size.bytes_one',
  'size.bytes_other',
  'size.kb',
  'size.mb',
];

function count(words: string, sign: string): number {
  return words.split(sign).length - 1;
}

describe('src/text/es.ts', () => {
  it('is Spanish but for what is listed here', () => {
    expect(asInEnglish('es').sort()).toEqual(SAME_AS_ENGLISH);
  });

  it.each(['?', '!'])('opens every %s that it closes', (sign) => {
    const opening = sign === '?' ? '¿' : '¡';
    expect(keys.filter((key) => count(es[key], sign) !== count(es[key], opening))).toEqual([]);
  });

  it('sets guillemets, none of them alone', () => {
    expect(keys.filter((key) => count(es[key], '«') !== count(es[key], '»') || /[“”]/.test(es[key]))).toEqual([]);
  });

  it('says usted, never tú', () => {
    expect(keys.filter((key) => /(?<!\p{L})(?:tú|tu|tus|te|ti|vos|vuestr[oa]s?)(?!\p{L})/iu.test(es[key]))).toEqual([]);
  });

  it('keeps % on the line of its number', () => {
    expect(keys.filter((key) => /[^\u00a0]%/.test(es[key]))).toEqual([]);
  });
});
