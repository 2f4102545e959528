import { describe, expect, it } from 'vitest';
import { fr } from '../../src/text/fr.ts';
import { asInEnglish } from './as-in-english.ts';
import { keys } from './places.ts';

/** Names, commands and words that French shares with English. */
const SAME_AS_ENGLISH = [
  'about.licence',
  'about.pages',
  'about.title',
  'ask.fact.date',
  'ask.kind.contradiction',
  'ask.kind.document',
  'ask.kind.figure',
  'ask.kind.section',
  'ask.kinds.figure',
  'bot.name',
  'choice.consensus',
  'choice.divergence',
  'choice.schulze',
  'count.minutes_one',
  'count.minutes_other',
  'document',
  'help.options',
  'help.title',
  'index.title',
  'level.consensus',
  'level.divergence',
  'meeting.programme',
  'option.code',
  'option.document',
  'option.file',
  'option.format',
  'option.options',
  'option.order',
  'option.page',
  'option.question',
  'option.quorum',
  'playground.bot_badge',
  'playground.composer.completions',
  'playground.welcome.issue_example',
  'playground.welcome.meeting_example',
  'playground.welcome.points_example',
  'points.question',
  'poll.question',
  'record.documents',
  'series.points',
  'shortcut.participation',
  'source.figure',
  'source.section',
];

describe('src/text/fr.ts', () => {
  it('is French but for what is listed here', () => {
    expect(asInEnglish('fr').sort()).toEqual(SAME_AS_ENGLISH);
  });

  it('keeps : ; ? ! and % on the line of their word', () => {
    const loose = /(?:^|[^\u00a0\u202f])(?:[;?!%]|:(?=\s|$))/;
    expect(keys.filter((key) => loose.test(fr[key]))).toEqual([]);
  });

  it('sets guillemets, each with its space inside', () => {
    const loose = /«(?!\u00a0)|(?<!\u00a0)»|[“”]/;
    expect(keys.filter((key) => loose.test(fr[key]))).toEqual([]);
  });

  it('says vous, never tu', () => {
    expect(keys.filter((key) => /(?<![\p{L}-])(?:tu|toi|ton|tes|te)(?!\p{L})|(?<!\p{L})t’/iu.test(fr[key]))).toEqual(
      [],
    );
  });
});
