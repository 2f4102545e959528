import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileBytes, fileName } from '../../src/replies/file.ts';
import { anyText } from '../contracts/arbitrary-reply.ts';

describe('src/replies/file.ts', () => {
  it.each([
    ['roll.csv', 'roll.csv'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.bashrc', 'bashrc'],
    ['Équipe “Est”.csv', 'Equipe-Est-.csv'],
    ['名簿', 'file'],
    ['', 'file'],
  ])('makes of %j the name %j', (name, safe) => expect(fileName(name)).toBe(safe));

  it('makes any name one that every file system takes', () => {
    fc.assert(fc.property(anyText, (name) => /^[A-Za-z0-9_][\w.-]{0,79}$/.test(fileName(name))));
  });

  it('writes text as UTF-8 and bytes as they are', () => {
    expect([...fileBytes({ content: 'é' })]).toEqual([0xc3, 0xa9]);
    expect([...fileBytes({ content: new Uint8Array([0, 255]) })]).toEqual([0, 255]);
  });
});
