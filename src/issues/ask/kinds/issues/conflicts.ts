import type { GroupRecord } from '../../../../records/record.ts';
import { phrase, said } from '../../../../replies/build.ts';
import { namesOf } from '../../entity.ts';
import { section, uniqueSources } from '../../finding.ts';
import type { Ask, Kind } from '../../kind.ts';
import { tellingStems } from '../../names.ts';
import { listConcepts } from '../shared-concepts.ts';
import { issuesOf } from '../subjects.ts';

/** Where the documents contradict themselves: "does the report contradict itself on issue 2?". */
export const conflicts: Kind = {
  id: 'conflicts',
  asksFor: 'ask.for.conflicts',
  about: ['issue'],
  also: ['role', 'body', 'person', 'workstream', 'term', 'meeting', 'resource', 'topic', 'goal'],
  subject: 'optional',
  takes: [
    ...listConcepts,
    'conflict',
    'report',
    'change',
    'percent',
    'due',
    'document',
    'status',
    'part',
    'where',
    'figure',
    'when',
  ],
  quotes: true,
  cue: (view) => (view.has('conflict') && !view.has('who', 'how-many') ? 4 : 0),
  answer(ask) {
    const ids = issuesOf(ask).flatMap(({ id, parent }) => (parent === undefined ? [id] : [id, parent]));
    const all = ask.corpus.records.filter(({ kind, fields }) => kind === 'contradiction' && 'values' in fields);
    const ofIssues = all.filter(({ relatedTo }) => ids.length === 0 || relatedTo.some((id) => ids.includes(id)));
    const found = ask.context.length === 0 ? ofIssues : ofIssues.filter((record) => isOnNamed(record, ask));
    if (found.length === 0) return undefined;
    return {
      sentence: phrase('ask.conflicts', { count: found.length }),
      blocks: section(
        'ask.records-differ',
        found.flatMap(({ title, text }) => [said(text === undefined ? title : `${title}: ${text}`)]),
      ),
      sources: uniqueSources(found.flatMap(({ sources }) => sources)),
    };
  },
};

/** Whether a contradiction is about all that the question names besides, by its links or by its words. */
function isOnNamed({ relatedTo, title, text }: GroupRecord, { context }: Ask): boolean {
  const words = new Set(tellingStems(`${title} ${text ?? ''}`));
  return context.every((entity) => {
    const id = entity.key.slice(entity.key.indexOf(':') + 1);
    return relatedTo.includes(id) || namesOf(entity).some((name) => tellingStems(name).every((one) => words.has(one)));
  });
}
