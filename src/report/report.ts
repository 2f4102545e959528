import type { Period } from '../bot/period.ts';
import type { Issue } from '../issues/issue.ts';
import type { RecordedChange } from '../issues/recorded-changes.ts';
import type { Act } from '../people/act.ts';
import type { Share } from '../people/participation.ts';
import type { Inline } from '../replies/reply.ts';
import type { Standing } from './standing.ts';

/** A poll that ended, and what it came to. */
export interface Decision {
  readonly number: number;
  readonly question: string;
  readonly at: Date;
  readonly outcome: Inline;
}

/** How all issues were at the end of an earlier period. */
export interface EarlierEnd {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly standings: readonly Standing[];
  /** True: it was closed then; else it is read from what was recorded for that day or before. */
  readonly closed: boolean;
}

/** Who took part, by region: no names, and no more than a report shows. */
export interface TakingPart {
  /** Polls that ended. */
  readonly polls: number;
  readonly members: number;
  readonly shares: readonly Share[];
}

/** All that a report of a period is made of. */
export interface ReportFacts {
  readonly groupName: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly period: Period;
  /** The day as of which it speaks, YYYY-MM-DD: the period's last, or today where it goes on. */
  readonly asOf: string;
  /** As they were recorded at the period's end, or are now where it goes on. */
  readonly issues: readonly Issue[];
  readonly standings: readonly Standing[];
  /** Of earlier reporting periods, oldest first. */
  readonly earlier: readonly EarlierEnd[];
  /** Changes of issues in the period, newest first. */
  readonly acts: readonly Act[];
  /** What documents record of the period, oldest first: changes that nobody made here. */
  readonly recorded: readonly RecordedChange[];
  /** Oldest first. */
  readonly decisions: readonly Decision[];
  readonly taking: TakingPart;
  /** Where the period was closed: when, and by whom. Then all of this is as it was at that moment. */
  readonly closed?: { readonly at: Date; readonly by: string };
}
