import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileBytes, fileName, fileNameInAscii } from '../../src/replies/file.ts';
import { anyText } from '../contracts/arbitrary-reply.ts';

describe('src/replies/file.ts', () => {
  it.each([
    ['roll.csv', 'roll.csv', 'roll.csv'],
    ['../../etc/passwd', 'etc-passwd', 'etc-passwd'],
    ['.bashrc', 'file.bashrc', 'file.bashrc'],
    ['Équipe “Est”.csv', 'Équipe-Est.csv', 'Equipe-Est.csv'],
    ['名簿.csv', '名簿.csv', 'file.csv'],
    ['名簿', '名簿', 'file'],
    ['', 'file', 'file'],
    [`${'a'.repeat(200)}.pdf`, `${'a'.repeat(76)}.pdf`, `${'a'.repeat(76)}.pdf`],
  ])('makes of %j the name %j, in ASCII %j', (name, safe, ascii) => {
    expect([fileName(name), fileNameInAscii(name)]).toEqual([safe, ascii]);
  });

  it('makes any name one that every file system takes, and leaves that as it is', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const safe = fileName(name);
        expect(safe).toMatch(/^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,79}$/u);
        expect(fileName(safe)).toBe(safe);
        expect(fileNameInAscii(name)).toMatch(/^[A-Za-z0-9_][\w.-]{0,79}$/);
      }),
    );
  });

  it('writes text as UTF-8 and bytes as they are', () => {
    expect([...fileBytes({ content: 'é' })]).toEqual([0xc3, 0xa9]);
    expect([...fileBytes({ content: new Uint8Array([0, 255]) })]).toEqual([0, 255]);
  });
});
