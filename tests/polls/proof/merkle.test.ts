import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash, rootOf, treeHash } from '../../../src/polls/proof/merkle.ts';

describe('src/polls/proof/merkle.ts', () => {
  it('hashes trees as RFC 6962 does', () => {
    // of no leaf and of one empty leaf: the vectors that implementations of Certificate Transparency test themselves by
    expect(treeHash([]).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(treeHash(['']).equals(leafHash(''))).toBe(true);
  });

  it('any change of a leaf, their order, their number or what it is about gives another root', () => {
    const leaves = fc.uniqueArray(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(leaves, fc.nat(), fc.string({ maxLength: 8 }), (given, at, other) => {
        const root = rootOf('a poll', given);
        const index = at % given.length;
        expect(rootOf('a poll', [...given])).toBe(root);
        expect(rootOf('another poll', given)).not.toBe(root);
        expect(rootOf('a poll', [...given, other])).not.toBe(root);
        expect(rootOf('a poll', given.toSpliced(index, 1))).not.toBe(root);
        if (!given.includes(other)) expect(rootOf('a poll', given.with(index, other))).not.toBe(root);
        if (given.length > 1) expect(rootOf('a poll', given.toReversed())).not.toBe(root);
      }),
    );
  });
});
