import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Ballot } from '../../src/polls/poll.ts';
import type { NewPoll, PollStore } from '../../src/polls/poll-store.ts';

/** What a store's own test gives to the suite. */
export interface PollStoreUnderTest {
  readonly name: string;
  /** The store; each further call gives one as another process has it. */
  create(): PollStore;
}

const LEASE_MS = 30_000;
const opened = new Date('2020-06-21T09:00:00Z');
const at = (ms: number) => new Date(opened.getTime() + ms);
const closesAt = at(3_600_000);
const early = {
  now: at(1_000),
  leaseMs: LEASE_MS,
  early: { by: { memberId: 'o', name: 'Ottilie' }, acts: 0 },
} as const;

function newPoll(groupId: string, more: Partial<NewPoll> = {}): NewPoll {
  const openedBy = { memberId: 'm', name: 'Ottilie' };
  return {
    id: randomUUID(),
    groupId,
    kind: 'consensus',
    terms: {},
    question: '?',
    openedAt: opened,
    openedBy,
    closesAt,
    hidden: false,
    secret: true,
    ...more,
  };
}

/** What every store of polls keeps. */
export function pollStoreContract({ name, create }: PollStoreUnderTest): void {
  describe(name, () => {
    const store = () => create();
    const group = () => `group ${randomUUID()}`;
    const ballot = (pollId: string, more: Partial<Ballot> = {}): Ballot => {
      return { pollId, voterKey: 'v', choice: 'support', pressedAt: at(10), ...more };
    };

    describe('polls', () => {
      test('are given back as they were added, open and numbered from 1 in their group', async () => {
        const polls = store();
        const groupId = group();
        const given = newPoll(groupId, { background: 'why', rollSize: 9, hidden: true });
        const added = await polls.add(given);
        expect(added).toEqual({ ...given, number: 1, state: 'open', epoch: 0 });
        expect(await polls.find(groupId, given.id)).toEqual(added);
        expect(await polls.findByNumber(groupId, 1)).toEqual(added);
        expect((await polls.add(newPoll(groupId))).number).toBe(2);
        expect((await polls.add(newPoll(group()))).number).toBe(1);
      });

      test('added twice with one id are one, as it was first', async () => {
        const [one, two] = [store(), store()];
        const given = newPoll(group());
        const added = await Promise.all(
          Array.from({ length: 10 }, (_, n) => (n % 2 ? one : two).add({ ...given, question: `${n}?` })),
        );
        expect(new Set(added.map(({ question }) => question)).size).toBe(1);
        expect(await one.list(given.groupId, { states: ['open'], limit: 5, skip: 0 })).toHaveLength(1);
      });

      test('added at once have numbers of their own, without a gap', async () => {
        const [one, two] = [store(), store()];
        const groupId = group();
        const added = await Promise.all(
          Array.from({ length: 12 }, (_, n) => (n % 2 ? one : two).add(newPoll(groupId))),
        );
        expect(added.map(({ number }) => number).sort((a, b) => a - b)).toEqual(added.map((_, n) => n + 1));
      });

      test('of another group are not found', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id } = poll;
        const other = group();
        expect(await polls.find(other, id)).toBeUndefined();
        expect(await polls.findByNumber(other, 1)).toBeUndefined();
        expect(await polls.list(other, { states: ['open', 'closing', 'closed'], limit: 5, skip: 0 })).toEqual([]);
        expect(await polls.beginClosing(other, id, early)).toBeUndefined();
        expect(await polls.endClosing(other, id, { epoch: 0, closed: { at: at(1), ballots: 0, tally: {} } })).toBe(
          false,
        );
      });

      test('are listed newest first, by state, a page at a time', async () => {
        const polls = store();
        const groupId = group();
        for (let n = 0; n < 5; n += 1) await polls.add(newPoll(groupId));
        const third = await polls.findByNumber(groupId, 3);
        await polls.beginClosing(groupId, third?.id ?? '', early);
        const numbers = async (query: Parameters<PollStore['list']>[1]) =>
          (await polls.list(groupId, query)).map(({ number }) => number);
        expect(await numbers({ states: ['open'], limit: 3, skip: 0 })).toEqual([5, 4, 2]);
        expect(await numbers({ states: ['open'], limit: 3, skip: 3 })).toEqual([1]);
        expect(await numbers({ states: ['closing', 'closed'], limit: 3, skip: 0 })).toEqual([3]);
        const unclosed = (await polls.unclosed()).filter((poll) => poll.groupId === groupId);
        expect(unclosed.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
      });
    });

    describe('ballots', () => {
      test('cast as a first one counts while the gate is where the poll was seen open, and replaces nothing', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id } = poll;
        const cast = (voterKey: string, epoch = 0) =>
          polls.castKnowing({ ...poll, epoch }, ballot(id, { voterKey }), undefined);
        expect(await cast('before anybody raised it')).toBe('unsure');
        await polls.raiseGate(poll);
        expect(await cast('first')).toBe('counted');
        const again = ballot(id, { voterKey: 'first', choice: 'block' });
        expect(await polls.castKnowing(poll, again, undefined)).toBe('otherwise');
        await polls.raiseGate({ ...poll, epoch: 1 });
        await polls.raiseGate(poll);
        expect(await cast('after a closing began')).toBe('unsure');
        expect(await cast('after it was opened again', 1)).toBe('counted');
        expect(await polls.count(poll)).toEqual({ support: 4 });
      });

      test('that are long are kept in a proof whole, in more documents than one', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const leaves = Array.from({ length: 600 }, (_, n) => ({ voter: `${n}`, choice: `${n}`.padEnd(30_000, 'é') }));
        await polls.putLeaves(poll, 1, leaves);
        const read = await polls.leaves(poll, 1);
        expect(read.toSorted((a, b) => Number(a.voter) - Number(b.voter))).toEqual(leaves);
      });

      test('of which less is counted than they say are counted by that, and given back whole', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const said = (words: string, more: Partial<Ballot> = {}) =>
          ballot(poll.id, { choice: words, counted: 'answer', ...more });
        const long = 'It follows from the figures. '.repeat(200);
        await polls.raiseGate(poll);
        expect(await polls.castKnowing(poll, said(long), undefined)).toBe('counted');
        expect(await polls.cast(poll, said('Other', { voterKey: 'w' }))).toEqual({
          kind: 'stored',
          previous: undefined,
        });
        expect(await polls.count(poll)).toEqual({ answer: 2 });
        const changed = said('Short', { pressedAt: at(20) });
        expect(await polls.castKnowing(poll, changed, undefined)).toBe('otherwise');
        expect(await polls.cast(poll, changed)).toEqual({ kind: 'stored', previous: long });
        expect(await polls.ballot(poll, 'v')).toEqual({ ...changed, sealed: undefined });
        const choices = (found: readonly Ballot[]) => found.map(({ choice }) => choice).sort();
        expect(choices(await polls.allBallots(poll))).toEqual(['Other', 'Short']);
        expect(choices(await polls.ballotsSaying(poll, ['answer'], { most: 9, reasoned: false }))).toEqual([
          'Other',
          'Short',
        ]);
        await polls.seal(poll, 1);
        expect(choices(await polls.sealedBallots(poll, 1))).toEqual(['Other', 'Short']);
        const withdrawn = ballot(poll.id, { choice: '', pressedAt: at(30), voterKey: 'x' });
        await polls.cast(poll, said('Mine', { voterKey: 'x' }));
        expect(await polls.cast(poll, withdrawn)).toEqual({ kind: 'stored', previous: 'Mine' });
        expect(await polls.count(poll)).toEqual({ answer: 2, '': 1 });
        expect((await polls.ballot(poll, 'x'))?.choice).toBe('');
      });

      test('cast where it is known what stands replace that alone, of an earlier press and not sealed', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id } = poll;
        await polls.raiseGate(poll);
        await polls.cast(poll, ballot(id));
        const change = (choice: string, known: string, seconds: number) =>
          polls.castKnowing(poll, ballot(id, { choice, pressedAt: at(seconds) }), known);
        expect(await change('block', 'oppose', 20)).toBe('otherwise');
        expect(await change('block', 'support', 20)).toBe('counted');
        expect(await change('oppose', 'block', 19)).toBe('otherwise');
        expect(await polls.castKnowing(poll, ballot(id, { voterKey: 'nobody' }), 'support')).toBe('otherwise');
        expect(await polls.count(poll)).toEqual({ block: 1 });
        await polls.raiseGate({ ...poll, epoch: 1 });
        expect(await change('oppose', 'block', 21)).toBe('unsure');
        await polls.seal(poll, 1);
        expect(await change('support', 'oppose', 22)).toBe('otherwise');
        expect(await polls.count(poll, 1)).toEqual({ oppose: 1 });
        const again = { ...poll, epoch: 1, openSince: 1 };
        expect(await polls.castKnowing(again, ballot(id, { choice: 'block', pressedAt: at(23) }), 'oppose')).toBe(
          'counted',
        );
        expect(await polls.count(poll)).toEqual({ block: 1 });
      });

      test('cast at the same time in several polls each get their own answer', async () => {
        const polls = store();
        const open = await polls.add(newPoll(group()));
        const other = await polls.add(newPoll(group()));
        const closing = await polls.add(newPoll(group()));
        for (const poll of [open, other]) await polls.raiseGate(poll);
        await polls.raiseGate({ ...closing, epoch: 1 });
        const names = Array.from({ length: 40 }, (_, n) => `v${n}`);
        const everyone = (poll: typeof open, known?: string, seconds = 10) =>
          names.map((voterKey) =>
            polls.castKnowing(
              poll,
              ballot(poll.id, { voterKey, choice: `at ${seconds}`, pressedAt: at(seconds) }),
              known,
            ),
          );
        const all = async (given: Promise<string>[]) => [...new Set(await Promise.all(given))];
        expect(await all([...everyone(open), ...everyone(other)])).toEqual(['counted']);
        expect(await all([...everyone(open, 'at 10', 20), ...everyone(other, 'at 10', 20)])).toEqual(['counted']);
        expect(await all(everyone(closing))).toEqual(['unsure']);
        // of one who is known wrongly all that go with them may be told that what stands is otherwise, none that they count
        await polls.cast(open, ballot(open.id, { voterKey: 'v0', choice: 'elsewhere', pressedAt: at(25) }));
        const told = await Promise.all(everyone(open, 'at 20', 30));
        expect(told[0]).toBe('otherwise');
        const standing = (await polls.count(open))['at 30'] ?? 0;
        expect(standing).toBe(39);
        expect(told.filter((one) => one === 'counted').length).toBeLessThanOrEqual(standing);
        const counts = await Promise.all([open, other, closing].map((poll) => polls.count(poll)));
        expect(counts).toEqual([{ elsewhere: 1, 'at 30': 39 }, { 'at 20': 40 }, { 'at 10': 40 }]);
      });

      test('cast as first ones while the gate rises: those that passed it were there before, each voter once', async () => {
        const [one, two] = [store(), store()];
        const poll = await one.add(newPoll(group()));
        await one.raiseGate(poll);
        const press = (n: number) =>
          (n % 2 ? one : two).castKnowing(
            poll,
            ballot(poll.id, { voterKey: `v${n % 60}`, choice: 'oppose' }),
            undefined,
          );
        const presses = Array.from({ length: 80 }, (_, n) => press(n));
        const seal = one.raiseGate({ ...poll, epoch: 1 }).then(() => one.seal(poll, 1));
        const done = await Promise.all(presses);
        await seal;
        const passed = done.filter((one) => one === 'counted').length;
        expect((await one.count(poll, 1)).oppose ?? 0).toBeGreaterThanOrEqual(passed);
        expect(await one.count(poll)).toEqual({ oppose: 60 });
        expect(done.filter((one) => one === 'otherwise')).toHaveLength(20);
      });

      test('of one voter are one: the later press stands, in any order, and says what it replaced', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id } = poll;
        expect(await polls.cast(poll, ballot(id))).toEqual({ kind: 'stored', previous: undefined });
        expect(await polls.cast(poll, ballot(id, { choice: 'block', pressedAt: at(20) }))).toEqual({
          kind: 'stored',
          previous: 'support',
        });
        expect(await polls.cast(poll, ballot(id))).toEqual({ kind: 'newer-stands' });
        expect(await polls.ballot(poll, 'v')).toEqual({
          ...ballot(id, { choice: 'block', pressedAt: at(20) }),
          sealed: undefined,
        });
        expect(await polls.ballot(poll, 'w')).toBeUndefined();
        expect(await polls.count(poll)).toEqual({ block: 1 });
      });

      test('of the same press may be repeated', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id } = poll;
        await polls.cast(poll, ballot(id));
        expect(await polls.cast(poll, ballot(id))).toEqual({ kind: 'stored', previous: 'support' });
        expect(await polls.count(poll)).toEqual({ support: 1 });
      });

      test('pressed a hundred times at once are one, the last press', async () => {
        const [one, two] = [store(), store()];
        const poll = await one.add(newPoll(group()));
        const { id } = poll;
        await Promise.all(
          Array.from({ length: 100 }, (_, n) => {
            const order = (n * 37) % 100;
            return (n % 2 ? one : two).cast(poll, ballot(id, { choice: `p${order}`, pressedAt: at(order) }));
          }),
        );
        expect(await one.count(poll)).toEqual({ p99: 1 });
      });

      test('of two polls and two voters are kept apart', async () => {
        const polls = store();
        const [a, b] = [await polls.add(newPoll(group())), await polls.add(newPoll(group()))];
        await polls.cast(a, ballot(a.id));
        await polls.cast(a, ballot(a.id, { voterKey: 'w', choice: 'oppose' }));
        await polls.cast(b, ballot(b.id, { choice: 'abstain' }));
        expect(await polls.count(a)).toEqual({ support: 1, oppose: 1 });
        expect(await polls.count(b)).toEqual({ abstain: 1 });
      });
    });

    describe('closing', () => {
      test('begins once, twenty at once, and not again while its lease lasts', async () => {
        const [one, two] = [store(), store()];
        const poll = await one.add(newPoll(group()));
        const { id, groupId } = poll;
        const begun = await Promise.all(
          Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).beginClosing(groupId, id, early)),
        );
        const winners = begun.filter((poll) => poll !== undefined);
        expect(winners).toMatchObject([{ id, state: 'closing', epoch: 1 }]);
        const before = { ...early, now: at(1_000 + LEASE_MS - 1) };
        expect(await one.beginClosing(groupId, id, before)).toBeUndefined();
        const after = { ...early, now: at(1_000 + LEASE_MS) };
        expect(await one.beginClosing(groupId, id, after)).toMatchObject({ state: 'closing', epoch: 2 });
      });

      test('by the clock begins at the deadline, not before; a closing that began is taken over all the same', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id, groupId } = poll;
        const due = { now: early.now, leaseMs: LEASE_MS };
        expect(await polls.beginClosing(groupId, id, { ...due, now: at(3_599_999) })).toBeUndefined();
        expect(await polls.beginClosing(groupId, id, { ...due, now: closesAt })).toMatchObject({ epoch: 1 });
        const other = await polls.add(newPoll(groupId));
        await polls.beginClosing(groupId, other.id, early);
        const later = { ...due, now: at(1_000 + LEASE_MS) };
        expect(await polls.beginClosing(groupId, other.id, later)).toMatchObject({ epoch: 2, closer: early.early.by });
      });

      test('seals what was cast: it changes no more, and only it is counted', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id, groupId } = poll;
        await polls.cast(poll, ballot(id));
        await polls.beginClosing(groupId, id, early);
        await polls.seal(poll, 1);
        expect(await polls.cast(poll, ballot(id, { choice: 'block', pressedAt: at(99) }))).toEqual({ kind: 'sealed' });
        expect((await polls.cast(poll, ballot(id, { voterKey: 'late' }))).kind).toBe('stored');
        expect(await polls.count(poll, 1)).toEqual({ support: 1 });
        expect(await polls.ballot(poll, 'v')).toMatchObject({ choice: 'support', sealed: 1 });
        expect(await polls.ballot(poll, 'late')).toMatchObject({ sealed: undefined });
      });

      test('seals anew in a later epoch, which an earlier one cannot undo', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id, groupId } = poll;
        await polls.cast(poll, ballot(id));
        await polls.seal(poll, 1);
        await polls.cast(poll, ballot(id, { voterKey: 'late', choice: 'oppose' }));
        await polls.seal(poll, 2);
        await polls.seal(poll, 1);
        expect(await polls.count(poll, 2)).toEqual({ support: 1, oppose: 1 });
        expect(await polls.count(poll, 1)).toEqual({});
        expect(await polls.find(groupId, id)).toMatchObject({ state: 'open' });
      });

      test('races ballots: what it counts is what it sealed, and no ballot is lost', async () => {
        const [one, two] = [store(), store()];
        const poll = await one.add(newPoll(group()));
        const { id } = poll;
        const press = (n: number, ms: number) =>
          ballot(id, { voterKey: `v${n}`, pressedAt: at(ms), choice: `p${n % 3}` });
        await Promise.all(Array.from({ length: 40 }, (_, n) => one.cast(poll, press(n, 1))));
        const [changed] = await Promise.all([
          Promise.all(Array.from({ length: 60 }, (_, n) => two.cast(poll, press(n + (n < 40 ? 0 : 100), 2)))),
          one.seal(poll, 1),
        ]);
        const counts = Object.values(await one.count(poll, 1)).reduce((sum, count) => sum + count, 0);
        expect(counts).toBeGreaterThanOrEqual(40);
        const sealed = await Promise.all(Array.from({ length: 40 }, (_, n) => one.ballot(poll, `v${n}`)));
        expect(sealed.map((there) => there?.sealed)).toEqual(sealed.map(() => 1));
        // a change that was refused left the first ballot, one that was stored is the one that is sealed
        expect(sealed.map((there) => there?.pressedAt.getTime())).toEqual(
          changed.slice(0, 40).map(({ kind }) => at(kind === 'stored' ? 2 : 1).getTime()),
        );
      });

      test('ends once, by the epoch that has it', async () => {
        const polls = store();
        const poll = await polls.add(newPoll(group()));
        const { id, groupId } = poll;
        const closed = { at: at(2_000), by: 'Ottilie', ballots: 2, tally: { support: 2, block: 0 } };
        expect(await polls.endClosing(groupId, id, { epoch: 0, closed })).toBe(false);
        await polls.beginClosing(groupId, id, early);
        await polls.beginClosing(groupId, id, { ...early, now: at(1_000 + LEASE_MS) });
        expect(await polls.endClosing(groupId, id, { epoch: 1, closed })).toBe(false);
        expect(await polls.endClosing(groupId, id, { epoch: 2, closed })).toBe(true);
        expect(await polls.endClosing(groupId, id, { epoch: 2, closed })).toBe(false);
        expect(await polls.find(groupId, id)).toMatchObject({ state: 'closed', epoch: 2, closed });
        expect(await polls.beginClosing(groupId, id, { ...early, now: at(9e9) })).toBeUndefined();
      });
    });
  });
}
