import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPenholderError, PenholderError } from '../../src/errors.ts';
import { findIssue } from '../../src/issues/find-issue.ts';
import { type Issue, issueSchema } from '../../src/issues/issue.ts';
import type { Inline } from '../../src/replies/reply.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';
import { wordsOf } from '../doubles/whole-bot.ts';

describe('src/issues/find-issue.ts', () => {
  let issues: readonly Issue[];
  beforeAll(async () => {
    ({ issues } = await loadDataSet('at-large-2020'));
  });

  /** What the refusal says exists, and its example. */
  function refused(typed: string, among = issues) {
    try {
      return { found: findIssue(typed, among).id };
    } catch (error) {
      if (!isPenholderError(error, 'issue_not_found')) throw error;
      const { typed: repeated, known, example } = error.params as Record<string, Inline>;
      return { typed: repeated, known: wordsOf(known as Inline), example: wordsOf(example as Inline) };
    }
  }

  it.each([
    ['16', '16'],
    ['#16', '16'],
    ['issue 16', '16'],
    ['Issue #16', '16'],
    ['ISSUE16', '16'],
    [' 16. ', '16'],
    ['16?', '16'],
    ['2a', '2a'],
    ['2 A', '2a'],
    ['#16 b', '16b'],
  ])('%j is the issue %s by its number', (typed, id) => {
    expect(findIssue(typed, issues).id).toBe(id);
  });

  it('a number of another numbering leads to its issue, unless an issue bears it itself', () => {
    expect(findIssue('8', issues).id).toBe('9');
    expect(findIssue('15', issues).id).toBe('13');
    expect(findIssue('9', issues).id).toBe('9');
    expect(findIssue('13', issues).id).toBe('13');
  });

  it.each([
    ['metrics', '16'],
    ['Working Groups', '7'],
    ['social media', '9'],
    ['réseaux sociaux', '9'],
    ['RESEAUX SOCIAUX?', '9'],
    ['capacitacion en redes sociales', '9'],
    ['CRM', '16'],
    ['dashboard', '13'],
  ])('%j is the issue %s by a name, with accents or without', (typed, id) => {
    expect(findIssue(typed, issues).id).toBe(id);
  });

  it('a number that there is not is told those there are, nearest first', () => {
    const { typed, known, example } = refused('12');
    expect(typed).toBe('12');
    expect(known?.split('; ').map((name) => name.split(' ')[0])).toEqual(['13', '9', '16', '7', '4', '3', '2', '1']);
    expect(example).toBe('/issue status 13');
    expect(refused('99').known).toMatch(/^16 Metrics; 13 /);
  });

  it('a name that there is not is told those there are, nearest first', () => {
    expect(refused('metrix').known).toMatch(/^16 Metrics; /);
    expect(refused('banana').known?.split('; ')).toHaveLength(8);
  });

  it('a name that may mean several is told those', () => {
    expect(refused('criteria').known).toMatch(/^2 /);
    expect(refused('me').found).toBeUndefined();
  });

  it('the word “issue” alone means none', () => {
    expect(refused('issue').example).toMatch(/^\/issue status /);
    expect(refused('#').found).toBeUndefined();
  });

  it('of many issues the nearest are named, and how many more there are', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      issueSchema.parse({ id: String(i + 1), title: `Matter ${i + 1}` }),
    );
    const names = refused('40', many).known?.split('; ');
    expect(names).toHaveLength(9);
    expect(names?.at(0)).toBe('30 Matter 30');
    expect(names?.at(-1)).toBe('… 22 more');
  });

  it('a group without issues says so', () => {
    expect(() => findIssue('16', [])).toThrow(expect.objectContaining({ code: 'no_issues' }));
  });

  it('every issue is found by its id and by each of its titles', () => {
    for (const issue of issues) {
      expect(findIssue(issue.id, issues)).toBe(issue);
      expect(findIssue(issue.title, issues)).toBe(issue);
    }
  });

  it('anything typed finds an issue or is refused with a code, and repeated in short', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.stringMatching(/^[0-9a-z #.-]{0,20}$/)),
        (typed) => {
          try {
            expect(issues).toContain(findIssue(typed, issues));
          } catch (error) {
            if (!(error instanceof PenholderError)) throw error;
            expect(String(error.params.typed).length).toBeLessThanOrEqual(80);
          }
        },
      ),
    );
  });
});
