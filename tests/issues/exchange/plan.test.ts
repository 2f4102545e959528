import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { exportIssues } from '../../../src/issues/exchange/export.ts';
import { type ImportPlan, planImport } from '../../../src/issues/exchange/plan.ts';
import { type Issue, issueSchema, issueStates } from '../../../src/issues/issue.ts';
import { currentClaim } from '../../../src/issues/progress.ts';
import { loadDataSet } from '../../../src/sample/data-set.ts';
import { anyText } from '../../contracts/arbitrary-reply.ts';

const change = { by: { id: 'm1', name: 'Keahi' }, today: '2020-06-21', language: 'en', document: 'Import' } as const;
const options = { reader: { language: 'en', timeZone: 'UTC' }, now: new Date('2020-06-21T08:00:00Z') } as const;
const { issues: sample, records } = await loadDataSet('at-large-2020');
const plan = (text: string, there: readonly Issue[] = []) => planImport(text, there, { change, members: [], records });
const codes = ({ faults }: ImportPlan) => faults.map(({ line, error }) => `${line} ${error.code}`);
const made = ({ added, changed }: ImportPlan) => [...added, ...changed].map((one) => one.after);

const words = anyText.map((text) => Buffer.from(text).toString().trim() || '-').filter((text) => text.length <= 500);
const source = fc.record({ document: words, date: fc.constantFrom('2019-01-01', '2020-06-23'), section: words });
const claims = <T>(value: fc.Arbitrary<T>) =>
  fc.array(fc.record({ value, asOf: fc.constantFrom('2019-01-01', '2020-06-23'), source }), { maxLength: 3 });
const anyIssue = fc
  .record({
    title: words,
    kind: fc.constantFrom('issue', 'action'),
    aliases: fc.array(words, { maxLength: 2 }),
    state: claims(fc.constantFrom(...issueStates)),
    percent: claims(fc.integer({ min: 0, max: 100 })),
    due: claims(fc.constantFrom('2020', '2020-09', '2020-09-30')),
    workstream: claims(words),
    owners: fc.array(fc.record({ name: words, source }), { maxLength: 2 }),
    dependencies: fc.array(fc.record({ on: words, what: words, source }), { maxLength: 2 }),
    notes: fc.array(fc.record({ text: words, source }), { maxLength: 2 }),
    links: fc.array(
      fc.record({ url: fc.constantFrom('https://example.org/a|b', 'https://github.com/x/y/issues/1'), source }),
      { maxLength: 1 },
    ),
  })
  .map((fields) => fields as object);
const anyIssues = fc
  .array(anyIssue, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((fields, at) => issueSchema.parse({ id: String(at + 1), ...fields })));

describe('src/issues/exchange', () => {
  it('what is exported as CSV, JSON or YAML is read back without loss, whatever members wrote', () => {
    fc.assert(
      fc.property(anyIssues, (issues) => {
        for (const file of [exportIssues(issues, 'csv', options), exportIssues(issues, 'json', options)]) {
          expect(codes(plan(file))).toEqual([]);
          expect(made(plan(file))).toEqual(issues);
          expect(plan(file, issues)).toMatchObject({ added: [], changed: [], same: issues.length });
        }
      }),
      { numRuns: 60 },
    );
    expect(made(plan(stringify({ issues: sample })))).toEqual(sample);
  });

  it('no cell of the table is a formula to a spreadsheet', () => {
    fc.assert(
      fc.property(anyIssues, (issues) => {
        const rows = parse(exportIssues(issues, 'csv', options)) as string[][];
        expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      }),
      { numRuns: 40 },
    );
    const evil = issueSchema.parse({ id: '1', title: '=HYPERLINK("https://evil.example","pay")' });
    expect(exportIssues([evil], 'csv', options)).toContain(`"'=HYPERLINK(""https`);
    expect(exportIssues([evil], 'markdown', options)).not.toMatch(/\n\|? ?=/);
  });

  it('a cell that was edited changes its field, with who took it in; the others stay as they are', () => {
    const file = exportIssues(sample, 'csv', options).replace(',completed,100,', ',in-progress,90,');
    const planned = plan(file, sample);
    expect(planned.changed).toHaveLength(1);
    const [{ after: edited, line, before }] = planned.changed as [ImportPlan['changed'][number]];
    expect(line).toBeGreaterThan(1);
    expect(currentClaim(edited.percent)).toMatchObject({ value: 90, source: { document: 'Import', section: 'Keahi' } });
    expect(edited.percent.slice(0, -1)).toEqual(before?.percent);
    expect(edited.notes).toEqual(before?.notes);
  });

  it('a plain table adds and changes; lines without a number get the next ones', () => {
    const table = 'title;percent;due;owner\n"Translate\nthe summary";0 %;2020-09;Malia\nBylaws;;;';
    const planned = plan(table, sample);
    expect(planned.added.map(({ line, after: { id, title } }) => [line, id, title])).toEqual([
      [2, '17', 'Translate\nthe summary'],
      [4, '18', 'Bylaws'],
    ]);
    expect(plan('id,percent\n16,99', sample).changed.map(({ fields }) => fields)).toEqual([['percent']]);
  });

  it('names each fault with its line', () => {
    expect(codes(plan('id,title,percent,state\n1,A,101,completed\n2,B,5,done\n,,5,\n2,C,,'))).toEqual([
      '2 option_out_of_range',
      '3 option_not_choice',
      '4 import_no_title',
    ]);
    expect(codes(plan('id,title\n1,A\n1,B'))).toEqual(['3 table_twice']);
    expect(codes(plan('id,title,parent\n1,A,99'))).toEqual(['2 import_no_parent']);
    expect(codes(plan('id,titel\n1,A'))).toEqual(['1 table_column_unknown']);
    expect(codes(plan('id,title,link\n1,A,javascript:alert(1)'))).toEqual(['2 link_not_web']);
    expect(codes(plan('title,due\nA,soon'))).toEqual(['2 import_not_date']);
    expect(codes(plan('title,workstream\nA,Nowhere'))).toEqual(['2 workstream_not_found']);
  });

  it('reads issues of GitHub, finds them again by their page, and leaves pull requests out', () => {
    const github = [
      {
        number: 7,
        title: 'Publish the criteria',
        state: 'open',
        html_url: 'https://github.com/icann/at-large/issues/7',
        body: 'As agreed.',
        assignees: [{ login: 'malia' }],
        milestone: { title: 'Q3', due_on: '2020-09-30T07:00:00Z' },
        created_at: '2020-05-01T10:00:00Z',
        updated_at: '2020-06-01T10:00:00Z',
        labels: [{ name: 'x' }],
      },
      {
        number: 8,
        title: 'A change',
        state: 'open',
        html_url: 'https://github.com/icann/at-large/pull/8',
        pull_request: {},
      },
    ];
    const first = plan(JSON.stringify(github, null, 2));
    const [issue] = made(first) as [Issue];
    expect(first.added.map(({ line }) => line)).toEqual([2]);
    expect(issue).toMatchObject({
      id: 'at-large-7',
      owners: [{ name: 'malia' }],
      links: [{ url: github[0]?.html_url }],
    });
    expect([currentClaim(issue.due)?.value, currentClaim(issue.start)?.value]).toEqual(['2020-09-30', '2020-05-01']);
    expect(plan(JSON.stringify(github), [issue]).same).toBe(1);
    const renumbered = { ...issue, id: '17' };
    const closed = [
      { ...github[0], state: 'CLOSED', closed_at: '2020-06-20T10:00:00Z', updated_at: '2020-06-20T10:00:00Z' },
    ];
    const second = plan(JSON.stringify(closed), [renumbered]);
    expect(second.changed.map(({ after: { id, state } }) => [id, currentClaim(state)?.value])).toEqual([
      ['17', 'completed'],
    ]);
  });

  it('broken files change nothing and say where: cut short, of another kind, far too large', () => {
    const json = exportIssues(sample, 'json', options);
    expect(codes(plan(json.slice(0, json.length / 2)))[0]).toMatch(/^\d+ import_broken$/);
    expect(codes(plan(`id,title,note\n1,A,"never closed`))).toEqual(
      ['3 table_broken'].map((fault) => fault.replace('3', '2')),
    );
    expect(codes(plan('issues:\n  - id: "1"\n   title: A'))[0]).toMatch(/import_broken$/);
    for (const odd of [
      '',
      '   ',
      '[]',
      '{}',
      '42',
      'null',
      '{"issues": 5}',
      '[1, 2]',
      'hello',
      '\u0000\u0001',
      'PK\u0003\u0004',
    ])
      expect(plan(odd).faults.length, odd).toBeGreaterThan(0);
    expect(codes(plan(`[${' '.repeat(21_000_000)}]`))).toEqual(['1 import_too_large']);
    expect(codes(plan('[{"id": "1", "title": "A", "__proto__": {"x": []}, "aliases": []}]'))).toEqual([
      '1 import_field_wrong',
    ]);
  });

  it('a small YAML that would blow up is refused at once', () => {
    const bomb = ['a: &a ["x","x","x","x","x","x","x","x","x"]'];
    for (const [at, letter] of [...'bcdefghi'].entries()) {
      const last = 'abcdefghi'.charAt(at);
      bomb.push(`${letter}: &${letter} [${Array(9).fill(`*${last}`).join(',')}]`);
    }
    expect(codes(plan(`${bomb.join('\n')}\nissues: *i`))).toEqual(['1 import_broken']);
  });
});
