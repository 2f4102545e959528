import { joined, phrase } from '../../../../replies/build.ts';
import type { Issue } from '../../../issue.ts';
import { isFinished } from '../../../progress.ts';
import { issueWords, openIssues, partsOf, remarkItems, section, sourcesOf, wholeOf } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { asksOfNext } from '../../view.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';
import { dependencyWords } from './dependencies.ts';
import { stateSentence } from './status.ts';

/** What an issue still needs: "what is left for 2?", "next steps on metrics"; of none named: of all open issues. */
export const left: Kind = {
  id: 'left',
  asksFor: 'ask.for.left',
  about: ['issue'],
  subject: 'optional',
  takes: [
    ...issueConcepts,
    'left',
    'next',
    'open',
    'not',
    'finish',
    'status',
    'due',
    'how-much',
    'before',
    'end',
    'change',
    'after',
    'more-than',
    'last',
  ],
  dates: true,
  quotes: true,
  cue(view) {
    if (asksOfNext(view)) return 0;
    if (view.has('who', 'when', 'where', 'how-many', 'percent', 'meeting', 'session')) return 0;
    const unnamedIsList = !view.named && view.has('issue') && view.has('which', 'list') && !view.has('next');
    if (unnamedIsList) return 0;
    if (view.has('next')) return view.named ? 3.6 : 2.6;
    if (view.has('left')) return view.named ? 3.6 : 1.8;
    return view.has('not') && view.has('did', 'finish') && view.has('what') ? (view.named ? 3.2 : 1) : 0;
  },
  answer(ask) {
    const named = issuesOf(ask);
    const issues = named.length > 0 ? named : openIssues(ask.corpus.issues);
    return perIssue(issues, (issue) => leftOf(issue, ask));
  },
};

/** Of an open issue without a next step: how far it is, and what is noted of it. */
function notedOf(issue: Issue): Finding | undefined {
  if (issue.notes.length === 0) return undefined;
  return {
    sentence: joined([stateSentence(issue), phrase('ask.left.no-steps')], ' '),
    blocks: section('ask.title.notes', remarkItems(issue.notes)),
    sources: sourcesOf(issue.state, issue.percent, issue.notes),
  };
}

function leftOf(issue: Issue, ask: Ask): Finding | undefined {
  const whole = wholeOf(issue, ask.corpus);
  const steps = issue.nextSteps.length > 0 ? issue.nextSteps : (whole?.nextSteps ?? []);
  const waits = issue.dependencies;
  const name = issueWords(issue);
  if (isFinished(issue)) {
    return {
      sentence: phrase('ask.left.nothing', { issue: name }),
      blocks: section('ask.title.improvements', remarkItems(issue.improvements)),
      sources: sourcesOf(issue.state, issue.improvements),
    };
  }
  if (steps.length === 0 && waits.length === 0) return notedOf(issue);
  const sentence = phrase('ask.left', { issue: name, count: steps.length + waits.length });
  const parts = partsOf(issue, ask.corpus.issues).filter((part) => !isFinished(part));
  return {
    sentence: joined([stateSentence(issue), sentence], ' '),
    blocks: [
      ...section('ask.title.next-steps', remarkItems(steps)),
      ...section('ask.title.waiting', waits.map(dependencyWords)),
      ...section(
        'ask.title.open-parts',
        parts.map((part) => issueWords(part)),
      ),
    ],
    sources: sourcesOf(steps, waits, issue.state),
  };
}
