import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PointUse, useOutcomes } from '../../src/meetings/point-use.ts';
import { toReword, totalUsage, usageGroupings, usageOf } from '../../src/meetings/usage.ts';
import { FEWEST_VOTERS } from '../../src/people/small-groups.ts';

let at = 0;
function useOf(memberId: string, more: Partial<PointUse> = {}): PointUse {
  at += 1;
  const use = { point: 'point-a-1', meeting: 'icann68', version: 1, memberId, at: new Date(at).toISOString(), ...more };
  return { id: `${use.memberId}/${use.point}/${use.meeting}`, ...use };
}
/** The first letter of a member is their region. */
const facts = { topicOf: (point: string) => point.slice(0, 7), regionOf: (member: string) => member[0] };

describe('src/meetings/usage.ts', () => {
  it('counts uses and how they went, by topic, point and meeting', () => {
    const uses = [
      useOf('a1', { how: 'good' }),
      useOf('a2', { how: 'reword' }),
      useOf('b1', { point: 'point-a-2', meeting: 'icann67' }),
    ];
    const [topic] = usageOf(uses, 'topic', facts);
    expect(topic).toEqual({
      key: 'point-a',
      uses: 3,
      members: 3,
      how: { good: 1, mixed: 0, reword: 1, unsaid: 1 },
    });
    expect(usageOf(uses, 'point', facts).map(({ key, uses: count }) => [key, count])).toEqual([
      ['point-a-1', 2],
      ['point-a-2', 1],
    ]);
    expect(usageOf(uses, 'meeting', facts).map(({ key }) => key)).toEqual(['icann68', 'icann67']);
  });

  it('two accounts of one person are one use, as it was said last', () => {
    const uses = [useOf('a1', { how: 'mixed' }), useOf('a1', { how: 'good' })];
    expect(totalUsage(uses)).toMatchObject({ uses: 1, members: 1, how: { good: 1, mixed: 0 } });
  });

  it('regions of fewer than three are together, at each meeting by itself', () => {
    const many = ['a1', 'a2', 'a3', 'b1', 'b2', 'b3', 'b4', 'c1'].map((member) => useOf(member));
    expect(usageOf(many, 'region', facts).map(({ key, others, uses }) => [key ?? others, uses])).toEqual([
      ['b', 4],
      [true, 4],
    ]);
    const elsewhere = [...many, ...['c1', 'c2', 'c3'].map((member) => useOf(member, { meeting: 'icann67' }))];
    expect(usageOf(elsewhere, 'region', facts).map(({ key, others, uses }) => [key ?? others, uses])).toEqual([
      ['b', 4],
      ['c', 3],
      [true, 4],
    ]);
  });

  it('whatever was used, nothing is lost or counted twice, and no region is told of fewer than three', () => {
    const member = fc
      .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 6 }))
      .map(([r, n]) => `${r}${n}`);
    const use = fc.record({
      member,
      point: fc.constantFrom('point-a-1', 'point-a-2', 'point-b-1'),
      how: fc.constantFrom(undefined, ...useOutcomes),
    });
    fc.assert(
      fc.property(fc.array(use, { maxLength: 60 }), (given) => {
        const uses = given.map(({ member: who, point, how }) => useOf(who, { point, ...(how ? { how } : {}) }));
        const total = totalUsage(uses);
        for (const by of usageGroupings) {
          const shares = usageOf(uses, by, facts);
          expect(shares.reduce((sum, share) => sum + share.uses, 0)).toBe(total.uses);
          for (const { uses: count, how } of shares) {
            expect(Object.values(how).reduce((sum, one) => sum + one, 0)).toBe(count);
          }
          if (by !== 'region') continue;
          const told = shares.filter(({ others }) => !others);
          for (const { members } of told) expect(members).toBeGreaterThanOrEqual(FEWEST_VOTERS);
        }
      }),
    );
  });

  it('what somebody wants reworded comes with its notes and without names', () => {
    const uses = [
      useOf('a1', { how: 'reword', note: 'Too long' }),
      useOf('a2', { how: 'good', note: 'Fine' }),
      useOf('b1', { how: 'reword', note: 'What is a threshold?' }),
      useOf('b1', { point: 'point-a-2', how: 'reword' }),
    ];
    expect(toReword(uses)).toEqual([
      { point: 'point-a-1', asked: 2, uses: 3, notes: ['What is a threshold?', 'Too long'] },
      { point: 'point-a-2', asked: 1, uses: 1, notes: [] },
    ]);
  });
});
