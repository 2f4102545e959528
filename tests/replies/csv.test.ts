import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, withoutMark } from '../../src/replies/csv.ts';

describe('src/replies/csv.ts', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'a text that would run as a formula (%j) does not',
    (text) => {
      expect(
        csvOf(['name'], [[text]])
          .split('\r\n')[1]
          ?.replace(/^"/, ''),
      ).toMatch(/^'/);
    },
  );

  it('numbers stay numbers, what is not there stays empty', () => {
    expect(csvOf(['a', 'b', 'c'], [[-1, undefined, '']])).toBe('a,b,c\r\n-1,,\r\n');
  });

  it('any text comes back as it was', () => {
    const anyCell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '=', '"', ',', '\n', 'a', ' ') }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (rows) => {
        const read = parse(csvOf(['a', 'b'], rows), { bom: true }) as string[][];
        expect(read.slice(1).map((row) => row.map(withoutMark))).toEqual(rows);
      }),
    );
  });
});
