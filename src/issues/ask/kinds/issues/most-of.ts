import { joined, phrase } from '../../../../replies/build.ts';
import type { MessageId } from '../../../../text/text.ts';
import type { Issue } from '../../../issue.ts';
import type { Source } from '../../../source.ts';
import type { Corpus } from '../../corpus.ts';
import { issueWords, keysOf, linesOf, partsOf, sourcesOf, wholeIssues } from '../../finding.ts';
import type { Kind } from '../../kind.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import type { View } from '../../view.ts';
import { listConcepts } from '../shared-concepts.ts';

/** What an issue may have several of, and how it is called. */
interface Countable {
  readonly concepts: readonly Concept[];
  readonly name: MessageId;
  of(issue: Issue, corpus: Corpus): readonly { readonly source: Source }[];
}

/** What is counted, by the words that ask for it; the first that is said decides. */
const countables: readonly Countable[] = [
  { concepts: ['depend'], name: 'ask.count-of.dependencies', of: ({ dependencies }) => dependencies },
  { concepts: ['risk'], name: 'ask.count-of.risks', of: ({ risks }) => risks },
  { concepts: ['metric'], name: 'ask.count-of.metrics', of: ({ metrics }) => metrics },
  { concepts: ['improve'], name: 'ask.count-of.improvements', of: ({ improvements }) => improvements },
  {
    concepts: ['part'],
    name: 'ask.count-of.parts',
    of: (issue, { issues }) => partsOf(issue, issues).flatMap(firstState),
  },
  { concepts: ['activity', 'did'], name: 'ask.count-of.activities', of: ({ activities }) => activities },
  { concepts: ['next', 'left'], name: 'ask.count-of.next-steps', of: ({ nextSteps }) => nextSteps },
  { concepts: ['owner'], name: 'ask.count-of.owners', of: ({ owners }) => owners },
  { concepts: ['note'], name: 'ask.count-of.notes', of: ({ notes }) => notes },
];

function firstState({ state }: Issue) {
  return state.slice(0, 1);
}

/** Which issue has the most, or fewest, of something: "which has the most next steps?", "which waits for the most?". */
export const mostOf: Kind = {
  id: 'most-of',
  asksFor: 'ask.for.list',
  about: [],
  subject: 'never',
  takes: [...listConcepts, 'most', 'least', 'how-many', 'event', ...countables.flatMap(({ concepts }) => concepts)],
  cue(view) {
    if (view.named || !view.has('most', 'least') || !view.has('which', 'what', 'issue')) return 0;
    if (view.has('status', 'percent', 'finish', 'late', 'start', 'due', 'who', 'when', 'why', 'change')) return 0;
    return countedIn(view) && view.has('issue') ? 5 : 0;
  },
  answer({ view, corpus }) {
    const countable = countedIn(view);
    if (!countable) return undefined;
    const all = wholeIssues(corpus.issues).map((issue) => ({ issue, found: countable.of(issue, corpus) }));
    const counts = all.map(({ found }) => found.length);
    const isLeast = !view.has('most');
    const count = counts.reduce((a, b) => (isLeast ? Math.min(a, b) : Math.max(a, b)), counts[0] ?? 0);
    const kept = all.filter(({ found }) => found.length === count);
    const issues = kept.map(({ issue }) => issue);
    if (issues.length === 0 || counts.every((one) => one === 0)) return undefined;
    return {
      sentence: phrase(isLeast ? 'ask.extreme.count.least' : 'ask.extreme.count.most', {
        what: phrase(countable.name),
        count,
        issues: joined(linesOf(issues, issueWords)),
      }),
      blocks: [],
      sources:
        count > 0 ? sourcesOf(...kept.map(({ found }) => found)) : sourcesOf(...issues.map(({ state }) => state)),
      about: keysOf(issues),
    };
  },
};

function countedIn(view: View): Countable | undefined {
  return countables.find(({ concepts }) => view.has(...concepts));
}
