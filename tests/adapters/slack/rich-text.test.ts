import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRichText } from '../../../adapters/slack/rich-text.ts';
import { code, joined, said, strong, struck, time } from '../../../src/replies/build.ts';
import type { Inline } from '../../../src/replies/reply.ts';
import { anyInline } from '../../contracts/arbitrary-reply.ts';
import { hostileText } from '../../contracts/every-block.ts';

const options = {
  reader: { language: 'en', timeZone: 'Africa/Dakar' },
  now: new Date('2020-06-21T16:00:00Z'),
} as const;
const rich = (inline: Inline, limit?: number) => toRichText(inline, options, limit);

describe('adapters/slack/rich-text.ts', () => {
  it('writes people’s text as one literal text, whatever it says', () => {
    const [element, ...others] = rich(said(`${hostileText} javascript:alert(1) :tada:\n>quote`));
    expect(others).toEqual([]);
    expect(element).toEqual({
      type: 'text',
      text: expect.stringContaining('<!channel> <!here> <@U123> <#C1> *bold* _it_'),
    });
    expect(JSON.stringify(element)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u000[07]/);
  });

  it('merges neighbours of one style', () => {
    expect(rich(joined([said('a'), said(''), strong(said('b')), strong(said('c')), code('d')], ' '))).toEqual([
      { type: 'text', text: 'a  ' },
      { type: 'text', text: 'b', style: { bold: true } },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'c', style: { bold: true } },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'd', style: { code: true } },
    ]);
    expect(rich(strong(code('x')))).toEqual([{ type: 'text', text: 'x', style: { code: true, bold: true } }]);
    expect(rich(joined([struck(said('x')), said('y')], ' '))).toEqual([
      { type: 'text', text: 'x', style: { strike: true } },
      { type: 'text', text: ' y' },
    ]);
  });

  it('links to the web only', () => {
    const link = (url: string) => rich({ kind: 'link', url, label: said('name') });
    expect(link('https://example.org/')).toEqual([{ type: 'link', url: 'https://example.org/', text: 'name' }]);
    expect(link('javascript:alert(1)')).toEqual([{ type: 'text', text: 'name' }]);
  });

  it('lets Slack write a moment, with our words where it cannot', () => {
    expect(rich(time(new Date('2020-06-20T10:00:00.900Z'), 'date'))).toEqual([
      { type: 'date', timestamp: 1592647200, format: '{date_long_full}', fallback: '20 June 2020' },
    ]);
    expect(rich(time(new Date('2020-06-24T16:00:00Z'), 'relative'))).toEqual([{ type: 'text', text: 'in 3 days' }]);
  });

  it('cuts at the limit and says so', () => {
    expect(rich(said('x'.repeat(10)), 10)).toEqual([{ type: 'text', text: 'x'.repeat(10) }]);
    expect(rich(said('x'.repeat(11)), 10)).toEqual([{ type: 'text', text: `${'x'.repeat(9)}…` }]);
    const two = joined([said('a'), strong(said('x'.repeat(8)))], ' ');
    expect(rich(two, 10)).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'x'.repeat(8), style: { bold: true } },
    ]);
    expect(rich(two, 9).at(-1)).toEqual({ type: 'text', text: `${'x'.repeat(6)}…`, style: { bold: true } });
  });

  it('never cuts a character in two', () => {
    expect(rich(said('👍'.repeat(6)), 10)).toEqual([{ type: 'text', text: `${'👍'.repeat(4)}…` }]);
  });

  it('has no empty text and keeps its limit, whatever is written', () => {
    fc.assert(
      fc.property(anyInline, fc.integer({ min: 1, max: 3000 }), (inline, limit) => {
        const words = rich(inline, limit).map((one) => (one.type === 'date' ? one.fallback : (one.text ?? 'link')));
        expect(words.filter((one) => one === '')).toEqual([]);
        expect(words.join('').length).toBeLessThanOrEqual(Math.max(limit, 4));
      }),
    );
  });
});
