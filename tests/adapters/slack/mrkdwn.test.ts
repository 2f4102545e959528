import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, escapeWithin, mrkdwnObject, toMrkdwn } from '../../../adapters/slack/mrkdwn.ts';
import { code, joined, said, strong, struck, time } from '../../../src/replies/build.ts';
import type { Inline } from '../../../src/replies/reply.ts';
import { anyInline, anyText } from '../../contracts/arbitrary-reply.ts';
import { hostileText } from '../../contracts/every-block.ts';

const options = {
  reader: { language: 'en', timeZone: 'Africa/Dakar' },
  now: new Date('2020-06-21T16:00:00Z'),
} as const;
const say = (inline: Inline) => toMrkdwn(inline, 3000, options);
const link = (url: string, label: Inline): Inline => ({ kind: 'link', url, label });
/** As a reader sees it: the spaces without width are not there. */
const seen = (text: string) => text.replaceAll('\u200b', '');

describe('adapters/slack/mrkdwn.ts', () => {
  it.each(['<!channel>', '<!here>', '<@U123>', '<#C1>', '<https://evil.example|bank>', '&lt;b&gt;'])(
    'escapes %s',
    (text) => {
      expect(escapeMrkdwn(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      expect(escapeMrkdwn(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
    },
  );

  it.each(['*bold*', '_x_', '~no~', '`code`', '```block```', '＊wide＊', 'a*b*c'])(
    'puts a space without width on both sides of each mark in %s',
    (text) => {
      const escaped = escapeMrkdwn(text);
      expect(seen(escaped)).toBe(text);
      expect(escaped).not.toMatch(/(?<!\u200b)[*_~`＊]|[*_~`＊](?!\u200b)/);
    },
  );

  it.each(['>quote', '&gt;x', '＞quote', '- item', '• item', '1. item', '  > inset'])(
    'begins no quote and no list with %s',
    (text) => {
      expect(escapeMrkdwn(`first\n${text}`)).toMatch(/\n(\s*\u200b|&amp;)/);
      expect(escapeMrkdwn(text)).toMatch(/^(\s*\u200b|&amp;)/);
    },
  );

  it('breaks up the codes of emoji, and no time of day', () => {
    expect(escapeMrkdwn(':tada: :a:b:')).not.toMatch(/:[^\s:\u200b]+:/);
    expect(escapeMrkdwn('at 10:00, note: x')).toBe('at 10:00, note: x');
  });

  it('leaves out characters that hide or turn text around', () => {
    expect(escapeMrkdwn('a\u202eb\u0000c\u2066d\ud83d')).toBe('abcd\ufffd');
  });

  it('writes bold text, code, links and what is joined', () => {
    expect(
      seen(say(joined([strong(said('so')), code('/poll `x` <y>'), link('https://a.example/?b=1&c', said('A'))]))),
    ).toBe('*so*, `/poll ˋxˋ &lt;y&gt;`, <https://a.example/?b=1&amp;c|A>');
  });

  it('ends bold text with its line and writes no mark around nothing', () => {
    expect(seen(say(strong(said('one\ntwo'))))).toBe('*one*\n*two*');
    expect(seen(say(struck(said('one\ntwo'))))).toBe('~one~\n~two~');
    expect(say(joined([strong(said('')), code(''), said('x')], ' '))).toBe('  x');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'slack://open', 'https://', ' https://x.example'])(
    'follows no link to %s',
    (url) => {
      expect(say(link(url, said('name')))).toBe('name');
    },
  );

  it('keeps an address from ending its link', () => {
    expect(say(link('https://x.example/a|b>c d', said('x|>y')))).toBe('<https://x.example/a%7Cb%3Ec%20d|x|&gt;y>');
    expect(say(link('https://x.example/', time(options.now)))).not.toContain('x.example');
  });

  it('lets Slack write moments in the zone of who reads', () => {
    const at = new Date('2020-06-20T10:00:00Z');
    expect(say(time(at))).toMatch(/^<!date\^1592647200\^\{date_short_pretty\} \{time\}\|Sat.* 2020.* 10:00.*>$/);
    expect(say(time(at, 'date'))).toMatch(/^<!date\^1592647200\^\{date_long_full\}\|20 June 2020>$/);
    expect(say(time(at, 'time'))).toMatch(/^<!date\^1592647200\^\{time\}\|10:00/);
    expect(say(time(at, 'relative'))).toBe('<!date^1592647200^{ago}|1 day ago>');
  });

  it('says in words how far off a coming moment is', () => {
    expect(say(time(new Date('2020-06-24T16:00:00Z'), 'relative'))).toBe('in 3 days');
    expect(say(time(new Date(Number.NaN)))).not.toContain('<');
  });

  it('is read by Slack as it stands', () => {
    expect(mrkdwnObject(said('x'), 10, options)).toEqual({ type: 'mrkdwn', text: 'x', verbatim: true });
  });

  it('cuts what is over the limit, without its markup', () => {
    expect(toMrkdwn(strong(said('x'.repeat(10))), 14, options)).toBe(`\u200b*${'x'.repeat(10)}*\u200b`);
    expect(toMrkdwn(strong(said('x'.repeat(11))), 14, options)).toBe('x'.repeat(11));
    expect(toMrkdwn(said('x'.repeat(15)), 14, options)).toBe(`${'x'.repeat(13)}…`);
    expect(escapeWithin('<'.repeat(10), 40)).toBe('&lt;'.repeat(10));
    expect(escapeWithin('<'.repeat(11), 40)).toBe(`${'&lt;'.repeat(9)}…`);
  });

  it('lets nothing through that pings, links, quotes or formats, whatever people type', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 30, max: 3000 }), (text, limit) => {
        const escaped = escapeWithin(text, limit);
        expect(escaped.length).toBeLessThanOrEqual(limit);
        expect(escaped).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|^\s*&gt;|:[^\s:\u200b]+:/m);
        expect(escaped).not.toMatch(/[*_~`](?![\u200b…])|(?<!\u200b)[*_~`]|(?!\n|\t)\p{Cc}|\p{Bidi_Control}/u);
      }),
    );
    expect(escapeWithin(hostileText, 3000)).toContain('hostile-end');
  });

  it('keeps any run of text within the limit, and never empty', () => {
    fc.assert(
      fc.property(anyInline, fc.integer({ min: 30, max: 3000 }), (inline, limit) => {
        const text = toMrkdwn(inline, limit, options);
        expect(text.trim().length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
