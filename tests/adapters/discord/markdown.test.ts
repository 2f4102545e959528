import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, toMarkdown, toMarkdownLine } from '../../../adapters/discord/markdown.ts';
import { code, joined, phrase, said, strong, struck, time } from '../../../src/replies/build.ts';
import { anyInline, anyText } from '../../contracts/arbitrary-reply.ts';
import { hostileText } from '../../contracts/every-block.ts';
import { aliveIn } from './discord-rules.ts';

const options = { reader: { language: 'en', timeZone: 'UTC' }, now: new Date('2020-06-21T16:00:00Z') } as const;

/** What a reader sees: escapes and spaces without width are not seen. */
const seen = (markdown: string) => markdown.replace(/\\([^A-Za-z0-9\s])/g, '$1').replaceAll('\u200b', '');

describe('adapters/discord/markdown.ts', () => {
  it.each([
    '@everyone',
    '@here look',
    '<@123>',
    '<@!123>',
    '<@&123>',
    '<#123>',
    '</poll list:123>',
    '<:smile:123>',
    '<a:smile:123>',
    '<t:1600000000:F>',
    '<id:customize>',
    'https://evil.example',
    '<https://evil.example>',
    '[name](https://evil.example)',
    '**bold** __under__ ~~no~~ ||hidden|| `code` ```block```',
    '# heading',
    'one\n## two\n-# three\n> four\n>>> five',
    'a\n- b\n* c\n+ d\n1. e\n2) f',
    '\\*still\\*',
    '\\\\[name](x)',
    hostileText,
  ])('people’s “%s” is shown as typed and does nothing', (typed) => {
    const written = toMarkdown(said(typed), 4000, options);
    expect(aliveIn(written)).toEqual([]);
    expect(seen(written).replace(/\s+/g, ' ')).toBe(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the test has to name the characters that must be gone
      typed.replace(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' '),
    );
  });

  it('nothing that people type is alive, in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        expect(aliveIn(toMarkdown(joined(texts.map(said)), 4000, options))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('any run of text is within its limit and never empty', () => {
    fc.assert(
      fc.property(anyInline, fc.constantFrom(50, 300, 3000), (inline, limit) => {
        const written = toMarkdown(inline, limit, options);
        expect(written.trim()).not.toBe('');
        expect(written.length).toBeLessThanOrEqual(limit);
        expect(toMarkdownLine(inline, limit, options)).not.toContain('\n');
      }),
    );
  });

  it('writes bold by the line, code without an end in it, and times for each reader', () => {
    expect(toMarkdown(strong(said('a *b*\n\nc')), 99, options)).toBe('**a \\*b\\***\n\n**c**');
    expect(toMarkdown(struck(strong(said('a ~b\nc'))), 99, options)).toBe('~~**a \\~b**~~\n~~**c**~~');
    expect(toMarkdown(code('a `b` <@1>'), 99, options)).toBe('`a ˋbˋ <\u200b@1>`');
    const at = new Date('2020-06-22T10:00:00Z');
    expect(toMarkdown(time(at), 99, options)).toBe('<t:1592820000:F>');
    expect(toMarkdown(time(at, 'relative'), 99, options)).toBe('<t:1592820000:R>');
    expect(toMarkdown(time(new Date('1900-01-01')), 99, options)).not.toContain('<t');
  });

  it('links to the web only, and never by a label that holds markup', () => {
    const link = (url: string, label = said('Report')) => toMarkdown({ kind: 'link', url, label }, 200, options);
    expect(link('https://example.org/a_(b)')).toBe('[Report](<https://example.org/a_(b)>)');
    expect(link('https://example.org/?q=%3E>')).not.toMatch(/>.+>\)/);
    expect(link('javascript:alert(1)')).toBe('Report');
    expect(link('https://example.org/', time(new Date(0)) as never)).toBe('<t:0:F>');
  });

  it('what is too long is plain and cut', () => {
    expect(toMarkdown(strong(said('*'.repeat(40))), 21, options)).toBe(`${'\\*'.repeat(10)}…`);
    expect(escapeMarkdown('a')).toBe('a');
    expect(toMarkdown(phrase('yes'), 9, options)).toBe('yes');
  });
});
