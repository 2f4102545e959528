import { joined, phrase, said } from '../../../../replies/build.ts';
import { issueWords, sourcesOf, wholeOf } from '../../finding.ts';
import type { Kind } from '../../kind.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';

/** Who carries an issue: "who is responsible for 16?", "owner of the staffing issue". */
export const owners: Kind = {
  id: 'owners',
  asksFor: 'ask.for.owners',
  about: ['issue'],
  subject: 'needed',
  takes: [...issueConcepts, 'owner', 'who', 'person', 'body', 'chair', 'role', 'status'],
  cue(view) {
    if (view.has('when', 'where', 'why', 'how-many', 'how-much', 'depend')) return 0;
    if (view.has('owner', 'chair')) return view.has('who') ? 4 : 3;
    if (view.has('person', 'body')) return view.has('which', 'what') ? 2 : 0;
    return view.has('who') && view.tokens.every(({ neutral, concepts }) => neutral || concepts.size > 0) ? 2.5 : 0;
  },
  answer: (ask) =>
    perIssue(issuesOf(ask), (issue) => {
      const whole = wholeOf(issue, ask.corpus);
      const found = issue.owners.length > 0 ? issue.owners : (whole?.owners ?? []);
      if (found.length === 0) return undefined;
      const names = found.map(({ name, role }) =>
        role === undefined ? said(name) : phrase('ask.owner-with-role', { name, role }),
      );
      return {
        sentence: phrase('ask.owners', { issue: issueWords(issue), owners: joined(names, '; ') }),
        blocks: [],
        sources: sourcesOf(found),
      };
    }),
};
