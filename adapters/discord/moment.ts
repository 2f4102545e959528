import type { TimeStyle } from '../../src/replies/reply.ts';

/** Discord's styles of a moment (reference#message-formatting-timestamp-styles). */
const STYLES: Readonly<Record<TimeStyle, string>> = { date: 'D', time: 't', 'date-time': 'F', relative: 'R' };
/** The last second that JavaScript's clients can show. */
const LAST = 8_640_000_000_000;

/** A moment in its reader's zone and language; nothing where our own words must do. */
export function discordMoment(at: Date, style: TimeStyle): string | undefined {
  const seconds = Math.floor(at.getTime() / 1000);
  return seconds >= 0 && seconds <= LAST ? `<t:${seconds}:${STYLES[style]}>` : undefined;
}
