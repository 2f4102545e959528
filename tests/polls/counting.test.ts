import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCounting, superseded } from '../../src/polls/counting.ts';
import { type Ballot, WITHDRAWN } from '../../src/polls/poll.ts';
import { proxyFor } from '../../src/polls/proxies.ts';

const members = ['a', 'b', 'c', 'd', 'e', 'f'];
const at = (ms: number) => new Date(Date.UTC(2020, 5, 21) + ms);
const anyBallots = fc
  .uniqueArray(fc.record({ voterKey: fc.constantFrom(...members), pressed: fc.nat(5) }), {
    selector: ({ voterKey }) => voterKey,
  })
  .map((all): Ballot[] =>
    all.map(({ voterKey, pressed }) => ({ pollId: 'p', voterKey, choice: 'support', pressedAt: at(pressed) })),
  );
/** Each member is merged at most once; chains and, through a fault, rings may come of it. */
const anyMerges = fc.uniqueArray(fc.record({ from: fc.constantFrom(...members), into: fc.constantFrom(...members) }), {
  selector: ({ from }) => from,
});

describe('src/polls/counting.ts', () => {
  it('one ballot of each person is left, and it is their latest', () => {
    fc.assert(
      fc.property(anyBallots, fc.shuffledSubarray(members, { minLength: 2 }), (ballots, [into = '', ...others]) => {
        const merged = others.map((from) => ({ from, into }));
        const left = ballots.filter((ballot) => !superseded(ballots, merged).includes(ballot));
        const own = ballots.filter(({ voterKey }) => [into, ...others].includes(voterKey));
        const kept = left.filter((ballot) => own.includes(ballot));
        expect(kept).toHaveLength(Math.min(1, own.length));
        for (const { pressedAt } of own)
          expect(kept[0]?.pressedAt.getTime()).toBeGreaterThanOrEqual(pressedAt.getTime());
        expect(left.length - kept.length).toBe(ballots.length - own.length);
      }),
    );
  });

  it('what a proof holds is what is counted, whoever is linked with whom', async () => {
    await fc.assert(
      fc.asyncProperty(anyBallots, anyMerges, fc.boolean(), async (ballots, merged, isLong) => {
        // of a long ballot less is counted than it says
        const whole = ({ voterKey }: Ballot) => ({ choice: `${voterKey}, at length`, counted: 'support' });
        const sealed = ballots.map((ballot) => ({ ...ballot, ...(isLong ? whole(ballot) : {}), sealed: 1 }));
        const store = {
          count: async () => (ballots.length > 0 ? { support: ballots.length } : {}),
          ballots: async (_: unknown, keys: readonly string[]) =>
            sealed.filter(({ voterKey }) => keys.includes(voterKey)),
          sealedBallots: async () => ballots,
        };
        const counting = createCounting({ store: store as never, merges: async () => merged });
        const poll = { id: 'p', groupId: 'g' };
        const held = await counting.ballots(poll, 1);
        expect(held.length).toBe((await counting.count(poll)).rows[0]?.count ?? 0);
      }),
    );
  });

  it('what the database counts is what the ballots come to one by one, with proxies, regions and links', async () => {
    const says = fc.oneof(fc.constantFrom('yes', 'no', WITHDRAWN), fc.constantFrom(...members).map(proxyFor));
    const anySays = fc.array(fc.record({ choice: says, region: fc.constantFrom('A', 'B', undefined) }), {
      minLength: members.length,
      maxLength: members.length,
    });
    await fc.assert(
      fc.asyncProperty(anyBallots, anySays, anyMerges, fc.nat(2), async (pressed, said, merged, proxies) => {
        const ballots = pressed.map((ballot, n) => {
          const { choice = '', region } = said[n] ?? {};
          return { ...ballot, choice, sealed: 1, ...(region ? { region } : {}) };
        });
        const alike = (some: readonly { choice: string; region?: string }[]) =>
          [...new Set(some.map(({ choice, region }) => JSON.stringify([choice, region ?? null])))].map((key) => {
            const [choice, region] = JSON.parse(key) as [string, string | null];
            const count = some.filter((one) => one.choice === choice && (one.region ?? null) === region).length;
            return { choice, region: region ?? undefined, count };
          });
        const store = {
          countByRegion: async () => alike(ballots),
          ballots: async (_: unknown, keys: readonly string[]) =>
            ballots.filter(({ voterKey }) => keys.includes(voterKey)),
          ballotsSaying: async (_: unknown, choices: readonly string[]) =>
            ballots.filter(({ choice }) => choices.includes(choice)),
          sealedBallots: async () => ballots,
        };
        const counting = createCounting({ store: store as never, merges: async () => merged });
        const poll = { id: 'p', groupId: 'g', proxies, spread: { needed: 1, of: 2 } };
        const one = await counting.ballots(poll, 1);
        const { rows, proxies: byProxy } = await counting.count(poll);
        const sorted = (some: readonly object[]) => some.map((row) => JSON.stringify(row)).toSorted();
        expect(sorted(rows.map(({ choice, region, count }) => ({ choice, region, count })))).toEqual(
          sorted(alike(one)),
        );
        expect(byProxy).toBe(one.filter(({ by }) => by !== undefined).length);
      }),
    );
  });

  it('the same ballots are left in whatever order they are read', () => {
    fc.assert(
      fc.property(anyBallots, anyMerges, fc.func(fc.integer()), (ballots, merged, order) => {
        const keysOf = (some: readonly Ballot[]) => some.map(({ voterKey }) => voterKey).sort();
        const shuffled = [...ballots].sort((a, b) => order(a.voterKey) - order(b.voterKey));
        expect(keysOf(superseded(shuffled, merged))).toEqual(keysOf(superseded(ballots, merged)));
      }),
    );
  });

  it('members who are merged one into the next are one person', () => {
    const ballots = ['a', 'b', 'c'].map((voterKey, ms) => ({
      pollId: 'p',
      voterKey,
      choice: 'x',
      pressedAt: at(ms),
    }));
    const merged = [
      { from: 'a', into: 'b' },
      { from: 'b', into: 'c' },
    ];
    expect(superseded(ballots, merged).map(({ voterKey }) => voterKey)).toEqual(['a', 'b']);
    expect(superseded(ballots, [])).toEqual([]);
  });
});
