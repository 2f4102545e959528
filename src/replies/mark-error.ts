import { joined, said } from './build.ts';
import type { Block, SealedReply } from './reply.ts';

const WARNING = said('⚠️');

/** The blocks of a reply; an error is marked before its first words. */
export function markedBlocks({ blocks, error }: Pick<SealedReply, 'blocks' | 'error'>): readonly Block<string>[] {
  if (error === undefined) return blocks;
  const first = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'text');
  return blocks.map((block, at) =>
    at === first && (block.kind === 'heading' || block.kind === 'text')
      ? { ...block, words: joined([WARNING, block.words], ' ') }
      : block,
  );
}
