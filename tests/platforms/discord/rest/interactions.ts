import { isJson } from '../../slack/json.ts';
import { answer, placeOf } from '../answer.ts';
import { ApiError } from '../api-error.ts';
import { LOADING } from '../form/message.ts';
import { type Interaction, unanswered, webhookOf } from '../interactions.ts';
import { edit, post, remove } from '../messages.ts';
import { messageJson } from '../payloads.ts';
import type { Message, World } from '../world.ts';
import type { RestRequest, Route } from './route.ts';

function callback({ world, params, query, body, files }: RestRequest): unknown {
  const interaction = unanswered(world, params.interaction, params.token);
  const message = answer(world, interaction, { body, files });
  if (query.get('with_response') !== 'true') return undefined;
  const { id, type, answeredWith } = interaction;
  const made = answeredWith !== 6 && message;
  const known = made ? { response_message_id: message.id, response_message_loading: answeredWith === 5 } : {};
  const resource = { type: answeredWith, ...(made && { message: messageJson(world, message) }) };
  return { interaction: { id, type, ...known }, resource };
}

/** The message of a webhook route: @original, or one that the same interaction made. */
function target(world: World, interaction: Interaction, id: string | undefined): Message {
  const made = (one: Message) => one.id === id && one.interaction?.id === interaction.id;
  const found = id === '@original' ? interaction.original : world.messages.find(made);
  const own = found ?? (interaction.source?.id === id ? interaction.source : undefined);
  if (!own || own.deleted) throw new ApiError(10008);
  return own;
}

function webhook({ world, params }: RestRequest): Interaction {
  if (params.app !== world.app.id) throw new ApiError(10015);
  return webhookOf(world, params.token);
}

function follow(request: RestRequest): unknown {
  const { world, body, files } = request;
  const interaction = webhook(request);
  const { original } = interaction;
  // The first follow-up takes the place of an answer that was put off.
  if (original && !original.deleted && (original.flags & LOADING) !== 0) {
    return messageJson(world, edit(world, original, { body, files }));
  }
  const flags = isJson(body) ? body.flags : 0;
  const { type: _type, ...place } = placeOf(world, interaction, flags);
  return messageJson(world, post(world, place, { body, files }));
}

function read(request: RestRequest): unknown {
  return messageJson(request.world, target(request.world, webhook(request), request.params.message));
}

function change(request: RestRequest): unknown {
  const { world, body, files, params } = request;
  return messageJson(world, edit(world, target(world, webhook(request), params.message), { body, files }));
}

function erase(request: RestRequest): void {
  remove(request.world, target(request.world, webhook(request), request.params.message));
}

const ONE = '/webhooks/:app/:token/messages/:message';

/** Answers to interactions, and what follows them. */
export const interactionRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, run: callback },
  { method: 'POST', path: '/webhooks/:app/:token', open: true, run: follow },
  { method: 'GET', path: ONE, open: true, run: read },
  { method: 'PATCH', path: ONE, open: true, run: change },
  { method: 'DELETE', path: ONE, open: true, run: erase },
];
