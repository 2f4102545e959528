import type { WebSocket } from 'ws';
import { isJson, type Json } from '../../slack/json.ts';
import { guildJson } from '../payloads.ts';
import { secret, type World } from '../world.ts';
import { hears } from './intents.ts';
import { dispatch, isOf, OP, replay, type Session, send } from './session.ts';

/** What an application said when it identified or resumed. */
export type Identified = { kind: 'identify' | 'resume'; intents: number; shard: [number, number]; at: number };

/** Who is in, and who may come in. */
export type Lobby = {
  world: World;
  /** Those that the application was not granted. */
  refusedIntents: number;
  sessions: Session[];
  identified: Identified[];
  frozen: Set<WebSocket>;
};

const CLOSE = { badToken: 4004, badShard: 4010, badIntents: 4013, refusedIntents: 4014 } as const;
const KNOWN_INTENTS = (1 << 26) - 1;

function shardOf(value: unknown): [number, number] | undefined {
  if (value === undefined) return [0, 1];
  const [id, count] = Array.isArray(value) ? value.map(Number) : [];
  return id !== undefined && count !== undefined && id >= 0 && id < count ? [id, count] : undefined;
}

function welcome(world: World, session: Session): void {
  const own = [...world.guilds.values()].filter(({ id }) => isOf(session, id));
  const { id } = world.app;
  dispatch(session, 'READY', {
    v: 10,
    user: world.users.get(id),
    guilds: own.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: `${world.base.replace('http', 'ws')}/resume`,
    shard: session.shard,
    application: { id, flags: 0 },
    relationships: [],
    private_channels: [],
    _trace: [],
  });
  if (!hears(session.intents, 'GUILD_CREATE', id)) return;
  for (const guild of own) dispatch(session, 'GUILD_CREATE', guildJson(world, guild));
}

function identify(lobby: Lobby, socket: WebSocket, given: Json): void {
  const shard = shardOf(given.shard);
  const intents = Number(given.intents);
  if (!shard) return void socket.close(CLOSE.badShard);
  if (!Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0) return void socket.close(CLOSE.badIntents);
  lobby.identified.push({ kind: 'identify', intents, shard, at: lobby.world.now() });
  if ((intents & lobby.refusedIntents) !== 0) return void socket.close(CLOSE.refusedIntents, 'Disallowed intent(s).');
  const session: Session = { id: secret(16), shard, intents, events: [], seq: 0, socket };
  lobby.sessions.push(session);
  welcome(lobby.world, session);
}

function resume(lobby: Lobby, socket: WebSocket, given: Json): void {
  const session = lobby.sessions.find(({ id }) => id === given.session_id);
  const seq = Number(given.seq);
  if (!session || !(seq <= session.seq)) return void send(socket, { op: OP.invalidSession, d: false });
  const { intents, shard } = session;
  lobby.identified.push({ kind: 'resume', intents, shard, at: lobby.world.now() });
  session.socket?.close(1000);
  session.socket = socket;
  replay(session, seq);
}

/** Lets a socket in that identifies or resumes, or closes it with Discord's code. */
export function accept(lobby: Lobby, socket: WebSocket, { op, d }: Json): void {
  const given = isJson(d) ? d : {};
  if (given.token !== lobby.world.app.token) return void socket.close(CLOSE.badToken, 'Authentication failed.');
  if (op === OP.identify) identify(lobby, socket, given);
  else resume(lobby, socket, given);
}
