import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../src/bot/period.ts';

const options = { now: new Date('2020-06-21T16:00:00Z'), timeZone: 'Europe/Brussels' };

describe('src/bot/period.ts', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-H1', '2020-01-01', '2020-06-30'],
    ['2019 h2', '2019-07-01', '2019-12-31'],
    ['2020-Q2', '2020-04-01', '2020-06-30'],
    ['2020-T3', '2020-07-01', '2020-09-30'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2020-05-04', '2020-05-04', '2020-06-21'],
    ['2020-01-01..2020-03-31', '2020-01-01', '2020-03-31'],
    ['2020-01-01 to 2020-01-01', '2020-01-01', '2020-01-01'],
    ['6 months', '2019-12-21', '2020-06-21'],
    ['last 6 months', '2019-12-21', '2020-06-21'],
    ['6 mois', '2019-12-21', '2020-06-21'],
    ['3 meses', '2020-03-21', '2020-06-21'],
    ['quarter', '2020-03-21', '2020-06-21'],
    ['half-year', '2019-12-21', '2020-06-21'],
    ['year', '2019-06-21', '2020-06-21'],
    ['2 años', '2018-06-21', '2020-06-21'],
  ])('reads %s', (typed, first, last) => {
    expect(parsePeriod(typed, options)).toMatchObject({ firstDay: first, lastDay: last });
  });

  it('a year begins in the group’s zone', () => {
    const { since, until } = parsePeriod('2020', options);
    expect([since, until].map((at) => at.toISOString())).toEqual([
      '2019-12-31T23:00:00.000Z',
      '2020-12-31T23:00:00.000Z',
    ]);
  });

  it.each([
    '',
    'soon',
    '2020-H3',
    '2020-13',
    '2020-02-30',
    '2020-05-01..2020-04-01',
    '0 months',
    '2020-Q5',
    '2021-01-01',
  ])('refuses %j and says what it takes', (typed) => {
    expect(() => parsePeriod(typed, options)).toThrow(expect.objectContaining({ code: 'period_unreadable' }));
  });
});
