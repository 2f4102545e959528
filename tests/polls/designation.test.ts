import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, levels, propose, type Weighed, weigh } from '../../src/polls/designation.ts';
import { choice } from '../../src/polls/kinds/choice.ts';
import { consensus } from '../../src/polls/kinds/consensus.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import { objection } from '../../src/polls/kinds/objection.ts';
import { vote } from '../../src/polls/kinds/vote.ts';
import type { Poll } from '../../src/polls/poll.ts';

const RANK: Readonly<Record<Level, number>> = {
  'minority-view': 0,
  divergence: 1,
  'strong-support': 2,
  consensus: 3,
  'full-consensus': 4,
};
const of = (given: Partial<Weighed>): Weighed => ({ for: 0, against: 0, blocks: 0, ballots: 0, ...given });
const level = (given: Partial<Weighed>) => propose(of(given)).level;
const ids = (given: Partial<Weighed>) =>
  propose(of(given)).because.map((words) => (words.kind === 'phrase' ? words.id : ''));

/** Any counts whose parts fit together. */
const weighed = fc
  .record({ for: fc.nat(60), plain: fc.nat(60), blocks: fc.nat(20), abstained: fc.nat(20), roll: fc.nat(200) })
  .map(({ for: pro, plain, blocks, abstained, roll }) => {
    const against = plain + blocks;
    const ballots = pro + against + abstained;
    return { for: pro, against, blocks, ballots, rollSize: ballots + roll };
  });

describe('src/polls/designation.ts', () => {
  it.each<[number, number, number, Level | undefined]>([
    [0, 0, 0, undefined],
    [7, 0, 0, 'full-consensus'],
    [8, 2, 0, 'consensus'],
    [8, 2, 1, 'strong-support'],
    [79, 20, 0, 'strong-support'],
    [80, 20, 0, 'consensus'],
    [2, 1, 0, 'strong-support'],
    [199, 100, 0, 'divergence'],
    [200, 100, 0, 'strong-support'],
    [1, 4, 0, 'minority-view'],
    [21, 79, 5, 'divergence'],
    [20, 80, 5, 'minority-view'],
    [0, 3, 0, 'minority-view'],
  ])('%i for and %i against, %i of them blocking, suggest %s', (pro, against, blocks, expected) => {
    expect(level({ for: pro, against, blocks, ballots: pro + against })).toBe(expected);
  });

  it('a region that is against as a whole is significant opposition, however small, and is named', () => {
    expect(level({ for: 31, against: 3 })).toBe('consensus');
    expect(level({ for: 31, against: 3, opposed: ['AFRALO'] })).toBe('strong-support');
    expect(ids({ for: 31, against: 3, ballots: 34, opposed: ['AFRALO'] })).toContain('designate.region');
  });

  it('one who turns from against to for never weakens what is proposed, nor does an abstention change it', () => {
    fc.assert(
      fc.property(weighed, (given) => {
        const now = propose(given).level;
        expect(propose({ ...given, ballots: given.ballots + 1 }).level).toBe(now);
        if (given.against === 0 || now === undefined) return;
        const blocks = Math.max(0, given.blocks - 1);
        const after = propose({ ...given, for: given.for + 1, against: given.against - 1, blocks }).level;
        expect(RANK[after as Level]).toBeGreaterThanOrEqual(RANK[now]);
      }),
    );
  });

  it('nobody against is full consensus, and nothing else is; a block is never passed over', () => {
    fc.assert(
      fc.property(weighed, (given) => {
        const proposed = propose(given).level;
        expect(proposed === 'full-consensus').toBe(given.against === 0 && given.for > 0);
        if (given.blocks > 0) expect(['strong-support', 'divergence', 'minority-view']).toContain(proposed);
        expect(proposed === undefined || levels.includes(proposed)).toBe(true);
      }),
    );
  });

  it('without its quorum nothing is suggested, and that is said', () => {
    expect(level({ for: 7, against: 0, ballots: 7, quorumMissed: 9 })).toBeUndefined();
    expect(ids({ for: 7, against: 0, ballots: 7, quorumMissed: 9 })).toEqual(['outcome.no-quorum', 'designate.counts']);
    const poll = { quorum: { kind: 'count', count: 3 }, closed: { at: new Date(0), ballots: 2, tally: { yes: 2 } } };
    expect(weigh(vote, poll as never)).toMatchObject({ for: 2, quorumMissed: 3 });
    expect(weigh(vote, { ...poll, quorum: { kind: 'count', count: 2 } } as never)).not.toHaveProperty('quorumMissed');
  });

  it('says the rule, the counts, blocks, and a turnout under a half', () => {
    expect(ids({ for: 3, against: 1, blocks: 1, ballots: 5, rollSize: 11 })).toEqual([
      'designate.rule.strong-support',
      'designate.counts',
      'designate.blocks',
      'designate.few',
    ]);
    expect(ids({ for: 3, ballots: 3, rollSize: 6 })).toEqual(['designate.rule.full-consensus', 'designate.counts']);
  });

  it('of a consensus call support and “can live with it” are for, opposing and blocking against', () => {
    const tally = { support: 3, 'live-with': 2, abstain: 4, oppose: 1, block: 2 };
    const poll = {
      rollSize: 20,
      closed: {
        at: new Date(0),
        ballots: 12,
        tally,
        regions: [{ region: 'EURALO', voted: 3 }, { region: 'AFRALO', voted: 4, isAgainst: true }, { voted: 5 }],
      },
    } as unknown as Poll;
    expect(weigh(consensus, poll)).toEqual({
      for: 5,
      against: 3,
      blocks: 2,
      ballots: 12,
      opposed: ['AFRALO'],
      rollSize: 20,
    });
  });

  it.each([
    ['vote', vote, { yes: 8, no: 2, abstain: 4 }, { for: 8, against: 2, blocks: 0, ballots: 14 }, 'consensus'],
    ['vote', vote, { yes: 2, no: 8, abstain: 0 }, { for: 2, against: 8, blocks: 0, ballots: 10 }, 'minority-view'],
    ['vote', vote, { yes: 0, no: 0, abstain: 3 }, { for: 0, against: 0, blocks: 0, ballots: 3 }, undefined],
    [
      'objection',
      objection,
      { support: 5, object: 0 },
      { for: 5, against: 0, blocks: 0, ballots: 5 },
      'full-consensus',
    ],
    [
      'objection',
      objection,
      { support: 2, object: 1 },
      { for: 2, against: 1, blocks: 0, ballots: 3 },
      'strong-support',
    ],
    ['objection', objection, { support: 0, object: 2 }, { for: 0, against: 2, blocks: 0, ballots: 2 }, 'minority-view'],
  ] as const)('a %s is weighed by who is for and who is against: %j', (_, kind, tally, counts, expected) => {
    const poll = { closed: { at: new Date(0), ballots: counts.ballots, tally } } as unknown as Poll;
    const found = weigh(kind, poll) as Weighed;
    expect(found).toEqual({ ...counts, opposed: [] });
    expect(propose(found).level).toBe(expected);
  });

  it('what is neither for nor against something is not weighed', () => {
    const kinds = pollKinds.filter(({ stances }) => stances).map((kind) => kind.name);
    expect(kinds).toEqual(['consensus', 'objection', 'vote']);
    const closed = { at: new Date(0), ballots: 1, tally: { votes: [1, 0] } };
    expect(weigh(choice, { closed } as unknown as Poll)).toBeUndefined();
  });

  it('says that support in as many regions as were asked for is missing', () => {
    const closed = { at: new Date(0), ballots: 3, tally: { yes: 3, no: 0, abstain: 0 }, spread: { isReached: false } };
    const found = weigh(vote, { spread: { needed: 3, of: 5 }, closed } as unknown as Poll) as Weighed;
    expect(found.missed).toEqual({ needed: 3, of: 5 });
    expect(ids(found)).toContain('spread.is-missed');
  });
});
