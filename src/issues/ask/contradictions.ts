import { said } from '../../replies/build.ts';
import type { Block } from '../../replies/reply.ts';
import type { Corpus } from './corpus.ts';
import { section } from './finding.ts';
import type { Concept } from './lexicon/concepts.ts';
import { conceptsIn } from './lexicon/lexicon.ts';

/**
 * What the documents say against themselves about any of these records, by their ids: shown with what one of them says.
 * @param about only where they speak of it
 */
export function contradictionsOn(ids: readonly string[], { records }: Corpus, about?: Concept): Block[] {
  const found = records.filter(
    ({ kind, relatedTo, fields, title, text }) =>
      kind === 'contradiction' &&
      'values' in fields &&
      relatedTo.some((id) => ids.includes(id)) &&
      (about === undefined || conceptsIn(`${title} ${text ?? ''}`).has(about)),
  );
  return section(
    'ask.records-differ',
    found.flatMap(({ title, text }) => [said(text ?? title)]),
  );
}
