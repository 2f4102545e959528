/** What can be pointed at on a platform or handed over there, and the mark of each in a mention. */
const MARKS = { member: '@', channel: '#', role: '@&', file: '+' } as const;
/** What can be pointed at on a platform, or handed over there. */
export type Pointable = keyof typeof MARKS;

/** What is pointed at: the platform's own id, and what it is called there. */
export interface PointedAt {
  readonly id: string;
  readonly name: string;
}

/** `<@id|name>`, `<#id|name>`, `<@&id|name>`, `<+id|name>`: what was pointed at as text, as chat platforms write it. */
export function mentionOf(kind: Pointable, { id, name }: PointedAt): string {
  const called = name.replace(/[<>|]/g, ' ').trim();
  return `<${MARKS[kind]}${id}${called === '' ? '' : `|${called}`}>`;
}

const MENTION = /^<(@&|@|#|\+)!?([\w.:-]{1,100})(?:\|([^<>|]*))?>$/;

/** What a text points at, where it is a mention of that kind. What is called nothing is called by its id. */
export function readMention(kind: Pointable, text: string): PointedAt | undefined {
  const [, mark, id, name = ''] = MENTION.exec(text.trim()) ?? [];
  if (id === undefined || mark !== MARKS[kind]) return undefined;
  return { id, name: name.trim() || id };
}

/** A text with names in place of its mentions, as people read it. */
export function withNames(text: string): string {
  return text.replace(/<([@#])&?[\w.:-]{1,100}\|([^<>|]+)>/g, '$1$2');
}
