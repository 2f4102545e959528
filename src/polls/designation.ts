import { phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { PollKind } from './kinds/kind.ts';
import type { Poll } from './poll.ts';
import type { PollAct } from './poll-act.ts';
import { isQuorate, neededBallots } from './rules/quorum.ts';
import type { Spread } from './rules/regional-spread.ts';

/** The levels of consensus of the GNSO Working Group Guidelines, section 3.6, from the strongest to the weakest. */
export const levels = ['full-consensus', 'consensus', 'strong-support', 'divergence', 'minority-view'] as const;
export type Level = (typeof levels)[number];

/** What a designation is weighed from. */
export interface Weighed {
  readonly for: number;
  /** Blocks among them. */
  readonly against: number;
  readonly blocks: number;
  /** All ballots. */
  readonly ballots: number;
  readonly rollSize?: number;
  /** Regions in which more are against than for; by name only, as counts of a few might give a ballot away. */
  readonly opposed?: readonly string[];
  /** So many ballots were the quorum, and there are fewer. */
  readonly quorumMissed?: number;
  /** Support in so many regions is asked for, and it has not got it. */
  readonly missed?: Spread;
}

/** What the bot proposes to the chair, who decides. */
export interface Proposal {
  /** undefined: nobody took a position, or the quorum was not reached. */
  readonly level: Level | undefined;
  readonly because: readonly Inline[];
}

/**
 * Which level the counts suggest. The guidelines say "no one speaks against", "a small minority disagrees", "most support,
 * a significant number do not", "many different points of view", "a small number support"; the numbers are ours, and are
 * said with each proposal. Of the positions taken, abstentions aside:
 * none against: full consensus; at most a fifth against, no block, and no region against as a whole: consensus; at least
 * two thirds for: strong support but significant opposition; at most a fifth for: minority view; else divergence. Without
 * its quorum a poll decides nothing, and so suggests nothing.
 */
export function propose(weighed: Weighed): Proposal {
  const level = levelOf(weighed);
  const { quorumMissed: needed, ballots } = weighed;
  const rule =
    needed === undefined
      ? phrase(`designate.rule.${level ?? 'none'}`)
      : phrase('outcome.no-quorum', { needed, ballots });
  return { level, because: [rule, ...facts(weighed)] };
}

function levelOf({ for: pro, against, blocks, opposed = [], quorumMissed }: Weighed): Level | undefined {
  const taken = pro + against;
  if (taken === 0 || quorumMissed !== undefined) return undefined;
  if (against === 0) return 'full-consensus';
  const isSmall = 5 * against <= taken;
  if (isSmall && blocks === 0 && opposed.length === 0) return 'consensus';
  if (3 * pro >= 2 * taken) return 'strong-support';
  return 5 * pro <= taken ? 'minority-view' : 'divergence';
}

function facts({ for: pro, against, blocks, ballots, rollSize, opposed = [], missed }: Weighed): Inline[] {
  const abstained = ballots - pro - against;
  return [
    phrase('designate.counts', { for: pro, against, abstained }),
    ...(blocks > 0 ? [phrase('designate.blocks', { count: blocks })] : []),
    ...opposed.map((region) => phrase('designate.region', { region })),
    ...(missed ? [phrase('spread.is-missed', { needed: missed.needed, of: missed.of })] : []),
    ...(rollSize !== undefined && 2 * ballots < rollSize
      ? [phrase('designate.few', { count: ballots, roll: rollSize })]
      : []),
  ];
}

/** What is weighed of a counted poll; undefined for kinds whose ballots are neither for nor against something. */
export function weigh({ stances }: PollKind, poll: Poll): Weighed | undefined {
  const { closed, rollSize, spread } = poll;
  if (!stances || !closed) return undefined;
  const { for: pro, against, block } = stances.count(closed.tally);
  const roll = rollSize === undefined ? {} : { rollSize };
  const quorate = isQuorate(poll, closed.ballots) ? {} : { quorumMissed: neededBallots(poll) };
  const missed = spread && closed.spread?.isReached === false ? { missed: spread } : {};
  const opposed = (closed.regions ?? []).flatMap(({ region, isAgainst }) => (isAgainst && region ? [region] : []));
  return {
    for: pro,
    against: against + block,
    blocks: block,
    ballots: closed.ballots,
    opposed,
    ...roll,
    ...quorate,
    ...missed,
  };
}

/** Where a poll's designation stands. */
export interface Designation {
  /** Which of the poll's acts it is. */
  readonly index: number;
  readonly level: Level;
  readonly isAccepted: boolean;
}

/**
 * The designation that is out for comment or accepted: the last one since the poll was counted last.
 * @param question of several the place of the one that is designated
 */
export function designationOf(acts: readonly PollAct[] = [], question?: number): Designation | undefined {
  const isOf = (act: PollAct) => questionIn(act) === question;
  const reopened = acts.findLastIndex(({ what }) => what === 'reopen');
  const index = acts.findLastIndex((one) => one.what === 'designate' && isOf(one));
  const act = acts[index];
  if (!act || index < reopened) return undefined;
  return {
    index,
    level: levelIn(act),
    isAccepted: acts.slice(index).some((one) => one.what === 'accept' && isOf(one)),
  };
}

/** Of several questions the place of the one that such an act is about. */
export function questionIn({ after }: PollAct): number | undefined {
  return typeof after?.question === 'number' ? after.question : undefined;
}

/** The level that an act of the kind `designate` names. */
export function levelIn({ after }: PollAct): Level {
  return after?.level as Level;
}
