import type { Act } from '../people/act.ts';
import type { Alike, Ballot, Counts, MinorityStatement, Poll, PollClosing, PollState } from './poll.ts';
import type { PollAct } from './poll-act.ts';
import type { Leaf } from './proof/ballot-leaf.ts';

/** What became of a cast ballot. */
export type CastResult =
  /** It is stored; `previous` is what the one said that it replaced. */
  | { kind: 'stored'; previous: string | undefined }
  /** A ballot of a later press by the same voter stands. */
  | { kind: 'newer-stands' }
  /** The ballot that stood is counted: the poll is being closed. */
  | { kind: 'sealed' };

/** What became of a ballot that was cast by what its voter is known to have said. */
export type KnowingCast =
  /** It is stored, and no closing counts without it. */
  | 'counted'
  /** It is stored, and the poll may be closing, or nobody has raised its gate to this epoch. */
  | 'unsure'
  /** What stands is otherwise, of a later press, or sealed: nothing is changed. */
  | 'otherwise';

/** Which poll is meant: the group that it belongs to is always named too. */
export type PollRef = Pick<Poll, 'groupId' | 'id'>;

export type NewPoll = Omit<
  Poll,
  'number' | 'state' | 'epoch' | 'closed' | 'acts' | 'openSince' | 'outcome' | 'invited' | 'revision' | 'voted'
>;

/** What an act does to a poll. */
export interface PollChange {
  readonly set: Partial<Poll>;
  readonly unset?: readonly (keyof Poll)[];
  /** One more who may vote in it. */
  readonly invite?: string;
  /** Only while nobody votes; makes it the next revision. */
  readonly isEdit?: true;
  readonly act: PollAct;
}

/** Who may vote in a poll, by their keys, each with their region at that time. */
export type Roll = ReadonlyMap<string, string | undefined>;

/** Not all ballots that there are: `most` of them, and none but those that give a reason. */
export interface SomeBallots {
  readonly most: number;
  readonly reasoned: boolean;
}

/** Polls and ballots. Every call names the group. */
export interface PollStore {
  /** Adds a poll with the group's next number, open or waiting to be; one with this id already there is returned as it is. */
  add(poll: NewPoll): Promise<Poll>;
  /** Writes down who may vote in a poll, before it is added; what is written stays. */
  fixRoll(poll: PollRef & Pick<Poll, 'rollId'>, roll: Roll): Promise<void>;
  /** Who may vote in it, with those whom the chair added; undefined: it is not written down. */
  roll(poll: Pick<Poll, 'id' | 'groupId' | 'invited' | 'rollId'>): Promise<Roll | undefined>;
  /** Puts another key in the place of one on every roll of the group: as many might vote as before. */
  renameOnRolls(groupId: string, voterKey: string, newKey: string): Promise<void>;
  find(groupId: string, pollId: string): Promise<Poll | undefined>;
  findByNumber(groupId: string, number: number): Promise<Poll | undefined>;
  /** Newest first. */
  list(groupId: string, query: { states: readonly PollState[]; limit: number; skip: number }): Promise<Poll[]>;
  /** All tags that the group's polls have, as they were typed, the latest poll's first. */
  tags(groupId: string): Promise<string[]>;
  /** Polls of all groups that are not closed: for a start. */
  unclosed(): Promise<Poll[]>;

  /** Changes a poll that still is as it was read and writes the act down, in one step; undefined: it is not so any more. */
  change(read: Poll, change: PollChange): Promise<Poll | undefined>;
  /** Writes down that somebody votes in this revision; false: the poll is at another one. */
  markVoted(poll: PollRef & Pick<Poll, 'revision'>): Promise<boolean>;
  /**
   * Writes a voter's ballot if what stands is known, then looks whether the gate still is at the poll's epoch: both in one
   * command.
   * @param known what the ballot says that is to be replaced; undefined: there is none
   */
  castKnowing(
    poll: Pick<Poll, 'groupId' | 'epoch' | 'openSince'>,
    ballot: Ballot,
    known: string | undefined,
  ): Promise<KnowingCast>;
  /** Raises a poll's gate to an epoch. It never falls: what passes it is written before any later closing counts. */
  raiseGate(poll: PollRef & Pick<Poll, 'epoch'>): Promise<void>;
  /**
   * One replace-upsert: a ballot of an earlier press or of the same one is replaced, a later or sealed one stays.
   * Seals up to `openSince` are no bar.
   */
  cast(poll: Pick<Poll, 'groupId' | 'openSince'>, ballot: Ballot): Promise<CastResult>;
  /** A ballot of a closed poll was counted only if `sealed` is the poll's epoch: one that came too late may lie there. */
  ballot(poll: PollRef, voterKey: string): Promise<(Ballot & { sealed: number | undefined }) | undefined>;
  /** The ballots of these voters, as `ballot` gives each. */
  ballots(poll: PollRef, voterKeys: readonly string[]): Promise<(Ballot & { sealed: number | undefined })[]>;
  /** The ballots that say one of these; of more than `most` some. */
  ballotsSaying(
    poll: PollRef,
    choices: readonly string[],
    only?: SomeBallots,
  ): Promise<(Ballot & { sealed: number | undefined })[]>;
  /** The ballots in these polls that their closings sealed, also those that were withdrawn. */
  sealedIn(groupId: string, polls: readonly Pick<Poll, 'id' | 'epoch'>[]): Promise<Ballot[]>;
  /** All ballots in it, also those that were withdrawn. */
  allBallots(poll: PollRef): Promise<Ballot[]>;
  /** The ballots of these voters in the group's polls but those that were withdrawn. */
  ballotsOf(groupId: string, voterKeys: readonly string[]): Promise<Ballot[]>;
  /**
   * Takes these voters out: what a closing has not counted is withdrawn, what it has stays under a key that leads to
   * nobody. Safe to repeat. Gives the polls from which a ballot was withdrawn.
   */
  forgetVoters(groupId: string, voterKeys: readonly string[], newKey: () => string): Promise<string[]>;
  /** Counts ballots that say the same: all, or those sealed by one attempt to close. */
  count(poll: PollRef, epoch?: number): Promise<Counts>;
  /** Counts ballots of voters of one region that say the same. */
  countByRegion(poll: PollRef): Promise<Alike[]>;

  /**
   * Begins to close, as the next epoch: from open, or from a closing whose lease ran out. undefined: it is closed, or
   * somebody else is at it.
   * @param take.early closes before the deadline, if nothing was done to the poll since it had that many acts; who is
   * kept as `closer`: without it, the one that an earlier attempt left stays
   */
  beginClosing(
    groupId: string,
    pollId: string,
    take: { now: Date; leaseMs: number; early?: { by: Act['by']; acts: number } },
  ): Promise<Poll | undefined>;
  /** Marks every ballot as counted by this epoch: none of them changes from here on. */
  seal(poll: PollRef, epoch: number): Promise<void>;
  /** Ends the closing, with the act of who closed it early; false when another epoch has taken over. */
  endClosing(
    groupId: string,
    pollId: string,
    end: { epoch: number; closed: PollClosing; act?: PollAct },
  ): Promise<boolean>;
  /** The ballots that this closing sealed. */
  sealedBallots(poll: PollRef, epoch: number): Promise<Ballot[]>;
  /** Keeps the ballots of a count as its proof holds them, in place of those of earlier counts. */
  putLeaves(poll: PollRef, epoch: number, leaves: readonly Leaf[]): Promise<void>;
  leaves(poll: PollRef, epoch: number): Promise<Leaf[]>;
  /** Keeps a voter's minority statement, in place of the one they had. */
  putStatement(groupId: string, pollId: string, statement: MinorityStatement): Promise<void>;
  /** Oldest first. */
  statements(groupId: string, pollId: string): Promise<MinorityStatement[]>;
  /** Puts another key in the place of one on every statement of the group. */
  renameOnStatements(groupId: string, voterKey: string, newKey: string): Promise<void>;
  /** Removes the ballots that this closing did not count: nobody was told that they stand. */
  dropUncounted(poll: PollRef, epoch: number): Promise<void>;
  /** Takes the seals up to this epoch off, of a poll that is open again. */
  unseal(poll: PollRef, epoch: number): Promise<void>;
}
