import { randomUUID } from 'node:crypto';
import type { Collection } from 'mongoose';
import type { Act, ActStore, NewAct, Slip } from '../../people/act.ts';

/** A document with what was done to it and is not in the history yet, the oldest first. */
export interface WithSlips {
  slips?: readonly Slip[];
}

/** Notes to be written together with what they are about. */
export function slipsFor(notes: readonly (NewAct | undefined)[]): Slip[] {
  return notes.flatMap((act) => (act ? [{ mark: randomUUID(), act }] : []));
}

/** The part of a new document that bears notes. */
export function bearing(slips: readonly Slip[]): WithSlips {
  return slips.length > 0 ? { slips } : {};
}

/** The part of an update that writes notes. */
export function pushing(slips: readonly Slip[]): { $push?: Record<string, unknown> } {
  return slips.length > 0 ? { $push: { slips: { $each: slips } } } : {};
}

/** Where acts are put. */
export type History = Pick<ActStore, 'add'>;

/**
 * What was done to a collection's documents goes into the history: it is written with the change itself, as a slip, and put
 * there after it. What a process that dies leaves undone is done at the next start, each slip once.
 */
export function createSlips(collection: Pick<Collection, 'find' | 'updateMany'>, history: History) {
  /** Puts slips of one group into the history, and takes them off their documents. */
  async function settle(keys: readonly string[], slips: readonly Slip[]): Promise<Act[]> {
    if (slips.length === 0) return [];
    const acts = await history.add(slips);
    const marks = slips.map(({ mark }) => mark);
    await collection.updateMany(
      { _id: { $in: [...keys] } } as never,
      { $pull: { slips: { mark: { $in: marks } } } } as never,
    );
    return acts;
  }

  return {
    settle,
    async settleAll(): Promise<void> {
      for await (const { _id, slips = [] } of collection.find<WithSlips & { _id: unknown }>({
        'slips.0': { $exists: true },
      }))
        await settle([String(_id)], slips);
    },
  };
}
