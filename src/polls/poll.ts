import type { ChannelRef } from '../bot/adapter.ts';
import type { FileFacts } from '../files/file.ts';
import type { Act } from '../people/act.ts';
import type { Language } from '../text/text.ts';
import type { PollSubject } from './about.ts';
import type { Audience } from './audience.ts';
import type { PartCount } from './parts.ts';
import type { PollAct } from './poll-act.ts';
import type { RegionTurnout } from './regions.ts';
import type { Quorum } from './rules/quorum.ts';
import type { Spread, SpreadCount } from './rules/regional-spread.ts';
import type { PollSeries } from './series.ts';

/**
 * Where a poll stands on its way. `draft`: it waits to be opened. `closing`: no ballot is taken, the count is under way. `closed`: it is counted, and may
 * be opened again. `decided`: its outcome stands. `cancelled`: it was taken back before it was counted.
 */
export const pollStates = ['draft', 'open', 'closing', 'closed', 'decided', 'cancelled'] as const;
export type PollState = (typeof pollStates)[number];
/** The states of a poll that is counted. */
export const countedStates: readonly PollState[] = ['closed', 'decided'];

/** Who is asked why: those who are against; `required`: their ballots are cast only with a reason; `everyone`: each voter may say it. */
export type Reasons = 'optional' | 'required' | 'everyone';

/** Whose eyes standings are kept from: nobody's; everybody's until the close; `until-vote`: until then from who has not voted. */
export type Hidden = boolean | 'until-vote';

/** One question put to a group. */
export interface Poll {
  readonly id: string;
  readonly groupId: string;
  /** What members type: 1, 2, 3 … within the group. */
  readonly number: number;
  /** A kind of src/polls/kinds/. */
  readonly kind: string;
  /** What the kind was opened with: its options, range, threshold …; only the kind reads it. */
  readonly terms: unknown;
  /** What was typed of the kind's own options, so that one of them may be edited. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly question: string;
  readonly background?: string;
  /** The texts that it is about; missing: none. */
  readonly files?: readonly FileFacts[];
  /** The issue or meeting that it is about. */
  readonly about?: PollSubject;
  /** Under what it is found again, as it was typed; missing: none. No part of what is voted on. */
  readonly tags?: readonly string[];
  /** Its opener is told how far the voting is. */
  readonly notify?: boolean;
  /** In which its posts are, where not in the group's. */
  readonly language?: Language;
  /** When it opens, where that is later than when it was asked for. */
  readonly opensAt?: Date;
  /** It is one of a series. */
  readonly series?: PollSeries;
  /** Of one that waits, when it will be. */
  readonly openedAt: Date;
  /** The channel in which it was asked for: it is posted there. */
  readonly postIn?: ChannelRef;
  /** A member's id and name at that time. */
  readonly openedBy: { readonly memberId: string; readonly name: string };
  readonly closesAt: Date;
  /** Whether standings are hidden while it is open. */
  readonly hidden: Hidden;
  /** Nobody is told who chose what. Else it is said who is against, and the export has names. */
  readonly secret: boolean;
  /** Who is asked why; missing: nobody. */
  readonly reasons?: Reasons;
  /** What they are asked then, in the opener's words: one for all, or one for each position, '' where none is; missing: why. */
  readonly prompt?: readonly string[];
  /** Hours before the close at which those who have not voted are reminded. */
  readonly remindHours?: readonly number[];
  /** How many must take part for it to decide anything. */
  readonly quorum?: Quorum;
  /** How many proxies one voter may hold; missing: none. */
  readonly proxies?: number;
  /** In how many regions it must have support. */
  readonly spread?: Spread;
  readonly state: PollState;
  /** How often it was edited: a ballot is for the revision that its voter saw. Missing: never. */
  readonly revision?: number;
  /** Somebody votes, or has voted: it is not edited any more. */
  readonly voted?: true;
  /** Who may vote, where it was said. */
  readonly audience?: Audience;
  /** How many may vote, where that is written down. */
  readonly rollSize?: number;
  /** Under what that is written down, where not under the poll's id. */
  readonly rollId?: string;
  /** Who may vote besides, by the chair's leave: keys of voters. */
  readonly invited?: readonly string[];
  /** Who began to close it early; missing when its time ran out. */
  readonly closer?: Act['by'];
  /** Counts the attempts to close it; ballots that count bear the number of the attempt that ended. */
  readonly epoch: number;
  /** The epoch whose count was set aside when it was opened again: its seals keep no ballot from being changed. */
  readonly openSince?: number;
  /** There while it is counted. */
  readonly closed?: PollClosing;
  /** What it came to, once that stands. */
  readonly outcome?: PollOutcome;
  /** What was done to it, oldest first. */
  readonly acts?: readonly PollAct[];
}

/** How it ended. */
export interface PollClosing extends Counted {
  readonly at: Date;
  /** The name of the member who closed it early; missing when its time ran out. */
  readonly by?: string;
  /** Over its ballots; missing where it was counted before there were proofs. */
  readonly root?: string;
  /** Where its voters have regions. */
  readonly regions?: readonly RegionTurnout[];
}

/** Ballots, counted as the poll's kind counts. */
export interface Counted {
  /** How many there are. */
  readonly ballots: number;
  /** What the kind made of them; only the kind reads it. */
  readonly tally: unknown;
  /** How many of the ballots another voter filled, by proxy; missing: none. */
  readonly proxies?: number;
  /** Where support in several regions is asked for, and that is told. */
  readonly spread?: SpreadCount;
  /** Where it asks several questions, what each has by itself, in their order. */
  readonly parts?: readonly PartCount[];
}

/** How many ballots say the same, by their text: what every kind counts from. */
export type Counts = Readonly<Record<string, number>>;

/** Ballots that say the same, of voters of one region where regions matter. */
export interface Alike {
  readonly choice: string;
  readonly region?: string | undefined;
  readonly count: number;
}

/** What a poll came to, in the words of who said it. */
export interface PollOutcome {
  readonly at: Date;
  /** A member's name. */
  readonly by: string;
  readonly statement: string;
  /** When it is to be looked at again. */
  readonly reviewAt?: Date;
}

/** What somebody says who was against what most were for. */
export interface MinorityStatement {
  readonly voterKey: string;
  /** The place of the question that it is about, where the poll asks several. */
  readonly question?: number;
  readonly text: string;
  /** Their name, where they put it under it. */
  readonly name?: string;
  readonly at: Date;
}

/** What a ballot says that its voter took back. It stays, so that an older press cannot come back; it is counted nowhere. */
export const WITHDRAWN = '';

/** One member's ballot: the last choice stands. */
export interface Ballot {
  readonly pollId: string;
  readonly voterKey: string;
  /** What it says, in the one form that the poll's kind gives it: equal ballots are equal texts. */
  readonly choice: string;
  /** What of it is counted, where that is less than it says. */
  readonly counted?: string;
  /**
   * Why, of one that is against, in its voter's words; in a poll of several questions a list with one for each, as JSON.
   * No part of the count or its proof.
   */
  readonly reason?: string;
  /** When the bot received the press. */
  readonly pressedAt: Date;
  /** In which its voter is counted: theirs at the opening, where it is written down who may vote, else theirs at the press. */
  readonly region?: string;
}

/** What a button under a poll says it is for. */
export interface Aim {
  readonly poll: string;
  readonly revision?: number | undefined;
}

/** The poll as it is now, for a button under it. */
export function aimOf({ id, revision }: Pick<Poll, 'id' | 'revision'>): Aim {
  return { poll: id, ...(revision === undefined ? {} : { revision }) };
}

/** Whether what was pressed is for the poll as it is: while it is open, an edited one is another. */
export function isAsSeen({ state, revision: now = 0 }: Poll, revision = 0): boolean {
  return state !== 'open' || revision === now;
}

/** How many ballots say the same; each is one where it is not said how many they are. */
export function countsOf(ballots: readonly { readonly choice: string; readonly count?: number }[]): Counts {
  const counts: Record<string, number> = {};
  for (const { choice, count = 1 } of ballots) counts[choice] = (counts[choice] ?? 0) + count;
  return counts;
}

/** How many ballots there are. */
export function turnout(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** A poll as who has voted in it sees it: standings that are hidden until then are shown. Only for what they alone see. */
export function asVotersSee(poll: Poll): Poll {
  return poll.hidden === 'until-vote' ? { ...poll, hidden: false } : poll;
}

/** True when a ballot pressed at `at` is in time: before the deadline, not on it. */
export function isInTime(poll: Poll, at: Date): boolean {
  return at.getTime() < poll.closesAt.getTime();
}
