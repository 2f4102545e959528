/** How much goes at once. */
export interface TogetherLimits {
  /** Things in one go. */
  readonly most: number;
  /** Goes under way at a time; what comes beyond waits, and goes together. */
  readonly lanes: number;
}

interface Waiting<T, R> {
  readonly item: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/**
 * Does things of many callers together: one that comes while there is a free lane goes at once, those that come meanwhile
 * go as one when a lane is free.
 * @param run does them, in their order, and gives a result for each; what it throws everyone of that go gets
 */
export function together<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  { most, lanes }: TogetherLimits,
): (item: T) => Promise<R> {
  const waiting: Waiting<T, R>[] = [];
  let running = 0;

  async function go(): Promise<void> {
    const those = waiting.splice(0, most);
    try {
      const results = await run(those.map(({ item }) => item));
      those.forEach(({ resolve }, at) => {
        resolve(results[at] as R);
      });
    } catch (error) {
      for (const { reject } of those) reject(error);
    }
  }

  async function runLane(): Promise<void> {
    running += 1;
    while (waiting.length > 0) await go();
    running -= 1;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (running < lanes) void runLane();
    });
}
