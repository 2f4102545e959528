import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/issues/claim.ts';
import { dateWords } from '../../src/issues/date-words.ts';
import { type Issue, issueSchema } from '../../src/issues/issue.ts';
import { issueBlocks, stateSentence } from '../../src/issues/issue-blocks.ts';
import { onlyYou } from '../../src/replies/build.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';
import { textOf, wordsOf } from '../doubles/whole-bot.ts';

const source = { document: 'Minutes', date: '2020-06-23', section: '2' };
const said = <T>(value: T, section = '2'): Claim<T> => ({ value, asOf: '2020-06-23', source: { ...source, section } });
const remark = (text: string) => ({ text, language: 'en', source });

function issue(facts: Partial<Issue> = {}): Issue {
  return { ...issueSchema.parse({ id: '7', title: 'Bylaws' }), ...facts };
}

const read = (shown: Issue, parts: readonly Issue[] = []) =>
  textOf(onlyYou(...issueBlocks({ issue: shown, parts, today: '2020-06-21' })) as never).split('\n');

describe('src/issues/issue-blocks.ts', () => {
  it('what is not recorded is said to be not recorded', () => {
    expect(read(issue())).toEqual(
      expect.arrayContaining([
        '7. Bylaws',
        'Its status is not recorded.',
        'How many percent are done is not recorded.',
        'Started',
        'not recorded',
        'Due',
      ]),
    );
  });

  it('state and deadline are one sentence each, with the days left or gone', () => {
    const words = (due: string, state: 'in-progress' | 'completed' = 'in-progress') =>
      wordsOf(stateSentence(issue({ state: [said(state)], due: [said(due)] }), '2020-06-21'));
    expect(words('2020-06-30')).toBe('It is in progress. It is due 30 June 2020: 9 days left.');
    expect(words('2020-06-22')).toContain('1 day left');
    expect(words('2020-06-21')).toContain('0 days left');
    expect(words('2020-06-20')).toBe('It is in progress. It was due 20 June 2020: 1 day late.');
    expect(words('2020-06-20', 'completed')).toBe('It is completed.');
  });

  it('a month or a year as a date is its end', () => {
    expect([dateWords('2020-06-30'), dateWords('2021-12'), dateWords('2021')].map((words) => wordsOf(words))).toEqual([
      '30 June 2020',
      'by 31 December 2021',
      'by 31 December 2021',
    ]);
  });

  it('values of one day that contradict each other are all shown, each with its place', () => {
    const shown = read(issue({ percent: [said(100, '1'), said(95, '3')] }));
    expect(shown).toContain('The records differ');
    expect(shown).toContain('Done: 95% (Section 3); 100% (Section 1)');
    expect(shown).toContain('95% complete');
  });

  it('values that agree are no contradiction', () => {
    expect(
      read(issue({ percent: [said(95, '1'), said(95, '3')], due: [said('2021-01'), said('2021-01-31')] })),
    ).not.toContain('The records differ');
  });

  it('what it waits for says when that is expected and whether it is confirmed', () => {
    const on = { on: 'ICANN staff', what: 'CRM', source };
    const shown = read(
      issue({ dependencies: [on, { ...on, expected: '2020-12' }, { ...on, expected: '2020-12', confirmed: false }] }),
    );
    expect(shown).toEqual(
      expect.arrayContaining([
        'ICANN staff: CRM',
        'ICANN staff: CRM (expected by 31 December 2020)',
        'ICANN staff: CRM (expected by 31 December 2020, not confirmed)',
      ]),
    );
  });

  it('a long list says how many more there are', () => {
    const shown = read(issue({ notes: Array.from({ length: 9 }, (_, i) => remark(`note ${i}`)) }));
    const listed = shown.filter((line) => line.startsWith('note ')).length;
    expect(shown).toContain(`… ${9 - listed} more`);
  });

  it('parts are listed with their state and a button each', () => {
    const parts = [
      issue({ id: '7a', title: 'Design', parent: '7', percent: [said(100)], state: [said('completed')] }),
      issue({ id: '7b', title: 'Text', parent: '7' }),
    ];
    const blocks = issueBlocks({ issue: issue(), parts, today: '2020-06-21' });
    expect(read(issue(), parts)).toEqual(
      expect.arrayContaining(['7a: Design – completed, 100%', '7b: Text – not recorded']),
    );
    const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ does }) => does) : []));
    expect(buttons).toEqual([
      { command: 'issue status', args: { issue: '7a' } },
      { command: 'issue status', args: { issue: '7b' } },
    ]);
  });

  it('every issue of the sample is shown with its source, in full words', async () => {
    const { issues } = await loadDataSet('at-large-2020');
    for (const each of issues) {
      const shown = read(
        each,
        issues.filter(({ parent }) => parent === each.id),
      );
      expect(shown.at(-1)).toMatch(/^Source: .*(Section|Table)/);
      expect(shown.join('\n')).not.toMatch(/\{\{|undefined|NaN|\[object|issue\.[a-z]/);
    }
  });
});
