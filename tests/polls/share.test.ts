import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartBlock, chartLine } from '../../src/polls/chart.ts';
import { choice } from '../../src/polls/kinds/choice.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { type Share, shareOf, withShare } from '../../src/polls/share.ts';
import { phrase, said } from '../../src/replies/build.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import { languages } from '../../src/text/text.ts';
import { wordsOf } from '../doubles/whole-bot.ts';

describe('src/polls/share.ts', () => {
  const isTrue = ({ percent, is }: Share, part: number, whole: number) => {
    const [at, of] = [100 * part, percent * whole];
    if (is === 'below') return at < of;
    if (is === 'above') return at > of;
    return 2 * Math.abs(at - of) <= whole;
  };

  it('is true of every part of every whole: 100 % only of all, and never 0 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, at) => {
        for (const part of [Math.floor(at * whole), 1, whole - 1, whole].filter((one) => one > 0)) {
          const share = shareOf(part, whole) as Share;
          expect(isTrue(share, part, whole)).toBe(true);
          expect(share.percent).toBeGreaterThan(0);
          expect(share.percent === 100).toBe(part === whole);
        }
      }),
    );
  });

  it('of parts that are a whole together it is off by less than a half for each', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 50 }), (parts) => {
        const whole = parts.reduce((sum, part) => sum + part, 0);
        const sum = parts.reduce((found, part) => found + (shareOf(part, whole)?.percent ?? 0), 0);
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(parts.length / 2);
      }),
    );
  });

  it('where there is no whole, or no part, there is none', () => {
    expect([shareOf(0, 0), shareOf(3, 0), shareOf(0, 9), shareOf(3, undefined)]).toEqual([...Array(4)]);
    expect(
      [
        [1, 200],
        [1, 201],
        [199, 200],
        [1, 8],
      ].map(([part, whole]) => wordsOf(withShare(part ?? 0, whole, undefined))),
    ).toEqual(['1 (1%)', '1 (<\u00a01%)', '199 (>\u00a099%)', '1 (13%)']);
  });

  it.each(languages)('in %s a percentage is written as Intl writes it', (language) => {
    const reader = { language, timeZone: 'UTC' };
    const intl = new Intl.NumberFormat({ en: 'en-GB', fr: 'fr-FR', es: 'es-ES' }[language], { style: 'percent' });
    expect(plainText(phrase('percent', { value: 58 }), { reader, now: new Date(0) })).toBe(intl.format(0.58));
  });

  it('of who may choose several the parts are of the ballots, and may be more than a whole together', () => {
    const poll = { terms: { options: ['Dakar', 'Lima', 'Lisbon'], most: 2 } } as Poll;
    const chart = choice.chart(poll, choice.tally(poll, { '[0,1]': 2, '[0]': 1 }), 3);
    expect(wordsOf(chartLine(chart))).toBe('Dakar: 3 (100% of ballots) · Lima: 2 (67%) · Lisbon: 0');
  });

  it('what is too long for a telephone with its shares stands a line a row', () => {
    const rowsOf = (count: number, whole: number) =>
      Array.from({ length: count }, (_, at) => ({ label: said(`${at}`), values: [1], whole }));
    const shown = (count: number, whole: number) =>
      chartBlock({ series: [said('Ballots')], of: 'share.of-ballots', rows: rowsOf(count, whole) }).kind;
    expect([shown(3, 9), shown(4, 9), shown(6, 0), shown(7, 0)]).toEqual(['text', 'fields', 'text', 'fields']);
  });
});
