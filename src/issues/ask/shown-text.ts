import type { Block, Inline, Param } from '../../replies/reply.ts';

/** Every stored text that a finding shows: not our own words around it. */
export function shownTexts(sentence: Inline, blocks: readonly Block[]): string[] {
  return [...ofInline(sentence), ...blocks.flatMap(ofBlock)];
}

function ofBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'heading':
    case 'context':
      return ofInline(block.words);
    case 'list':
      return block.items.flatMap(ofInline);
    case 'fields':
      return block.fields.flatMap(({ label, value }) => [...ofInline(label), ...ofInline(value)]);
    case 'table':
      return block.rows.flat().flatMap(ofInline);
    default:
      return [];
  }
}

function ofInline(inline: Inline): string[] {
  switch (inline.kind) {
    case 'said':
    case 'code':
      return [inline.text];
    case 'joined':
      return inline.parts.flatMap(ofInline);
    case 'strong':
    case 'struck':
      return ofInline(inline.of);
    case 'phrase':
      return Object.values(inline.params).flatMap(ofParam);
    case 'link':
      return ofInline(inline.label);
    default:
      return [];
  }
}

function ofParam(param: Param): string[] {
  if (typeof param === 'string') return [param];
  return typeof param === 'number' ? [] : ofInline(param);
}
