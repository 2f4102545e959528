import { describe, expect, it } from 'vitest';
import { code, day, joined, phrase, said, strong, time } from '../../src/replies/build.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import type { Inline } from '../../src/replies/reply.ts';

const now = new Date('2020-06-21T08:00:00Z');
const write = (words: Inline, language: 'en' | 'fr' | 'es' = 'en', timeZone = 'Europe/Brussels') =>
  plainText(words, { reader: { language, timeZone }, now });

describe('src/replies/plain-text.ts', () => {
  it('is without markup, and shows what people typed as they typed it', () => {
    expect(write(joined([strong(said('*a*')), code('<b>'), said('@everyone')], ' '))).toBe('*a* <b> @everyone');
  });

  it('a link is its label and its address', () => {
    expect(write({ kind: 'link', url: 'https://example.org/x', label: said('x') })).toBe('x (https://example.org/x)');
  });

  it('a moment is in the reader’s zone and language, with the zone named', () => {
    const at = time(new Date('2020-06-22T14:00:00Z'));
    expect(write(at)).toMatch(/Mon.*22 June 2020.*16:00.*(CEST|GMT\+2)/);
    expect(write(at, 'fr')).toMatch(/lun.*22 juin 2020.*16:00/);
    expect(write(at, 'es', 'Pacific/Auckland')).toMatch(/mar.*23 de junio de 2020.*(02|2):00/);
    expect(write(time(new Date('2020-06-24T08:00:00Z'), 'relative'))).toBe('in 3 days');
  });

  it('a day is the same for every reader', () => {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles'])
      expect(write(day('2020-06-22'), 'en', zone)).toBe('22 June 2020');
  });

  it('a message holds its values, and what they hold is no place for others', () => {
    expect(write(phrase('issue.named', { id: '16', title: '{{id}} {{title}}' }))).toBe('16 {{id}} {{title}}');
  });
});
