import { joined, phrase } from '../../../../replies/build.ts';
import { currentClaim, earlierFirst, lastDayOf } from '../../../progress.ts';
import { dateWords, distinctValues, issueWords, listing, MOST_LISTED, openIssues, sourcesOf } from '../../finding.ts';
import type { Kind } from '../../kind.ts';
import { listConcepts } from '../shared-concepts.ts';

/** When all of it is done: "how long until the review is finished?", "when will everything be complete?". */
export const wholeEnd: Kind = {
  id: 'whole-end',
  asksFor: 'ask.for.end',
  about: [],
  subject: 'never',
  takes: [
    ...listConcepts,
    'when',
    'how-long',
    'end',
    'finish',
    'due',
    'left',
    'whole',
    'before',
    'next',
    'status',
    'report',
  ],
  dates: true,
  cue(view) {
    if (view.has('how-long') && view.has('since')) return 0;
    if (!view.has('whole') || view.has('who', 'where', 'why', 'percent', 'start', 'meeting')) return 0;
    if (view.has('did') && !view.has('finish')) return 0;
    return view.has('when', 'how-long', 'due') && view.has('end', 'finish', 'due', 'left', 'how-long') ? 4.4 : 0;
  },
  answer({ corpus }) {
    const open = openIssues(corpus.issues).filter(({ due }) => due.length > 0);
    const ends = open.map((issue) => ({ issue, due: currentClaim(issue.due)?.value ?? '' }));
    const [last] = ends.sort((a, b) => earlierFirst(lastDayOf(b.due), lastDayOf(a.due)));
    if (!last) return undefined;
    return {
      sentence: phrase('ask.whole-end', { date: dateWords(last.due), issue: issueWords(last.issue) }),
      blocks: listing('ask.title.issues', open, (issue) => {
        const dates = joined(distinctValues([...issue.due].reverse()).map(dateWords), ' · ');
        return phrase('ask.line', { name: issueWords(issue), value: phrase('ask.due-on', { date: dates }) });
      }),
      sources: sourcesOf(...[...open.slice(0, MOST_LISTED), last.issue].map(({ due }) => due)),
    };
  },
};
