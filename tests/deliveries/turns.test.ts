import { describe, expect, it } from 'vitest';
import { TURNS_AT_ONCE, turnsOf } from '../../src/deliveries/turns.ts';

const at = (minutes: number) => new Date(Date.UTC(2020, 5, 21, 15, minutes));
const turn = (minutes: number) => ({ id: `${minutes}`, tryAt: at(minutes) });
const now = at(10);

describe('src/deliveries/turns.ts', () => {
  it.each([
    ['nothing', [], [], [], undefined],
    ['all that is due, and then nothing', [1, 2], [], ['1', '2'], undefined],
    ['none behind one that may not be tried yet', [1, 30, 2], [], ['1'], at(30)],
    ['those set aside, whoever is waited for', [30, 2], [3, 40], ['3'], at(30)],
    ['the sooner of both queues', [50], [4, 40], ['4'], at(40)],
  ])('%s', (_, inLine, aside, ready, next) => {
    const waiting = { inLine: inLine.map(turn), aside: aside.map(turn) };
    expect(turnsOf(waiting, now)).toEqual({ ready, next });
  });

  it('of as many as are looked at together there may be more', () => {
    const full = Array.from({ length: TURNS_AT_ONCE }, () => turn(1));
    expect(turnsOf({ inLine: full, aside: [] }, now).next).toEqual(now);
    expect(turnsOf({ inLine: [], aside: full }, now).next).toEqual(now);
    expect(turnsOf({ inLine: full.slice(1), aside: [] }, now).next).toBeUndefined();
  });
});
