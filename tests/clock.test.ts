import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { movableClock, systemClock } from '../src/clock.ts';

const start = new Date('2020-06-21T09:00:00Z');
const HOUR_MS = 3_600_000;
const hour = (hours: number) => new Date(start.getTime() + hours * HOUR_MS);
/** How far a real time is from now, within the second that a slow machine may take. */
const fromNow = (time: Date) => Math.round((time.getTime() - Date.now()) / 1_000) * 1_000;

describe('src/clock.ts', () => {
  test('the system clock is the machine', () => {
    expect(fromNow(systemClock.now())).toBe(0);
    expect(systemClock.machineTimeOf(start)).toEqual(start);
  });

  test('a small step back of the machine’s clock is a standstill, a long one is a new time', () => {
    const base = Date.now() + 10_000;
    const machine = vi.spyOn(Date, 'now').mockReturnValue(base);
    onTestFinished(() => machine.mockRestore());
    const read = (at: number) => {
      machine.mockReturnValue(at);
      return systemClock.now().getTime() - base;
    };
    expect([0, -7, -1_000, 5, 4].map((step) => read(base + step))).toEqual([0, 0, 0, 5, 5]);
    expect([-20_000, -19_999].map((step) => read(base + step))).toEqual([-20_000, -19_999]);
    const due = movableClock(start, { running: false }).machineTimeOf(start);
    machine.mockReturnValue(base - 20_002);
    expect(movableClock(start, { running: false }).machineTimeOf(start) >= due).toBe(true);
  });

  test('a standing clock stands, at what it was set to', () => {
    const clock = movableClock(start, { running: false });
    expect(clock.now()).toEqual(start);
    clock.set(hour(-3));
    expect(clock.now()).toEqual(hour(-3));
  });

  test('a standing clock never reaches a later time by itself', () => {
    const clock = movableClock(start, { running: false });
    const aCentury = 99 * 365 * 24 * HOUR_MS;
    expect(fromNow(clock.machineTimeOf(hour(1)))).toBeGreaterThan(aCentury);
    expect(fromNow(clock.machineTimeOf(hour(0)))).toBe(0);
    expect(fromNow(clock.machineTimeOf(hour(-1)))).toBe(-HOUR_MS);
  });

  test('a running clock goes on from what it was set to', async () => {
    const clock = movableClock(start, { running: true });
    const before = clock.now();
    while (clock.now() <= before) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(clock.now().getTime() - before.getTime()).toBeLessThan(1_000);
    clock.set(hour(5));
    expect(clock.now().getTime() - hour(5).getTime()).toBeLessThan(1_000);
  });

  test('a running clock reaches a later time after as long as it is away', () => {
    const clock = movableClock(start, { running: true });
    expect(fromNow(clock.machineTimeOf(hour(1)))).toBe(HOUR_MS);
    clock.set(hour(3));
    expect(fromNow(clock.machineTimeOf(hour(1)))).toBe(-2 * HOUR_MS);
  });

  test('a clock keeps its time when the caller changes the date it gave', () => {
    const given = hour(0);
    const clock = movableClock(given, { running: false });
    given.setTime(0);
    clock.now().setTime(0);
    expect(clock.now()).toEqual(start);
  });

  test('a jump is told to those who listen, after the clock has moved, until they stop', () => {
    const clock = movableClock(start, { running: false });
    const told: Date[] = [];
    const unlisten = clock.onJump(() => told.push(clock.now()));
    clock.set(hour(1));
    unlisten();
    clock.set(hour(2));
    expect(told).toEqual([hour(1)]);
  });
});
