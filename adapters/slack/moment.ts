import type { TimeStyle } from '../../src/replies/reply.ts';

/** What Slack's clients put in for a moment, in their reader's zone and language (block-kit/block-elements/date-element). */
const FORMATS: Readonly<Record<TimeStyle, string>> = {
  date: '{date_long_full}',
  time: '{time}',
  'date-time': '{date_short_pretty} {time}',
  relative: '{ago}',
};

/** A moment as Slack takes it. */
export interface SlackMoment {
  /** Whole seconds. */
  readonly timestamp: number;
  readonly format: string;
}

/** How Slack is told of a moment; nothing where our own words are better: `{ago}` is documented for the past only. */
export function slackMoment(at: Date, style: TimeStyle, now: Date): SlackMoment | undefined {
  const timestamp = Math.floor(at.getTime() / 1000);
  if (!(timestamp >= 0)) return undefined;
  if (style === 'relative' && at > now) return undefined;
  return { timestamp, format: FORMATS[style] };
}
