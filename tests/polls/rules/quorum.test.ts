import { describe, expect, it } from 'vitest';
import { checkQuorum, isQuorate, readQuorum } from '../../../src/polls/rules/quorum.ts';
import { readThreshold } from '../../../src/polls/rules/threshold.ts';

describe('src/polls/rules/quorum.ts', () => {
  it('a share needs a roll, and a number one that is as long', () => {
    expect(() => checkQuorum(readQuorum('50%'), undefined)).toThrow('quorum_without_roll');
    expect(() => checkQuorum(readQuorum('9'), 8)).toThrow('quorum_over_roll');
    expect(() => checkQuorum(readQuorum('8'), 8)).not.toThrow();
    expect(() => checkQuorum(readQuorum('8'), undefined)).not.toThrow();
  });

  it('is reached by what it needs, not by one ballot fewer', () => {
    const poll = { quorum: readQuorum('50%'), rollSize: 9 };
    expect([isQuorate(poll, 4), isQuorate(poll, 5)]).toEqual([false, true]);
    expect(() => readQuorum('120%')).toThrow('quorum_invalid');
  });

  it.each(['120%', '3/2', '0/5', '1/0', 'most', '0%', '0'])('%j is no threshold', (typed) => {
    expect(() => readThreshold(typed, { hasRoll: true })).toThrow('threshold_invalid');
  });

  it('an absolute majority needs a roll', () => {
    expect(() => readThreshold('absolute', { hasRoll: false })).toThrow('threshold_without_roll');
  });
});
