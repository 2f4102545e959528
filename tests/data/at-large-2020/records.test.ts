import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../../src/records/record.ts';
import { loadDataSet } from '../../../src/sample/data-set.ts';

const { records } = await loadDataSet('at-large-2020');
const readme = await readFile(new URL('../../../data/at-large-2020/README.md', import.meta.url), 'utf8');

function of(kind: RecordKind) {
  return records.filter((record) => record.kind === kind);
}

function goalStates(workstream: string) {
  return of('goal')
    .filter(({ parent }) => parent === workstream)
    .map(({ fields }) => fields.state);
}

describe('data/at-large-2020/records', () => {
  it.each([
    ['workstream', 3],
    ['region', 5],
    ['recommendation', 15],
    ['report', 3],
    ['reporting-period', 3],
    ['resolution', 2],
    ['figure', 8],
    ['person', 7],
  ] as const)('%s: %i', (kind, count) => {
    expect(of(kind)).toHaveLength(count);
  });

  it('the policy goals have the states of Table 4', () => {
    expect(goalStates('ws-policy')).toEqual([
      'Ongoing',
      'Ongoing',
      'Drafted (APP Document), Prototype (Interactive APP)',
      'Review',
      'Completed (Document), Completed (Infographic), Drafted (Video)',
      'Drafted',
      'Completed',
      'Completed',
      'Completed',
      'Completed',
      'Draft plan',
      'Testing',
    ]);
  });

  it('outreach has six goals; the layout leaves four without a state', () => {
    const states = ['Established and ongoing', 'Completed', undefined, undefined, undefined, undefined];
    expect(goalStates('ws-outreach-engagement')).toEqual(states);
  });

  it('operations has five goals', () => {
    const states = ['Completed', 'Completed', 'Established and ongoing', 'Completed', 'Ongoing'];
    expect(goalStates('ws-operations')).toEqual(states);
  });

  it('states dealt out by order are marked, in the fields and in the source', () => {
    const inferred = [...of('goal'), ...of('deliverable')].filter(({ fields }) => fields.inferredByOrder === true);
    expect(inferred.filter(({ kind }) => kind === 'deliverable')).toHaveLength(10);
    expect(inferred.filter(({ kind }) => kind === 'goal').map(({ id }) => id)).toEqual([
      ...[1, 2, 3, 4, 5].map((n) => `goal-policy-${n}`),
      ...[2, 3, 4, 5].map((n) => `goal-ops-${n}`),
    ]);
    for (const { sources } of inferred) expect(sources[0]?.inferredByOrder).toBe(true);
  });

  it('names the leads of each workstream', () => {
    expect(of('workstream').map(({ fields }) => fields.leads)).toEqual([
      ['Jonathan Zuck (Co-Lead)', 'Olivier Crepin-Leblond (Co-Lead)'],
      ['Daniel Nanghaka (O&E Lead)', 'Joanna Kulesza (CBWG Lead)', 'Evin Erdogdu (SMWG Lead, staff)'],
      ['Maureen Hilyard (Lead)', 'Ricardo Holmquist (O&E Lead)'],
    ]);
  });

  it('has three recommendations in each of five areas', () => {
    const areas = of('recommendation').map(({ fields }) => fields.area);
    const five = ['Policy', 'Outreach', 'Engagement', 'Capacity Building', 'Operations & Communications'];
    expect(areas).toEqual(five.flatMap((area) => [area, area, area]));
  });

  it('has the nine resources of 2.1.0, in order', () => {
    const listed = of('resource').filter(({ fields }) => fields.list !== undefined);
    expect(listed.map(({ title }) => title)).toEqual([
      'At-Large Policy Platform',
      'At-Large Capacity Building and Resources Dashboard',
      '2020 ALAC Policy Comments & Advice',
      '2019 ALAC Policy Comments & Advice',
      'At-Large Policy Comments & Advice',
      'At-Large Executive Summary page',
      'Multistakeholder Advice Development graphic',
      'Consolidated Policy Working Group (CPWG)',
      'Operations, Finance and Budget Working Group (OFBWG)',
    ]);
  });

  it('has the numbers of Figure 8', () => {
    expect(records.find(({ id }) => id === 'figure-8')?.fields).toEqual({
      number: 8,
      Posts: '90 +5%',
      Retweets: '195 +18%',
      Impressions: '56.4k +46%',
      Engagements: '905 +23%',
      Replies: '2',
      Clicks: '94 +39%',
      Likes: '278 +3%',
      'New Followers': '243 +75%',
    });
  });

  it('has the Board’s two resolutions with number and day', () => {
    expect(of('resolution').map(({ fields }) => [fields.number, fields.date])).toEqual([
      ['2018.06.23.15', '2018-06-23'],
      ['2019.01.27.06', '2019-01-27'],
    ]);
  });

  it('has the figures on ATLASIII participants', () => {
    const percentages = ['statement-atlas-92', 'statement-atlas-80'].map(
      (id) => records.find((record) => record.id === id)?.fields.percentage,
    );
    expect(percentages).toEqual(['92%', '80%']);
  });

  it('its README lists every contradiction that is recorded', () => {
    const missing = of('contradiction').filter(({ title }) => !readme.includes(`**${title}**`));
    expect(missing.map(({ title }) => title)).toEqual([]);
  });
});
