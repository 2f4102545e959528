import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/issues/issue.ts';
import { currentClaim, datesAgree, isOverdue, progressOf, readField } from '../../../src/issues/progress.ts';
import { loadDataSet } from '../../../src/sample/data-set.ts';

const { issues } = await loadDataSet('at-large-2020');

function issue(id: string): Issue {
  const found = issues.find((each) => each.id === id);
  if (!found) throw new Error(`no issue ${id}`);
  return found;
}

/** What Table 1 says of a row: title, start, proposed end, state, percent. */
const tableOne = [
  ['1', 'ALAC Comments and Advice', '2018-12-17', '2020-03-15', 'completed', 100],
  ['2', 'Member Engagement and Criteria', '2019-04-22', '2021-01-31', 'in-progress', 95],
  ['2a', 'Member Engagement and Criteria: a) Design', '2019-04-22', '2020-09-30', 'completed', 100],
  [
    '2b',
    'Member Engagement and Criteria: b) Approved and beginning implementation',
    '2019-04-22',
    '2021-01-31',
    'approved',
    undefined,
  ],
  ['3', 'Staffing', '2018-12-17', '2019-09-30', 'completed', 100],
  ['4', 'ALAC and At-Large Leadership', '2018-12-17', '2019-10-30', 'completed', 100],
  ['7', 'Working Groups', '2018-12-17', '2019-12-16', 'completed', 100],
  ['9', 'Social Media Use Training', '2018-12-17', '2019-06-23', 'completed', 100],
  ['13', 'O&E Dashboard', '2019-04-22', '2020-04-10', 'completed', 100],
  ['16', 'Metrics', '2018-11-27', '2021-12', 'held-over', 98],
  [
    '16a',
    'Absence of consistent performance metrics (ALS and Member participation metric)',
    '2018-11-27',
    '2021-12',
    'held-over',
    undefined,
  ],
  ['16b', 'Specific Measurables relating to ARI Issues', '2018-11-27', '2020-09-30', 'completed', 98],
] as const;

describe('data/at-large-2020/issues.json', () => {
  it('holds the eight issues and the four parts, in order', () => {
    expect(issues.map(({ id }) => id)).toEqual(tableOne.map(([id]) => id));
    expect(issues.filter(({ parent }) => parent === undefined)).toHaveLength(8);
  });

  it.each(tableOne)('issue %s, %s: %s to %s, %s, %s percent', (id, title, start, due, state, percent) => {
    const { title: kept, ...fields } = issue(id);
    expect(kept).toBe(title);
    expect(currentClaim(fields.start)?.value).toBe(start);
    expect(currentClaim(fields.due)?.value).toBe(due);
    expect(currentClaim(fields.state)?.value).toBe(state);
    expect(currentClaim(fields.percent)?.value).toBe(percent);
  });

  it('each issue has its number in the text and in Table 1; 9 is row 8, 13 is row 15', () => {
    const numbers = issues
      .filter(({ parent }) => parent === undefined)
      .map((each) => each.numbers.map(({ numbering, number }) => `${numbering} ${number}`).join(', '));
    expect(numbers).toEqual([
      'text 1, table-1 1',
      'text 2, table-1 2',
      'text 3, table-1 3',
      'text 4, table-1 4',
      'text 7, table-1 7',
      'text 9, table-1 8',
      'text 13, table-1 15',
      'text 16, table-1 16',
    ]);
  });

  it('only issue 9 has a recorded end: 23 June 2019', () => {
    const ends = issues.flatMap(({ id, finished }) => finished.map(({ value }) => [id, value]));
    expect(ends).toEqual([['9', '2019-06-23']]);
  });

  it.each([
    ['1', 5, 5],
    ['2', 4, 5],
    ['3', 1, 1],
  ])('issue %s has %i activities and %i metrics of the data capture outline', (id, activities, metrics) => {
    expect(issue(id).activities).toHaveLength(activities);
    expect(issue(id).metrics).toHaveLength(metrics);
  });

  it('issue 4 has two activities of the data capture outline, two more of Section 2, and three metrics', () => {
    const sections = issue('4').activities.map(({ source }) => source.section);
    expect(sections).toEqual(['2.16.3', '2.16.3', '2 (Issue 4)', '2 (Issue 4)']);
    expect(issue('4').metrics).toHaveLength(3);
  });

  it('the outline at hand has metrics for no other issue', () => {
    expect(issues.filter(({ metrics }) => metrics.length > 0).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });

  it('next steps are recorded for the two open issues only', () => {
    const steps = issues
      .filter(({ nextSteps }) => nextSteps.length > 0)
      .map((each) => [each.id, each.nextSteps.length]);
    expect(steps).toEqual([
      ['2', 6],
      ['16', 2],
    ]);
  });

  it('metrics wait for the roll-out of the CRM by ICANN org, planned for August 2020, not confirmed', () => {
    for (const id of ['16', '16a']) {
      expect(issue(id).dependencies[0]).toMatchObject({ on: 'ICANN org', expected: '2020-08', confirmed: false });
    }
    expect(issue('16b').dependencies).toMatchObject([{ on: 'Issue 2', expected: '2020-09-30' }]);
  });

  it('the engagement criteria wait for RALOs, ALAC and Board', () => {
    expect(issue('2b').dependencies.map(({ on }) => on)).toEqual(['the five RALOs', 'ALAC', 'ICANN Board']);
  });

  it('continuous improvement is recorded for issue 1', () => {
    expect(issues.filter(({ improvements }) => improvements.length > 0).map(({ id }) => id)).toEqual(['1']);
  });

  it.each([
    ['2', 'percent', 95, [100, 100]],
    ['16', 'percent', 98, [100]],
    ['2', 'due', '2021-01-31', ['2020-09', '2020-12']],
    ['2b', 'due', '2021-01-31', ['2020-12']],
    ['16', 'due', '2021-12', ['2020-09', '2021-01']],
    ['2b', 'state', 'approved', ['in-progress']],
  ] as const)('issue %s: %s is %s, against %j', (id, field, current, others) => {
    const claims = issue(id)[field] as Parameters<typeof readField<string | number>>[0];
    const reading = readField(claims, (a, b) => datesAgree(String(a), String(b)));
    expect(reading?.current.value).toBe(current);
    expect(reading?.conflicting.map(({ value }) => value)).toEqual(others);
  });

  it('nothing else contradicts itself', () => {
    const fields = ['start', 'due', 'finished', 'percent', 'state', 'workstream'] as const;
    const torn = issues.flatMap((each) =>
      fields
        .filter((field) => (readField<unknown>(each[field])?.conflicting.length ?? 0) > 0)
        .map((f) => `${each.id} ${f}`),
    );
    expect(torn).toEqual(['2 due', '2 percent', '2b due', '2b state', '16 due', '16 percent']);
  });

  it('what Section 3 says of 95 and 98 percent is marked as dealt out by order', () => {
    const byOrder = issues.flatMap(({ id, percent }) =>
      percent.filter(({ source }) => source.inferredByOrder).map(({ value }) => [id, value]),
    );
    expect(byOrder).toEqual([
      ['2', 95],
      ['16', 98],
    ]);
  });

  it('nothing is overdue on the day of the report; 16b is on 1 October 2020', () => {
    expect(issues.filter((each) => isOverdue(each, '2020-06-23'))).toEqual([]);
    expect(issues.filter((each) => isOverdue(each, '2020-10-01')).map(({ id }) => id)).toEqual(['16b']);
  });

  it('nothing is known of how far 16a is', () => {
    expect(progressOf(issue('16a'))).toBeUndefined();
    expect(progressOf(issue('16'), [issue('16a'), issue('16b')])).toEqual({ percent: 98, basis: 'recorded' });
  });

  it('a workstream of an issue is marked as added: the report names none', () => {
    for (const { value, source } of issues.flatMap(({ workstream }) => workstream)) {
      expect([value, source.document]).toEqual([expect.stringMatching(/^ws-/), 'Penholder sample set']);
    }
  });
});
