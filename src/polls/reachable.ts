import { code, phrase, text } from '../replies/build.ts';
import type { Block } from '../replies/reply.ts';
import type { PollKind } from './kinds/kind.ts';
import type { Measure } from './measure.ts';
import type { Poll } from './poll.ts';
import type { PollDefaults } from './poll-defaults.ts';

/** What a group's polls are opened with, where so many may vote: a number of people that these are too few for is left out. */
export function reachable(defaults: PollDefaults = {}, rollSize: number | undefined): PollDefaults {
  const { quorum, threshold, ...others } = defaults;
  return {
    ...others,
    ...(quorum && !missed(quorum, rollSize) ? { quorum } : {}),
    ...(threshold && !missed(threshold, rollSize) ? { threshold } : {}),
  };
}

/** How many are asked for, where so many may not vote. */
function missed(measure: Measure | undefined, rollSize: number | undefined): number | undefined {
  if (measure?.kind !== 'count' || rollSize === undefined || measure.count <= rollSize) return undefined;
  return measure.count;
}

interface Opened {
  readonly poll: Poll;
  readonly kind: PollKind;
  /** What was typed for itself. */
  readonly typed: { readonly quorum?: string | undefined; readonly threshold?: unknown };
  readonly defaults?: PollDefaults | undefined;
  readonly rollSize: number | undefined;
}

/** What its opener is told of the group's defaults that are left out of their poll, and how to ask for others. */
export function leftOutBlocks({ poll, kind, typed, defaults = {}, rollSize = 0 }: Opened): Block<never>[] {
  const { number } = poll;
  const quorum = typed.quorum === undefined ? missed(defaults.quorum, rollSize) : undefined;
  // a kind that has a threshold where none is typed has the group's
  const isUsual = typed.threshold === undefined && (poll.terms as { threshold?: unknown }).threshold !== undefined;
  const threshold = isUsual ? missed(defaults.threshold, rollSize) : undefined;
  return [
    ...(threshold === undefined
      ? []
      : [
          text(
            phrase('threshold.left-out', {
              needed: threshold,
              count: rollSize,
              rule: kind.about?.(poll) ?? '',
              edit: code(`/poll edit ${number} threshold:two-thirds`),
            }),
          ),
        ]),
    ...(quorum === undefined
      ? []
      : [
          text(
            phrase('quorum.left-out', {
              needed: quorum,
              count: rollSize,
              edit: code(`/poll edit ${number} quorum:50%`),
            }),
          ),
        ]),
  ];
}
