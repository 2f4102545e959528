import { describe, expect, it } from 'vitest';
import { missesAmong, questionsOf, setNames } from './score.ts';

const sets = setNames().map((name) => ({ name, questions: questionsOf(name) }));
const all = sets.flatMap(({ questions }) => questions);

describe('tests/questions', () => {
  it('holds questions of every kind, enough of them not answerable or ambiguous', () => {
    const only = (known: string) => all.filter((one) => one.known.length === 1 && one.known[0] === known);
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(only('not-recorded').length).toBeGreaterThanOrEqual(40);
    expect(all.filter(({ known }) => known.includes('ambiguous')).length).toBeGreaterThanOrEqual(15);
  });

  it.each(sets)('of the set $name at least 97 % are answered right, and nothing is invented', ({ questions }) => {
    const misses = missesAmong(questions);
    const told = misses.map(({ question, given }) => `${question} → ${given.known}: ${given.answer.slice(0, 120)}`);
    expect(misses.filter(({ invented }) => invented)).toEqual([]);
    expect(1 - misses.length / questions.length, told.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
