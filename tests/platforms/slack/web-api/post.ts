import { messageProblems, totalText } from '../block-kit.ts';
import { isJson, isTrue, type Json, objectsOf, textOf } from '../json.ts';
import type { Message, World } from '../world.ts';
import { refuse, refuseFor } from './call.ts';

const MOST_TEXT = 40_000;
const MOST_BLOCK_TEXT = 13_200;
const MOST_METADATA_BYTES = 8000;

/** The content of a message; throws what Slack refuses. */
export type Content = Pick<Message, 'text' | 'blocks' | 'attachments'> & { metadata?: Json };

function checkedBlocks(world: World, given: unknown): Json[] {
  if (given === undefined || given === '') return [];
  if (!Array.isArray(given)) return refuse('invalid_blocks_format');
  refuseFor('invalid_blocks', messageProblems(world, given));
  if (totalText(given) > MOST_BLOCK_TEXT) refuse('msg_blocks_too_long');
  return withIds(world, objectsOf(given));
}

/** Blocks with the ids that Slack gives where the app gave none. */
export function withIds(world: World, blocks: Json[]): Json[] {
  const idOf = (prefix: string) => prefix + world.nextId('').slice(-5);
  const element = (one: unknown): unknown =>
    isJson(one) && hasAction(one) ? { ...one, action_id: one.action_id ?? idOf('a') } : one;
  return blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? idOf('b'),
    ...(block.accessory !== undefined && { accessory: element(block.accessory) }),
    ...(block.type === 'input' && { element: element(block.element) }),
    ...(block.type === 'actions' && { elements: objectsOf(block.elements).map(element) }),
  }));
}

function hasAction(element: Json): boolean {
  return element.type !== 'image';
}

function checkedMetadata(given: unknown): Json | undefined {
  if (given === undefined || given === '') return undefined;
  if (!isJson(given)) return refuse('invalid_metadata_format');
  if (Object.keys(given).length === 0) return given;
  if (typeof given.event_type !== 'string' || given.event_type === '' || !isJson(given.event_payload))
    return refuse('invalid_metadata_format');
  if (Buffer.byteLength(JSON.stringify(given)) > MOST_METADATA_BYTES) refuse('metadata_too_large');
  return given;
}

/** Reads the content of a message from the arguments of a call. */
export function contentOf(world: World, args: Json): Content {
  const text = textOf(args.text);
  if (text.length > MOST_TEXT) refuse('msg_too_long');
  const blocks = checkedBlocks(world, args.blocks);
  const attachments = objectsOf(args.attachments);
  for (const one of attachments) checkedBlocks(world, one.blocks);
  const metadata = checkedMetadata(args.metadata);
  return { text, blocks, attachments, ...(metadata && { metadata }) };
}

/** Whether there is nothing to show. */
export function isEmpty({ text, blocks, attachments }: Content): boolean {
  return text.trim() === '' && blocks.length === 0 && attachments.length === 0;
}

/** Where a message goes and from whom. */
export type Address = Pick<Message, 'channel' | 'teamId' | 'userId'> &
  Partial<Pick<Message, 'threadTs' | 'to' | 'broadcast' | 'files'>>;

/** Puts a message into its channel. */
export function store(world: World, address: Address, content: Content): Message {
  const empty = { edits: 0, deleted: false, reactions: [], files: [], entered: new Map() };
  const message = { ...empty, ...address, ...content, ts: world.nextTs() };
  world.messages.push(message);
  return message;
}

/** The thread of a call, checked for its form. */
export function threadOf(args: Json): { threadTs?: string; broadcast?: boolean } {
  const threadTs = textOf(args.thread_ts);
  if (threadTs === '') return {};
  if (!/^\d{10}\.\d{6}$/.test(threadTs)) refuse('invalid_thread_ts');
  return { threadTs, ...(isTrue(args.reply_broadcast) && { broadcast: true }) };
}
