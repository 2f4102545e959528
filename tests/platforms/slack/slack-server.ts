import { createDeliveries, type Deliveries } from './deliveries.ts';
import type { Ack, Delivery, DeliveryOptions } from './envelope.ts';
import { createFaults, type Fault } from './faults.ts';
import { listen } from './http.ts';
import { isJson, type Json } from './json.ts';
import { addEnterprise, firstOf, type NewEnterprise } from './organisation.ts';
import { eventPart, newTrigger } from './payloads.ts';
import { createPeople, type People } from './people/people.ts';
import { createRateLimits } from './rate-limits.ts';
import {
  addChannel,
  addTeam,
  addUser,
  channelOf,
  directMessage,
  type NewChannel,
  type NewTeam,
  type NewUser,
  teamOf,
  userOf,
} from './residents.ts';
import {
  ephemeralsIn,
  filesIn,
  homeSeenBy,
  messagesIn,
  readableIn,
  type SeenFile,
  type SeenMessage,
  type SeenView,
  viewOf,
} from './seen.ts';
import { createSockets, type Sockets } from './socket.ts';
import { ALL_SCOPES } from './web-api/scopes.ts';
import { type ApiCall, createWorld, secret, type Team, type World } from './world.ts';

/** How the server behaves. */
export type SlackServerOptions = {
  /** Answer 429 as Slack does; off unless said. */
  rateLimits?: boolean;
  /** The scopes of the bot token; all that the server knows unless said. */
  scopes?: string[];
  /** Links to these hosts are told to the app. */
  unfurlDomains?: string[];
  /** The app is told what is said in its channels among people. */
  hearsChannels?: boolean;
  ackWithinMs?: number;
  /** After what time an event without acknowledgement is sent again. */
  resendAfterMs?: number;
  pingEveryMs?: number;
  /** With several sockets, in turn; else the one connected last. */
  roundRobin?: boolean;
  refreshMs?: number;
};

/** A workspace that a test added. */
export type SlackTeam = { teamId: string; botToken: string; botUserId: string; botId: string };

/** Slack, as far as the app can tell. */
export type SlackServer = People & {
  readonly apiUrl: string;
  readonly authorizeUrl: string;
  /** The token of the first workspace; another one after an installation that follows a revocation. */
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly teamId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly appId: string;

  addUser(user: NewUser): void;
  addChannel(channel: NewChannel): void;
  addTeam(team: NewTeam): SlackTeam;
  /** An organisation; the pages of OAuth install the app in all its workspaces, with its id as `team`. */
  addEnterprise(enterprise: NewEnterprise): void;
  /** The token of an organisation, once the app is installed in it. */
  orgToken(enterpriseId: string): string | undefined;
  setScopes(scopes: string[]): void;
  archive(channel: string): void;
  /** The direct message of the bot with a user. */
  im(user: string): string;

  /** Sends an event of any kind to the app; a whole event_callback is sent as it is. */
  event(event: Json, options?: DeliveryOptions & { teamId?: string }): Promise<Ack>;
  /** Sends anything over a socket, malformed too. */
  raw(envelope: unknown, options?: DeliveryOptions): Promise<Ack>;
  /** Delivers by signed HTTP to this address from now on; over sockets again with undefined. */
  deliverTo(url: string | undefined): void;
  /** Asks that address for its challenge, as Slack does when it is entered. */
  verifyUrl(): Promise<boolean>;

  messages(channel: string): SeenMessage[];
  ephemerals(channel: string, user: string): SeenMessage[];
  /** @param known ts of messages that are left out */
  readable(channel: string, user: string, known?: readonly string[]): string[];
  /** Whether the app has answered at a response_url. */
  answered(responseUrl: string): boolean;
  view(user: string): SeenView | undefined;
  home(user: string): SeenView | undefined;
  files(): SeenFile[];
  /** A user gives a file to Slack, for a form; its id. */
  upload(user: string, file: { name: string; content: Buffer }): string;
  /** The ts of each pinned message. */
  pins(channel: string): string[];
  bookmarks(channel: string): Json[];
  /** The calls of the Web API; `response_url` and `upload` are among them. */
  calls(method?: string): ApiCall[];
  /** Each attempt to deliver something. */
  deliveries(): Delivery[];

  fail(method: string, fault: Fault): void;
  dropSockets(): void;
  refreshSockets(): void;
  /** Leaves the sockets open and dead: no pong, no envelope, nothing read. */
  freezeSockets(): void;
  refuseSockets(refuse: boolean): void;
  sockets(): number;
  /** Withdraws the token of a workspace or an organisation; with `tell` the app hears of it as Slack tells it. */
  revokeToken(id: string, tell?: 'tokens_revoked' | 'app_uninstalled'): Promise<Ack | undefined>;
  /** A new trigger id of a user's, as if they had just done something. */
  trigger(user: string): string;
  expireTriggers(): void;
  expireResponseUrls(): void;
  stop(): Promise<void>;
};

type Parts = { world: World; deliveries: Deliveries; sockets: Sockets };

function residents({ world }: Parts) {
  return {
    addUser: (user: NewUser) => void addUser(world, user),
    addChannel: (channel: NewChannel) => void addChannel(world, channel),
    addTeam(team: NewTeam): SlackTeam {
      const { id, botToken, botUserId, botId } = addTeam(world, team);
      return { teamId: id, botToken, botUserId, botId };
    },
    addEnterprise: (enterprise: NewEnterprise) => addEnterprise(world, enterprise),
    orgToken: (enterpriseId: string) => world.enterprises.get(enterpriseId)?.botToken,
    upload(user: string, { name, content }: { name: string; content: Buffer }) {
      const id = world.nextId('F');
      const { teamId } = userOf(world, user);
      const mimetype = 'application/octet-stream';
      const state = { uploaded: true, complete: true, channels: [] };
      world.files.set(id, { id, teamId, name, title: name, mimetype, user, content, ...state });
      return id;
    },
    setScopes(scopes: string[]) {
      world.scopes = scopes;
    },
    archive(channel: string) {
      channelOf(world, channel).isArchived = true;
    },
    im(user: string) {
      return directMessage(world, teamOf(world, userOf(world, user).teamId), user).id;
    },
  };
}

function seen({ world, deliveries }: Parts) {
  return {
    messages: (channel: string) => messagesIn(world, channel),
    ephemerals: (channel: string, user: string) => ephemeralsIn(world, channel, user),
    readable: (channel: string, user: string, known?: readonly string[]) => readableIn(world, channel, user, known),
    answered: (responseUrl: string) => (world.responseUrls.get(responseUrl.split('/').at(-1) ?? '')?.uses ?? 0) > 0,
    view: (user: string) => viewOf(world, user),
    home: (user: string) => homeSeenBy(world, user),
    files: () => filesIn(world),
    pins: (channel: string) => world.pins.filter((pin) => pin.channel === channel).map(({ ts }) => ts),
    bookmarks: (channel: string) => world.bookmarks.filter((one) => one.channel_id === channel),
    calls: (method?: string) => world.calls.filter((call) => method === undefined || call.method === method),
    deliveries: () => deliveries.log,
  };
}

function events({ world, deliveries }: Parts, first: Team) {
  return {
    event(event: Json, { teamId, ...options }: DeliveryOptions & { teamId?: string } = {}) {
      const whole = event.type === 'event_callback';
      const payload = whole ? event : eventPart(world, teamOf(world, teamId ?? first.id), event);
      return deliveries.send('events_api', payload, options);
    },
    async verifyUrl() {
      const challenge = secret();
      const payload = { token: world.app.verificationToken, challenge, type: 'url_verification' };
      const { payload: answer } = await deliveries.send('events_api', payload);
      return answer === challenge || (isJson(answer) && answer.challenge === challenge);
    },
    raw: deliveries.raw,
    deliverTo: deliveries.deliverTo,
  };
}

function faults({ world, deliveries, sockets }: Parts) {
  return {
    dropSockets: sockets.drop,
    refreshSockets: sockets.refresh,
    freezeSockets: sockets.freeze,
    refuseSockets: sockets.refuse,
    sockets: sockets.count,
    async revokeToken(id: string, tell?: 'tokens_revoked' | 'app_uninstalled') {
      const enterprise = world.enterprises.get(id);
      const team = enterprise ? firstOf(world, id) : teamOf(world, id);
      const entry = world.tokens.get(enterprise ? (enterprise.botToken ?? '') : team.botToken);
      if (entry) entry.gone = 'token_revoked';
      if (!tell) return undefined;
      const tokens = tell === 'tokens_revoked' && { tokens: { oauth: [], bot: [team.botUserId] } };
      const event = eventPart(world, team, { type: tell, ...tokens });
      if (!enterprise) team.hasOwn = false;
      return deliveries.send('events_api', event);
    },
    trigger: (user: string) => newTrigger(world, userOf(world, user)),
    expireTriggers() {
      for (const trigger of world.triggers.values()) trigger.until = 0;
    },
    expireResponseUrls() {
      for (const entry of world.responseUrls.values()) entry.until = 0;
    },
  };
}

function identity(world: World, first: Team) {
  return {
    apiUrl: `${world.base}/api/`,
    authorizeUrl: `${world.base}/oauth/v2/authorize`,
    get botToken() {
      return first.botToken;
    },
    appToken: world.app.token,
    signingSecret: world.app.signingSecret,
    clientId: world.app.clientId,
    clientSecret: world.app.clientSecret,
    teamId: first.id,
    botUserId: first.botUserId,
    botId: first.botId,
    appId: world.app.id,
  };
}

/** Starts Slack on a free port of 127.0.0.1, with one workspace and nobody but the bot in it. */
export async function startSlackServer(options: SlackServerOptions = {}): Promise<SlackServer> {
  const world = createWorld(options.scopes ?? ALL_SCOPES);
  world.unfurlDomains = options.unfurlDomains ?? [];
  world.hearsChannels = options.hearsChannels ?? false;
  const first = addTeam(world, { id: world.nextId('T'), name: 'Workspace' });
  world.tokens.set(world.app.token, { teamId: first.id, kind: 'app' });
  const plan = createFaults();
  const limits = options.rateLimits ? createRateLimits() : () => 0;
  const {
    ackWithinMs = 3000,
    resendAfterMs = 3000,
    pingEveryMs = 5000,
    refreshMs = 2000,
    roundRobin = false,
  } = options;
  const context = { sockets: () => sockets, signingSecret: world.app.signingSecret, ackWithinMs, resendAfterMs };
  const deliveries = createDeliveries(context);
  const sockets = createSockets(world, { pingEveryMs, refreshMs, roundRobin }, { ...deliveries, plan });
  const server = await listen({ world, faults: plan, limits });
  server.on('upgrade', sockets.upgrade);
  const parts = { world, deliveries, sockets };
  return Object.assign(identity(world, first), residents(parts), seen(parts), events(parts, first), faults(parts), {
    ...createPeople({ world, deliveries }),
    fail: plan.plan,
    async stop() {
      deliveries.stop();
      sockets.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
