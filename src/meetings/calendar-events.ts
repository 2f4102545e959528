import type { CalendarEvent } from '../bot/adapter.ts';
import { joined, phrase, said } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { byStart } from './calendar.ts';
import { endOf, type Meeting, startOf } from './meeting.ts';
import { whereWords } from './meeting-words.ts';
import { type Occurrence, occurrencesAround } from './occurrences.ts';
import type { Topic } from './talking-point.ts';

/** So many of a group's meetings, and so far ahead, stand in a platform's calendar. */
const AHEAD = { most: 10, days: 60 } as const;
const DAY_MS = 86_400_000;

/** The coming meetings of a group as events of a calendar, by their start. */
export function comingEvents(meetings: readonly Meeting[], topics: readonly Topic[], now: Date): CalendarEvent[] {
  const last = new Date(now.getTime() + AHEAD.days * DAY_MS);
  const isComing = (one: Occurrence) => !one.cancelled && startOf(one) > now && startOf(one) <= last;
  const coming = byStart(occurrencesAround(meetings, now)).filter(isComing).slice(0, AHEAD.most);
  return coming.map((meeting) => ({
    key: meeting.id,
    title: meeting.title,
    start: startOf(meeting),
    end: endOf(meeting),
    place: meeting.link === undefined ? (whereWords(meeting) ?? phrase('meeting.no-place')) : said(meeting.link),
    about: aboutWords(meeting, topics),
  }));
}

function aboutWords(meeting: Meeting, topics: readonly Topic[]): readonly Inline[] {
  const ids = new Set([...meeting.topics, ...meeting.sessions.flatMap((session) => session.topics)]);
  const named = topics.filter(({ id }) => ids.has(id)).map(({ shortName }) => said(shortName));
  const place = meeting.link === undefined ? undefined : whereWords(meeting);
  return [
    phrase(`choice.${meeting.kind}`),
    ...(place ? [place] : []),
    ...(named.length > 0 ? [phrase('field.line', { label: phrase('meeting.topics'), value: joined(named) })] : []),
  ];
}
