import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Faults } from './faults.ts';
import { isJson, type Json, parsed } from './json.ts';
import type { World } from './world.ts';

/** How the sockets behave. */
export type SocketOptions = {
  /** How often the server pings; SDKs give up without pings. */
  pingEveryMs: number;
  /** Deliver in turn, where usually the socket connected last gets all. */
  roundRobin: boolean;
  /** How long a socket told to refresh may stay. */
  refreshMs: number;
};

/** The open sockets of the app. */
export type Sockets = {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The socket for the next envelope. */
  choose(): WebSocket | undefined;
  count(): number;
  /** Ends the TCP connections without a word. */
  drop(): void;
  /** Tells each socket to go, waits for another or for the time, then closes them. */
  refresh(): void;
  /** Leaves the connections open and reads and says nothing more. */
  freeze(): void;
  refuse(yes: boolean): void;
  stop(): void;
};

/** What the sockets tell. */
export type SocketEvents = {
  acked(ack: Json): void;
  connected(): void;
  closed(socket: WebSocket): void;
  plan: Faults;
};

function hello(world: World, connections: number): string {
  const debug_info = { host: 'applink-test', build_number: 1, approximate_connection_time: 18060 };
  return JSON.stringify({
    type: 'hello',
    num_connections: connections,
    debug_info,
    connection_info: { app_id: world.app.id },
  });
}

/** Each ticket opens one socket. */
function takeTicket(world: World, request: IncomingMessage): boolean {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const ticket = url.searchParams.get('ticket') ?? '';
  return url.pathname === '/link' && world.tickets.delete(ticket);
}

/** The Socket Mode side: it accepts sockets, pings them and passes on what they acknowledge. */
export function createSockets(world: World, options: SocketOptions, events: SocketEvents): Sockets {
  const server = new WebSocketServer({ noServer: true });
  const open: WebSocket[] = [];
  const leaving = new Set<WebSocket>();
  const timers = new Set<NodeJS.Timeout>();
  let refusing = false;
  let turn = 0;

  function leave(socket: WebSocket, timer: NodeJS.Timeout): void {
    clearInterval(timer);
    timers.delete(timer);
    leaving.delete(socket);
    open.splice(open.indexOf(socket), 1);
    events.closed(socket);
  }

  function heard(data: RawData): void {
    const ack = parsed(data.toString());
    if (isJson(ack)) events.acked(ack);
  }

  function connected(socket: WebSocket): void {
    open.push(socket);
    const timer = setInterval(() => socket.ping(), options.pingEveryMs);
    timers.add(timer);
    socket.on('message', heard);
    socket.on('error', () => undefined);
    socket.on('close', () => leave(socket, timer));
    socket.send(hello(world, open.length));
    for (const old of leaving) old.close(1000);
    events.connected();
  }

  function choose(): WebSocket | undefined {
    const staying = open.filter((socket) => !leaving.has(socket));
    const able = (staying.length > 0 ? staying : open).filter((socket) => socket.readyState === socket.OPEN);
    turn += 1;
    return options.roundRobin ? able[turn % able.length] : able.at(-1);
  }

  function refresh(): void {
    for (const socket of open) {
      leaving.add(socket);
      socket.send(
        JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'applink-test' } }),
      );
      const timer = setTimeout(() => socket.close(1000), options.refreshMs);
      timers.add(timer);
    }
  }

  return {
    upgrade(request, socket, head) {
      const fault = events.plan.next('socket.open');
      const accept = () => server.handleUpgrade(request, socket, head, connected);
      if (fault?.hang) return;
      if (fault?.reset) return void socket.destroy();
      if (refusing || (fault && !fault.delayMs) || !takeTicket(world, request)) {
        const status = fault?.status ?? 503;
        return void socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\n\r\n`);
      }
      if (fault?.delayMs) timers.add(setTimeout(accept, fault.delayMs));
      else accept();
    },
    choose,
    count: () => open.filter((socket) => socket.readyState === socket.OPEN).length,
    drop() {
      for (const socket of [...open]) socket.terminate();
    },
    refresh,
    freeze() {
      for (const socket of open) socket.pause();
    },
    refuse: (yes) => {
      refusing = yes;
    },
    stop() {
      for (const timer of timers) clearInterval(timer);
      for (const socket of [...open]) socket.terminate();
    },
  };
}
