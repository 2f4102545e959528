import { isJson, isTrue, type Json, textOf } from './json.ts';
import { teamOf } from './residents.ts';
import type { Answer } from './web-api/answer.ts';
import { Refusal, refuse } from './web-api/call.ts';
import { type Address, contentOf, isEmpty, store } from './web-api/post.ts';
import type { ResponseUrl, World } from './world.ts';

const MOST_USES = 5;

function place(world: World, entry: ResponseUrl, args: Json): Address {
  const team = teamOf(world, entry.teamId);
  const threadTs = textOf(args.thread_ts) || entry.threadTs;
  const address = { channel: entry.channel, teamId: team.id, userId: team.botUserId, ...(threadTs && { threadTs }) };
  return args.response_type === 'in_channel' ? address : { ...address, to: entry.user };
}

function use(world: World, entry: ResponseUrl, args: Json): void {
  const { message } = entry;
  if (isTrue(args.delete_original)) {
    if (message) message.deleted = true;
    return;
  }
  const content = contentOf(world, args);
  if (isEmpty(content)) refuse('no_text');
  if (!isTrue(args.replace_original) || !message) return void store(world, place(world, entry, args), content);
  const edit = message.to ? {} : { editedTs: world.nextTs() };
  Object.assign(message, content, { edits: message.edits + 1 }, edit);
}

/** Answers at a response_url: good five times in thirty minutes. */
export function respond(world: World, id: string, given: unknown): Answer {
  const entry = world.responseUrls.get(id);
  const refusal = (status: number, error: string, more: Json = {}) => ({
    status,
    headers: {},
    body: { ok: false, error, ...more },
  });
  if (!entry || entry.until < Date.now()) return refusal(404, 'expired_url');
  if (entry.uses >= MOST_USES) return refusal(404, 'used_url');
  if (!isJson(given)) return refusal(400, 'invalid_payload');
  try {
    use(world, entry, given);
    entry.uses += 1;
    return { status: 200, headers: {}, body: { ok: true } };
  } catch (error) {
    if (error instanceof Refusal) return refusal(400, error.code, error.more);
    throw error;
  }
}
