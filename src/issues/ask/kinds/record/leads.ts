import type { GroupRecord } from '../../../../records/record.ts';
import { joined, phrase, said } from '../../../../replies/build.ts';
import { combine } from '../../combine.ts';
import { contradictionsOn } from '../../contradictions.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { tellingStems } from '../../names.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { recordsAmong } from '../subjects.ts';
import { leadsOf } from './fields.ts';

/** Who leads a workstream or a working group, or holds a role: "who leads outreach?", "CPWG co-leads". */
export const leads: Kind = {
  id: 'leads',
  asksFor: 'ask.for.leads',
  about: ['workstream', 'body', 'role', 'region'],
  subject: 'needed',
  takes: [
    ...smallConcepts,
    'owner',
    'who',
    'chair',
    'body',
    'person',
    'role',
    'workstream',
    'define',
    'region',
    'goal',
  ],
  cue(view) {
    if (!view.named || view.has('issue', 'when', 'where', 'why', 'how-many', 'depend')) return 0;
    if (view.has('owner', 'chair')) return view.has('who') ? 4.4 : 3.4;
    return view.has('who') ? 2.3 : 0;
  },
  answer(ask) {
    const subjects = recordsAmong(ask.subjects);
    const roles = subjects.some(({ kind }) => kind === 'role' || kind === 'body') ? [] : rolesSaid(ask);
    const all = [...roles, ...subjects];
    const told = combine(all.flatMap((record) => found(record)));
    const differ = contradictionsOn(
      all.map(({ id }) => id),
      ask.corpus,
      'owner',
    );
    return told && { ...told, blocks: [...told.blocks, ...differ] };
  },
};

/** Roles of which the question says the whole name: "O&E lead" is one, besides the leads of the workstream O&E. */
function rolesSaid({ question, corpus }: Ask): GroupRecord[] {
  const said = new Set(question.tokens.flatMap(({ stems }) => stems));
  return corpus.records.filter(
    ({ kind, title, aliases }) =>
      kind === 'role' && [title, ...aliases].some((name) => tellingStems(name).every((one) => said.has(one))),
  );
}

function found(record: GroupRecord): Finding[] {
  const names = leadsOf(record);
  if (names.length === 0) return [];
  const params = { name: record.title, people: joined(names.map((name) => said(name))), count: names.length };
  return [{ sentence: phrase('ask.leads', params), blocks: [], sources: record.sources }];
}
