import { joined, phrase } from '../../../../replies/build.ts';
import type { Issue } from '../../../issue.ts';
import { currentClaim, datesAgree, readField } from '../../../progress.ts';
import { conflictBlocks, dateWords, distinctValues, issueWords, sourcesOf } from '../../finding.ts';
import type { Finding, Kind } from '../../kind.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';
import { stateSentence } from './status.ts';

/** When work on an issue began: "when did 3 start?", "since when is the staffing issue open?". */
export const start: Kind = {
  id: 'start',
  asksFor: 'ask.for.start',
  about: ['issue'],
  subject: 'needed',
  ofHead: true,
  takes: [...issueConcepts, 'start', 'when', 'since', 'first', 'open', 'before', 'after', 'owner'],
  dates: true,
  cue(view) {
    if (view.has('who', 'where', 'why')) return 0;
    if (view.has('start')) return view.has('when') ? 4 : 3;
    return view.has('since') && view.has('when') ? 3 : 0;
  },
  answer: (ask) =>
    perIssue(issuesOf(ask), (issue) => {
      const reading = readField(issue.start, datesAgree);
      if (!reading) return currentClaim(issue.state)?.value === 'not-started' ? notStarted(issue) : undefined;
      const dates = joined(distinctValues(issue.start).map(dateWords), ' · ');
      const differ = reading.conflicting.length + reading.earlier.length > 0;
      return {
        sentence: phrase('ask.start', { issue: issueWords(issue), date: dates }),
        blocks: differ ? conflictBlocks(issue.start, dateWords) : [],
        sources: sourcesOf(issue.start),
      };
    }),
};

function notStarted(issue: Issue): Finding {
  return { sentence: stateSentence(issue), blocks: [], sources: sourcesOf(issue.state, issue.percent) };
}
