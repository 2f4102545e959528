import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/issues/claim.ts';
import { type Issue, issueSchema } from '../../src/issues/issue.ts';
import {
  currentClaim,
  datesAgree,
  daysLeft,
  isFinished,
  isOverdue,
  lastDayOf,
  progressOf,
  readField,
} from '../../src/issues/progress.ts';

function said<T>(value: T, date: string): Claim<T> {
  return { value, asOf: date, source: { document: `minutes of ${date}`, date, section: '1' } };
}

function issueWith(facts: Partial<Issue>): Issue {
  return { ...issueSchema.parse({ id: '1', title: 'Bylaws' }), ...facts };
}

const dates = fc.constantFrom('2020-05-01', '2020-06-23', '2020-07-01', '2021-01-31');
const percentClaims = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100 }), dates).map(([percent, date]) => said(percent, date)),
  { minLength: 1, maxLength: 8 },
);

describe('src/issues/progress.ts', () => {
  it('takes the claim of the newest document, whatever the order they were recorded in', () => {
    expect(currentClaim([said(95, '2020-06-23'), said(80, '2020-01-01')])?.value).toBe(95);
    expect(currentClaim([said(80, '2020-01-01'), said(95, '2020-06-23')])?.value).toBe(95);
  });

  it('takes the claim recorded last of those of one day', () => {
    expect(currentClaim([said(100, '2020-06-23'), said(95, '2020-06-23')])?.value).toBe(95);
  });

  it('takes what a member said last in the chat, whatever day documents bear, until a newer document comes', () => {
    const chat = <T>(value: T, date: string): Claim<T> => ({
      value,
      asOf: date,
      source: { document: 'Chat', date, section: 'Malia', member: 'm1' },
    });
    const recorded = [said(95, '2020-06-23'), chat(97, '2020-06-21'), chat(98, '2020-06-21')];
    expect(readField(recorded)).toMatchObject({ current: { value: 98 }, conflicting: [] });
    expect(readField(recorded)?.earlier.map(({ value }) => value)).toEqual([97, 95]);
    expect(currentClaim([...recorded, said(90, '2020-01-01')])?.value).toBe(98);
    expect(currentClaim([...recorded, said(99, '2020-07-01')])?.value).toBe(99);
  });

  it('reads nothing where nothing is recorded', () => {
    expect(currentClaim([])).toBeUndefined();
    expect(readField([])).toBeUndefined();
  });

  it('calls other values of the same day a conflict and those of older documents history', () => {
    const reading = readField([said(60, '2020-01-01'), said(100, '2020-06-23'), said(95, '2020-06-23')]);
    expect(reading?.conflicting.map(({ value }) => value)).toEqual([100]);
    expect(reading?.earlier.map(({ value }) => value)).toEqual([60]);
  });

  it('sees no conflict between a month and a day in it', () => {
    const claims = [said('2021-01', '2020-06-23'), said('2021-01-31', '2020-06-23')];
    expect(readField(claims, datesAgree)?.conflicting).toEqual([]);
    expect(readField([said('2020-12', '2020-06-23'), ...claims], datesAgree)?.conflicting).toHaveLength(1);
  });

  it('every claim agrees with the current one, contradicts it or is older; none is lost', () => {
    fc.assert(
      fc.property(percentClaims, (claims) => {
        const reading = readField(claims);
        if (!reading) return false;
        const { current, conflicting, earlier } = reading;
        const agreeing = claims.filter(({ value }) => value === current.value);
        expect(agreeing.length + conflicting.length + earlier.length).toBe(claims.length);
        expect(claims.every(({ source }) => source.date <= current.source.date)).toBe(true);
        expect(conflicting.every(({ source }) => source.date === current.source.date)).toBe(true);
        return earlier.every(({ source }) => source.date < current.source.date);
      }),
    );
  });

  it('a claim added from an older document never changes the current value', () => {
    fc.assert(
      fc.property(percentClaims, fc.integer({ min: 0, max: 100 }), (claims, percent) => {
        const before = currentClaim(claims);
        expect(currentClaim([...claims, said(percent, '2019-12-31')])).toEqual(before);
      }),
    );
  });

  it('a month and a year are due on their last day', () => {
    expect([lastDayOf('2021-12'), lastDayOf('2020-02'), lastDayOf('2020'), lastDayOf('2020-09-30')]).toEqual([
      '2021-12-31',
      '2020-02-29',
      '2020-12-31',
      '2020-09-30',
    ]);
  });

  it('counts calendar days to the last day, below zero once it is past', () => {
    expect(daysLeft('2020-09-30', '2020-06-23')).toBe(99);
    expect(daysLeft('2020-09', '2020-09-30')).toBe(0);
    expect(daysLeft('2020-09-30', '2020-10-01')).toBe(-1);
  });

  it('an issue is overdue from the day after its due date', () => {
    const issue = issueWith({ due: [said('2020-09', '2020-06-23')], state: [said('in-progress', '2020-06-23')] });
    expect(isOverdue(issue, '2020-09-30')).toBe(false);
    expect(isOverdue(issue, '2020-10-01')).toBe(true);
  });

  it('a finished issue and one without a due date are never overdue', () => {
    fc.assert(
      fc.property(fc.constantFrom('completed' as const, 'dropped' as const), (state) => {
        expect(
          isOverdue(
            issueWith({ due: [said('2019-01-01', '2020-06-23')], state: [said(state, '2020-06-23')] }),
            '2030-01-01',
          ),
        ).toBe(false);
      }),
    );
    expect(isOverdue(issueWith({}), '2030-01-01')).toBe(false);
  });

  it('"completed" at 98 percent is not finished, unless the word is newer than the figure', () => {
    const percent = [said(98, '2020-06-23')];
    expect(isFinished(issueWith({ percent, state: [said('completed', '2020-06-23')] }))).toBe(false);
    expect(isFinished(issueWith({ percent, state: [said('completed', '2020-10-02')] }))).toBe(true);
  });

  it('without a state, 100 percent or a recorded end is finished', () => {
    expect(isFinished(issueWith({ percent: [said(100, '2020-06-23')] }))).toBe(true);
    expect(isFinished(issueWith({ finished: [said('2019-06-23', '2020-06-23')] }))).toBe(true);
    expect(isFinished(issueWith({ percent: [said(99, '2020-06-23')] }))).toBe(false);
  });

  it('a recorded percentage stands before that of the parts', () => {
    const part = issueWith({ id: '1a', percent: [said(10, '2020-06-23')] });
    const issue = issueWith({ percent: [said(95, '2020-06-23')] });
    expect(progressOf(issue, [part])).toEqual({ percent: 95, basis: 'recorded' });
  });

  it('without one, the mean of the known parts is given, and which are not known', () => {
    const parts = [
      issueWith({ id: '1a', percent: [said(98, '2020-06-23')] }),
      issueWith({ id: '1b', state: [said('completed', '2020-06-23')] }),
      issueWith({ id: '1c', state: [said('held-over', '2020-06-23')] }),
    ];
    expect(progressOf(issueWith({}), parts)).toEqual({ percent: 99, basis: 'parts', unknown: ['1c'] });
    expect(progressOf(issueWith({}), [issueWith({ id: '1c' })])).toBeUndefined();
  });

  it('the mean of parts lies between them and is 100 only when all are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 97, max: 100 }), { minLength: 1, maxLength: 6 }), (percents) => {
        const parts = percents.map((percent, n) => issueWith({ id: `1-${n}`, percent: [said(percent, '2020-06-23')] }));
        const percent = progressOf(issueWith({}), parts)?.percent ?? -1;
        expect(percent).toBeGreaterThanOrEqual(Math.min(...percents));
        expect(percent).toBeLessThanOrEqual(Math.max(...percents));
        expect(percent === 100).toBe(percents.every((each) => each === 100));
      }),
    );
  });
});
