import { joined, phrase, said } from '../../../../replies/build.ts';
import type { Issue } from '../../../issue.ts';
import type { Corpus } from '../../corpus.ts';
import { issueWords, sourcesOf, wholeIssues, wholeOf } from '../../finding.ts';
import type { Finding, Kind } from '../../kind.ts';
import { remembered } from '../../remembered.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';

/** Who carries an issue: "who is responsible for 16?", "owner of the staffing issue". */
export const owners: Kind = {
  id: 'owners',
  asksFor: 'ask.for.owners',
  about: ['issue'],
  subject: 'needed',
  ofHead: true,
  takes: [...issueConcepts, 'owner', 'who', 'person', 'body', 'chair', 'role', 'status'],
  cue(view) {
    if (view.has('when', 'where', 'why', 'how-many', 'how-much', 'depend', 'about')) return 0;
    if (view.has('owner', 'chair')) return view.has('who') ? 4 : 3;
    if (view.has('person', 'body')) return view.has('which', 'what') ? 2 : 0;
    return view.has('who') && view.tokens.every(({ neutral, concepts }) => neutral || concepts.size > 0) ? 2.5 : 0;
  },
  answer({ corpus, ...ask }) {
    const issues = issuesOf({ corpus, ...ask });
    const found = perIssue(issues, (issue) => ownersOf(issue, corpus));
    const [first] = issues;
    if (found || !first) return found;
    const [body] = carriersOf(first, corpus);
    return body && { missing: phrase('ask.owners.of-all', { issue: issueWords(first), body: body.name }) };
  },
};

function ownersOf(issue: Issue, corpus: Corpus): Finding | undefined {
  const found = carriersOf(issue, corpus);
  if (found.every((owner) => carriesAll(owner, corpus))) return undefined;
  const names = found.map(({ name, role }) =>
    role === undefined ? said(name) : phrase('ask.owner-with-role', { name, role }),
  );
  return {
    sentence: phrase('ask.owners', { issue: issueWords(issue), owners: joined(names, '; ') }),
    blocks: [],
    sources: sourcesOf(found),
  };
}

type Owner = Issue['owners'][number];

/** Those of the issue, else of the one that it is part of. */
function carriersOf(issue: Issue, corpus: Corpus): readonly Owner[] {
  return issue.owners.length > 0 ? issue.owners : (wholeOf(issue, corpus)?.owners ?? []);
}

/** A body that carries out several issues for the whole group is no answer to who carries this one. */
function carriesAll({ record, role }: Owner, { issues }: Corpus): boolean {
  return record !== undefined && role !== undefined && (countByCarrier(issues).get(record) ?? 0) > 2;
}

/** How many whole issues each record carries. */
const countByCarrier = remembered((issues: readonly Issue[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { owners: some } of wholeIssues(issues)) {
    for (const record of new Set(some.flatMap((one) => one.record ?? [])))
      counts.set(record, (counts.get(record) ?? 0) + 1);
  }
  return counts;
});
