import { randomUUID } from 'node:crypto';
import type { Collection } from 'mongoose';
import type { Act, ActStore, NewAct, Slip } from '../../people/act.ts';

/** A document with what was done to it and is not in the history yet, the oldest first. */
export interface WithSlips {
  slips?: readonly Slip[];
}

/** A document's key, and the slips that it was written with. */
interface Written {
  readonly key: string;
  readonly slips: readonly Slip[];
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
export function createSlips(collection: Pick<Collection, 'find' | 'bulkWrite'>, history: History) {
  /** Puts slips of documents of one group into the history, and takes them off. */
  async function settleAll(written: readonly Written[]): Promise<Act[]> {
    const bearing = written.filter(({ slips }) => slips.length > 0);
    if (bearing.length === 0) return [];
    const acts = await history.add(bearing.flatMap(({ slips }) => slips));
    const taken = bearing.map(({ key, slips }) => ({
      updateOne: {
        filter: { _id: key as never },
        update: { $pull: { slips: { mark: { $in: slips.map(({ mark }) => mark) } } } } as never,
      },
    }));
    await collection.bulkWrite(taken, { ordered: false });
    return acts;
  }

  return {
    settleAll,
    /** Puts the slips of one document into the history, and takes them off. */
    settle: (key: string, slips: readonly Slip[]) => settleAll([{ key, slips }]),
    /** Settles what was left undone. */
    async settleLeft(): Promise<void> {
      for await (const { _id, slips = [] } of collection.find<WithSlips & { _id: unknown }>({
        'slips.0': { $exists: true },
      }))
        await settleAll([{ key: String(_id), slips }]);
    },
  };
}
