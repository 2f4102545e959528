import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';

/** A workspace with the app in it. */
export type Team = {
  id: string;
  name: string;
  domain: string;
  botToken: string;
  botUserId: string;
  botId: string;
  enterpriseId?: string;
  /** In an organisation: the app was installed in this workspace for itself. */
  hasOwn?: boolean;
};

/** An organisation of workspaces; with `botToken` the app is installed in all of them. */
export type Enterprise = { id: string; name: string; botToken?: string };

/**
 * What a token opens: a workspace, or all of an organisation; `gone` is the error that Slack gives once it is withdrawn.
 */
export type Token = { teamId: string; enterpriseId?: string; kind: 'bot' | 'app'; gone?: string };

/** A member of a workspace, a bot too. */
export type User = {
  id: string;
  teamId: string;
  name: string;
  realName: string;
  locale: string;
  tz: string;
  isAdmin: boolean;
  isOwner: boolean;
  /** In the organisation. */
  isOrgAdmin: boolean;
  isStranger: boolean;
  isBot: boolean;
};

/** A conversation; without `members` everybody of its workspaces is in it. */
export type Channel = {
  id: string;
  teamId: string;
  /** Other workspaces that have it too. */
  sharedWith: string[];
  name: string;
  isPrivate: boolean;
  isIm: boolean;
  isArchived: boolean;
  members?: Set<string>;
};

/** A message, or with `to` one that only that user sees. */
export type Message = {
  ts: string;
  channel: string;
  teamId: string;
  userId: string;
  text: string;
  blocks: Json[];
  attachments: Json[];
  files: string[];
  metadata?: Json;
  threadTs?: string;
  broadcast?: boolean;
  to?: string;
  edits: number;
  editedTs?: string;
  deleted: boolean;
  /** What was chosen in its selects, by block and action. */
  entered: Map<string, unknown>;
  reactions: { name: string; user: string }[];
};

/** A modal or a home view with what its user has entered, by block. */
export type View = {
  json: Json;
  userId: string;
  teamId: string;
  entered: Map<string, unknown>;
  offered: Map<string, Json[]>;
  errors?: Record<string, string>;
  trouble?: string;
};

/** A file: `uploaded` with its bytes, `complete` when it was shared. */
export type SlackFile = {
  id: string;
  teamId: string;
  name: string;
  title: string;
  mimetype: string;
  user: string;
  content: Buffer;
  uploaded: boolean;
  complete: boolean;
  channels: string[];
  altText?: string;
};

/** A trigger id: good once, for three seconds. */
export type Trigger = { userId: string; teamId: string; until: number; used: boolean };

/** Where the app may answer an interaction. */
export type ResponseUrl = {
  teamId: string;
  channel: string;
  user: string;
  message?: Message;
  threadTs?: string;
  until: number;
  uses: number;
};

/** One call of the Web API as it came in. */
export type ApiCall = { method: string; args: Json; at: number; token: string };

/** What the app is known by. */
export type AppIdentity = {
  id: string;
  token: string;
  signingSecret: string;
  verificationToken: string;
  clientId: string;
  clientSecret: string;
};

/** Everything the server knows. */
export type World = {
  app: AppIdentity;
  base: string;
  scopes: string[];
  unfurlDomains: string[];
  hearsChannels: boolean;
  teams: Map<string, Team>;
  enterprises: Map<string, Enterprise>;
  tokens: Map<string, Token>;
  users: Map<string, User>;
  channels: Map<string, Channel>;
  messages: Message[];
  modals: Map<string, View[]>;
  homes: Map<string, View>;
  files: Map<string, SlackFile>;
  pins: { channel: string; ts: string; by: string; at: number }[];
  bookmarks: Json[];
  triggers: Map<string, Trigger>;
  responseUrls: Map<string, ResponseUrl>;
  codes: Map<string, { teamId: string; enterpriseId?: string; userId: string; redirectUri: string }>;
  /** Each opens one socket. */
  tickets: Set<string>;
  calls: ApiCall[];
  nextId(prefix: string): string;
  nextTs(): string;
};

function stamps(): () => string {
  let last = 0;
  return () => {
    last = Math.max(Date.now() * 1000, last + 1);
    const text = String(last);
    return `${text.slice(0, -6)}.${text.slice(-6)}`;
  };
}

function ids(): (prefix: string) => string {
  let count = 1000;
  return (prefix) => {
    count += 1;
    return `${prefix}0${count.toString(36).toUpperCase().padStart(9, '0')}`;
  };
}

/** A random text for tokens and secrets. */
export function secret(): string {
  return randomBytes(16).toString('hex');
}

/** A world with the app and nothing else in it. */
export function createWorld(scopes: string[]): World {
  const nextId = ids();
  const id = nextId('A');
  const app = {
    id,
    token: `xapp-1-${id}-${secret()}`,
    signingSecret: secret(),
    verificationToken: secret(),
    clientId: '1111.2222',
    clientSecret: secret(),
  };
  const maps = {
    teams: new Map(),
    enterprises: new Map(),
    tokens: new Map(),
    users: new Map(),
    channels: new Map(),
    modals: new Map(),
    homes: new Map(),
    files: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    codes: new Map(),
  };
  return {
    app,
    base: '',
    scopes,
    unfurlDomains: [],
    hearsChannels: false,
    ...maps,
    messages: [],
    pins: [],
    bookmarks: [],
    tickets: new Set(),
    calls: [],
    nextId,
    nextTs: stamps(),
  };
}
