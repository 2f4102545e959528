import { phrase } from '../../../../replies/build.ts';
import { issueWords, partsOf, section, sourcesOf } from '../../finding.ts';
import type { Kind } from '../../kind.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';
import { partLine } from './status.ts';

/** Of what parts an issue consists: "what are the parts of 16?", "how many parts does issue 2 have?". */
export const parts: Kind = {
  id: 'parts',
  asksFor: 'ask.for.parts',
  about: ['issue'],
  subject: 'needed',
  takes: [...issueConcepts, 'how-many', 'define'],
  cue: (view) => (view.has('part') && view.has('how-many', 'what', 'which', 'list', 'about') ? 3 : 0),
  answer: (ask) =>
    perIssue(issuesOf(ask), (issue) => {
      const found = partsOf(issue, ask.corpus.issues);
      const name = issueWords(issue);
      if (found.length === 0) {
        return { sentence: phrase('ask.parts.none', { issue: name }), blocks: [], sources: sourcesOf(issue.state) };
      }
      return {
        sentence: phrase('ask.parts', { issue: name, count: found.length }),
        blocks: section(
          'ask.title.parts',
          found.map((part) => partLine(part)),
        ),
        sources: sourcesOf(...found.map(({ state }) => state)),
      };
    }),
};
