import { isJson, type Json, objectsOf, textOf } from '../json.ts';
import { channelName, messagePart, newResponseUrl, viewPart } from '../payloads.ts';
import { channelOf } from '../residents.ts';
import { elementsOf, stateOf } from '../state.ts';
import type { Message, View, World } from '../world.ts';

/** Where an element is: a message, or a view. */
export type Surface = { blocks: Json[]; message?: Message; view?: View; entered: Map<string, unknown> };

/** An element with its block. */
export type Found = { surface: Surface; block: Json; element: Json };

/** What a tester names an element by; without `ts` the latest message that has it, without `channel` the open modal. */
export type Wanted = Named & { user: string; channel?: string; ts?: string };

/** What an element is named by; all that is given must fit. */
export type Named = { actionId?: string; text?: string; blockId?: string; value?: string };

function messageSurface(message: Message): Surface {
  const blocks = [...message.blocks, ...message.attachments.flatMap(({ blocks }) => objectsOf(blocks))];
  return { blocks, message, entered: message.entered };
}

/** The open modal of a user. */
export function openView(world: World, user: string): View | undefined {
  return world.modals.get(user)?.at(-1);
}

/** A view as a surface. */
export function viewSurface(view: View): Surface {
  return { blocks: objectsOf(view.json.blocks), view, entered: view.entered };
}

/** The surfaces that a user sees where the tester points, the newest first. */
export function surfacesFor(world: World, { user, channel, ts }: Wanted): Surface[] {
  if (channel === undefined) {
    const view = openView(world, user);
    return view ? [viewSurface(view)] : [];
  }
  return world.messages
    .filter((one) => one.channel === channel && !one.deleted && (one.to === undefined || one.to === user))
    .filter((one) => ts === undefined || one.ts === ts)
    .reverse()
    .map(messageSurface);
}

/** The words on an element. */
export function labelOf(element: Json): string {
  return isJson(element.text) ? textOf(element.text.text) : textOf(element.text);
}

/** The first element of certain types that the tester means, or an error that lists what is there. */
export function find(surfaces: Surface[], types: RegExp, { actionId, text, blockId, value }: Named): Found {
  const all = surfaces.flatMap((surface) =>
    surface.blocks.flatMap((block) => elementsOf(block).map((element) => ({ surface, block, element }))),
  );
  const able = all.filter(({ element }) => types.test(textOf(element.type)));
  const fits = ({ block, element }: Found) =>
    (actionId === undefined || element.action_id === actionId) &&
    (blockId === undefined || block.block_id === blockId) &&
    (value === undefined || element.value === value) &&
    (text === undefined || labelOf(element) === text);
  const found = able.find(fits);
  if (found) return found;
  const there = able.map(({ element }) => `${textOf(element.action_id)} "${labelOf(element)}"`).join(', ');
  throw new Error(
    `no ${types.source} ${JSON.stringify({ actionId, text, blockId, value })}; there is: ${there || 'none'}`,
  );
}

function messageParts(world: World, message: Message): Json {
  const channel = channelOf(world, message.channel);
  const container = { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: !!message.to };
  const thread = message.threadTs && { thread_ts: message.threadTs };
  return {
    container: { ...container, ...thread },
    channel: { id: channel.id, name: channelName(channel) },
    ...(!message.to && { message: messagePart(world, message) }),
    state: { values: stateOf(message.blocks, message.entered) },
  };
}

/** What a block action tells of where it happened; a message gives a response_url too. */
export function placeParts(world: World, { message, view }: Surface, user: string): Json {
  if (message) {
    const response_url = newResponseUrl(world, { teamId: message.teamId, channel: message.channel, user, message });
    return { ...messageParts(world, message), response_url };
  }
  if (!view) return {};
  const shown = viewPart(view, stateOf(objectsOf(view.json.blocks), view.entered));
  return { container: { type: 'view', view_id: view.json.id }, view: shown };
}
