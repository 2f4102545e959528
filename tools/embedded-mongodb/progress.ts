import type { Progress, Surroundings } from './engine.ts';

const REPEAT_EVERY_MS = 5_000;

/** Runs `work` as a named step: it is reported at once and every five seconds until it is over. */
export async function reportWhile<T>(
  step: Pick<Progress, 'step' | 'engine'>,
  { onProgress }: Pick<Surroundings, 'onProgress'>,
  work: () => Promise<T>,
): Promise<T> {
  const since = performance.now();
  const report = () => onProgress({ ...step, elapsedMs: Math.floor(performance.now() - since) });
  report();
  const timer = setInterval(report, REPEAT_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
