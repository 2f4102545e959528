import { joined, phrase, said } from '../../../../replies/build.ts';
import { linesOf, listing, MOST_LISTED, openIssues, sourcesOf, wholeIssues } from '../../finding.ts';
import type { Kind } from '../../kind.ts';
import { listConcepts } from '../shared-concepts.ts';
import { issueLine } from './list.ts';

/** How everything stands: "where are we?", "how is the review going?", "status please". */
export const overall: Kind = {
  id: 'overall',
  asksFor: 'ask.for.status',
  about: [],
  subject: 'never',
  takes: [
    ...listConcepts,
    'status',
    'percent',
    'finish',
    'report',
    'period',
    'next',
    'late',
    'on-time',
    'figure',
    'change',
    'whole',
    'end',
  ],
  cue(view) {
    if (view.has('who', 'when', 'where', 'why', 'how-many', 'it', 'document') || view.dates.length > 0) return 0;
    if (view.has('whole') && view.has('status', 'percent', 'finish')) return 3.2;
    if (view.has('status', 'percent')) return view.has('issue') ? 2 : 1.8;
    if (view.has('on-time') || (view.has('about') && view.has('issue'))) return 1.6;
    return view.has('finish') && !view.has('not', 'which') ? 1.4 : 0;
  },
  answer(ask) {
    const issues = wholeIssues(ask.corpus.issues);
    if (issues.length === 0) return undefined;
    const open = openIssues(ask.corpus.issues);
    const listed = issues.slice(0, MOST_LISTED);
    return {
      sentence: phrase(open.length === 0 ? 'ask.overall.all-done' : 'ask.overall', {
        count: issues.length - open.length,
        total: issues.length,
        open: joined(linesOf(open, ({ id }) => said(id))),
      }),
      blocks: listing('ask.title.issues', issues, issueLine),
      sources: sourcesOf(
        listed.flatMap(({ state }) => state),
        listed.flatMap(({ percent }) => percent),
      ),
    };
  },
};
