import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuorum, isQuorate, neededBallots, readQuorum } from '../../../src/polls/rules/quorum.ts';
import { readThreshold } from '../../../src/polls/rules/threshold.ts';

describe('src/polls/rules/quorum.ts', () => {
  it.each(['120%', '0', '0%', '-3', 'half', '12.5%', ''])('%j is no quorum', (typed) => {
    expect(() => readQuorum(typed)).toThrow('quorum_invalid');
  });

  it('a share of the roll is never less than that share, and one ballot fewer always is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 5000 }), (percent, rollSize) => {
        const poll = { quorum: { percent }, rollSize };
        const needed = neededBallots(poll);
        expect(BigInt(needed) * 100n >= BigInt(percent) * BigInt(rollSize)).toBe(true);
        expect(BigInt(needed - 1) * 100n >= BigInt(percent) * BigInt(rollSize)).toBe(false);
        expect([isQuorate(poll, needed), isQuorate(poll, needed - 1)]).toEqual([true, false]);
      }),
    );
  });

  it('a share needs a roll, and a number one that is as long', () => {
    expect(() => checkQuorum(readQuorum('50%'), undefined)).toThrow('quorum_without_roll');
    expect(() => checkQuorum(readQuorum('9'), 8)).toThrow('quorum_over_roll');
    expect(() => checkQuorum(readQuorum('8'), 8)).not.toThrow();
    expect(() => checkQuorum(readQuorum('8'), undefined)).not.toThrow();
  });

  it.each(['120%', '3/2', '0/5', '1/0', 'most', '0%', '1/2000'])('%j is no threshold', (typed) => {
    expect(() => readThreshold(typed, { hasRoll: true })).toThrow('threshold_invalid');
  });

  it('an absolute majority needs a roll', () => {
    expect(() => readThreshold('absolute', { hasRoll: false })).toThrow('threshold_without_roll');
  });
});
