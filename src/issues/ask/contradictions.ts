import { said } from '../../replies/build.ts';
import type { Block } from '../../replies/reply.ts';
import type { Corpus } from './corpus.ts';
import { section } from './finding.ts';

/** What the documents say against themselves about any of these records, by their ids: shown with what one of them says. */
export function contradictionsOn(ids: readonly string[], { records }: Corpus): Block[] {
  const found = records.filter(
    ({ kind, relatedTo, fields }) =>
      kind === 'contradiction' && 'values' in fields && relatedTo.some((id) => ids.includes(id)),
  );
  return section(
    'ask.records-differ',
    found.flatMap(({ title, text }) => [said(text ?? title)]),
  );
}
