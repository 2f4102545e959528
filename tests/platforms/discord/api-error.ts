import type { Json } from '../slack/json.ts';

/** Discord's error codes: status and message. */
const ERRORS: Record<number, [status: number, message: string]> = {
  0: [404, '404: Not Found'],
  10002: [404, 'Unknown Application'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10007: [404, 'Unknown Member'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  10070: [404, 'Unknown Guild Scheduled Event'],
  30003: [400, 'Maximum number of pins reached for the channel (250)'],
  30032: [400, 'Maximum number of application commands reached (100)'],
  30038: [400, 'Maximum number of uncompleted guild scheduled events reached (100)'],
  40001: [401, 'Unauthorized'],
  40005: [413, 'Request entity too large'],
  40060: [400, 'Interaction has already been acknowledged.'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50019: [400, 'A message can only be pinned to the channel it was sent in'],
  50024: [400, 'Cannot execute action on this channel type'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160004: [400, 'A thread has already been created for this message'],
};

/** A refusal in Discord's form. */
export class ApiError extends Error {
  readonly code: number;
  readonly status: number;
  readonly errors: Json | undefined;

  constructor(code: number, errors?: Json) {
    const [status, message] = ERRORS[code] ?? [400, `Error ${code}`];
    super(message);
    this.code = code;
    this.status = status;
    this.errors = errors;
  }
}

/** What the API answers to an unknown token. */
export class Unauthorized extends ApiError {
  override readonly status = 401;
  override readonly message = '401: Unauthorized';

  constructor() {
    super(0);
  }
}

/** One problem of a field, at the end of its path. */
export function formError(path: PropertyKey[], code: string, message: string): ApiError {
  const leaf: Json = { _errors: [{ code, message }] };
  return new ApiError(
    50035,
    path.reduceRight<Json>((inner, key) => ({ [key]: inner }), leaf),
  );
}
