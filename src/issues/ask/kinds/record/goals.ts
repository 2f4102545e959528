import type { GroupRecord } from '../../../../records/record.ts';
import { phrase, said } from '../../../../replies/build.ts';
import type { Inline } from '../../../../replies/reply.ts';
import type { Corpus } from '../../corpus.ts';
import { section, uniqueSources } from '../../finding.ts';
import { asksWords } from '../../gives.ts';
import type { Ask, Kind } from '../../kind.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import { conceptsIn } from '../../lexicon/lexicon.ts';
import { tellingStems } from '../../names.ts';
import type { View } from '../../view.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { recordsAmong } from '../subjects.ts';
import { leadsOf } from './fields.ts';

/** The goals of workstreams: "goals of operations", "how many policy goals are completed?", "what is still ongoing in outreach?". */
export const goals: Kind = {
  id: 'goals',
  asksFor: 'ask.for.goals',
  about: ['workstream', 'person'],
  subject: 'optional',
  takes: [
    ...smallConcepts,
    'goal',
    'workstream',
    'how-many',
    'finish',
    'open',
    'not',
    'left',
    'define',
    'status',
    'did',
    'next',
    'activity',
    'resource',
    'issue',
    'person',
    'owner',
    'role',
    'note',
    'improve',
  ],
  quotes: true,
  cue(view) {
    if (view.has('who', 'when', 'where', 'why', 'metric') || asksWords(view)) return 0;
    if (view.has('owner') && !view.has('goal')) return 0;
    if (view.has('goal')) return view.named ? 4 : 2.8;
    if (!view.named || view.has('issue')) return 0;
    return view.has('finish', 'open', 'left', 'status', 'did', 'activity', 'next')
      ? 2.4
      : view.has('workstream')
        ? 1.2
        : 0;
  },
  answer(ask) {
    const streams = streamsMeant(ask);
    const ids = new Set(streams.map(({ id }) => id));
    const all = ask.corpus.records.filter(
      ({ kind, parent }) => kind === 'goal' && (ids.size === 0 || ids.has(parent ?? '')),
    );
    const found = all.filter((goal) => isAsked(goal, ask));
    if (all.length === 0) return undefined;
    const lists = (streams.length > 0 ? streams : streamsOf(all, ask)).flatMap((stream) =>
      section('ask.title.goals', found.filter(({ parent }) => parent === stream.id).map(goalLine)).map((block, i) =>
        i === 0 ? { kind: 'text' as const, words: phrase('ask.goals-of', { name: stream.title }) } : block,
      ),
    );
    return {
      sentence: phrase('ask.goals', { count: found.length, total: all.length }),
      blocks: lists,
      sources: uniqueSources((found.length > 0 ? found : all).flatMap(({ sources }) => sources.slice(0, 1))),
    };
  },
};

/** The workstreams named, and those that a named person leads. */
function streamsMeant({ subjects, corpus }: Ask): GroupRecord[] {
  return recordsAmong(subjects).flatMap((record) =>
    record.kind === 'person'
      ? corpus.records.filter(
          (one) => one.kind === 'workstream' && leadsOf(one).some((lead) => lead.startsWith(record.title)),
        )
      : [record],
  );
}

function streamsOf(found: readonly GroupRecord[], { corpus }: Ask): GroupRecord[] {
  return corpus.records.filter(({ id, kind }) => kind === 'workstream' && found.some(({ parent }) => parent === id));
}

/** Sifts goals by the words of their recorded state, in the question's own words or in those it stands for. */
function isAsked(goal: GroupRecord, { view, corpus }: Ask): boolean {
  const said = statesSaid(view, corpus);
  if (said.length > 0) return statesOf([goal]).some((one) => said.includes(one)) !== view.has('not');
  if (view.has('not') && view.has('status', 'note')) return goal.fields.state === undefined;
  const state = typeof goal.fields.state === 'string' ? conceptsIn(goal.fields.state) : undefined;
  const completed = state?.has('finish') === true && !state.has('open');
  if (view.has('finish', 'did') && !view.has('not')) return completed;
  if (view.has('open') && !view.has('not')) return state?.has('open') === true || (state !== undefined && !completed);
  if ((view.has('finish') && view.has('not')) || view.has('left')) return !completed;
  return true;
}

/** Words of recorded states that the question says and that are no cue: "testing", "draft", "in review". */
function statesSaid({ tokens }: View, { records }: Corpus): string[] {
  const known = statesOf(records.filter(({ kind }) => kind === 'goal'));
  return tokens
    .filter(({ concepts }) => !['finish', 'open', 'did', 'goal'].some((one) => concepts.has(one as Concept)))
    .flatMap(({ stems }) => stems.filter((one) => known.includes(one)));
}

function statesOf(goals: readonly GroupRecord[]): string[] {
  return goals.flatMap(({ fields }) => (typeof fields.state === 'string' ? tellingStems(fields.state) : []));
}

/** "2. Talking points: ongoing" */
export function goalLine({ title, fields }: GroupRecord): Inline {
  const number = typeof fields.number === 'number' ? String(fields.number) : '';
  const state = typeof fields.state === 'string' ? said(fields.state) : phrase('ask.state-not-recorded');
  const inferred = fields.inferredByOrder === true ? phrase('ask.by-order', { state }) : state;
  return phrase('ask.goal-line', { number, title, state: inferred });
}
