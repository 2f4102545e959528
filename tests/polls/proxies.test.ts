import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot } from '../../src/polls/poll.ts';
import { delegateIn, proxyFor, resolveProxies } from '../../src/polls/proxies.ts';

const VOTERS = ['a', 'b', 'c', 'd', 'e', 'f'];
const same = (key: string) => key;
const ballot = (voterKey: string, choice: string, ms = 0): Ballot => ({
  pollId: 'p',
  voterKey,
  choice,
  pressedAt: new Date(ms),
});
const counted = (ballots: readonly Ballot[], most = 1, person = same) =>
  Object.fromEntries(resolveProxies(ballots, { person, most }).map(({ voterKey, choice }) => [voterKey, choice]));

/** A ballot each, of a choice or a proxy. */
const anyBallots = fc
  .uniqueArray(
    fc.record({
      voter: fc.constantFrom(...VOTERS),
      says: fc.oneof(fc.constantFrom('yes', 'no'), fc.constantFrom(...VOTERS).map(proxyFor)),
      ms: fc.nat(5),
    }),
    { selector: ({ voter }) => voter },
  )
  .map((given) => given.map(({ voter, says, ms }) => ballot(voter, says, ms)));

describe('src/polls/proxies.ts', () => {
  it('a proxy counts as its delegate’s own ballot, and nowhere where there is none', () => {
    expect(counted([ballot('a', 'yes'), ballot('b', proxyFor('a'))])).toEqual({ a: 'yes', b: 'yes' });
    expect(counted([ballot('b', proxyFor('a'))])).toEqual({});
    expect(counted([ballot('b', proxyFor('b'))])).toEqual({});
  });

  it('goes one hop: whoever has given theirs away carries none', () => {
    const chain = [ballot('a', 'yes'), ballot('b', proxyFor('a')), ballot('c', proxyFor('b'))];
    expect(counted(chain)).toEqual({ a: 'yes', b: 'yes' });
    expect(counted([ballot('a', proxyFor('b')), ballot('b', proxyFor('a'))])).toEqual({});
  });

  it('of more than one may hold those that were given first count, whatever order they are read in', () => {
    const ballots = [ballot('c', proxyFor('a'), 2), ballot('d', proxyFor('a'), 1), ballot('b', proxyFor('a'), 2)];
    for (const read of [ballots, ballots.toReversed()]) {
      expect(counted([ballot('a', 'no'), ...read], 1)).toEqual({ a: 'no', d: 'no' });
      expect(counted([...read, ballot('a', 'no')], 2)).toEqual({ a: 'no', d: 'no', b: 'no' });
    }
    expect(counted([ballot('a', 'no'), ...ballots], 0)).toEqual({ a: 'no' });
  });

  it('a delegate is found under any of their accounts', () => {
    const person = (key: string) => (key === 'a2' ? 'a' : key);
    expect(counted([ballot('a2', 'yes'), ballot('b', proxyFor('a'))], 1, person)).toEqual({ a2: 'yes', b: 'yes' });
  });

  it('equals a naive recount: own ballots stand, and each proxy that counts says what one of them says', () => {
    fc.assert(
      fc.property(anyBallots, fc.nat(3), (ballots, most) => {
        const resolved = resolveProxies(ballots, { person: same, most });
        const own = new Map(
          ballots.filter(({ choice }) => !delegateIn(choice)).map((one) => [one.voterKey, one.choice]),
        );
        const naive = new Map(own);
        for (const delegate of own.keys()) {
          const holders = ballots
            .filter(({ choice }) => choice === proxyFor(delegate))
            .map(({ voterKey, pressedAt }) => `${pressedAt.getTime()} ${voterKey}`);
          for (const holder of holders.sort().slice(0, most))
            naive.set(holder.split(' ')[1] ?? '', own.get(delegate) ?? '');
        }
        expect(new Map(resolved.map(({ voterKey, choice }) => [voterKey, choice]))).toEqual(naive);
        expect(resolved.every(({ by, choice }) => by === undefined || own.get(by) === choice)).toBe(true);
      }),
    );
  });
});
