import type { Identity } from './member-store.ts';

/** Somebody as the bot is told of them: by a name, or by an account at which was pointed and what it is called. */
export interface Meant {
  readonly name: string;
  readonly account?: Identity | undefined;
}
