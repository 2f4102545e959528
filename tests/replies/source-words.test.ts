import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/issues/source.ts';
import { placeWords, sourceWords } from '../../src/replies/source-words.ts';
import { wordsOf } from '../doubles/whole-bot.ts';

const report: Source = { document: 'Final Report', date: '2020-06-23', section: '1.0' };
const row16 = { ...report, table: '1', row: '16' };

describe('src/replies/source-words.ts', () => {
  it('a place is named as finely as it is recorded', () => {
    expect(wordsOf(placeWords(report))).toBe('Section 1.0');
    expect(wordsOf(placeWords({ ...row16, figure: '2', footnote: '3' }))).toBe(
      'Section 1.0, Table 1, row 16, Figure 2, footnote 3',
    );
  });

  it('a section without a number keeps its name', () => {
    expect(wordsOf(placeWords({ ...report, section: 'Executive Summary' }))).toBe('Executive Summary');
  });

  it('a document is named once, each of its places once', () => {
    const sources = [row16, report, { ...row16, note: 'read again' }, { ...report, section: '3' }];
    expect(wordsOf(sourceWords(sources))).toBe(
      'Source: Final Report (23 June 2020): Section 1.0, Table 1, row 16; Section 1.0; Section 3',
    );
  });

  it('two documents, or two days of one, stand apart', () => {
    const other = { ...report, document: 'Implementation Plan' };
    const earlier = { ...report, date: '2019-05-20' };
    expect(wordsOf(sourceWords([report, other, earlier]))).toBe(
      'Source: Final Report (23 June 2020): Section 1.0; Implementation Plan (23 June 2020): Section 1.0; Final Report (20 May 2019): Section 1.0',
    );
  });
});
