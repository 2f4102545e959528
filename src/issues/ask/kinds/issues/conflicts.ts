import { phrase, said } from '../../../../replies/build.ts';
import { section, uniqueSources } from '../../finding.ts';
import type { Kind } from '../../kind.ts';
import { issuesOf } from '../subjects.ts';

/** Where the documents contradict themselves: "does the report contradict itself on issue 2?". */
export const conflicts: Kind = {
  id: 'conflicts',
  asksFor: 'ask.for.conflicts',
  about: ['issue'],
  subject: 'optional',
  takes: [
    'what',
    'which',
    'how',
    'list',
    'it',
    'and',
    'issue',
    'conflict',
    'report',
    'number',
    'source',
    'change',
    'percent',
    'due',
    'about',
    'document',
    'status',
    'note',
    'part',
    'where',
  ],
  quotes: true,
  cue: (view) => (view.has('conflict') && !view.has('who', 'when', 'how-many') ? 4 : 0),
  answer(ask) {
    const ids = issuesOf(ask).flatMap(({ id, parent }) => (parent === undefined ? [id] : [id, parent]));
    const found = ask.corpus.records.filter(
      ({ kind, relatedTo, fields }) =>
        kind === 'contradiction' &&
        'values' in fields &&
        (ids.length === 0 || relatedTo.some((id) => ids.includes(id))),
    );
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
