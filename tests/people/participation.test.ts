import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/people/member.ts';
import { type EndedPoll, participation, percentOf, total } from '../../src/people/participation.ts';

const member = (id: string, region?: string): Member => {
  return {
    id,
    groupId: 'g',
    name: id.toUpperCase(),
    roles: [],
    listed: true,
    ...(region === undefined ? {} : { region }),
  };
};
const poll = (voters: string[], roll?: string[]): EndedPoll => {
  return { id: 'p', closedAt: new Date(0), roll: roll && new Set(roll), voters: new Set(voters) };
};

describe('src/people/participation.ts', () => {
  it('counts who might vote, by region, the one that took most part first', () => {
    const members = [member('a', 'AFRALO'), member('b', 'AFRALO'), member('c', 'EURALO'), member('d')];
    const polls = [poll(['a', 'c'], ['a', 'b', 'c', 'd']), poll(['a', 'c'], ['a', 'c'])];
    expect(participation(polls, members, 'region')).toEqual([
      { label: 'EURALO', members: 1, entitled: 2, voted: 2 },
      { label: 'AFRALO', members: 2, entitled: 3, voted: 2 },
      { label: undefined, members: 1, entitled: 1, voted: 0 },
    ]);
  });

  it('of a poll without a roll those count who voted, and nobody is said to have stayed away', () => {
    expect(participation([poll(['a'])], [member('a'), member('b')], 'member')).toEqual([
      { label: 'A', members: 1, entitled: 1, voted: 1 },
    ]);
  });

  it('whichever way members are taken together, the sums are the same, and as a plain count has them', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const anyPoll = fc.record({ roll: fc.subarray(ids), cast: fc.subarray(ids) }).map(({ roll, cast }) =>
      poll(
        cast.filter((id) => roll.includes(id)),
        roll,
      ),
    );
    const anyMembers = fc.array(fc.constantFrom('X', 'Y', undefined), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(anyPoll), anyMembers, (polls, regions) => {
        const members = ids.map((id, n) => member(id, regions[n]));
        const entitled = polls.reduce((sum, { roll }) => sum + (roll?.size ?? 0), 0);
        const voted = polls.reduce((sum, { voters }) => sum + voters.size, 0);
        for (const by of ['region', 'organisation', 'member'] as const)
          expect(total(participation(polls, members, by))).toMatchObject({ entitled, voted });
      }),
    );
  });

  it('nearly all is not all', () => {
    expect(percentOf({ members: 1, entitled: 1000, voted: 999 })).toBe(99);
    expect(percentOf({ members: 0, entitled: 0, voted: 0 })).toBe(0);
  });
});
