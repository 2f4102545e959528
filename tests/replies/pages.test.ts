import { describe, expect, it } from 'vitest';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';
import { wordsOf } from '../doubles/whole-bot.ts';

const all = Array.from({ length: 25 }, (_, i) => i + 1);

/** The words and the target page of each button. */
function shown(page: number) {
  return pageButtons(pageOf(all, page, 10), 'issue list', { state: 'open' }).flatMap((block): unknown[] => {
    if (block.kind === 'context') return [wordsOf(block.words)];
    return block.kind === 'buttons' ? block.buttons.map(({ label, does }) => [wordsOf(label), does.args]) : [];
  });
}

describe('src/replies/pages.ts', () => {
  it('pages hold all items in order, each once', () => {
    const pages = [1, 2, 3].map((page) => pageOf(all, page, 10));
    expect(pages.flatMap(({ items }) => items)).toEqual(all);
    expect(pages.map(({ page, pages: of }) => [page, of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('past the end is the last page, before the beginning the first', () => {
    expect(pageOf(all, 99, 10)).toMatchObject({ page: 3, items: [21, 22, 23, 24, 25] });
    expect(pageOf(all, 0, 10).page).toBe(1);
  });

  it('a full page is the only one, and nothing is one empty page', () => {
    expect(pageOf(all, 1, 25)).toMatchObject({ page: 1, pages: 1 });
    expect(pageOf([], 3, 10)).toEqual({ items: [], page: 1, pages: 1 });
  });

  it('buttons lead to the neighbours, with the same arguments', () => {
    const to = (page: number) => ({ state: 'open', page });
    expect(shown(1)).toEqual(['Page 1 of 3', ['Next →', to(2)]]);
    expect(shown(2)).toEqual(['Page 2 of 3', ['← Previous', to(1)], ['Next →', to(3)]]);
    expect(shown(3)).toEqual(['Page 3 of 3', ['← Previous', to(2)]]);
  });

  it('one page needs no buttons', () => {
    expect(pageButtons(pageOf([1], 1, 10), 'issue list', {})).toEqual([]);
  });
});
