import { describe, expect, it } from 'vitest';
import { issueSchema } from '../../src/issues/issue.ts';

const source = { document: 'Minutes', date: '2026-01-08', section: '2' };
const claim = (value: unknown) => ({ value, asOf: '2026-01-08', source });

describe('src/issues/issue.ts', () => {
  it('an id and a title make an issue; everything else is then not recorded', () => {
    const issue = issueSchema.parse({ id: '16a', title: 'Bylaws' });
    expect([issue.percent, issue.due, issue.state, issue.notes, issue.dependencies]).toEqual([[], [], [], [], []]);
    expect(issue.kind).toBe('issue');
  });

  it.each([101, -1, 99.5, '95'])('%s is no percentage', (percent) => {
    expect(issueSchema.safeParse({ id: '1', title: 'Bylaws', percent: [claim(percent)] }).success).toBe(false);
  });

  it.each(['2021-12-31', '2021-12', '2021'])('%s is a milestone', (due) => {
    expect(issueSchema.safeParse({ id: '1', title: 'Bylaws', due: [claim(due)] }).success).toBe(true);
  });

  it.each(['2021-02-30', '2021-13', 'September 2020', '21-12'])('%s is no milestone', (due) => {
    expect(issueSchema.safeParse({ id: '1', title: 'Bylaws', due: [claim(due)] }).success).toBe(false);
  });

  it('a claim without a source is refused', () => {
    const percent = [{ value: 95, asOf: '2026-01-08' }];
    expect(issueSchema.safeParse({ id: '1', title: 'Bylaws', percent }).success).toBe(false);
  });

  it('a misspelt field is refused', () => {
    expect(issueSchema.safeParse({ id: '1', title: 'Bylaws', nextStep: [] }).success).toBe(false);
  });

  it('a state outside the union is refused', () => {
    expect(issueSchema.safeParse({ id: '1', title: 'Bylaws', state: [claim('done')] }).success).toBe(false);
  });
});
