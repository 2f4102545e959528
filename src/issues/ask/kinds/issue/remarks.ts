import { phrase } from '../../../../replies/build.ts';
import type { MessageId } from '../../../../text/text.ts';
import type { Issue } from '../../../issue.ts';
import type { Remark } from '../../../source.ts';
import { issueWords, remarkItems, section, sourcesOf, wholeIssues, wholeOf } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import type { Concept } from '../../lexicon/concepts.ts';
import { issueConcepts } from '../shared-concepts.ts';
import { issuesOf, perIssue } from '../subjects.ts';

/** Kinds of question that one list of remarks of an issue answers. */
interface RemarkKind {
  readonly id: 'metrics' | 'improvements' | 'risks';
  readonly asksFor: MessageId;
  readonly title: MessageId;
  readonly sentence: 'ask.metrics' | 'ask.improvements' | 'ask.risks';
  readonly concept: Concept;
  readonly also: readonly Concept[];
}

/** What to capture in order to measure the effect: "which metrics for issue 2?", "what do we measure for leadership?". */
export const metrics = remarkKind({
  id: 'metrics',
  asksFor: 'ask.for.metrics',
  title: 'ask.title.metrics',
  sentence: 'ask.metrics',
  concept: 'metric',
  also: ['finish', 'figure', 'goal', 'document', 'did'],
});

/** What went on after an issue was done: "continuous improvement on issue 1". */
export const improvements = remarkKind({
  id: 'improvements',
  asksFor: 'ask.for.improvements',
  title: 'ask.title.improvements',
  sentence: 'ask.improvements',
  concept: 'improve',
  also: ['finish', 'after', 'open', 'activity', 'left', 'next', 'since', 'did'],
});

/** What may go wrong: "risks of 16". */
export const risks = remarkKind({
  id: 'risks',
  asksFor: 'ask.for.risks',
  title: 'ask.title.risks',
  sentence: 'ask.risks',
  concept: 'risk',
  also: ['late', 'depend'],
});

function remarkKind({ id, asksFor, title, sentence, concept, also }: RemarkKind): Kind {
  return {
    id,
    asksFor,
    about: ['issue'],
    subject: 'optional',
    takes: [...issueConcepts, concept, ...also],
    quotes: true,
    cue(view) {
      if (!view.has(concept) || view.has('who', 'when', 'where', 'why', 'how-many', 'percent')) return 0;
      return view.named ? 3.8 : 2.4;
    },
    answer(ask) {
      const named = issuesOf(ask);
      const issues = named.length > 0 ? named : wholeIssues(ask.corpus.issues);
      return perIssue(issues, (issue) => found(issue, ask));
    },
  };

  function found(issue: Issue, ask: Ask): Finding | undefined {
    const whole = wholeOf(issue, ask.corpus);
    const remarks: readonly Remark[] = issue[id].length > 0 ? issue[id] : (whole?.[id] ?? []);
    if (remarks.length === 0) return undefined;
    return {
      sentence: phrase(sentence, { issue: issueWords(issue), count: remarks.length }),
      blocks: section(title, remarkItems(remarks)),
      sources: sourcesOf(remarks),
    };
  }
}
