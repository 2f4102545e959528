import { DateTime } from 'luxon';
import type { Services } from '../bot/services.ts';
import { PenholderError } from '../errors.ts';
import { code, joined, said, time } from '../replies/build.ts';
import { fold } from '../text/fold.ts';
import { endOf, type Meeting, type Session, sessionStart, startOf, wallStart } from './meeting.ts';
import { readLength, readStart, type Typing } from './meeting-wish.ts';
import type { Occurrence } from './occurrences.ts';
import { inOrder, type SessionWish } from './programme.ts';
import { NONE } from './sessions-wish.ts';
import type { Topic } from './talking-point.ts';
import { typedTopics, wishedTopics } from './wished-topics.ts';

/** A session as it is typed. */
export interface TypedSession {
  readonly title?: string | undefined;
  readonly start?: string | undefined;
  readonly length?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  readonly agenda?: readonly string[] | undefined;
  readonly order?: number | undefined;
}

interface Wishing extends Typing {
  readonly services: Pick<Services, 'meetings'>;
  readonly groupId: string;
  readonly meeting: Occurrence;
}

/** @throws option_not_date, session_outside {meeting, start, end}, length_unreadable, topic_not_found */
export async function wishedSession(
  { start, length, topics, agenda, ...as }: TypedSession,
  { services, groupId, meeting, ...typing }: Wishing,
): Promise<SessionWish> {
  const isNone = (typed: readonly string[]) => typed.every((one) => NONE.test(one.trim()));
  return {
    ...as,
    ...(start === undefined ? {} : { after: NONE.test(start.trim()) ? 'none' : afterStart(start, meeting, typing) }),
    ...(length === undefined ? {} : { durationMinutes: NONE.test(length.trim()) ? 'none' : readLength(length) }),
    ...(topics ? { topics: await wishedTopics(topics, { services, groupId }) } : {}),
    ...(agenda ? { agenda: isNone(agenda) ? [] : agenda } : {}),
  };
}

const DAY_MINUTES = 24 * 60;

/** A time of day alone is meant on the meeting's first day, or after its midnight. */
function afterStart(typed: string, meeting: Occurrence, typing: Typing): number {
  const { day, time: at } = readStart(typed, meeting.timeZone, typing);
  if (at === undefined)
    throw new PenholderError('option_not_date', { option: code('start'), value: typed.slice(0, 60), start: '' });
  const wall = DateTime.fromISO(`${day ?? meeting.startsOn}T${at}`, { zone: 'utc' });
  const minutes = Math.round(wall.diff(wallStart(meeting), 'minutes').minutes);
  const isNextDay = day === undefined && minutes < 0 && meeting.endsOn > meeting.startsOn;
  const after = isNextDay ? minutes + DAY_MINUTES : minutes;
  const moment = after < 0 ? undefined : sessionStart(meeting, { after });
  if (!moment || moment >= endOf(meeting))
    throw new PenholderError('session_outside', {
      meeting: meeting.title,
      from: time(startOf(meeting)),
      to: time(endOf(meeting)),
      start: '',
    });
  return after;
}

/** A session as it would be typed. */
export function typedSession(session: Session, meeting: Meeting, topics: readonly Topic[]): Record<string, string> {
  const { title, after, durationMinutes, agenda } = session;
  const wall = after === undefined ? undefined : wallStart(meeting).plus({ minutes: after });
  const listed = (items: readonly string[]) => items.map((item) => item.replaceAll('|', '/')).join(' | ');
  const typed = {
    title,
    start: wall?.toFormat(meeting.endsOn > meeting.startsOn ? 'yyyy-LL-dd HH:mm' : 'HH:mm') ?? '',
    length: durationMinutes === undefined ? '' : String(durationMinutes),
    topics: typedTopics(session.topics, topics),
    agenda: listed(agenda),
  };
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
}

/** A session by its number in the programme, its title or its id. @throws session_not_found {typed, known} */
export function sessionNamed(sessions: readonly Session[], typed: string): Session {
  const all = inOrder(sessions);
  const wanted = fold(typed).trim();
  const close = all.filter(({ title }) => wanted.length >= 3 && fold(title).includes(wanted));
  const found =
    all[/^#?\d+$/.test(wanted) ? Number(wanted.replace('#', '')) - 1 : -1] ??
    all.find(({ id, title }) => id === typed || fold(title) === wanted) ??
    (close.length === 1 ? close[0] : undefined);
  if (found) return found;
  const known = all.slice(0, 8).map(({ title }, at) => said(`${at + 1} ${title}`));
  throw new PenholderError('session_not_found', { typed: typed.slice(0, 80), known: joined(known, '; ') });
}
