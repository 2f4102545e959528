import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/polls/kinds/kind.ts';
import { turnoutByRegion, votesByRegion } from '../../src/polls/regions.ts';

/** One who might vote, and what they have cast. */
interface Participant {
  readonly region: string | undefined;
  readonly choice?: string;
}

const one = (region: string | undefined, voted: boolean, choice = 'abstain'): Participant => ({
  region,
  ...(voted ? { choice } : {}),
});
const stanceOf = (choice: string) => (choice === 'abstain' ? undefined : (choice as Stance));
const people = (region: string, voted: number, silent: number) => [
  ...Array.from({ length: voted }, () => one(region, true)),
  ...Array.from({ length: silent }, () => one(region, false)),
];
function told(given: readonly Participant[], { hasRoll = true, isSecret = true } = {}) {
  const rows = given.flatMap(({ region, choice }) => (choice === undefined ? [] : [{ region, choice, count: 1 }]));
  const roll = new Map<string | undefined, number>();
  for (const { region } of given) roll.set(region, (roll.get(region) ?? 0) + 1);
  return turnoutByRegion(votesByRegion(rows, hasRoll ? roll : undefined), { isSecret, stanceOf });
}

describe('src/polls/regions.ts', () => {
  it('tells how each region took part, and puts small ones together', () => {
    const given = [
      ...people('AFRALO', 4, 1),
      ...people('EURALO', 3, 0),
      ...people('NARALO', 2, 2),
      ...people('LACRALO', 1, 0),
    ];
    expect(told(given)).toEqual([
      { region: 'EURALO', voted: 3, roll: 3 },
      { region: 'AFRALO', voted: 4, roll: 5 },
      { voted: 3, roll: 5 },
    ]);
  });

  it('one small region takes the next smallest with it, so that it cannot be worked out from the sum', () => {
    const given = [...people('AFRALO', 4, 0), ...people('EURALO', 3, 0), ...people('NARALO', 1, 5)];
    expect(told(given)).toEqual([
      { region: 'AFRALO', voted: 4, roll: 4 },
      { voted: 4, roll: 9 },
    ]);
    expect(told(people('NARALO', 2, 5))).toEqual([]);
  });

  it('nothing is said of one or two voters, of whatever regions; what is said adds up', () => {
    const participant = fc
      .tuple(fc.constantFrom('A', 'B', 'C', 'D', undefined), fc.boolean())
      .map(([region, voted]) => one(region, voted));
    fc.assert(
      fc.property(fc.array(participant, { maxLength: 40 }), (given) => {
        const shares = told(given);
        expect(shares.filter(({ voted }) => voted === 1 || voted === 2)).toEqual([]);
        const voted = given.filter((each) => each.choice !== undefined).length;
        const sum = shares.reduce((all, share) => all + share.voted, 0);
        // all of it, or less by what stays unsaid, of which there is nothing to be told but itself
        expect(sum === voted || (shares.length === 0 && voted < 3)).toBe(true);
      }),
    );
  });

  it('where nothing is secret each region stands for itself, however few have voted', () => {
    const given = [...people('AFRALO', 4, 1), ...people('NARALO', 1, 0), one(undefined, true)];
    expect(told(given, { isSecret: false })).toEqual([
      { region: 'NARALO', voted: 1, roll: 1 },
      { region: 'AFRALO', voted: 4, roll: 5 },
      { voted: 1, roll: 1 },
    ]);
  });

  it('a region is against as a whole where more of its voters are against than for', () => {
    const given = [one('A', true, 'block'), one('A', true, 'against'), one('A', true, 'for'), one('A', true)];
    expect(told(given, { hasRoll: false })).toEqual([{ region: 'A', voted: 4, isAgainst: true }]);
    expect(told([...given, one('A', true, 'for')], { hasRoll: false })).toEqual([{ region: 'A', voted: 5 }]);
  });
});
