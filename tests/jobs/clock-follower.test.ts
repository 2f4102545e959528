import { describe, expect, test } from 'vitest';
import { movableClock } from '../../src/clock.ts';
import { createClockFollower } from '../../src/jobs/clock-follower.ts';

const start = new Date('2020-06-21T09:00:00Z');
const later = new Date('2020-06-21T10:00:00Z');

/** A follower of a clock, and the clock's times at which it wrote the jobs anew. */
function follow(write: () => Promise<void> = async () => {}) {
  const clock = movableClock(start, { running: false });
  const retimed: Date[] = [];
  const follower = createClockFollower(clock, async () => {
    retimed.push(clock.now());
    await write();
  });
  return { clock, follower, retimed };
}

describe('src/jobs/clock-follower.ts', () => {
  test('jobs are written anew once at the beginning and once after each jump', async () => {
    const { clock, follower, retimed } = follow();
    follower.begin(() => {});
    await Promise.all([follower.upToDate(), follower.upToDate()]);
    await follower.upToDate();
    expect(retimed).toEqual([start]);
    clock.set(later);
    await follower.upToDate();
    expect(retimed).toEqual([start, later]);
  });

  test('a jump while jobs are written anew makes them be written once more', async () => {
    const { clock, follower, retimed } = follow(async () => {
      if (clock.now() < later) clock.set(later);
    });
    follower.begin(() => {});
    await follower.upToDate();
    expect(retimed).toEqual([start, later]);
  });

  test('a job that is written while the clock jumps is written anew', async () => {
    const { clock, follower, retimed } = follow();
    follower.begin(() => {});
    await follower.upToDate();
    await follower.during(async () => {
      clock.set(later);
      await follower.upToDate();
    });
    expect(retimed).toEqual([start, later, later]);
    await follower.during(async () => {});
    expect(retimed).toHaveLength(3);
  });

  test('a write that fails is made up for by the next look', async () => {
    let fails = true;
    const { follower, retimed } = follow(async () => {
      if (fails) throw new Error('gone');
    });
    follower.begin(() => {});
    await expect(follower.upToDate()).rejects.toThrow('gone');
    fails = false;
    await follower.upToDate();
    expect(retimed).toHaveLength(2);
  });

  test('each jump is told until the end', () => {
    const { clock, follower } = follow();
    let jumps = 0;
    follower.begin(() => {
      jumps += 1;
    });
    clock.set(later);
    follower.end();
    clock.set(start);
    expect(jumps).toBe(1);
  });
});
