import type { Corpus } from './corpus.ts';
import type { Entity } from './entity.ts';
import type { Concept } from './lexicon/concepts.ts';
import type { Token } from './question.ts';

/** What a number in a question may count: "issue 9", "priority 2", "goal 4", "workstream 2", "table 1", "section 3". */
export type Counted = 'issue' | 'topic' | 'goal' | 'workstream' | 'figure' | 'table' | 'section';

/** The nouns that are followed by a number; the first that fits decides. */
const nouns: readonly { readonly counts: Counted; readonly concept: Concept; readonly word?: RegExp }[] = [
  { counts: 'issue', concept: 'issue' },
  { counts: 'topic', concept: 'topic' },
  { counts: 'goal', concept: 'goal' },
  { counts: 'workstream', concept: 'workstream' },
  { counts: 'table', concept: 'source', word: /^tabl/ },
  { counts: 'figure', concept: 'figure', word: /^figur/ },
  { counts: 'section', concept: 'part', word: /^sec/ },
];

/** What a word says that the number after it counts. */
export function countedBy(token: Token | undefined): Counted | undefined {
  return nouns.find(
    ({ concept, word }) => token?.concepts.has(concept) && (word === undefined || word.test(token.text)),
  )?.counts;
}

/** The things of one sort that bear a number; workstreams bear none of their own and are counted in their order. */
export function numberedEntities(counts: Exclude<Counted, 'issue'>, number: string, corpus: Corpus): Entity[] {
  switch (counts) {
    case 'topic':
      return corpus.entities.filter((entity) => entity.class === 'topic' && String(entity.topic.number) === number);
    case 'workstream':
      return corpus.entities.filter(({ class: is }) => is === 'workstream').slice(Number(number) - 1, Number(number));
    case 'section':
      return [];
    default:
      return corpus.entities.filter(
        (entity) => entity.class === counts && String(entity.record.fields.number) === number,
      );
  }
}

/** True when any source stands in this section. */
export function isSection(number: string, { passages }: Corpus): boolean {
  return passages.some(
    ({ source }) =>
      source.section === number || source.section.startsWith(`${number}.`) || source.section.startsWith(`${number} `),
  );
}
