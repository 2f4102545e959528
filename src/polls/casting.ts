import QuickLRU from 'quick-lru';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import { type Ballot, isAsSeen, isInTime, type Poll, WITHDRAWN } from './poll.ts';
import { createPollReads } from './poll-reads.ts';
import type { PollStore, Roll } from './poll-store.ts';
import { delegateIn } from './proxies.ts';
import { kindIn } from './several-questions.ts';
import { refusalOf } from './steering.ts';
import { partsToReason } from './voices.ts';

/** A ballot that is counted, unless its voter changes it. */
export interface CastOutcome {
  readonly poll: Poll;
  readonly voterKey: string;
  readonly choice: string;
  readonly reason?: string;
  /** What the ballot said that it replaced, where that was something else. */
  readonly previous?: string;
}

/** A ballot, and the revision of the poll under which it was pressed; left out: the one that there is. */
export interface Pressed extends Ballot {
  readonly revision?: number | undefined;
}

/** Whether a voter may vote in a poll of which it is not written down who may. */
type IsOpenTo = (poll: Poll) => boolean;

interface Parts {
  readonly store: PollStore;
  readonly counting: Counting;
  readonly deliveries: Deliveries;
  readonly kinds: readonly PollKind[];
}

/** Voters of whom it is at hand what their ballots say. */
const VOTERS = 20_000;
/** How often, and how long apart (milliseconds), to look whether a closing has ended. */
const LOOKS = 20;
const LOOK_MS = 100;
/** Rolls that are kept at hand: they never change but for those whom the chair adds, who stand in the poll too. */
const ROLLS = 500;

/**
 * Casting a ballot. A ballot is acknowledged only when it is certain to be in the final tally, and a count begins only
 * after the poll has left `open` and its gate is raised. A ballot is written in one command with a look at the gate: still
 * where the poll was seen open, so a count will find the ballot. It is written so if what stands is what this process knows
 * of: nothing, or what its voter said here before. Otherwise it replaces whatever stands, and the poll is read again after the
 * write: one still open will count it; one that is being closed will have sealed it or not, and that decides.
 *
 * The look before the write may be some seconds old. It keeps late ballots out, for a deadline only ever moves later; a
 * ballot written to a poll that was closed meanwhile is not sealed, so it is neither counted nor acknowledged.
 */
export function createCasting({ store, counting, deliveries, kinds }: Parts) {
  const reads = createPollReads(store.find);
  const rolls = new QuickLRU<string, Roll>({ maxSize: ROLLS });
  const said = new QuickLRU<string, string>({ maxSize: VOTERS });

  async function cast(groupId: string, { revision, ...ballot }: Pressed, isOpenTo: IsOpenTo): Promise<CastOutcome> {
    const before = await lookBefore(groupId, { revision, ...ballot }, isOpenTo);
    if (before.state !== 'open') return answerClosed(before, ballot);
    await markVoted(before);
    try {
      return await write(before, asCounted(before, await inRegion(before, ballot)));
    } catch (error) {
      if (isPenholderError(error)) throw error;
      // from the first byte of the write on, nobody knows whether the ballot is counted
      throw new PenholderError('ballot_unconfirmed', { number: before.number }, error);
    }
  }

  async function write(before: Poll, ballot: Ballot): Promise<CastOutcome> {
    const { voterKey, choice, reason } = ballot;
    const voter = JSON.stringify([before.groupId, ballot.pollId, voterKey]);
    const known = said.get(voter);
    const took = await store.castKnowing(before, ballot, known);
    const { poll, previous = WITHDRAWN } =
      took === 'otherwise'
        ? await replace(before, ballot)
        : { poll: took === 'counted' ? before : await confirm(before, ballot), previous: known };
    // what is long is not kept at hand: the next one takes a command more
    if (ballot.counted === undefined) said.set(voter, choice);
    else said.delete(voter);
    // from now on one command is enough
    if (took === 'unsure' && poll.state === 'open') await store.raiseGate(poll);
    deliveries.redraw('poll', ballot.pollId);
    return {
      poll,
      voterKey,
      choice,
      ...(reason === undefined ? {} : { reason }),
      ...(previous === WITHDRAWN || previous === choice ? {} : { previous }),
    };
  }

  /** With what is counted of it, where its kind counts less than it says. */
  function asCounted(poll: Poll, ballot: Ballot): Ballot {
    const { choice } = ballot;
    if (choice === WITHDRAWN || delegateIn(choice) !== undefined) return ballot;
    const counted = kindIn(kinds, poll)?.counted?.(choice);
    return counted === undefined ? ballot : { ...ballot, counted };
  }

  /** Whatever stands is replaced, unless it is of a later press or sealed. Gives what it said. */
  async function replace(before: Poll, ballot: Ballot): Promise<{ poll: Poll; previous?: string | undefined }> {
    const result = await store.cast(before, ballot);
    if (result.kind === 'newer-stands') throw new PenholderError('ballot_newer_stands');
    if (result.kind === 'stored') return { poll: await confirm(before, ballot), previous: result.previous };
    const poll = demandPoll(await reads.fresh(before.groupId, ballot.pollId));
    // it was closed and opened again since the first look
    if (poll.state === 'open' && poll.openSince !== before.openSince) return replace(poll, ballot);
    await demandSealed(poll, ballot);
    return { poll };
  }

  /** Of a ballot that is stored: a poll that is still open after that will count it, one that is not has sealed it or not. */
  async function confirm({ groupId }: Poll, ballot: Ballot): Promise<Poll> {
    const poll = demandPoll(await reads.fresh(groupId, ballot.pollId));
    if (poll.state !== 'open') await demandSealed(poll, ballot);
    return poll;
  }

  /**
   * The first ballot and an edit shut each other out: the edit passes only while this is not written, and this only
   * while the poll is as its voter saw it. From the next reading on it is known, and costs nothing.
   */
  async function markVoted(poll: Poll): Promise<void> {
    if (poll.voted || (await store.markVoted(poll))) return;
    throw editedSince(demandPoll(await reads.fresh(poll.groupId, poll.id)));
  }

  async function lookBefore(groupId: string, ballot: Pressed, isOpenTo: IsOpenTo): Promise<Poll> {
    const recent = await reads.recent(groupId, ballot.pollId);
    const mayCast =
      recent?.state === 'open' &&
      isOfRevision(recent, ballot) &&
      isInTime(recent, ballot.pressedAt) &&
      isBallotOf(recent, ballot);
    const poll = demandPoll(mayCast ? recent : await reads.fresh(groupId, ballot.pollId));
    if (!isOfRevision(poll, ballot)) throw editedSince(poll);
    if (!isBallotOf(poll, ballot)) throw new PenholderError('button_unknown');
    demandReason(poll, ballot);
    if (!isInTime(poll, ballot.pressedAt)) refuse(poll);
    await demandVoter(poll, ballot.voterKey, isOpenTo);
    return poll;
  }

  /** A button from before the poll was known to ask for it, or none at all: the button that stands there now asks. */
  function demandReason(poll: Poll, { choice, reason }: Ballot): void {
    const kind = kindIn(kinds, poll);
    if (poll.reasons !== 'required' || !kind || choice === WITHDRAWN || delegateIn(choice) !== undefined) return;
    if (partsToReason(kind, poll, choice).some(({ reasonIn }) => reasonIn(reason) === undefined))
      throw new PenholderError('ballot_without_reason', { number: poll.number });
  }

  /** A poll may have got more options since it was last read: what one reading does not know, the next one may. */
  function isBallotOf(poll: Poll, { choice }: Ballot): boolean {
    if (choice === WITHDRAWN || delegateIn(choice) !== undefined) return true;
    const kind = kindIn(kinds, poll);
    return kind?.ballot(poll).safeParse(choice).success === true;
  }

  /** Who may vote was fixed when the poll was opened; a person is on its roll by any of their accounts. */
  async function isVoter(poll: Poll, voterKey: string, isOpenTo: IsOpenTo): Promise<boolean> {
    const roll = await rollOf(poll);
    const isIn = (key: string) => roll?.has(key) === true || poll.invited?.includes(key) === true;
    if (isIn(voterKey) || (roll === undefined && isOpenTo(poll))) return true;
    if (roll === undefined && poll.invited === undefined) return false;
    return (await counting.keysOf(poll.groupId, voterKey)).some(isIn);
  }

  /** What was read some seconds ago may lack whom the chair has added since. */
  async function demandVoter(poll: Poll, voterKey: string, isOpenTo: IsOpenTo): Promise<void> {
    if (await isVoter(poll, voterKey, isOpenTo)) return;
    const now = demandPoll(await reads.fresh(poll.groupId, poll.id));
    if (await isVoter(now, voterKey, isOpenTo)) return;
    const isFixed = (await rollOf(now)) !== undefined;
    throw isFixed ? new PenholderError('not_on_poll_roll', { number: poll.number }) : new PenholderError('not_on_roll');
  }

  /** Who is on the roll is counted in the region that they had when it was written down. */
  async function inRegion(poll: Poll, { region: now, ...ballot }: Ballot): Promise<Ballot> {
    const roll = await rollOf(poll);
    const key = roll && ((await keysOnRoll(poll, ballot.voterKey, roll))[0] ?? undefined);
    const region = key === undefined || poll.invited?.includes(key) ? now : roll?.get(key);
    return region === undefined ? ballot : { ...ballot, region };
  }

  /** The keys under which a person is on a roll: nearly always their own. */
  async function keysOnRoll({ groupId }: Poll, voterKey: string, roll: Roll): Promise<string[]> {
    return roll.has(voterKey) ? [voterKey] : (await counting.keysOf(groupId, voterKey)).filter((key) => roll.has(key));
  }

  /** Of a poll that was opened before rolls were written down there is the size alone. */
  async function rollOf(poll: Poll): Promise<Roll | undefined> {
    return poll.rollSize === undefined ? undefined : (rolls.get(keyOf(poll)) ?? readRoll(poll));
  }

  async function readRoll(poll: Poll): Promise<Roll | undefined> {
    const roll = await store.roll(poll);
    if (roll) rolls.set(keyOf(poll), roll);
    return roll;
  }

  /** A repeat of the press that was counted is told so once more. */
  async function answerClosed(poll: Poll, ballot: Ballot): Promise<CastOutcome> {
    if (!poll.closed || !(await isCounted(poll, ballot))) refuse(poll);
    return { poll, voterKey: ballot.voterKey, choice: ballot.choice };
  }

  /** Waits for the count to end; then only a ballot sealed by that count was counted. */
  async function demandSealed(seen: Poll, ballot: Ballot): Promise<void> {
    let now = seen;
    for (let look = 0; !now.closed && now.state !== 'cancelled' && look < LOOKS; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      now = demandPoll(await reads.fresh(seen.groupId, seen.id));
    }
    if (now.state !== 'cancelled' && !now.closed) throw new PenholderError('ballot_uncertain', { number: now.number });
    if (!now.closed || !(await isCounted(now, ballot))) refuse(now);
  }

  async function isCounted(poll: Poll, { voterKey, choice, pressedAt }: Ballot): Promise<boolean> {
    const there = await store.ballot(poll, voterKey);
    const isThis = there?.choice === choice && there.pressedAt.getTime() === pressedAt.getTime();
    return isThis && there.sealed === poll.epoch;
  }

  return { cast, isVoter, demandVoter, inRegion, reads };
}

function keyOf({ groupId, id }: Poll): string {
  return JSON.stringify([groupId, id]);
}

function demandPoll(found: Poll | undefined): Poll {
  if (!found) throw new PenholderError('button_unknown');
  return found;
}

function isOfRevision(poll: Poll, { revision }: Pressed): boolean {
  return revision === undefined || isAsSeen(poll, revision);
}

function editedSince({ number }: Poll): PenholderError {
  return new PenholderError('poll_edited', { number });
}

function refuse(poll: Poll): never {
  const { number, state } = poll;
  if (state === 'draft') throw refusalOf(poll);
  throw new PenholderError(state === 'cancelled' ? 'poll_cancelled' : 'poll_closed', { number });
}
