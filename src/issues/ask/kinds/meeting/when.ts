import type { Meeting } from '../../../../meetings/meeting.ts';
import { whereWords } from '../../../../meetings/meeting-words.ts';
import { day, joined, phrase, said } from '../../../../replies/build.ts';
import type { Inline } from '../../../../replies/reply.ts';
import { combine } from '../../combine.ts';
import { contradictionsOn } from '../../contradictions.ts';
import { fieldBlock, remarkItems, section } from '../../finding.ts';
import type { Ask, Finding, Kind } from '../../kind.ts';
import { smallConcepts } from '../shared-concepts.ts';
import { meetingsAmong } from '../subjects.ts';

/** When and where a meeting is, and what is known of it: "when is ICANN68?", "where was ICANN66?". */
export const meetingWhen: Kind = {
  id: 'meeting-when',
  asksFor: 'ask.for.meeting-when',
  about: ['meeting'],
  subject: 'needed',
  takes: [
    ...smallConcepts,
    'when',
    'where',
    'event',
    'start',
    'end',
    'meeting',
    'how-long',
    'next',
    'define',
    'status',
    'finish',
    'due',
    'session',
    'last',
    'did',
  ],
  dates: true,
  cue(view) {
    if (view.has('who', 'why', 'how-many', 'how-much', 'point', 'plenary', 'cross-community')) return 0;
    if (view.has('next', 'last') && view.has('after', 'before', 'since')) return 0;
    if (view.has('when', 'where', 'how-long')) return 4;
    if (view.has('start', 'end', 'event')) return 2.6;
    if (view.has('session')) return 0.4;
    return view.named ? (view.has('about', 'define', 'note') ? 2 : 0.7) : 0;
  },
  answer: (ask) => combine(meetingsAmong(ask.subjects).map((meeting) => describeMeeting(meeting, ask))),
};

/** A meeting's days and place; the time of day only where it is recorded. */
export function describeMeeting(meeting: Meeting, { view, corpus }: Ask): Finding {
  const showsNotes = !view.has('when', 'where');
  return {
    sentence: whenSentence(meeting),
    blocks: [
      ...fieldBlock([
        ...(meeting.startTime === undefined
          ? []
          : [[phrase('ask.label.time'), said(`${meeting.startTime} (${meeting.timeZone})`)] as const]),
        [phrase('ask.label.sessions'), phrase('number', { value: meeting.sessions.length })],
      ]),
      ...(view.has('where') ? contradictionsOn([meeting.id], corpus) : []),
      ...(showsNotes ? section('ask.title.notes', remarkItems(meeting.notes)) : []),
    ],
    sources: meeting.sources,
  };
}

/** "ICANN68 is from 22 June 2020 to 25 June 2020. Place: Kuala Lumpur (planned there, held online)." */
export function whenSentence(meeting: Meeting): Inline {
  const { title, startsOn, endsOn } = meeting;
  const days =
    startsOn === endsOn
      ? phrase('ask.meeting.on', { title, day: day(startsOn) })
      : phrase('ask.meeting.from-to', { title, from: day(startsOn), to: day(endsOn) });
  const place = whereWords(meeting);
  return place ? joined([days, phrase('ask.meeting.place', { place })], ' ') : days;
}
