import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endings, isWhatItSays, typeOf } from '../../src/files/file-types.ts';

const coded = (code: string) => expect.objectContaining({ code });

describe('src/files/file-types.ts', () => {
  it('whatever a file is called, its name is one that every file system takes, with the ending that says what it is', () => {
    const given = fc.tuple(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 60, maxLength: 120 })),
      fc.constantFrom(...endings),
      fc.boolean(),
    );
    fc.assert(
      fc.property(given, ([stem, ending, isLoud]) => {
        const { name } = typeOf(`${stem}.${isLoud ? ending.toUpperCase() : ending}`);
        expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*\.[a-z]+$/u);
        expect(name.endsWith(`.${ending}`)).toBe(true);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(typeOf(name).name).toBe(name);
      }),
    );
  });

  it.each([
    ['Entwurf für Ä.PDF', 'Entwurf-für-Ä.pdf'],
    ['草案 (2).docx', '草案-2.docx'],
    ['مسودة\u202egpj.pdf', 'مسودةgpj.pdf'],
    ['C:\\Users\\me\\draft v2.odt', 'draft-v2.odt'],
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['.pdf', 'file.pdf'],
    [`${'a'.repeat(60)}${'b'.repeat(60)}.pdf`, `${'a'.repeat(60)}${'b'.repeat(16)}.pdf`],
    ['page.html.pdf', 'page.html.pdf'],
  ])('%s is kept as %s', (given, kept) => expect(typeOf(given).name).toBe(kept));

  it.each(['page.html', 'a.svg', 'run.js', 'setup.exe', 'noending', '', 'draft.', 'a.pdf.', 'a.constructor', 'a.docm'])(
    '“%s” is refused',
    (given) => expect(() => typeOf(given)).toThrow(coded('file_type')),
  );

  it.each([
    ['pdf', '%PDF-1.7', true],
    ['pdf', '<html>', false],
    ['docx', 'PK\u0003\u0004', true],
    ['docx', 'MZ', false],
    ['txt', 'Plain words', true],
    ['csv', 'a;b\u0000', false],
    ['webp', 'RIFF1234WEBP', true],
    ['webp', 'RIFF1234WAVE', false],
  ])('a file that ends in %s and begins with %j is what it says: %s', (ending, start, is) =>
    expect(isWhatItSays(ending, Buffer.from(start, 'latin1'))).toBe(is),
  );

  it('a text in two bytes a letter, as spreadsheets write it, is text', () =>
    expect(isWhatItSays('csv', Buffer.from('\ufeffa\tb', 'utf16le'))).toBe(true));
});
