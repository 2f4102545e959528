import { joined, phrase } from '../../../../replies/build.ts';
import { placeWords } from '../../../../replies/source-words.ts';
import type { Issue } from '../../../issue.ts';
import { issueWords, section, sourcesOf, wholeIssues, wholeOf } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { issuesOf, perIssue } from '../subjects.ts';

/** Which number an issue has where: "what number is the O&E dashboard?", "is issue 9 the same as issue 8?". */
export const number: Kind = {
  id: 'number',
  asksFor: 'ask.for.number',
  about: ['issue'],
  subject: 'optional',
  takes: [
    'number',
    'issue',
    'what',
    'which',
    'how',
    'it',
    'and',
    'list',
    'source',
    'part',
    'change',
    'conflict',
    'about',
    'why',
  ],
  cue(view) {
    if (view.has('how-many', 'who', 'when', 'where', 'status', 'due', 'start', 'metric', 'percent')) return 0;
    if (!view.has('number')) return view.named && view.has('which') && view.has('issue') ? 2.3 : 0;
    return view.named ? 3 : view.has('change', 'conflict') ? 2.5 : 1.4;
  },
  answer(ask) {
    const named = issuesOf(ask);
    const differing = wholeIssues(ask.corpus.issues).filter((issue) => numbersOf(issue).size > 1);
    return perIssue(named.length > 0 ? named : differing, (issue) => numbered(issue, ask));
  },
};

function numbered(issue: Issue, ask: Ask): Finding | undefined {
  const name = issueWords(issue);
  const whole = wholeOf(issue, ask.corpus);
  const numbers = issue.numbers.length > 0 ? issue.numbers : (whole?.numbers ?? []);
  if (numbers.length === 0) return undefined;
  const places = numbers.map((one) => phrase('ask.number-in', { number: one.number, place: placeWords(one.source) }));
  return {
    sentence: phrase('ask.number', { issue: name, numbers: joined(places, '; ') }),
    blocks: section(
      'ask.title.titles',
      [...new Set(issue.titles.map(({ text }) => text))].map((text) => ({ kind: 'said', text })),
    ),
    sources: sourcesOf(numbers),
  };
}

/** The different numbers that documents give an issue. */
export function numbersOf(issue: Issue): Set<string> {
  return new Set(issue.numbers.map((one) => one.number));
}
