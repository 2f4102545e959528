/** Every number of the web adapter. */

/** What may come in, in bytes and characters. */
export const inputLimits = {
  /** The whole of one request. */
  bodyBytes: 64 * 1024,
  /** A typed text; longer ones are refused here, shorter ones are the bot's to judge. */
  textLength: 40_000,
  /** The bot's own tokens have 32 or fewer. */
  tokenLength: 64,
  idLength: 200,
  /** Fields of one form. */
  fields: 50,
} as const;

/** What is shown at once; what is over folds away behind a line that says how much. */
export const shownLimits = {
  messages: 40,
  listItems: 30,
  tableRows: 30,
  suggestions: 25,
} as const;

/** Times in milliseconds, by the machine. */
export const timings = {
  /** How long writing a message down may take before its sender is told to try again: an answer is due in 3 s. */
  keepMs: 2_500,
  /** How long /readyz waits for the database. */
  readyMs: 2_000,
  /** A line on each quiet stream, so that a dead one is found. */
  heartbeatMs: 15_000,
  /** How long connections may take to end when the adapter stops. */
  closeMs: 1_500,
  closeIdleMs: 20,
} as const;

/** Live streams. */
export const streamLimits = {
  /** Notices kept for tabs that come back. */
  replayed: 500,
  /** Notices that may wait for a slow tab; then it is dropped, comes back and fetches. */
  waiting: 200,
} as const;

/** In seconds. */
export const cookieAgeSeconds = 30 * 24 * 3600;
export const assetAgeSeconds = 365 * 24 * 3600;
