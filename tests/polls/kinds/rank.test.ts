import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PollOf } from '../../../src/polls/kinds/kind.ts';
import { rank } from '../../../src/polls/kinds/rank.ts';
import { said } from '../../../src/replies/build.ts';
import { countsOf, pollKindContract } from '../../contracts/poll-kind.ts';
import { wordsOf } from '../../doubles/whole-bot.ts';
import { stvByHand } from '../rules/stv-by-hand.ts';

const options = ['a', 'b', 'c', 'd'];
const ballots = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }).map((order) => JSON.stringify(order));
const read = (cast: readonly string[]) => cast.map((each) => JSON.parse(each) as number[]);

/** An instant runoff as one would do it with papers on a table. */
function runoffByHand(papers: number[][]) {
  const rounds: { votes: (number | null)[]; exhausted: number; out: number[] }[] = [];
  const left = new Set([0, 1, 2, 3]);
  for (;;) {
    if (papers.length === 0) return { method: 'instant-runoff', rounds, winners: [] };
    const piles = options.map((_, at) => papers.filter((paper) => paper.find((each) => left.has(each)) === at).length);
    const on = piles.reduce((sum, pile) => sum + pile, 0);
    const votes = piles.map((pile, at) => (left.has(at) ? pile : null));
    const winner = [...left].find((at) => (piles[at] ?? 0) > on / 2);
    const history = [votes, ...rounds.map((round) => round.votes).reverse()];
    let out = [...left];
    for (const round of history) {
      const least = Math.min(...out.map((at) => round[at] ?? 0));
      out = out.filter((at) => round[at] === least);
    }
    const isEnd = winner !== undefined || out.length === left.size;
    rounds.push({ votes, exhausted: papers.length - on, out: isEnd ? [] : out });
    if (winner !== undefined) return { method: 'instant-runoff', rounds, winners: [winner] };
    if (isEnd) return { method: 'instant-runoff', rounds, winners: [...left] };
    for (const at of out) left.delete(at);
  }
}

describe('src/polls/kinds/rank.ts', () => {
  pollKindContract({
    kind: rank,
    line: '/poll rank "Which city?" options:"Dakar | Lima | Lisbon" closes:1h',
    ballots: [
      { write: '1. Dakar = 2\n2. Lima = \n3. Lisbon = 1', says: '1. Lisbon, 2. Dakar' },
      { write: '2 > 1', says: '1. Lima, 2. Dakar' },
    ],
    result: [
      'Lima comes first.',
      '2 (100% of the ballots that still count) in round 1',
      'Round 1: Dakar: 0, Lima: 2, Lisbon: 0; no longer counting: 0',
    ],
    recount: {
      terms: { options, method: 'instant-runoff' },
      ballots,
      naive: (cast) => runoffByHand(read(cast)),
    },
  });

  pollKindContract({
    kind: rank,
    line: '/poll rank "Who joins the board?" options:"Dakar | Lima | Lisbon" seats:2 closes:1h',
    ballots: [
      { write: '1. Dakar = 2\n2. Lima = \n3. Lisbon = 1', says: '1. Lisbon, 2. Dakar' },
      { write: '2 > 1', says: '1. Lima, 2. Dakar' },
    ],
    result: [
      'Elected: Lima, Dakar.',
      '2, elected in round 1',
      'Quota: 1 ballot.',
      'Round 1: Dakar: 0, Lima: 2, Lisbon: 0; no longer counting: 0. Elected: Lima. Surplus goes on: Lima.',
      'Round 2: Dakar: 1, Lima: 1, Lisbon: 0; no longer counting: 0. Elected: Dakar.',
    ],
    recount: {
      terms: { options, method: 'stv', seats: 2 },
      ballots,
      naive: (cast) => ({ method: 'stv', ...stvByHand(4, 2, read(cast)) }),
    },
  });

  it('by places the tally of random ballots is that of a naive recount', () => {
    const poll = { terms: { options, method: 'borda' } } as PollOf<unknown>;
    fc.assert(
      fc.property(fc.array(ballots, { minLength: 1, maxLength: 20 }), (cast) => {
        const points = options.map((_, at) =>
          read(cast).reduce((sum, order) => sum + (order.includes(at) ? 3 - order.indexOf(at) : 0), 0),
        );
        const winners = points.flatMap((each, at) => (each === Math.max(...points) ? [at] : []));
        expect(rank.tally(poll, countsOf(cast))).toEqual({ method: 'borda', points, winners });
      }),
    );
  });

  it('says who is equal for the last seats, and votes with all their decimals', () => {
    const poll = { terms: { options, method: 'stv', seats: 2 } } as PollOf<unknown>;
    const tally = rank.tally(poll, { '[0]': 3, '[1]': 1, '[2]': 1 });
    expect(wordsOf(rank.outcome(poll, tally))).toBe(
      'Elected: a. Equal for the last seat, which the group is to decide: b, c.',
    );
    const parted = rank.tally(poll, { '[0,1]': 4, '[0,2]': 3, '[3]': 1 });
    const { rows } = rank.chart(poll, parted, 8);
    expect(rows.map(({ words }) => wordsOf(words?.(said('')) ?? said('')))).toEqual([
      '7, elected in round 1',
      '2.28568, elected in round 4',
      '1.71426, out after round 3',
      '1, out after round 2',
    ]);
  });

  it.each(['instant-runoff', 'stv'])('without a ballot %s tells of no round', (method) => {
    const poll = { terms: { options, method, seats: 2 } } as PollOf<unknown>;
    const tally = rank.tally(poll, {});
    expect(wordsOf(rank.outcome(poll, tally))).toBe('No ballots were cast.');
    expect(rank.chart(poll, tally, 0).rows).toEqual(options.map((label) => ({ label: said(label), values: [0] })));
    expect(rank.details?.(poll, tally)).toEqual([]);
  });

  it('Schulze: the pairs are those of a naive recount, and who beats everybody in pairs wins', () => {
    const poll = { terms: { options, method: 'schulze' } } as PollOf<unknown>;
    fc.assert(
      fc.property(fc.array(ballots, { minLength: 1, maxLength: 30 }), (cast) => {
        const place = (paper: number[], at: number) => (paper.includes(at) ? paper.indexOf(at) : options.length);
        const pairs = options.map((_, a) =>
          options.map((__, b) => read(cast).filter((paper) => place(paper, a) < place(paper, b)).length),
        );
        const tally = rank.tally(poll, countsOf(cast)) as { preferred: number[][]; winners: number[] };
        expect(tally.preferred).toEqual(pairs);
        const beatsAll = options.flatMap((_, a) =>
          options.every((__, b) => a === b || (pairs[a]?.[b] ?? 0) > (pairs[b]?.[a] ?? 0)) ? [a] : [],
        );
        expect(tally.winners.length).toBeGreaterThan(0);
        if (beatsAll.length > 0) expect(tally.winners).toEqual(beatsAll);
      }),
    );
  });

  it('says by how much the first wins against each other', () => {
    const poll = { terms: { options, method: 'schulze' } } as PollOf<unknown>;
    const tally = rank.tally(poll, { '[0,1]': 3, '[1]': 2 });
    expect(wordsOf(rank.outcome(poll, tally))).toBe('a comes first.');
    expect(JSON.stringify(rank.details?.(poll, tally))).toContain('"ahead":3,"behind":2');
  });
});
