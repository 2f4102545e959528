import { describe, expect, it } from 'vitest';
import { sourceSchema } from '../../src/issues/source.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';

const set = await loadDataSet('at-large-2020');

/** Objects that state a fact (a text, a claimed value, a number, a title) and the sources they carry. */
function factsIn(value: unknown, path: string): { path: string; sources: unknown[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => factsIn(each, `${path}.${key}`));
  const fact = value as { source?: unknown; sources?: unknown[] };
  const states = ['text', 'value', 'number', 'title', 'what'].some((key) => key in value);
  const isPlace = path.endsWith('.fields') || /\.sources?(\.\d+)?$/.test(path);
  if (!states || isPlace) return inner;
  return [{ path, sources: fact.sources ?? (fact.source ? [fact.source] : []) }, ...inner];
}

const { issues, meetings, topics, talkingPoints, records } = set;
const facts = factsIn({ meetings, topics, talkingPoints, records }, 'set');

describe('data/at-large-2020', () => {
  it('every fact has a source with a document, its day and a section', () => {
    expect(facts.length).toBeGreaterThan(300);
    const bare = facts.filter(
      ({ sources }) => sources.length === 0 || !sources.every((s) => sourceSchema.safeParse(s).success),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  it('every fact of an issue has a source; its title is one of the sourced forms', () => {
    const bare = issues.flatMap((issue, n) => factsIn(issue, `${n}`)).filter(({ sources }) => sources.length === 0);
    expect(bare.map(({ path }) => path)).toEqual(issues.map((_, n) => `${n}`));
    for (const { title, titles } of issues) expect(titles.map(({ text }) => text)).toContain(title);
  });

  it('the report is dated 23 June 2020', () => {
    const [report] = set.documents;
    expect([report?.title, report?.date]).toEqual(['At-Large Review Implementation Report 2020', '2020-06-23']);
  });

  it('what comes from the sample set says so', () => {
    expect(set.documents.filter(({ sample }) => sample).map(({ title }) => title)).toEqual(['Penholder sample set']);
  });

  it('no two things have the same id', () => {
    const ids = [
      ...issues,
      ...meetings,
      ...meetings.flatMap(({ sessions }) => sessions),
      ...topics,
      ...talkingPoints,
      ...records,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
