import type { WebSocket } from 'ws';
import type { Json } from '../../slack/json.ts';

/** An event as it was sent, or would have been to a session without socket. */
export type Sent = { s: number; t: string; d: Json };

/** What an application that identified has with the gateway; it outlives its socket. */
export type Session = {
  id: string;
  shard: [id: number, count: number];
  intents: number;
  events: Sent[];
  seq: number;
  socket: WebSocket | undefined;
};

/** The operations of the gateway. */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;

/** Writes a payload, if there is somebody to read it. */
export function send(socket: WebSocket | undefined, payload: Json): void {
  if (socket?.readyState === socket?.OPEN) socket?.send(JSON.stringify(payload));
}

function deliver(session: Session, event: Sent): void {
  send(session.socket, { op: OP.dispatch, ...event });
}

/** Sends an event, or keeps it until the session is resumed. */
export function dispatch(session: Session, t: string, d: Json): void {
  session.seq += 1;
  const event = { s: session.seq, t, d: structuredClone(d) };
  session.events.push(event);
  deliver(session, event);
}

/** Sends what came after `seq`, then says that all is there. */
export function replay(session: Session, seq: number): void {
  for (const event of session.events.filter(({ s }) => s > seq)) deliver(session, event);
  dispatch(session, 'RESUMED', { _trace: [] });
}

/** Whether the events of a guild, or of no guild, are this shard's. */
export function isOf({ shard: [id, count] }: Session, guildId: string | undefined): boolean {
  return guildId ? Number((BigInt(guildId) >> 22n) % BigInt(count)) === id : id === 0;
}
