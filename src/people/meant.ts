import type { Identity } from './member-store.ts';

/** A channel or a role of a platform as the bot is told of it: by a name, or pointed at. */
export interface MeantPlace {
  readonly name: string;
  readonly at?: { readonly tenant: string; readonly id: string } | undefined;
}

/** Somebody as the bot is told of them: by a name, or by an account at which was pointed and what it is called. */
export interface Meant {
  readonly name: string;
  readonly account?: Identity | undefined;
}
