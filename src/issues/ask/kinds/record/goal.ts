import { joined, phrase, said } from '../../../../replies/build.ts';
import { combine } from '../../combine.ts';
import { fieldBlock } from '../../finding.ts';
import type { Kind } from '../../kind.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { recordsAmong } from '../subjects.ts';
import { fieldLabel, shownFields } from './fields.ts';

/** How far one goal is: "is the DNS Abuse video ready?", "status of the CPWG charter". */
export const goal: Kind = {
  id: 'goal',
  asksFor: 'ask.for.status',
  about: ['goal', 'deliverable'],
  also: ['workstream'],
  subject: 'needed',
  takes: [
    ...smallConcepts,
    'goal',
    'status',
    'finish',
    'open',
    'not',
    'define',
    'document',
    'resource',
    'workstream',
    'left',
    'did',
    'percent',
    'session',
    'point',
    'topic',
    'report',
  ],
  quotes: true,
  cue(view) {
    if (!view.named || view.has('who', 'when', 'where', 'why', 'how-many')) return 0;
    if (view.has('list') && !view.has('status', 'finish', 'open', 'left', 'goal')) return 0;
    // "which ICANN meeting was that?" asks of what was talked about
    if (view.has('it') && view.has('which', 'what') && !view.has('status', 'finish', 'open', 'left')) return 0;
    return view.has('status', 'finish', 'open', 'left') ? 3.2 : view.has('goal') ? 2.6 : 0.6;
  },
  answer: (ask) =>
    combine(
      recordsAmong(ask.subjects).map((record) => {
        const parent = ask.corpus.records.find(({ id }) => id === record.parent);
        const { state } = record.fields;
        const params = { name: record.title, of: parent?.title ?? '' };
        const sentence =
          typeof state === 'string'
            ? phrase('ask.goal', { ...params, state: said(state) })
            : phrase('ask.goal.no-state', params);
        const note = record.fields.inferredByOrder === true ? [phrase('ask.by-order-note')] : [];
        const rows = shownFields(record).filter(([name]) => name !== 'state');
        return {
          sentence: joined([sentence, ...note], ' '),
          blocks: fieldBlock(rows.map(([name, value]) => [fieldLabel(name), value] as const)),
          sources: record.sources,
        };
      }),
    ),
};
