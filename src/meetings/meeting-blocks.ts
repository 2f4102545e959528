import {
  buttons,
  context,
  day,
  fields,
  heading,
  joined,
  link,
  list,
  phrase,
  said,
  strong,
  text,
  time,
} from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { sourceWords } from '../replies/source-words.ts';
import { phaseOf } from './calendar.ts';
import { endOf, type Meeting, type Session, sessionStart, startOf } from './meeting.ts';
import { cancelledWords, whereWords } from './meeting-words.ts';
import type { Occurrence } from './occurrences.ts';
import { REMINDED_MS, remindButton } from './remind-button.ts';
import { ruleWords } from './rule-words.ts';

/** A meeting as a member reads it: when for them, where, and every session by part. */
export function meetingBlocks(meeting: Occurrence, now: Date): Block[] {
  return [
    heading(said(meeting.title)),
    text(meeting.cancelled ? cancelledWords(meeting.cancelled) : phaseWords(meeting, now)),
    fields(
      [phrase('meeting.starts'), meeting.startTime === undefined ? day(meeting.startsOn) : time(startOf(meeting))],
      [phrase('meeting.ends'), meeting.durationMinutes === undefined ? day(meeting.endsOn) : time(endOf(meeting))],
      [phrase('meeting.place'), whereWords(meeting) ?? phrase('not-recorded')],
      ...(meeting.link === undefined
        ? []
        : [[phrase('meeting.link'), link(meeting.link, said(meeting.link))] as const]),
      ...(meeting.of ? [[phrase('meeting.repeats'), ruleWords(meeting.of.rule)] as const] : []),
      [phrase('meeting.zone'), said(meeting.timeZone)],
    ),
    ...(meeting.startTime === undefined ? [context(phrase('meeting.no-time'))] : []),
    ...(meeting.sessions.length > 0 ? sessionBlocks(meeting) : [text(phrase('meeting.no-sessions'))]),
    buttons(
      { label: phrase('meeting.points'), does: { command: 'points show', args: { meeting: meeting.id } } },
      ...(mayRemind(meeting, now) ? [remindButton(meeting)] : []),
    ),
    context(sourceWords(meeting.sources)),
  ];
}

/** It is held, and lies far enough ahead. */
function mayRemind(meeting: Meeting, now: Date): boolean {
  return !meeting.cancelled && startOf(meeting).getTime() - now.getTime() > REMINDED_MS;
}

function phaseWords(meeting: Meeting, now: Date): Inline {
  switch (phaseOf(meeting, now)) {
    case 'upcoming':
      return phrase('meeting.upcoming', { in: time(startOf(meeting), 'relative') });
    case 'running':
      return phrase('meeting.running');
    case 'past':
      return phrase('meeting.past', { on: day(meeting.endsOn) });
  }
}

function sessionBlocks(meeting: Meeting): Block[] {
  const { sessions } = meeting;
  const parts = [...new Set(sessions.map(({ part }) => part))];
  return parts.flatMap((part) => [
    text(strong(said(part))),
    list(sessions.filter((session) => session.part === part).map((session) => sessionWords(session, meeting))),
  ]);
}

/** A session in a line: when, what, how long, with its agenda. */
export function sessionWords(session: Session, meeting: Meeting): Inline {
  const { title, agenda, durationMinutes } = session;
  const at = sessionTime(session, meeting);
  return joined(
    [
      ...(at ? [at] : []),
      said(agenda.length === 0 ? title : `${title}: ${agenda.join('; ')}`),
      ...(durationMinutes === undefined ? [] : [phrase('count.minutes', { count: durationMinutes })]),
    ],
    ' · ',
  );
}

/** When a session begins, with its day where the meeting has several; undefined where it is not recorded. */
export function sessionTime(session: Session, meeting: Meeting): Inline | undefined {
  const at = sessionStart(meeting, session);
  return at && time(at, meeting.endsOn > meeting.startsOn ? 'date-time' : 'time');
}
