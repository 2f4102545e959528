import { phrase } from '../../../../replies/build.ts';
import type { Issue } from '../../../issue.ts';
import { issueWords, remarkItems, section, sourcesOf, wholeOf } from '../../finding.ts';
import type { Finding, Kind } from '../../kind.ts';
import type { View } from '../../view.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';
import { stateSentence } from './status.ts';

/** "Were the activities of 4 finished?" asks whether they were; "the activities finished" are asked for. */
function asksWhether(view: View): boolean {
  const [activity, finish] = [view.find('activity'), view.find('finish')];
  if (!activity || !finish || view.has('what', 'which', 'list')) return false;
  return view.tokens.some(
    ({ index, text }) => index > activity.index && index < finish.index && auxiliaries.test(text),
  );
}

const auxiliaries = /^(?:been|ete|ont|a|ha|han|sido|fue|fueron|were|was|are|is)$/;

/** Of an issue of which only the state is recorded, that. */
function stateOf(issue: Issue): Finding | undefined {
  if (issue.state.length === 0) return undefined;
  return { sentence: stateSentence(issue), blocks: [], sources: sourcesOf(issue.state, issue.percent) };
}

/** What was done for an issue: "what has been done on staffing?", "completed activities of issue 4". */
export const done: Kind = {
  id: 'done',
  asksFor: 'ask.for.done',
  about: ['issue'],
  subject: 'needed',
  takes: [...issueConcepts, 'did', 'finish', 'activity', 'change', 'status', 'period'],
  quotes: true,
  cue(view) {
    if (view.has('who', 'when', 'where', 'why', 'how-many', 'percent', 'not', 'before')) return 0;
    if (view.has('activity')) return asksWhether(view) ? 1.2 : 3.6;
    if (view.has('did')) return view.has('what', 'which', 'list') ? 3.5 : 1.6;
    return view.has('finish') && view.has('what', 'list') ? 2.7 : 0;
  },
  answer: (ask) =>
    perIssue(issuesOf(ask), (issue) => {
      const whole = wholeOf(issue, ask.corpus);
      const activities = [...issue.activities, ...(issue.activities.length === 0 && whole ? whole.activities : [])];
      const notes = issue.notes;
      if (activities.length === 0 && notes.length === 0) return stateOf(issue);
      return {
        sentence: phrase(activities.length > 0 ? 'ask.done' : 'ask.done.notes-only', {
          issue: issueWords(issue),
          count: activities.length,
        }),
        blocks: [
          ...section('ask.title.done', remarkItems(activities)),
          ...section('ask.title.notes', remarkItems(notes)),
        ],
        sources: sourcesOf(activities, notes),
      };
    }),
};
