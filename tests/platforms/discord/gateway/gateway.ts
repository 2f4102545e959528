import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isJson, type Json, parsed } from '../../slack/json.ts';
import type { World } from '../world.ts';
import { hears, PRIVILEGED, withinIntents } from './intents.ts';
import { accept, type Identified, type Lobby } from './login.ts';
import { dispatch, isOf, OP, type Session, send } from './session.ts';

/** How the gateway behaves. */
export type GatewayOptions = { heartbeatMs: number; privilegedIntents: number };

/** The gateway with its levers. */
export type Gateway = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  dispatch(name: string, data: Json, guildId: string | undefined): void;
  /** Sends the last event of this name once more, as Discord may. */
  resend(name: string): void;
  sessions(): readonly Session[];
  identified(): readonly Identified[];
  /** Ends the connections: without a word, or with a close code. */
  drop(code?: number): void;
  /** Tells each socket to reconnect. */
  reconnect(): void;
  /** Declares the sessions invalid; those that may be resumed stay. */
  invalidate(resumable: boolean): void;
  /** Leaves the sockets open and silent: no event, no acknowledgement of a heartbeat. */
  freeze(): void;
  /** Answers each attempt to connect with 503. */
  refuse(yes: boolean): void;
  stop(): void;
};

/** Closes a socket that says what no client may say. */
const CLOSE = { unknownOp: 4001, decode: 4002, notIn: 4003, already: 4005 } as const;

function heard(lobby: Lobby, socket: WebSocket, text: string): void {
  const payload = parsed(text);
  if (!isJson(payload)) return void socket.close(CLOSE.decode);
  if (lobby.frozen.has(socket)) return;
  const session = lobby.sessions.find((one) => one.socket === socket);
  const { op } = payload;
  if (op === OP.heartbeat) return void send(socket, { op: OP.ack });
  if (op === OP.identify || op === OP.resume) {
    return void (session ? socket.close(CLOSE.already) : accept(lobby, socket, payload));
  }
  if (!session) return void socket.close(CLOSE.notIn);
  if (op === OP.members) return void sendMembers(lobby.world, session, payload.d);
  if (op !== OP.presence && op !== 4) socket.close(CLOSE.unknownOp);
}

function sendMembers(world: World, session: Session, asked: unknown): void {
  const { guild_id, nonce } = isJson(asked) ? asked : {};
  const members = [...(world.guilds.get(String(guild_id))?.members.values() ?? [])];
  const list = members.map(({ userId, roles }) => ({
    user: world.users.get(userId),
    roles,
    joined_at: null,
    flags: 0,
  }));
  dispatch(session, 'GUILD_MEMBERS_CHUNK', { guild_id, nonce, members: list, chunk_index: 0, chunk_count: 1 });
}

/** A session whose client says goodbye is over; one that loses its socket may be resumed. */
function closed(lobby: Lobby, socket: WebSocket, code: number): void {
  const session = lobby.sessions.find((one) => one.socket === socket);
  if (!session) return;
  session.socket = undefined;
  if (code === 1000 || code === 1001) lobby.sessions.splice(lobby.sessions.indexOf(session), 1);
}

function levers(lobby: Lobby, server: WebSocketServer) {
  const { sessions } = lobby;
  return {
    drop(code?: number) {
      for (const socket of server.clients) {
        if (code === undefined) socket.terminate();
        else socket.close(code);
      }
    },
    reconnect() {
      for (const { socket } of sessions) send(socket, { op: OP.reconnect, d: null });
    },
    invalidate(resumable: boolean) {
      const gone = resumable ? [...sessions] : sessions.splice(0);
      for (const session of gone) {
        const { socket } = session;
        // The client resumes on the same socket, which is no longer the session's.
        session.socket = undefined;
        send(socket, { op: OP.invalidSession, d: resumable });
      }
    },
    freeze() {
      for (const session of sessions) {
        if (session.socket) lobby.frozen.add(session.socket);
        session.socket = undefined;
      }
    },
  };
}

function events(lobby: Lobby) {
  return {
    dispatch(name: string, data: Json, guildId: string | undefined) {
      for (const session of lobby.sessions) {
        if (!isOf(session, guildId) || !hears(session.intents, name, guildId)) continue;
        dispatch(session, name, withinIntents(session.intents, name, data, lobby.world.app.id));
      }
    },
    resend(name: string) {
      for (const session of lobby.sessions) {
        const last = session.events.findLast(({ t }) => t === name);
        if (last) dispatch(session, name, last.d);
      }
    },
  };
}

/** The websocket side of Discord. */
export function createGateway(world: World, { heartbeatMs, privilegedIntents }: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const refusedIntents = PRIVILEGED & ~privilegedIntents;
  const lobby: Lobby = { world, refusedIntents, sessions: [], identified: [], frozen: new Set() };
  let refusing = false;

  function connected(socket: WebSocket): void {
    socket.on('message', (data) => heard(lobby, socket, data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', (code) => closed(lobby, socket, code));
    send(socket, { op: OP.hello, d: { heartbeat_interval: heartbeatMs }, s: null, t: null });
  }

  return {
    upgrade(request, socket, head) {
      if (refusing) return void socket.end('HTTP/1.1 503 Refused\r\nConnection: close\r\n\r\n');
      server.handleUpgrade(request, socket, head, connected);
    },
    ...events(lobby),
    sessions: () => lobby.sessions,
    identified: () => lobby.identified,
    ...levers(lobby, server),
    refuse(yes) {
      refusing = yes;
    },
    stop() {
      for (const socket of server.clients) socket.terminate();
    },
  };
}
