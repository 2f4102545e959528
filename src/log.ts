import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** Fields that are never written out, wherever they turn up one or two levels deep. */
const SECRETS = ['token', 'secret', 'uri', 'authorization', 'cookie', 'password'];

/** The log, on standard error unless told: a fixed message and facts as fields; never a member's text, a ballot or a secret. */
export function createLog(level: string, to: DestinationStream = pino.destination({ fd: 2, sync: true })): Log {
  return pino(
    {
      level,
      base: null,
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[secret]' },
      serializers: { err: describeError },
    },
    to,
  );
}

/** Name, code and stack of an error: its message may hold what people typed or an address with a password. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? error.code : undefined;
  // what the database calls its error: one of its own names, never a value
  const codeName = 'codeName' in error ? error.codeName : undefined;
  // the stack begins with the message, of which a line may look like a frame
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    code,
    codeName,
    stack: frames.slice(0, 8).join('\n'),
    ...(error.cause ? { cause: describeError(error.cause) } : {}),
  };
}
