import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '../../src/people/member.ts';
import {
  type EndedPoll,
  percentOf,
  participation as sharesOf,
  total,
  turnoutByMonth,
} from '../../src/people/participation.ts';

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
const participation = (polls: EndedPoll[], members: Member[], by: 'region' | 'organisation' | 'member') =>
  sharesOf({ polls, activities: [] }, members, by).map(({ label, others, members: count, entitled, voted }) => ({
    label: others ? 'others' : label,
    members: count,
    entitled,
    voted,
  }));

describe('src/people/participation.ts', () => {
  const ids = Array.from({ length: 9 }, (_, n) => `m${n}`);
  /** Four of AFRALO, three of EURALO, one of APRALO, one of no region. */
  const regions = ['AFRALO', 'AFRALO', 'AFRALO', 'AFRALO', 'EURALO', 'EURALO', 'EURALO', 'APRALO', undefined];
  const nine = ids.map((id, n) => member(id, regions[n]));

  it('counts who might vote, by region, the one that took most part first; small ones count together', () => {
    const polls = [poll(['m0', 'm4', 'm7'], ids), poll(['m4', 'm5', 'm6'], ids)];
    expect(participation(polls, nine, 'region')).toEqual([
      { label: 'AFRALO', members: 4, entitled: 8, voted: 1 },
      { label: 'others', members: 0, entitled: 10, voted: 5 },
    ]);
    const without = ids.slice(0, 7);
    expect(participation([poll(['m4'], without)], nine, 'region')).toEqual([
      { label: 'EURALO', members: 3, entitled: 3, voted: 1 },
      { label: 'AFRALO', members: 4, entitled: 4, voted: 0 },
    ]);
  });

  it('what few voters did is in no part, in no rest, and in no difference of two periods', () => {
    const anyRoll = fc.subarray(ids, { minLength: 1 });
    const anyPoll = fc.record({ roll: anyRoll, cast: fc.subarray(ids) }).map(({ roll, cast }) =>
      poll(
        cast.filter((id) => roll.includes(id)),
        roll,
      ),
    );
    fc.assert(
      fc.property(fc.array(anyPoll, { minLength: 1, maxLength: 3 }), (polls) => {
        const known = (some: EndedPoll[]) =>
          new Map(participation(some, nine, 'region').map(({ label, entitled }) => [label, entitled]));
        const longer = known(polls);
        const shorter = known(polls.slice(1));
        const rollSize = polls[0]?.roll?.size ?? 0;
        const differences = [...longer].map(([label, entitled]) => entitled - (shorter.get(label) ?? 0));
        return differences.every((size) => size === 0 || size >= 3 || size === rollSize);
      }),
    );
  });

  it('counts what members did besides, and each contributor once', () => {
    const did = (memberId: string, deed: 'question' | 'attended') => ({ memberId, deed });
    const activities = [did('m0', 'question'), did('m0', 'question'), did('m1', 'attended'), did('gone', 'question')];
    const [afralo] = sharesOf({ polls: [], activities }, nine, 'region');
    expect(afralo).toMatchObject({ label: 'AFRALO', members: 4, contributors: 2, entitled: 0 });
    expect(afralo?.deeds).toEqual({ question: 2, attended: 1, 'point-drafted': 0, 'point-used': 0 });
  });

  it('has turnout month by month, of all or of one', () => {
    const at = (month: string, voters: string[]) => ({
      ...poll(voters, ['m0', 'm1']),
      closedAt: new Date(`${month}-09`),
    });
    const polls = [at('2020-06', ['m0']), at('2020-04', ['m0', 'm1']), at('2020-06', [])];
    const monthOf = (date: Date) => date.toISOString().slice(0, 7);
    expect(turnoutByMonth(polls, monthOf).map(({ month, turnout }) => [month, percentOf(turnout)])).toEqual([
      ['2020-04', 100],
      ['2020-06', 25],
    ]);
    expect(turnoutByMonth(polls, monthOf, 'm1').map(({ turnout }) => percentOf(turnout))).toEqual([100, 0]);
  });

  it('of a poll without a roll those count who voted, and nobody is said to have stayed away', () => {
    expect(participation([poll(['a'])], [member('a'), member('b')], 'member')).toEqual([
      { label: 'A', members: 1, entitled: 1, voted: 1 },
    ]);
  });

  it('whichever way members are taken together, the sums are the same, and as a plain count has them', () => {
    const anyPoll = fc.record({ roll: fc.subarray(ids), cast: fc.subarray(ids) }).map(({ roll, cast }) =>
      poll(
        cast.filter((id) => roll.includes(id)),
        roll,
      ),
    );
    const anyMembers = fc.array(fc.constantFrom('X', 'Y', undefined), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(anyPoll), anyMembers, (polls, regions) => {
        const members = ids.map((id, n) => member(id, regions[n]));
        const entitled = polls.reduce((sum, { roll }) => sum + (roll?.size ?? 0), 0);
        const voted = polls.reduce((sum, { voters }) => sum + voters.size, 0);
        for (const by of ['region', 'organisation', 'member'] as const)
          expect(total(sharesOf({ polls, activities: [] }, members, by))).toMatchObject({ entitled, voted });
      }),
    );
  });

  it('nearly all is not all', () => {
    expect(percentOf({ entitled: 1000, voted: 999 })).toBe(99);
    expect(percentOf({ entitled: 0, voted: 0 })).toBe(0);
  });
});
