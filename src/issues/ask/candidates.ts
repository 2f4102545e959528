import { joined, said, titled } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import type { Corpus } from './corpus.ts';
import { type Entity, titleOf } from './entity.ts';
import { issueWords, openIssues, wholeIssues } from './finding.ts';
import type { Setting } from './interpret.ts';
import type { Kind } from './kind.ts';
import type { Mention } from './mention.ts';
import type { Question } from './question.ts';

/** A question that may be the one meant. */
export interface Candidate {
  readonly label: Inline;
  /** To be asked in place of the first. */
  readonly question: string;
  /** Key of what it is about. */
  readonly key: string;
}

/** Most candidates that are offered. */
const mostCandidates = 5;

/** The question asked again, once for each thing that it may mean. */
export function candidatesFor(mentions: readonly Mention[], setting: Setting): Candidate[] {
  const first = mentions[0];
  if (mentions.length === 1 && first) {
    const label = labelOf(first.entity);
    return [{ label, question: namedInQuestion(first.entity), key: first.entity.key }];
  }
  return mentions.slice(0, mostCandidates).map(({ entity, words }) => ({
    label: labelOf(entity),
    question: asked(namedInQuestion(entity), words, setting.question),
    key: entity.key,
  }));
}

/** The question asked of each open issue, where it names none. */
export function openIssueCandidates(kind: Kind, { question, corpus }: Setting): Candidate[] {
  if (!kind.about.includes('issue')) return [];
  const issues = openIssues(corpus.issues).length > 0 ? openIssues(corpus.issues) : wholeIssues(corpus.issues);
  return issues.slice(0, mostCandidates).map((issue) => ({
    label: issueWords(issue),
    question: `${question.plain.replace(/[\s?!.]+$/, '')} – issue ${issue.id}?`,
    key: `issue:${issue.id}`,
  }));
}

/** Issues with numbers nearest to one that there is not. */
export function nearestIssues(number: string, corpus: Corpus): { known: Inline; candidates: Candidate[] } {
  const wanted = Number.parseInt(number, 10);
  const wholes = wholeIssues(corpus.issues);
  const near = [...wholes].sort(
    (a, b) => Math.abs(Number.parseInt(a.id, 10) - wanted) - Math.abs(Number.parseInt(b.id, 10) - wanted),
  );
  return {
    known: joined(wholes.map(({ id }) => said(id))),
    candidates: near.slice(0, 3).map((issue) => ({
      label: issueWords(issue),
      question: `status of issue ${issue.id}`,
      key: `issue:${issue.id}`,
    })),
  };
}

/** How an entity is called in an answer. */
export function labelOf(entity: Entity): Inline {
  if (entity.class === 'issue') return issueWords(entity.issue);
  return entity.class === 'topic' ? titled(entity.topic) : said(titleOf(entity));
}

/** A name by which an entity is meant in a question, and nothing else. */
export function namedInQuestion(entity: Entity): string {
  return entity.class === 'issue' ? `issue ${entity.issue.id}` : titleOf(entity);
}

/** The question with the words that were unclear replaced by the full name. */
export function asked(name: string, words: ReadonlySet<number>, question: Question): string {
  const tokens = question.tokens.filter(({ index }) => words.has(index));
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return `${question.plain} – ${name}`;
  return question.plain.slice(0, first.start) + name + question.plain.slice(last.end);
}
