import type { Block } from '../replies/reply.ts';

/**
 * How high a block stands as a heading of a document: 1 for its title, which is a heading that comes first; 2 for its
 * sections; 3 for a bold line between them. Undefined: it is none.
 */
export function levelOf(block: Block<unknown>, at: number): 1 | 2 | 3 | undefined {
  if (block.kind === 'heading') return at === 0 ? 1 : 2;
  return block.kind === 'text' && block.words.kind === 'strong' ? 3 : undefined;
}
