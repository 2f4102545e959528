import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRedraws } from '../../src/deliveries/redraws.ts';
import { createLog } from '../../src/log.ts';

/** A subject that changes, what is shown of it, and drawings that take `takesMs`. */
function scene({ takesMs = 200, failures = 0, handOverFails = 0 } = {}) {
  const seen = { state: 0, shown: [] as number[], handedOver: [] as string[], drawings: 0 };
  let failsLeft = failures;
  let handOverFailsLeft = handOverFails;
  const redraws = createRedraws({
    async draw() {
      seen.drawings += 1;
      const read = seen.state;
      await new Promise((resolve) => setTimeout(resolve, takesMs));
      if (failsLeft-- > 0) throw new Error('the platform does not answer');
      seen.shown.push(read);
    },
    async handOver(kind, subject) {
      if (handOverFailsLeft-- > 0) throw new Error('the database does not answer');
      seen.handedOver.push(`${kind} ${subject}`);
    },
    log: createLog('silent'),
  });
  const change = () => {
    seen.state += 1;
    redraws.ask('poll', 'p');
  };
  return { seen, redraws, change };
}

describe('src/deliveries/redraws.ts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('100 changes at once are one drawing or two, the last of the last state', async () => {
    const { seen, change } = scene();
    for (let n = 0; n < 100; n += 1) change();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.shown.at(-1)).toBe(100);
    expect(seen.drawings).toBeLessThanOrEqual(2);
  });

  it('100 changes in ten seconds are at most one drawing a second, the last of the last state', async () => {
    const { seen, change } = scene();
    for (let n = 0; n < 100; n += 1) {
      change();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(seen.drawings).toBeLessThanOrEqual(10);
    expect(seen.drawings).toBeGreaterThan(5);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.shown.at(-1)).toBe(100);
  });

  it('a change at any moment of a drawing or of the pause after it is drawn', async () => {
    for (let atMs = 0; atMs <= 1_300; atMs += 50) {
      const { seen, change } = scene();
      change();
      await vi.advanceTimersByTimeAsync(atMs);
      change();
      await vi.advanceTimersByTimeAsync(5_000);
      expect(seen.shown.at(-1), `${atMs} ms`).toBe(2);
    }
  });

  it('a first change is drawn at once', async () => {
    const { seen, change } = scene({ takesMs: 0 });
    change();
    await vi.advanceTimersByTimeAsync(0);
    expect(seen.shown).toEqual([1]);
  });

  it('a drawing that fails is handed over, once', async () => {
    const { seen, change } = scene({ failures: 1 });
    change();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.handedOver).toEqual(['poll p']);
    expect(seen.drawings).toBe(1);
  });

  it('what can be neither drawn nor handed over stays asked for', async () => {
    const { seen, change } = scene({ failures: 3, handOverFails: 3 });
    change();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toMatchObject({ shown: [1], handedOver: [] });
  });

  it('who waits for a drawing hears whether one that began afterwards has landed', async () => {
    const { seen, redraws, change } = scene({ failures: 0 });
    change();
    await vi.advanceTimersByTimeAsync(100);
    seen.state = 2;
    const landed = redraws.drawn('poll', 'p');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await landed).toBe(true);
    expect(seen.shown).toEqual([1, 2]);
    const failing = scene({ failures: 1 });
    const failed = failing.redraws.drawn('poll', 'p');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await failed).toBe(false);
    expect(failing.seen.handedOver).toEqual([]);
  });

  it('a stop draws what is still asked for without the pause, then ends', async () => {
    const { seen, redraws, change } = scene();
    change();
    await vi.advanceTimersByTimeAsync(300);
    change();
    const stopped = redraws.stop();
    await vi.advanceTimersByTimeAsync(400);
    await stopped;
    expect(seen.shown).toEqual([1, 2]);
  });

  it('a stop ends though somebody changes the subject without end', async () => {
    const { seen, redraws, change } = scene();
    const restless = setInterval(change, 50);
    await vi.advanceTimersByTimeAsync(500);
    const ended = vi.fn();
    void redraws.stop().then(ended);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(ended).toHaveBeenCalledOnce();
    expect(seen.shown.length).toBeGreaterThan(1);
    clearInterval(restless);
  });
});
