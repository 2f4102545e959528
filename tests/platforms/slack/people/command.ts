import type { Ack, DeliveryOptions } from '../envelope.ts';
import { isJson, type Json, textOf } from '../json.ts';
import { organisationOf, servedBy } from '../organisation.ts';
import { channelName, interaction, messagePart, newResponseUrl, newTrigger } from '../payloads.ts';
import { channelOf, placeOf, teamOf, userOf } from '../residents.ts';
import { Refusal } from '../web-api/call.ts';
import { contentOf, isEmpty, store } from '../web-api/post.ts';
import type { World } from '../world.ts';
import type { Stage } from './stage.ts';

/** A slash command as a user types it. */
export type Command = { user: string; channel: string; command: string; text?: string };

function commandPayload(world: World, { user, channel, command, text }: Command): Json {
  const actor = userOf(world, user);
  const place = channelOf(world, channel);
  const team = placeOf(world, place, user);
  const enterprise = organisationOf(world, team);
  return {
    token: world.app.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: place.id,
    channel_name: channelName(place),
    user_id: actor.id,
    user_name: actor.name,
    command,
    text: text ?? '',
    api_app_id: world.app.id,
    is_enterprise_install: String(servedBy(world, team) !== undefined),
    ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }),
    response_url: newResponseUrl(world, { teamId: team.id, channel: place.id, user: actor.id }),
    trigger_id: newTrigger(world, actor, team.id),
  };
}

/** What Slackbot says to the user alone. */
function slackbot(world: World, { user, channel, command }: Command, error: string): void {
  const address = { channel, teamId: channelOf(world, channel).teamId, userId: 'USLACKBOT', to: user };
  const text = `${command} failed with the error "${error}"`;
  store(world, address, { text, blocks: [], attachments: [] });
}

/** Shows the answer in an acknowledgement; says what Slack would refuse in it. */
function showAnswer(world: World, { user, channel }: Command, payload: unknown): string | undefined {
  const answer = isJson(payload) ? payload : { text: textOf(payload) };
  const team = teamOf(world, channelOf(world, channel).teamId);
  const address = { channel, teamId: team.id, userId: team.botUserId };
  try {
    const content = contentOf(world, answer);
    if (isEmpty(content)) return undefined;
    store(world, answer.response_type === 'in_channel' ? address : { ...address, to: user }, content);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** A user types a slash command. */
export async function command(stage: Stage, typed: Command, options?: DeliveryOptions): Promise<Ack> {
  const { world, deliveries } = stage;
  const payload = commandPayload(world, typed);
  const ack = {
    ...(await deliveries.send('slash_commands', payload, options)),
    responseUrl: textOf(payload.response_url),
  };
  const problem = ack.problem ?? showAnswer(world, typed, ack.payload);
  if (problem) slackbot(world, typed, problem);
  return problem ? { ...ack, problem } : ack;
}

/** A user takes a global shortcut. */
export function shortcut(
  { world, deliveries }: Stage,
  { user, callbackId }: { user: string; callbackId: string },
  options?: DeliveryOptions,
): Promise<Ack> {
  const actor = userOf(world, user);
  const base = interaction(world, actor, teamOf(world, actor.teamId));
  const rest = { callback_id: callbackId, trigger_id: newTrigger(world, actor), action_ts: world.nextTs() };
  return deliveries.send('interactive', { type: 'shortcut', ...base, ...rest }, options);
}

/** A user takes a shortcut of a message. */
export function messageShortcut(
  { world, deliveries }: Stage,
  { user, channel, ts, callbackId }: { user: string; channel: string; ts: string; callbackId: string },
  options?: DeliveryOptions,
): Promise<Ack> {
  const actor = userOf(world, user);
  const place = channelOf(world, channel);
  const message = world.messages.find((one) => one.channel === channel && one.ts === ts && !one.deleted);
  if (!message) throw new Error(`no message ${ts} in ${channel}`);
  const about = { teamId: place.teamId, channel, user, message };
  const payload = {
    type: 'message_action',
    ...interaction(world, actor, teamOf(world, place.teamId)),
    callback_id: callbackId,
    trigger_id: newTrigger(world, actor, place.teamId),
    response_url: newResponseUrl(world, about),
    action_ts: world.nextTs(),
    message_ts: ts,
    channel: { id: channel, name: channelName(place) },
    message: messagePart(world, message),
  };
  return deliveries.send('interactive', payload, options);
}
