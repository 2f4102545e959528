import { joined, phrase } from '../../../../replies/build.ts';
import type { Inline } from '../../../../replies/reply.ts';
import type { Dependency, Issue } from '../../../issue.ts';
import { isFinished } from '../../../progress.ts';
import { dateWords, issueWords, openIssues, partsOf, remarkItems, section, sourcesOf } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';

/** What an issue waits for, and why it is late: "are we waiting on anyone?", "what's blocking 16?", "why is it held over?". */
export const dependencies: Kind = {
  id: 'dependencies',
  asksFor: 'ask.for.dependencies',
  about: ['issue'],
  also: ['body', 'term', 'region'],
  subject: 'optional',
  takes: [
    ...issueConcepts,
    'depend',
    'who',
    'why',
    'late',
    'not',
    'finish',
    'open',
    'left',
    'status',
    'person',
    'body',
    'before',
    'end',
    'next',
    'when',
  ],
  quotes: true,
  cue(view) {
    if (view.has('how-many') || (view.has('which') && view.has('issue') && !view.named)) return 0;
    if (view.has('depend')) return 4;
    if (view.has('why') && view.has('late', 'not', 'open', 'status')) return 3.6;
    return view.has('why') && view.named ? 1.5 : 0;
  },
  answer(ask) {
    const named = issuesOf(ask);
    if (named.length > 0) return perIssue(named, (issue) => dependenciesOf(issue, ask));
    return perIssue(
      openIssues(ask.corpus.issues).filter((issue) => issue.dependencies.length > 0),
      (issue) => dependenciesOf(issue, ask),
    );
  },
};

function dependenciesOf(issue: Issue, ask: Ask): Finding | undefined {
  const name = issueWords(issue);
  const own = issue.dependencies;
  const reasons = issue.risks;
  if (own.length === 0 && reasons.length === 0) {
    if (!isFinished(issue)) return undefined;
    return {
      sentence: phrase('ask.depends.none-finished', { issue: name }),
      blocks: [],
      sources: sourcesOf(issue.state),
    };
  }
  const parts = partsOf(issue, ask.corpus.issues).filter(({ dependencies: found }) => found.length > 0);
  return {
    sentence: own.length === 0 ? phrase('ask.depends.reasons', { issue: name }) : waitingSentence(name, own),
    blocks: [
      ...section('ask.title.waiting', own.map(dependencyWords)),
      ...section('ask.title.reasons', remarkItems(reasons)),
      ...section(
        'ask.title.parts-waiting',
        parts.map((part) => issueWords(part)),
      ),
    ],
    sources: sourcesOf(own, reasons),
  };
}

function waitingSentence(issue: Inline, found: readonly Dependency[]): Inline {
  const on = joined([...new Set(found.map((dependency) => dependency.on))].map((who) => ({ kind: 'said', text: who })));
  return phrase('ask.depends', { issue, on });
}

/** "ICANN org: roll-out of the CRM tool (expected August 2020, not confirmed)" */
export function dependencyWords({ on, what, expected, confirmed }: Dependency): Inline {
  if (expected === undefined) return phrase('ask.dependency', { on, what });
  const date = dateWords(expected);
  return phrase(confirmed === false ? 'ask.dependency.unconfirmed' : 'ask.dependency.expected', { on, what, date });
}
