import { type ErrorKind, PenholderError } from '../errors.ts';
import { context, joined, phrase, said, strong, text } from '../replies/build.ts';
import type { Inline, Param, Reply } from '../replies/reply.ts';

/** An error as the member reads it: what was wrong, who may do it, and what to type instead. Only they see it. */
export function errorReply(error: PenholderError, holders: readonly string[] = []): Reply<never> {
  const { example } = error.params;
  const words = phrase(`error.${error.code}`, error.params);
  return {
    visibility: 'only-you',
    error: error.code,
    blocks: [
      text(words),
      ...(holders.length > 0 ? [context(phrase('error.holders', { names: joined(holders.map(said)) }))] : []),
      ...(example === undefined ? [] : [context(phrase('error.example', { example: inline(example) }))]),
    ],
  };
}

function inline(param: Param): Inline {
  return typeof param === 'object' ? param : strong({ kind: 'said', text: String(param) });
}

const QUIET: readonly ErrorKind[] = ['user', 'denied', 'conflict'];

/** True for what people can cause: it is answered, not logged as an error. */
export function isExpected(error: unknown): error is PenholderError {
  return error instanceof PenholderError && QUIET.includes(error.kind);
}

/** Whatever was thrown, as an error that has words; a stranger becomes `fault` with a reference for the log. */
export function asPenholderError(error: unknown, reference: string): PenholderError {
  if (error instanceof PenholderError) return error;
  if (isDatabaseTrouble(error)) return new PenholderError('database_unreachable', { reference }, error);
  return new PenholderError('fault', { reference }, error);
}

/** The driver's own names for "no server": they are stable, its messages are not. */
const UNREACHABLE = [
  'MongooseServerSelectionError',
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
];

function isDatabaseTrouble(error: unknown): boolean {
  return error instanceof Error && UNREACHABLE.includes(error.name);
}
