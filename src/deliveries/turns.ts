import type { Turn, Waiting } from './delivery-store.ts';

/** Whose turn it is in a channel. */
export interface Turns {
  /** Ids of what may be sent now, in that order. */
  readonly ready: readonly string[];
  /** When to look again once all of these are sent; undefined: nothing else is owed. */
  readonly next: Date | undefined;
}

/** So many of a channel are looked at together; then other channels may have their turn. */
export const TURNS_AT_ONCE = 100;

/** While the first in line may not be tried, none behind it is; those that were set aside wait for nobody. */
export function turnsOf({ inLine, aside }: Waiting, now: Date): Turns {
  const queues = [inLine, aside].map((turns) => queueOf(turns, now));
  const times = queues.flatMap(({ next }) => next?.getTime() ?? []);
  return {
    ready: queues.flatMap(({ ready }) => ready.map(({ id }) => id)),
    next: times.length > 0 ? new Date(Math.min(...times)) : undefined,
  };
}

function queueOf(turns: readonly Turn[], now: Date): { ready: readonly Turn[]; next: Date | undefined } {
  const at = turns.findIndex(({ tryAt }) => tryAt > now);
  if (at >= 0) return { ready: turns.slice(0, at), next: turns[at]?.tryAt };
  return { ready: turns, next: turns.length >= TURNS_AT_ONCE ? now : undefined };
}
