import { joined, phrase, said } from '../../../../replies/build.ts';
import { issueWords, sourcesOf, wholeOf } from '../../finding.ts';
import type { Kind } from '../../kind.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';

/** To which workstream an issue belongs. */
export const workstreamOfIssue: Kind = {
  id: 'workstream-of-issue',
  asksFor: 'ask.for.workstream',
  about: ['issue'],
  subject: 'needed',
  takes: [...issueConcepts, 'workstream', 'define'],
  cue: (view) => (view.has('workstream') && !view.has('who', 'when', 'how-many', 'goal') ? 3 : 0),
  answer: (ask) =>
    perIssue(issuesOf(ask), (issue) => {
      const whole = wholeOf(issue, ask.corpus);
      const claims = issue.workstream.length > 0 ? issue.workstream : (whole?.workstream ?? []);
      if (claims.length === 0) return undefined;
      const titles = claims.map(({ value }) => said(ask.corpus.records.find(({ id }) => id === value)?.title ?? value));
      return {
        sentence: phrase('ask.workstream', {
          issue: issueWords(issue),
          workstream: joined(titles),
        }),
        blocks: [],
        sources: sourcesOf(claims),
      };
    }),
};
