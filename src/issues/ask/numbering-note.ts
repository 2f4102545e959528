import { joined, phrase } from '../../replies/build.ts';
import type { Block } from '../../replies/reply.ts';
import { placeWords } from '../../replies/source-words.ts';
import { wholeOf } from './finding.ts';
import type { Setting } from './interpret.ts';
import type { Mention } from './mention.ts';

/** Says which numbering was meant, of an issue that documents number differently. */
export function numberingNote(subjects: readonly Mention[], { corpus }: Setting): Block[] {
  return subjects.flatMap(({ entity, by }) => {
    if (entity.class !== 'issue' || by === 'previous') return [];
    const issue = wholeOf(entity.issue, corpus) ?? entity.issue;
    if (new Set(issue.numbers.map(({ number }) => number)).size < 2) return [];
    const places = issue.numbers.map(({ number, source }) =>
      phrase('ask.number-in', { number, place: placeWords(source) }),
    );
    return [{ kind: 'context', words: phrase('ask.two-numbers', { numbers: joined(places, '; ') }) }];
  });
}
