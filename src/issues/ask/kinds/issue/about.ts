import { joined, phrase, said } from '../../../../replies/build.ts';
import type { Issue } from '../../../issue.ts';
import { issueWords, remarkItems, section, sourcesOf } from '../../finding.ts';
import type { Finding, Kind } from '../../kind.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';
import { stateSentence } from './status.ts';

/** What an issue is about, and everything in short: "what is issue 13?", "tell me about staffing", "16?". */
export const aboutIssue: Kind = {
  id: 'about-issue',
  asksFor: 'ask.for.about',
  about: ['issue'],
  subject: 'needed',
  alone: true,
  takes: [...issueConcepts, 'define', 'about', 'note', 'status', 'goal', 'change', 'topic'],
  cue(view) {
    if (!view.named) return 0;
    if (view.has('who', 'when', 'where', 'why', 'how-many', 'how-much', 'most', 'least')) return 0;
    if (view.has('about', 'note')) return 2.6;
    return view.has('define') ? 2.2 : 0.6;
  },
  answer: (ask) => perIssue(issuesOf(ask), overview),
};

function overview(issue: Issue): Finding | undefined {
  const { description, notes } = issue;
  const sentences = [
    ...(description ? [phrase('ask.about', { issue: issueWords(issue), text: said(description.text) })] : []),
    stateSentence(issue),
  ];
  return {
    sentence: joined(sentences, ' '),
    blocks: section('ask.title.notes', remarkItems(notes)),
    sources: sourcesOf(description ? [description] : [], issue.state, issue.percent, notes, issue.start),
  };
}
