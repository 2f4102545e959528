import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollKinds } from '../../../src/polls/kinds/index.ts';
import { countsOf } from '../../../src/polls/poll.ts';
import { inOrder, proofRoot, receiptOf, voterIn } from '../../../src/polls/proof/ballot-leaf.ts';
import { deciding } from '../../../src/polls/proof/deciding-facts.ts';
import { checkPoll, type FiledPoll } from '../../../src/polls/proof/poll-file.ts';

const SECRET = 'a secret of at least thirty-two characters';
const CHOICES = ['support', 'live-with', 'abstain', 'oppose', 'block'] as const;

/** A consensus call in which the n-th voter chose the n-th of these. */
function filed(choices: readonly string[], id = 'poll-1'): FiledPoll {
  const ballots = inOrder(choices.map((choice, n) => ({ voter: voterIn(id, `member-${n}`, SECRET), choice })));
  const kind = 'consensus';
  const counts = countsOf(ballots);
  const tally = Object.fromEntries(CHOICES.map((name) => [name, counts[name] ?? 0]));
  return { id, number: 1, kind, terms: {}, question: '?', ballots, tally, root: proofRoot({ id, kind }, ballots) };
}

const choices = fc.array(fc.constantFrom(...CHOICES), { minLength: 1, maxLength: 30 });
const faults = (poll: FiledPoll) => checkPoll(poll, pollKinds).faults;

describe('src/polls/proof/poll-file.ts', () => {
  it('what was counted holds, in whatever order the ballots stand; a receipt finds its ballot and what it says', () => {
    fc.assert(
      fc.property(choices, fc.nat(), (given, at) => {
        const poll = filed(given);
        expect(faults(poll)).toEqual([]);
        expect(faults({ ...poll, ballots: poll.ballots.toReversed() })).toEqual([]);
        const n = at % given.length;
        const choice = given[n] as string;
        const receipt = receiptOf(poll.id, { voter: voterIn(poll.id, `member-${n}`, SECRET), choice });
        expect(checkPoll(poll, pollKinds, ` ${receipt}\n`).receipt).toEqual({ kind: 'counted', choice });
      }),
    );
  });

  it('a ballot that is changed, added, taken away or doubled does not pass, nor another count', () => {
    fc.assert(
      fc.property(choices, fc.nat(), fc.constantFrom(...CHOICES), (given, at, other) => {
        const poll = filed(given);
        const { ballots } = poll;
        const index = at % given.length;
        const leaf = ballots[index] as (typeof ballots)[number];
        expect(faults({ ...poll, ballots: ballots.toSpliced(index, 1) })).toContain('root-differs');
        expect(faults({ ...poll, ballots: [...ballots, { voter: 'somebody', choice: other }] })).toContain(
          'root-differs',
        );
        expect(faults({ ...poll, ballots: [...ballots, leaf] })).toEqual(expect.arrayContaining(['voter-twice']));
        expect(faults({ ...poll, ballots: ballots.with(index, { ...leaf, voter: 'somebody' }) })).toEqual([
          'root-differs',
        ]);
        if (other !== leaf.choice) {
          const changed = { ...poll, ballots: ballots.with(index, { ...leaf, choice: other }) };
          expect(faults(changed)).toEqual(['root-differs', 'tally-differs']);
          // also where whoever changed it did the count anew, or the root
          expect(faults({ ...changed, tally: { ...(poll.tally as object), [leaf.choice]: 0 } })).toContain(
            'root-differs',
          );
          expect(faults({ ...changed, root: proofRoot(poll, changed.ballots) })).toEqual(['tally-differs']);
        }
        expect(faults({ ...poll, tally: { ...(poll.tally as object), [other]: 99 } })).toEqual(['tally-differs']);
        expect(faults({ ...poll, id: 'poll-2' })).toEqual(['root-differs']);
      }),
    );
  });

  it('a receipt of another poll, voter or ballot is not taken for this one', () => {
    const [poll, other] = [filed(['support', 'oppose']), filed(['support', 'oppose'], 'poll-2')];
    const voter = voterIn(poll.id, 'member-0', SECRET);
    const said = (receipt: string) => checkPoll(poll, pollKinds, receipt).receipt;
    expect(said(receiptOf(other.id, { voter: voterIn(other.id, 'member-0', SECRET), choice: 'support' }))).toEqual({
      kind: 'unknown',
    });
    expect(said(receiptOf(poll.id, { voter, choice: 'block' }))).toEqual({ kind: 'differs', choice: 'support' });
    expect(said('')).toEqual({ kind: 'unknown' });
    expect(voterIn(poll.id, 'member-0', `${SECRET}!`)).not.toBe(voter);
  });

  it('other rules than those of its proof do not pass, and are not taken for rules from before proofs held them', () => {
    const poll = filed(['support', 'oppose']);
    const bound = { ...poll, root: proofRoot(poll, poll.ballots, deciding(poll)) };
    const told = (changed: FiledPoll) => {
      const { faults, unchecked } = checkPoll(changed, pollKinds);
      return { faults, unchecked };
    };
    expect(told(bound)).toEqual({ faults: [], unchecked: [] });
    expect(told(poll)).toEqual({ faults: [], unchecked: ['rules-unbound'] });
    expect(told({ ...bound, question: 'Something else?' })).toEqual({ faults: ['root-differs'], unchecked: [] });
  });

  it('a kind that nobody knows, and a ballot that its kind does not take, are said', () => {
    expect(faults({ ...filed(['support']), kind: 'coin' })).toContain('kind-unknown');
    expect(faults(filed(['support', 'made-up']))).toContain('ballot-invalid');
  });
});
