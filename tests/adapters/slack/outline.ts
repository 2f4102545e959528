/** Blocks as few lines: what kind each is and what it says. For snapshots that a person can read. */
export function outlineOf(blocks: readonly object[]): string {
  return blocks.map((block) => lineOf(block as Part)).join('\n');
}

interface Part {
  readonly type: string;
  readonly text?: string | Part;
  readonly elements?: readonly Part[];
  readonly style?: string | { bold?: boolean; code?: boolean };
  readonly element?: Part;
  readonly label?: Part;
  readonly accessory?: Part;
  readonly options?: readonly { text: Part }[];
  readonly timestamp?: number;
  readonly fallback?: string;
  readonly alt_text?: string;
}

function lineOf(block: Part): string {
  switch (block.type) {
    case 'header':
      return `# ${wordsOf(block)}`;
    case 'divider':
      return '---';
    case 'rich_text':
      return (block.elements ?? []).map(lineOf).join('\n');
    case 'rich_text_list':
      return (block.elements ?? []).map((item) => `- ${lineOf(item)}`).join('\n');
    case 'rich_text_section':
      return (block.elements ?? []).map(wordsOf).join('');
    case 'context':
      return `(${(block.elements ?? []).map(wordsOf).join(' ')})`;
    case 'actions':
      return (block.elements ?? []).map((one) => `[${wordsOf(one)}]`).join(' ');
    case 'input':
      return `${wordsOf(block.label)}: <${block.element?.type}>`;
    default:
      return [wordsOf(block), block.accessory && `<${block.accessory.type}>`].filter(Boolean).join(' ');
  }
}

function wordsOf(part: Part | undefined): string {
  if (!part) return '';
  if (part.type === 'date') return part.fallback ?? '';
  const text = typeof part.text === 'string' ? part.text : part.text ? wordsOf(part.text) : (part.alt_text ?? '');
  const style = typeof part.style === 'object' ? part.style : {};
  return style.bold ? `*${text}*` : style.code ? `\`${text}\`` : text;
}
