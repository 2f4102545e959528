import { isJson, type Json, objectsOf, textOf } from '../slack/json.ts';
import { LOADING } from './form/message.ts';
import type { Message, World } from './world.ts';

function userName(world: World, id: string): string {
  const user = world.users.get(id);
  return user?.global_name ?? user?.username ?? id;
}

function roleName(world: World, id: string): string {
  const roles = [...world.guilds.values()].flatMap((guild) => guild.roles.get(id) ?? []);
  return roles[0]?.name ?? id;
}

function time(seconds: string): string {
  return new Date(Number(seconds) * 1000).toISOString();
}

/** Markdown as read: mentions and times resolved, escapes undone; the marks of bold and code stay. */
export function plainOf(world: World, text: string): string {
  return text
    .replace(/<@!?(\d+)>/g, (_, id: string) => `@${userName(world, id)}`)
    .replace(/<@&(\d+)>/g, (_, id: string) => `@${roleName(world, id)}`)
    .replace(/<#(\d+)>/g, (_, id: string) => `#${world.channels.get(id)?.name ?? id}`)
    .replace(/<t:(-?\d+)(:[tTdDfFR])?>/g, (_, seconds: string) => time(seconds))
    .replace(/<\/([^:>]+):\d+>/g, '/$1')
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/\\([^\w\s])/g, '$1');
}

/** What stands on a button. */
export function labelOf({ label, emoji }: Json): string {
  const icon = isJson(emoji) ? textOf(emoji.name) : '';
  return [icon, textOf(label)].filter(Boolean).join(' ');
}

const CHILDREN = ['components', 'accessory', 'component', 'items', 'options'] as const;

function ownTexts(world: World, node: Json): string[] {
  if (node.type === 2) return [labelOf(node)];
  const words = [node.content, node.label, node.placeholder, node.description].map(textOf);
  return words.map((word) => plainOf(world, word));
}

/** Each text of components: displays, buttons, selects with their options, alternative texts. */
export function componentTexts(world: World, node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => componentTexts(world, one));
  if (!isJson(node)) return [];
  return [...ownTexts(world, node), ...CHILDREN.flatMap((key) => componentTexts(world, node[key]))];
}

function embedTexts(world: World, embed: Json): string[] {
  const inner = (key: string, name: string) => (isJson(embed[key]) ? textOf(embed[key][name]) : '');
  const fields = objectsOf(embed.fields).flatMap(({ name, value }) => [textOf(name), textOf(value)]);
  const { title, description } = embed;
  const all = [inner('author', 'name'), textOf(title), textOf(description), ...fields, inner('footer', 'text')];
  return all.map((text) => plainOf(world, text));
}

/** Each text that a message shows. */
export function messageTexts(world: World, message: Message): string[] {
  if ((message.flags & LOADING) !== 0) return [`${userName(world, message.authorId)} is thinking…`];
  const files = message.attachments.flatMap(({ filename, description }) => [filename, description ?? '']);
  const embeds = message.embeds.flatMap((one) => embedTexts(world, one));
  const shown = [plainOf(world, message.content), ...embeds, ...componentTexts(world, message.components), ...files];
  return shown.filter((text) => text !== '');
}
