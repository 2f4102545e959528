import { heldUpBlocks } from '../deliveries/held-up.ts';
import { buttons, context, firstOnes, list, phrase, text, time } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Conflict } from './conflicts.ts';
import { type Meeting, startOf } from './meeting.ts';
import type { Changed } from './meeting-keeper.ts';
import type { Occurrence } from './occurrences.ts';
import { typedSessions } from './sessions-wish.ts';
import type { Topic } from './talking-point.ts';
import { typedTopics } from './wished-topics.ts';

/** Overlaps that are named. */
const SHOWN = 3;

/** What else is to be known of a change: meetings that it overlaps, and a note that waits. */
export function changedBlocks({ conflicts, owed }: Pick<Changed, 'conflicts' | 'owed'>): Block[] {
  const known = conflicts.map(conflictWords);
  return [
    ...(known.length > 0 ? [text(phrase('meeting.overlaps')), list(firstOnes(known, SHOWN))] : []),
    ...(owed?.isHeldUp ? heldUpBlocks(owed) : []),
    ...(owed && !owed.isHeldUp ? [context(phrase('meeting.told'))] : []),
  ];
}

function conflictWords({ own, other }: Conflict): Inline {
  return phrase('meeting.overlap', { meeting: other.title, at: time(startOf(own)) });
}

/** Asks whether one occurrence is meant or the series; pressed, the command comes with the answer. */
export function whichBlocks(
  meeting: Occurrence,
  command: string,
  does: { args: Record<string, unknown>; typed?: Record<string, string>; onlyFor?: string },
): Block[] {
  const meant = (which: 'one' | 'all') => ({
    command,
    ...does,
    args: { ...does.args, meeting: meeting.id, which },
  });
  return [
    text(phrase('meeting.which', { meeting: meeting.title })),
    buttons(
      { label: phrase('meeting.which.one', { at: time(startOf(meeting), 'date-time') }), does: meant('one') },
      { label: phrase('meeting.which.all'), does: meant('all') },
    ),
  ];
}

/** The fields of a form, filled in with a meeting as it is. */
export function typedOf(meeting: Meeting, topics: readonly Topic[]): Record<string, string> {
  const { title, startsOn, startTime, timeZone, durationMinutes, place, link, sessions, topics: about } = meeting;
  const programme = typedSessions(sessions, topics);
  return {
    title,
    start: startTime === undefined ? startsOn : `${startsOn} ${startTime}`,
    zone: timeZone,
    ...(durationMinutes === undefined ? {} : { length: String(durationMinutes) }),
    ...(place === undefined ? {} : { place }),
    ...(link === undefined ? {} : { link }),
    ...(about.length === 0 ? {} : { topics: typedTopics(about, topics) }),
    ...(programme === undefined ? {} : { sessions: programme }),
  };
}
