import type { Corpus } from './corpus.ts';
import type { Entity, EntityClass, EntityOf } from './entity.ts';
import { grouped } from './grouped.ts';
import type { Concept } from './lexicon/concepts.ts';
import { conceptsIn } from './lexicon/lexicon.ts';
import type { PassageIndex } from './passage.ts';
import type { Token } from './question.ts';
import { remembered } from './remembered.ts';

/** What a number in a question may count: "issue 9", "priority 2", "goal 4", "workstream 2", "table 1", "section 3". */
export type Counted = 'issue' | 'topic' | 'goal' | 'workstream' | 'figure' | 'table' | 'section' | 'plenary';

/** The nouns that are followed by a number; the first that fits decides. */
const nouns: readonly { readonly counts: Counted; readonly concept: Concept; readonly word?: RegExp }[] = [
  { counts: 'issue', concept: 'issue' },
  { counts: 'topic', concept: 'topic' },
  { counts: 'goal', concept: 'goal' },
  { counts: 'workstream', concept: 'workstream' },
  { counts: 'plenary', concept: 'plenary' },
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
      return ofClass('topic', corpus).filter((entity) => 'topic' in entity && String(entity.topic.number) === number);
    case 'workstream':
      return ofClass('workstream', corpus).slice(Number(number) - 1, Number(number));
    case 'plenary':
      return plenaries(corpus.entities)
        .filter(({ nth }) => String(nth) === number)
        .map(({ entity }) => entity);
    case 'section':
      return [];
    default:
      return ofClass(counts, corpus).filter(
        (entity) => 'record' in entity && String(entity.record.fields.number) === number,
      );
  }
}

/** The plenaries of each meeting in their order, counted from one. */
const plenaries = remembered((entities: readonly Entity[]) => {
  const held = grouped(
    entities.filter(
      (entity): entity is EntityOf<'session'> =>
        entity.class === 'session' && conceptsIn(entity.session.part).has('plenary'),
    ),
    ({ meeting }) => meeting.id,
  );
  return [...held.values()].flatMap((some) => some.map((entity, i) => ({ entity, nth: i + 1 })));
});

function ofClass(name: EntityClass, { entities }: Corpus): readonly Entity[] {
  return byClass(entities).get(name) ?? [];
}

const byClass = remembered((entities: readonly Entity[]) => grouped(entities, ({ class: is }) => is));

/** True when any source stands in this section. */
export function isSection(number: string, { passages }: Corpus): boolean {
  return sectionsIn(passages).some(
    (section) => section === number || section.startsWith(`${number}.`) || section.startsWith(`${number} `),
  );
}

const sectionsIn = remembered(({ all }: PassageIndex) => [...new Set(all.map(({ source }) => source.section))]);
