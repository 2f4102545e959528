import type { Json } from './json.ts';

/** The acknowledgement of what was delivered. */
export type Ack = {
  payload: unknown;
  /** From the first attempt. */
  afterMs: number;
  timedOut: boolean;
  /** What Slack holds against the delivery or the acknowledgement: `dispatch_failed`, `http_401`, a bad view, ... */
  problem?: string;
  /** Where the app may answer a command. */
  responseUrl?: string;
  /** The acknowledgements of the repeats that the test asked for. */
  repeats?: Ack[];
};

/** How a delivery by HTTP may be forged. */
export type Forgery = {
  /** Another secret to sign with. */
  signWith?: string;
  /** Seconds that the time of the signature lies back. */
  sentSecondsAgo?: number;
};

/** What a test may ask of a delivery. */
export type DeliveryOptions = {
  /** Deliver the same again so many times, also when acknowledged. */
  repeats?: number;
  /** Repeats keep the envelope id. */
  sameEnvelope?: boolean;
  /** Repeats do not wait for the acknowledgement before. */
  atOnce?: boolean;
  ackWithinMs?: number;
} & Forgery;

/** Socket Mode's envelope. */
export type Envelope = {
  envelope_id: string;
  type: 'slash_commands' | 'interactive' | 'events_api';
  accepts_response_payload: boolean;
  payload: Json;
  retry_attempt?: number;
  retry_reason?: string;
};

/** One attempt, for tests that count them. */
export type Delivery = { envelopeId: string; type: string; attempt: number; at: number; acked: boolean };
