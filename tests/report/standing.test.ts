import { describe, expect, it } from 'vitest';
import { type Issue, issueSchema } from '../../src/issues/issue.ts';
import { countsOf, issueOn, standingsOf } from '../../src/report/standing.ts';

const claim = <T>(value: T, asOf: string) => ({
  value,
  asOf,
  source: { document: 'Minutes', date: asOf, section: '1' },
});

const issue: Issue = issueSchema.parse({
  id: '1',
  title: 'Metrics',
  percent: [claim(40, '2019-12-01'), claim(100, '2020-06-01')],
  state: [claim('in-progress', '2019-12-01'), claim('completed', '2020-06-01')],
  due: [claim('2019-12', '2019-12-01')],
});

describe('src/report/standing.ts', () => {
  it.each([
    ['2019-11-30', undefined, false, false],
    ['2019-12-31', 40, false, false],
    ['2020-01-01', 40, false, true],
    ['2020-06-01', 100, true, false],
  ])('on %s it knows what was recorded for that day or before', (day, percent, finished, late) => {
    const [standing] = standingsOf([issueOn(issue, day)], day);
    expect([standing?.percent, standing?.finished, standing?.late]).toEqual([percent, finished, late]);
  });

  it('the mean leaves out what is not known, and is rounded down', () => {
    const one = { finished: false, late: false };
    const standings = [
      { id: '1', ...one, percent: 99, late: true },
      { id: '2', ...one, percent: 100, finished: true },
      { id: '3', ...one },
    ];
    expect(countsOf(standings)).toEqual({ all: 3, finished: 1, open: 2, late: 1, mean: 99 });
    expect(countsOf([]).mean).toBeUndefined();
  });
});
