import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/documents/markdown.ts';
import { heading, said, strong, table, text } from '../../src/replies/build.ts';

const options = { reader: { language: 'en', timeZone: 'UTC' }, now: new Date('2020-06-21T08:00:00Z') } as const;

describe('src/documents/markdown.ts', () => {
  it('the first heading is the title, later ones are sections, a bold line stands below them', () => {
    const blocks = [heading(said('Title')), heading(said('Section')), text(strong(said('Part'))), text(said('Words'))];
    expect(markdownOf(blocks, options)).toBe('# Title\n\n## Section\n\n### Part\n\nWords\n');
  });

  it.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['[no](https://link.example)', '\\[no\\](https://link.example)'],
    ['<b>no</b> &amp; | `code`', '\\<b\\>no\\</b\\> \\&amp; \\| \\`code\\`'],
  ])('what is said stays text: %s', (typed, written) => {
    expect(markdownOf([text(said(typed))], options)).toBe(`${written}\n`);
  });

  it('a row of a table is one line with as many cells, whatever is said in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), (cells) => {
        const written = markdownOf([table([said('A'), said('B')], [cells.map(said)])], options)
          .trimEnd()
          .split('\n');
        expect(written).toHaveLength(3);
        expect(written[2]?.replace(/\\./g, '').split('|')).toHaveLength(4);
      }),
    );
  });
});
