/** What this adapter needs of a log: a fixed message and facts, never somebody's text. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
