import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Ack, Delivery, DeliveryOptions, Envelope } from './envelope.ts';
import { postSigned } from './http-delivery.ts';
import { isJson, type Json, textOf } from './json.ts';
import type { Sockets } from './socket.ts';

/** What deliveries depend on. */
export type DeliveryContext = { sockets(): Sockets; signingSecret: string; ackWithinMs: number; resendAfterMs: number };

/** Sends envelopes and waits for their acknowledgement. */
export type Deliveries = {
  send(type: Envelope['type'], payload: Json, options?: DeliveryOptions): Promise<Ack>;
  /** Sends anything; waits for an acknowledgement where it has an envelope id. */
  raw(envelope: unknown, options?: DeliveryOptions): Promise<Ack>;
  deliverTo(url: string | undefined): void;
  acked(ack: Json): void;
  connected(): void;
  closed(socket: WebSocket): void;
  log: Delivery[];
  stop(): void;
};

/** One envelope on its way. */
type Parcel = {
  envelope: Envelope;
  options: DeliveryOptions;
  attempt: number;
  socket?: WebSocket;
  timer?: NodeJS.Timeout;
  delivery?: Delivery;
  settle(payload: unknown, problem?: string): void;
};

type Office = {
  context: DeliveryContext;
  sent: Set<Parcel>;
  held: Parcel[];
  log: Delivery[];
  url?: string | undefined;
};

const MOST_RESENDS = 3;
const LATE = new Set(['dispatch_failed', 'operation_timeout', 'http_timeout']);

function enter(office: Office, parcel: Parcel): void {
  const { envelope_id, type } = parcel.envelope;
  parcel.delivery = { envelopeId: envelope_id, type, attempt: parcel.attempt, at: Date.now(), acked: false };
  office.log.push(parcel.delivery);
}

/** The envelope, with its number from the second attempt on. */
function marked({ envelope, attempt }: Parcel): Envelope {
  if (attempt === 0) return envelope;
  return { ...envelope, retry_attempt: attempt, retry_reason: envelope.retry_reason ?? 'timeout' };
}

function attempt(office: Office, parcel: Parcel): void {
  if (office.url) return void attemptHttp(office, parcel);
  const socket = office.context.sockets().choose();
  if (socket) attemptSocket(office, parcel, socket);
  else hold(office, parcel);
}

function attemptSocket(office: Office, parcel: Parcel, socket: WebSocket): void {
  parcel.socket = socket;
  enter(office, parcel);
  office.sent.add(parcel);
  socket.send(JSON.stringify(marked(parcel)));
  resendLater(office, parcel);
}

/** Events wait for a socket, commands and interactions fail. */
function hold(office: Office, parcel: Parcel): void {
  if (parcel.envelope.type === 'events_api') office.held.push(parcel);
  else parcel.settle(undefined, 'dispatch_failed');
}

function mayResend(parcel: Parcel): boolean {
  return parcel.envelope.type === 'events_api' && parcel.attempt < MOST_RESENDS;
}

function resendLater(office: Office, parcel: Parcel): void {
  clearTimeout(parcel.timer);
  if (mayResend(parcel)) parcel.timer = setTimeout(() => resend(office, parcel), office.context.resendAfterMs);
}

function resend(office: Office, parcel: Parcel): void {
  clearTimeout(parcel.timer);
  office.sent.delete(parcel);
  parcel.attempt += 1;
  attempt(office, parcel);
}

async function attemptHttp(office: Office, parcel: Parcel): Promise<void> {
  enter(office, parcel);
  const { signingSecret, ackWithinMs } = office.context;
  const to = { url: office.url ?? '', signingSecret, withinMs: parcel.options.ackWithinMs ?? ackWithinMs };
  const { status, payload, noRetry } = await postSigned({ ...to, ...parcel.options }, marked(parcel));
  if (status >= 200 && status < 300) return finish(office, parcel, payload);
  parcel.envelope.retry_reason = status === 0 ? 'http_timeout' : 'http_error';
  if (!noRetry) resendLater(office, parcel);
  parcel.settle(payload, status === 0 ? 'http_timeout' : `http_${status}`);
}

function finish(office: Office, parcel: Parcel, payload: unknown): void {
  clearTimeout(parcel.timer);
  if (parcel.delivery) parcel.delivery.acked = true;
  office.sent.delete(parcel);
  parcel.settle(payload);
}

/** Settles once, with the acknowledgement or when the time is over. */
function awaited(withinMs: number, start: (settle: Parcel['settle']) => void): Promise<Ack> {
  const started = performance.now();
  return new Promise((resolve) => {
    const settle: Parcel['settle'] = (payload, problem) => {
      clearTimeout(deadline);
      const timedOut = problem !== undefined && LATE.has(problem);
      resolve({ payload, afterMs: performance.now() - started, timedOut, ...(problem && { problem }) });
    };
    const deadline = setTimeout(() => settle(undefined, 'operation_timeout'), withinMs);
    start(settle);
  });
}

function deliver(office: Office, parcel: Omit<Parcel, 'settle'>): Promise<Ack> {
  const withinMs = parcel.options.ackWithinMs ?? office.context.ackWithinMs;
  return awaited(withinMs, (settle) => attempt(office, { ...parcel, settle }));
}

async function inTurn(count: number, deed: (number: number) => Promise<Ack>): Promise<Ack[]> {
  const acks: Ack[] = [];
  for (let number = 0; number < count; number += 1) acks.push(await deed(number));
  return acks;
}

async function send(office: Office, plain: Omit<Envelope, 'envelope_id'>, options: DeliveryOptions): Promise<Ack> {
  const id = randomUUID();
  const one = (number: number) => {
    const envelope_id = number === 0 || options.sameEnvelope ? id : randomUUID();
    return deliver(office, { envelope: { ...plain, envelope_id }, options, attempt: number });
  };
  const { repeats = 0, atOnce } = options;
  if (repeats === 0) return one(0);
  const all = atOnce ? Promise.all(Array.from({ length: repeats + 1 }, (_, at) => one(at))) : inTurn(repeats + 1, one);
  const [first, ...rest] = await all;
  return { payload: undefined, afterMs: 0, timedOut: true, ...first, repeats: rest };
}

async function raw(office: Office, given: unknown, options: DeliveryOptions): Promise<Ack> {
  const socket = office.context.sockets().choose();
  if (!socket) return { payload: undefined, afterMs: 0, timedOut: true, problem: 'dispatch_failed' };
  socket.send(typeof given === 'string' ? given : JSON.stringify(given));
  const envelope_id = isJson(given) ? textOf(given.envelope_id) : '';
  if (envelope_id === '') return { payload: undefined, afterMs: 0, timedOut: false };
  const envelope: Envelope = { envelope_id, type: 'interactive', accepts_response_payload: false, payload: {} };
  const withinMs = options.ackWithinMs ?? office.context.ackWithinMs;
  return awaited(withinMs, (settle) => office.sent.add({ envelope, options, attempt: 0, settle }));
}

/** What was on a socket that closed goes to another one, when it is an event. */
function closed(office: Office, socket: WebSocket): void {
  for (const parcel of [...office.sent].filter((one) => one.socket === socket)) {
    office.sent.delete(parcel);
    if (mayResend(parcel)) resend(office, parcel);
  }
}

/** Envelopes over sockets or signed HTTP; events that are not acknowledged are sent again, as Slack does. */
export function createDeliveries(context: DeliveryContext): Deliveries {
  const office: Office = { context, sent: new Set(), held: [], log: [] };
  return {
    send: (type, payload, options = {}) =>
      send(office, { type, accepts_response_payload: type !== 'events_api', payload }, options),
    raw: (envelope, options = {}) => raw(office, envelope, options),
    deliverTo(url) {
      office.url = url;
    },
    acked(ack) {
      const parcel = [...office.sent].find(({ envelope }) => envelope.envelope_id === ack.envelope_id);
      if (parcel) finish(office, parcel, ack.payload);
    },
    connected() {
      for (const parcel of office.held.splice(0)) attempt(office, parcel);
    },
    closed: (socket) => closed(office, socket),
    log: office.log,
    stop() {
      for (const parcel of [...office.sent, ...office.held]) clearTimeout(parcel.timer);
      office.sent.clear();
      office.held.length = 0;
    },
  };
}
