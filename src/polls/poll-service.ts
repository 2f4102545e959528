import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Deliveries, Owed } from '../deliveries/deliveries.ts';
import { PenholderError } from '../errors.ts';
import type { ReadFile } from '../files/file.ts';
import type { Files } from '../files/files.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Act } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { MemberStore } from '../people/member-store.ts';
import type { EndedPoll } from '../people/participation.ts';
import { phrase, said } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { type Added, createAdding } from './adding.ts';
import { createAnnouncing } from './announcing.ts';
import { type Attachment, createAttaching } from './attaching.ts';
import { type Asked, createBeginning, type Opening } from './beginning.ts';
import { type CastOutcome, createCasting, type Pressed } from './casting.ts';
import { type Choosers, createChoosers } from './choosers.ts';
import { createClosing } from './closing.ts';
import type { CountedOf } from './counted.ts';
import type { Counting } from './counting.ts';
import { createDeciding, type Decisions } from './deciding.ts';
import { createDelegating, type Delegation } from './delegating.ts';
import { createEditing, type Edit } from './editing.ts';
import { createEndedPolls } from './ended-polls.ts';
import { createFinalCount } from './final-count.ts';
import type { PollKind } from './kinds/kind.ts';
import { createNoting } from './noting.ts';
import { type Ballot, type Counted, type Poll, type PollState, WITHDRAWN } from './poll.ts';
import type { PollReads } from './poll-reads.ts';
import type { PollStore } from './poll-store.ts';
import { receiptOf, voterIn } from './proof/ballot-leaf.ts';
import { exportPolls } from './proof/exporting.ts';
import type { PollFile } from './proof/poll-file.ts';
import { delegateIn } from './proxies.ts';
import { createProxyNews } from './proxy-news.ts';
import { createReminding, type Reminding, type RemindingParts } from './reminding.ts';
import type { ReadRollByRegion } from './roll-by-region.ts';
import { kindIn } from './several-questions.ts';
import { createStandingProxies, type StandingProxies } from './standing-proxies.ts';
import { createSteering, type Steer } from './steering.ts';
import { createTagging, type Tagged } from './tagging.ts';
import { unlike } from './tags.ts';
import type { VoicesOf } from './voices.ts';

export interface PollService extends Decisions, Pick<Reminding, 'remind' | 'missing'> {
  /**
   * Opens a poll and posts it in the channel, or, where it cannot be posted yet, as soon as it can be; one that opens
   * later waits till then. The same id again opens nothing and returns the poll that is there.
   * @throws poll_opens_in_past, poll_opens_too_far, poll_closes_in_past, poll_closes_too_soon, poll_closes_too_far, quorum_without_roll, quorum_over_roll,
   * audience_empty {audience}
   */
  open(
    group: Group,
    channel: ChannelRef,
    opening: Opening & { readonly file?: ReadFile },
  ): Promise<{ poll: Poll } & Omit<Owed, 'isNew'>>;
  /** How many may vote in a poll for this audience as the group is now, where that is written down. @throws audience_empty {audience} */
  rollSize(group: Group, asked: Asked): Promise<number | undefined>;
  /** @throws poll_not_found {number} */
  byNumber(groupId: string, number: number): Promise<Poll>;
  /** A poll as it is, or for what is looked at once more, as it was some seconds ago. @throws button_unknown */
  byId(groupId: string, pollId: string, reading: keyof PollReads): Promise<Poll>;
  list(groupId: string, query: { states: readonly PollState[]; limit: number; skip: number }): Promise<Poll[]>;
  /**
   * Casts, or changes, a ballot.
   * @param isOpenTo whether its voter may vote where it is not written down who may
   * @throws poll_closed, ballot_newer_stands, ballot_uncertain, ballot_unconfirmed, button_unknown,
   * not_on_roll, not_on_poll_roll {number}, poll_edited {number}
   */
  cast(groupId: string, ballot: Pressed, isOpenTo: (poll: Poll) => boolean): Promise<CastOutcome>;
  /**
   * Takes a voter's ballot back: it is counted nowhere, and its receipt finds nothing.
   * @throws ballot_none {number}, and as cast
   */
  withdraw(groupId: string, ballot: Omit<Ballot, 'choice'>): Promise<Poll>;
  /** Leaves a voter’s choice to another. @throws as createDelegating */
  delegate(poll: Poll, delegation: Delegation): Promise<Poll>;
  /** Proxies for all polls of a group. */
  readonly standing: StandingProxies;
  /** What a ballot says, in words; one that leaves the choice to another says to whom. */
  ballotWords(poll: Poll, choice: string): Promise<Inline>;
  isVoter(poll: Poll, voterKey: string, isOpenTo: (poll: Poll) => boolean): Promise<boolean>;
  /** @throws not_on_roll, not_on_poll_roll {number}: they may not vote in it */
  demandVoter(poll: Poll, voterKey: string, isOpenTo: (poll: Poll) => boolean): Promise<void>;
  /** What a voter keeps of a ballot: it finds it in the export. */
  receipt(ballot: Pick<Ballot, 'pollId' | 'voterKey' | 'choice'>): string;
  /** A counted poll with its ballots, without names. @throws poll_not_counted, poll_no_proof */
  exported(group: Group, poll: Poll): Promise<PollFile>;
  /** What a voter's ballot says now; of a closed poll, the ballot that was counted. */
  ballotOf(poll: Poll, voterKey: string): Promise<Ballot | undefined>;
  /** Who is against, where that is told. */
  voices: VoicesOf;
  /** Who chose what, whoever asks. */
  choosers(poll: Poll): Promise<readonly Choosers[]>;
  /** Closes a poll before its time. @throws poll_closed, poll_cancelled, poll_decided, poll_changed_meanwhile */
  close(poll: Poll, by: Act['by']): Promise<Poll>;
  /**
   * Changes what is asked, until somebody votes.
   * @throws poll_voted {number}, quorum_…, poll_closes_…, and as close
   */
  edit(poll: Poll, edit: Edit): Promise<Poll>;
  /**
   * Attaches a text that it is about, until somebody votes. The same id again attaches nothing new.
   * @throws files_full {file, number, most}, file_there {file, number}, and as edit
   */
  attach(poll: Poll, attachment: Attachment): Promise<Poll>;
  /** Takes one away, by its name. @throws file_not_attached {remove, number, known}, and as edit */
  detach(poll: Poll, name: string, by: Act['by']): Promise<Poll>;
  /**
   * Adds an option to an open poll whose voters may.
   * @throws addition_closed {number}, options_full {option, most}, option_repeated {options, option}, busy, and as close
   */
  addOption(poll: Poll, added: Added, by: Act['by']): Promise<Poll>;
  /** @throws poll_voted {number}, poll_closed, poll_cancelled, poll_decided */
  demandEditable(poll: Poll): Promise<void>;
  /**
   * Moves the deadline of an open poll to later; opens a closed one again, until its outcome stands.
   * @throws poll_closes_in_past, poll_closes_too_soon, poll_closes_too_far, poll_extends_back, and as close
   */
  extend(poll: Poll, closesAt: Date, steer: Steer): Promise<Poll>;
  /**
   * Lets one more vote in an open poll, recorded as the act of who does so.
   * @throws voter_already {voter, number}, and as close
   */
  admit(poll: Poll, voter: Act['by'], steer: Steer & { isOpenTo: (poll: Poll) => boolean }): Promise<Poll>;
  /** Sets its tags, in any state, and of a series those of the next that waits. @param tags none: it is to have none @throws poll_changed_meanwhile {number} */
  tag(poll: Poll, tags: readonly string[], by: Act['by']): Promise<Tagged>;
  /** The tags that the group uses, the latest first; of those that a reader would take for one the latest. */
  tagsIn(groupId: string): Promise<string[]>;
  /** Takes an open poll back. @throws as close */
  cancel(poll: Poll, steer: Steer): Promise<Poll>;
  /** Ballots as they stand now, or at the end; whether they are shown is for whom it is drawn to say. */
  counted(poll: Poll): Promise<Counted>;
  kindOf(poll: Poll): PollKind;
  /** Who took part in the polls that ended since then. */
  ended(groupId: string, since: Date): Promise<EndedPoll[]>;
  /** Draws a group's open polls anew: what is counted has changed. */
  redraw(groupId: string): Promise<void>;
  /** Schedules the closing of every open poll again and takes up what a crash left closing. */
  start(): Promise<void>;
}

export interface PollParts extends Pick<RemindingParts, 'inPrivate'> {
  readonly store: PollStore;
  readonly counting: Counting;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  readonly members: MemberStore;
  readonly files: Files;
  readonly groups: GroupStore;
  readonly voices: VoicesOf;
  readonly counted: CountedOf;
  readonly rollByRegion: ReadRollByRegion;
  readonly kinds: readonly PollKind[];
  /** Keys the voters of proofs and receipts. */
  readonly secret: string;
}

/** Who ends a poll in which nothing can change any more: the bot. */
const ITSELF = { memberId: '', name: 'Penholder' } as const;
/** Open polls of one group that are drawn anew at once. */
const REDRAWN = 100;

export function createPollService(parts: PollParts): PollService {
  const { store, counting, deliveries, kinds } = parts;
  const announce = createAnnouncing(parts);
  const closing = createClosing({ ...parts, announce, countFinally: createFinalCount({ ...parts, kindOf }) });
  const casting = createCasting(parts);
  const delegating = createDelegating({ store, counting, casting });
  const tellDelegate = createProxyNews(parts);
  const standing = createStandingProxies({ ...parts, casting, tellDelegate });
  const noting = createNoting(parts);
  const steering = createSteering({ ...parts, schedule });
  const { change, meanwhile, settle } = steering;
  const reminding = createReminding({ ...parts, change });
  const addOption = createAdding({ ...parts, kindOf });
  const beginning = createBeginning({ ...parts, schedule, cancelNext: steering.cancelNext, standing });
  const editing = createEditing({ ...parts, meanwhile, settle, voters: beginning.voters });
  const { opened, attach, detach } = createAttaching({ ...parts, demandEditable: editing.demandEditable, settle });
  const deciding = createDeciding({ ...parts, kindOf, change, announce, standBehind: closing.standBehind });

  /** Notes all that is to be done with a poll at its time. */
  async function schedule(poll: Poll): Promise<void> {
    if (poll.state === 'draft') return beginning.scheduleOpening(poll);
    await closing.schedule(poll);
    await reminding.schedule(poll);
    await noting.schedule(poll);
  }

  function kindOf(poll: Poll): PollKind {
    const found = kindIn(kinds, poll);
    if (!found) throw new Error(`no poll kind ${poll.kind}`);
    return found;
  }

  function receiptFor({ pollId, voterKey, choice }: Pick<Ballot, 'pollId' | 'voterKey' | 'choice'>): string {
    return receiptOf(pollId, { voter: voterIn(pollId, voterKey, parts.secret), choice });
  }

  /** Tells those whom a voter has named, or does not name any more. */
  async function tellOfChange({ poll, voterKey, choice, previous = WITHDRAWN }: CastOutcome): Promise<void> {
    const [before, now] = [delegateIn(previous), delegateIn(choice)];
    const news = { groupId: poll.groupId, from: voterKey, poll: poll.id, at: parts.clock.now() };
    if (before !== undefined && before !== now) await tellDelegate({ ...news, to: before, what: 'taken' });
    if (now !== undefined && before !== now) await tellDelegate({ ...news, to: now, what: 'given' });
  }

  /** The ballot stands whatever becomes of this: at its deadline the poll ends all the same. */
  async function endIfSettled(poll: Poll): Promise<void> {
    const { isSettled } = kindOf(poll);
    if (!isSettled || poll.state !== 'open') return;
    const isEnd = async () => isSettled(poll, (await counted(poll)).tally);
    await isEnd()
      .then((isDue) => (isDue ? closing.close(poll, ITSELF) : undefined))
      .catch(() => {});
  }

  const choosersIn = createChoosers({ counting, members: parts.members });
  const counted = (poll: Poll): Promise<Counted> => parts.counted(poll, kindOf(poll));

  return {
    open: (group, channel, { file, ...opening }) =>
      file
        ? opened({ groupId: group.id, id: opening.id, file }, (files) =>
            beginning.open(group, channel, { ...opening, files }),
          )
        : beginning.open(group, channel, opening),
    rollSize: async (group, asked) => (await beginning.voters(group, asked))?.size,
    async byNumber(groupId, number) {
      const poll = await store.findByNumber(groupId, number);
      if (!poll) throw new PenholderError('poll_not_found', { number: String(number) });
      return poll;
    },
    async byId(groupId, pollId, reading) {
      const poll = await casting.reads[reading](groupId, pollId);
      if (!poll) throw new PenholderError('button_unknown');
      return poll;
    },
    list: (groupId, query) => store.list(groupId, query),
    async cast(groupId, ballot, isOpenTo) {
      const outcome = await casting.cast(groupId, ballot, isOpenTo);
      await Promise.all([noting.note(outcome.poll), tellOfChange(outcome)]).catch(() => {});
      await endIfSettled(outcome.poll);
      return outcome;
    },
    async withdraw(groupId, ballot) {
      const poll = await casting.reads.fresh(groupId, ballot.pollId);
      if (poll?.state === 'open' && !(await counting.ballotOf(poll, ballot.voterKey)))
        throw new PenholderError('ballot_none', { number: poll.number });
      const outcome = await casting.cast(groupId, { ...ballot, choice: WITHDRAWN }, () => true);
      await tellOfChange(outcome).catch(() => {});
      return outcome.poll;
    },
    async delegate(poll, delegation) {
      const outcome = await delegating(poll, delegation);
      await tellOfChange(outcome).catch(() => {});
      await endIfSettled(outcome.poll);
      return outcome.poll;
    },
    async ballotWords(poll, choice) {
      const to = delegateIn(choice);
      if (to === undefined) return kindOf(poll).words(poll, choice);
      const members = await parts.members.list(poll.groupId);
      const name = members.find(({ id }) => id === to)?.name;
      return name === undefined ? phrase('ballot.proxy-gone') : phrase('ballot.proxy', { to: said(name) });
    },
    standing,
    isVoter: casting.isVoter,
    demandVoter: casting.demandVoter,
    receipt: receiptFor,
    async exported(group, poll) {
      deciding.closingOf(poll);
      return exportPolls({ store, members: parts.members, secret: parts.secret }, group, [poll]);
    },
    async ballotOf(poll, voterKey) {
      const ballot = await counting.ballotOf(poll, voterKey);
      return poll.closed && ballot?.sealed !== poll.epoch ? undefined : ballot;
    },
    async close(poll, by) {
      const closed = await closing.close(poll, by);
      if (!closed) throw await steering.meanwhile(poll);
      return closed;
    },
    ...editing,
    attach,
    detach,
    addOption,
    async extend(poll, closesAt, steer) {
      const now = await steering.extend(poll, closesAt, steer);
      if (poll.closed) await standing.fill(now).catch(() => {});
      return now;
    },
    async admit(poll, voter, { isOpenTo, ...steer }) {
      if (poll.state === 'open' && (await casting.isVoter(poll, voter.memberId, isOpenTo)))
        throw new PenholderError('voter_already', { voter: voter.name, number: poll.number });
      const now = await steering.admit(poll, voter, steer);
      await Promise.all([standing.fill(now), reminding.invite(now, voter.memberId)]).catch(() => {});
      return now;
    },
    cancel: steering.cancel,
    tag: createTagging({ ...parts, redraw: steering.redraw }),
    tagsIn: async (groupId) => unlike(await store.tags(groupId)),
    ...deciding,
    remind: reminding.remind,
    missing: reminding.missing,
    voices: parts.voices,
    choosers: (poll) => choosersIn(kindOf(poll), poll),
    counted,
    kindOf,
    ended: createEndedPolls(parts),
    async redraw(groupId) {
      const open = await store.list(groupId, { states: ['open'], limit: REDRAWN, skip: 0 });
      for (const { id } of open) deliveries.redraw('poll', id);
    },
    async start() {
      for (const poll of await store.unclosed()) {
        await schedule(poll);
        deliveries.redraw('poll', poll.id);
      }
    },
  };
}
