/**
 * What several drawings of one moment need is read once: what the first asks for under a key, the others are given. Made
 * anew for each moment: what was read in one is not what stands in the next.
 */
export type Reading = <T>(key: string, read: () => Promise<T>) => Promise<T>;

/** A reading of this moment. */
export function newReading(): Reading {
  const all = new Map<string, Promise<unknown>>();
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const there = all.get(key) ?? read();
    all.set(key, there);
    return there as Promise<T>;
  };
}
