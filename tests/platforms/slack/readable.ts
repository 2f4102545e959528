import { isJson, type Json, objectsOf, textOf } from './json.ts';
import type { Message, World } from './world.ts';

function nameOf(world: World, id: string): string {
  return world.users.get(id)?.name ?? world.channels.get(id)?.name ?? id;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What stands for `<…>` in mrkdwn. */
function reference(world: World, inside: string): string {
  const [what = '', label] = inside.split('|');
  if (what.startsWith('@')) return `@${nameOf(world, what.slice(1))}`;
  if (what.startsWith('#')) return `#${nameOf(world, what.slice(1))}`;
  if (what.startsWith('!date')) return unescaped(label ?? '');
  if (what.startsWith('!')) return `@${what.slice(1).split('^')[0]}`;
  return unescaped(label ?? what);
}

/** mrkdwn as read: references resolved, entities undone; the marks of bold and code stay. */
export function plainOf(world: World, text: string): string {
  return text
    .split(/(<[^<>]+>)/)
    .map((part) => (part.startsWith('<') && part.endsWith('>') ? reference(world, part.slice(1, -1)) : unescaped(part)))
    .join('');
}

function richLeaf(world: World, leaf: Json): string {
  switch (leaf.type) {
    case 'link':
      return textOf(leaf.text) || textOf(leaf.url);
    case 'emoji':
      return `:${textOf(leaf.name)}:`;
    case 'user':
      return `@${nameOf(world, textOf(leaf.user_id))}`;
    case 'channel':
      return `#${nameOf(world, textOf(leaf.channel_id))}`;
    case 'broadcast':
      return `@${textOf(leaf.range)}`;
    case 'date':
      return textOf(leaf.fallback) || new Date(Number(leaf.timestamp) * 1000).toISOString();
    default:
      return textOf(leaf.text);
  }
}

function richTexts(world: World, node: Json): string[] {
  const children = objectsOf(node.elements);
  if (node.type === 'rich_text' || node.type === 'rich_text_list')
    return children.flatMap((one) => richTexts(world, one));
  return [children.map((leaf) => richLeaf(world, leaf)).join('')];
}

/** Where the words of an object can stand, in the order in which they are read. */
const WORDS = ['label', 'title', 'text', 'fields', 'hint', 'placeholder', 'initial_value', 'alt_text'] as const;
const NESTED = [
  'rows',
  'element',
  'elements',
  'accessory',
  'options',
  'option_groups',
  'initial_option',
  'description',
];

/** Each text of a block: its words, its fields, its buttons, its alternative texts. */
export function textsOf(world: World, node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => textsOf(world, one));
  if (!isJson(node)) return [];
  if (node.type === 'rich_text') return richTexts(world, node);
  if (node.type === 'mrkdwn') return [plainOf(world, textOf(node.text))];
  const own = WORDS.flatMap((key) => (typeof node[key] === 'string' ? [textOf(node[key])] : textsOf(world, node[key])));
  return [...own, ...NESTED.flatMap((key) => textsOf(world, node[key]))];
}

/** Each text that a message shows: its blocks, or its text where it has none. */
export function messageTexts(world: World, message: Message): string[] {
  const attached = message.attachments.flatMap((one) => [...textsOf(world, one.blocks), textOf(one.text)]);
  const shown = message.blocks.length > 0 ? textsOf(world, message.blocks) : [plainOf(world, message.text)];
  const files = message.files.flatMap((id) => world.files.get(id)?.title ?? []);
  return [...shown, ...attached, ...files].filter((text) => text !== '');
}
