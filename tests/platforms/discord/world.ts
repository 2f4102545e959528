import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { APIRole, APIUser } from 'discord-api-types/v10';
import type { Json } from '../slack/json.ts';
import type { Interaction } from './interactions.ts';

/** A member of a guild. */
export type Member = { userId: string; roles: string[]; permissions: bigint; nick?: string };

/** A server of Discord's, as people call it. */
export type Guild = {
  id: string;
  name: string;
  ownerId: string;
  locale: string;
  roles: Map<string, APIRole>;
  members: Map<string, Member>;
};

/** A place for messages: of a guild, a thread (type 11) or a direct message (type 1). */
export type Channel = {
  id: string;
  type: number;
  name: string;
  guildId?: string;
  parentId?: string;
  recipientId?: string;
  ownerId?: string;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
  /** Who alone may see it; everybody of the guild without. */
  only?: Set<string>;
};

/** A file of a message, with its bytes. */
export type Attachment = {
  id: string;
  filename: string;
  description?: string;
  contentType: string;
  content: Buffer;
};

/** Whom a message notifies. */
export type Pings = { everyone: boolean; users: string[]; roles: string[] };

/** A message; with `to` only that user sees it. */
export type Message = {
  id: string;
  type: number;
  channelId: string;
  authorId: string;
  content: string;
  embeds: Json[];
  components: Json[];
  attachments: Attachment[];
  flags: number;
  pings: Pings;
  nonce?: string | number;
  replyTo?: string;
  threadId?: string;
  interaction?: Json;
  to?: string;
  createdAt: number;
  editedAt?: number;
  edits: number;
  pinnedAt?: number;
  deleted: boolean;
};

/** A modal that a user has open. */
export type Modal = { json: Json; interaction: Interaction };

/** One call of the REST API as it came in, and with which status it was answered; of an upload the files' names. */
export type RestCall = { method: string; path: string; body: unknown; files: string[]; at: number; status?: number };

/** What the application is known by. */
export type Application = {
  id: string;
  name: string;
  token: string;
  publicKey: string;
  privateKey: KeyObject;
};

/** How an event finds its receivers: by guild, or to shard 0. */
export type Dispatch = (name: string, data: Json, guildId: string | undefined) => void;

/** Everything the server knows. */
export type World = {
  app: Application;
  base: string;
  users: Map<string, APIUser>;
  locales: Map<string, string>;
  guilds: Map<string, Guild>;
  channels: Map<string, Channel>;
  messages: Message[];
  /** The registered commands, by guild; the global ones under an empty text. */
  commands: Map<string, Json[]>;
  interactions: Map<string, Interaction>;
  modals: Map<string, Modal>;
  events: Json[];
  calls: RestCall[];
  /** Files that people gave with a command. */
  uploads: Attachment[];
  /** What Discord itself said to a user. */
  notices: { userId: string; channelId: string; text: string }[];
  /** The error code with which the bot is refused in a channel. */
  refusals: Map<string, number>;
  /** Who takes no direct messages. */
  closed: Set<string>;
  now(): number;
  advance(ms: number): void;
  nextId(): string;
  dispatch: Dispatch;
};

const EPOCH = 1_420_070_400_000n;

/** Snowflakes, each greater than the last. */
function snowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const next = (BigInt(Math.floor(now())) - EPOCH) << 22n;
    last = next > last ? next : last + 1n;
    return String(last);
  };
}

/** A random text for tokens. */
export function secret(bytes = 24): string {
  return randomBytes(bytes).toString('base64url');
}

function application(id: string): Application {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const token = `${Buffer.from(id).toString('base64url')}.${secret(4)}.${secret(27)}`;
  return { id, name: 'Penholder', token, publicKey: raw.toString('hex'), privateKey };
}

function clock(): { now(): number; advance(ms: number): void } {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    advance(ms) {
      ahead += ms;
    },
  };
}

/** A user as the API tells it. */
export function newUser(id: string, username: string, bot = false): APIUser {
  return { id, username, discriminator: '0', global_name: bot ? null : username, avatar: null, bot };
}

/** A world with the application and its bot, whose ids are the same. */
export function createWorld(): World {
  const { now, advance } = clock();
  const nextId = snowflakes(now);
  const id = nextId();
  const app = application(id);
  return {
    app,
    base: '',
    users: new Map([[id, newUser(id, app.name, true)]]),
    locales: new Map(),
    guilds: new Map(),
    channels: new Map(),
    messages: [],
    commands: new Map([['', []]]),
    interactions: new Map(),
    modals: new Map(),
    events: [],
    calls: [],
    uploads: [],
    notices: [],
    refusals: new Map(),
    closed: new Set(),
    now,
    advance,
    nextId,
    dispatch: () => undefined,
  };
}
