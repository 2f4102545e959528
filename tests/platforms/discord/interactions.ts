import type { Json } from '../slack/json.ts';
import { ApiError } from './api-error.ts';
import { actorJson, channelJson, messageEvent } from './payloads.ts';
import { appPermissions } from './permissions.ts';
import { channelOf } from './residents.ts';
import { type Message, secret, type World } from './world.ts';

/** 2 a command, 3 a component, 4 an autocomplete, 5 a modal. */
export type InteractionType = 2 | 3 | 4 | 5;

/** Something that a user did and the application must answer. */
export type Interaction = {
  id: string;
  token: string;
  type: InteractionType;
  userId: string;
  channelId: string;
  createdAt: number;
  payload: Json;
  /** Its time to answer is over, whatever the clock says. */
  late: boolean;
  /** The type of the callback, once there is one. */
  answeredWith?: number;
  choices?: Json[];
  /** What stands for @original. */
  original?: Message;
  /** The message whose component it was. */
  source?: Message;
  /** Of an autocomplete: the type of the option. */
  optionType?: number;
  /** Resolves when it was answered or is late. */
  settled: Promise<void>;
  settle(): void;
};

/** What a test or a person does, before the rest is filled in. */
export type Deed = {
  type: InteractionType;
  userId: string;
  channelId: string;
  data: Json;
  source?: Message;
  optionType?: number;
};

const ANSWER_WITHIN = 3000;
const TOKEN_LIVES = 15 * 60_000;

function payloadOf(world: World, deed: Deed, id: string, token: string): Json {
  const channel = channelOf(world, deed.channelId);
  const guild = world.guilds.get(channel.guildId ?? '');
  const member = guild?.members.get(deed.userId);
  const place = guild && {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
  };
  const who = guild && member ? { member: actorJson(world, guild, member) } : { user: world.users.get(deed.userId) };
  return {
    id,
    application_id: world.app.id,
    type: deed.type,
    token,
    version: 1,
    ...place,
    channel: channelJson(world, channel),
    channel_id: channel.id,
    ...who,
    locale: world.locales.get(deed.userId) ?? 'en-US',
    app_permissions: String(appPermissions(world, channel.id)),
    entitlements: [],
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: 10_485_760,
    data: deed.data,
    ...(deed.source && { message: messageEvent(world, deed.source) }),
  };
}

/** Makes an interaction that the application can answer from now on. */
export function createInteraction(world: World, deed: Deed): Interaction {
  const id = world.nextId();
  const token = secret(64);
  let settle = (): void => undefined;
  const settled = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const { type, userId, channelId, source, optionType } = deed;
  const interaction: Interaction = {
    id,
    token,
    type,
    userId,
    channelId,
    createdAt: world.now(),
    payload: payloadOf(world, deed, id, token),
    late: false,
    settled,
    settle,
    ...(source && { source }),
    ...(optionType !== undefined && { optionType }),
  };
  world.interactions.set(token, interaction);
  return interaction;
}

/** The interaction for a callback: in time and not answered, or error 10062 or 40060. */
export function unanswered(world: World, id: string | undefined, token: string | undefined): Interaction {
  const found = world.interactions.get(token ?? '');
  if (!found || found.id !== id) throw new ApiError(10062);
  if (found.answeredWith !== undefined) throw new ApiError(40060);
  if (found.late || world.now() - found.createdAt > ANSWER_WITHIN) throw new ApiError(10062);
  return found;
}

/** The interaction whose token serves as a webhook, for a quarter of an hour. */
export function webhookOf(world: World, token: string | undefined): Interaction {
  const found = world.interactions.get(token ?? '');
  if (!found || found.answeredWith === undefined) throw new ApiError(10015);
  if (world.now() - found.createdAt > TOKEN_LIVES) throw new ApiError(50027);
  return found;
}

/** What a message says of the interaction that it answers. */
export function metadataOf(world: World, { id, type, userId, payload }: Interaction): Json {
  const user = world.users.get(userId);
  return { id, type, user, authorizing_integration_owners: payload.authorizing_integration_owners };
}
