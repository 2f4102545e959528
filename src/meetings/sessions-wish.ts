import type { Services } from '../bot/services.ts';
import type { Group } from '../people/group.ts';
import { phrase } from '../replies/build.ts';
import { plainText } from '../replies/plain-text.ts';
import { fold } from '../text/fold.ts';
import { calendarSource } from './calendar-source.ts';
import type { Session } from './meeting.ts';
import { idOfTitle } from './meeting-id.ts';
import type { Topic } from './talking-point.ts';

/** Between the title of a session and its topics. */
const TOPICS = /\s+=\s+/;
/** What takes the place of sessions that are not to be any more. */
export const NONE = /^(?:none|aucune?|ning[uú]n[oa]?)$/i;
/** Sessions of a meeting that are typed. */
export const MOST_SESSIONS = 20;
/** Characters of a title. */
const TITLE = 120;

interface Wishing {
  readonly services: Pick<Services, 'meetings'>;
  readonly group: Group;
  /** Who says so, by name. */
  readonly by: string;
  readonly now: Date;
  /** The sessions that are there: what is known of one stays where its title does. */
  readonly was?: readonly Session[];
}

/** "Opening | Abuse = DNS abuse, WHOIS": sessions in their order, with the topics they are about. @throws topic_not_found */
export async function wishedSessions(
  typed: readonly string[],
  { services, group, by, now, was = [] }: Wishing,
): Promise<Session[]> {
  if (typed.every((one) => NONE.test(one.trim()))) return [];
  const part = plainText(phrase('meeting.programme'), { reader: group, now });
  return Promise.all(
    typed.map(async (one, at) => {
      const [title = '', named = ''] = one.trim().split(TOPICS);
      const topics = named.split(',').filter((name) => name.trim() !== '');
      const found = await Promise.all(topics.map((name) => services.meetings.topic(group.id, name)));
      const isFirst = typed.findIndex((other) => titleIn(other) === titleIn(one)) === at;
      const kept = isFirst ? was.find((session) => fold(session.title) === titleIn(one)) : undefined;
      return {
        id: `${at + 1}-${idOfTitle(title)}`,
        part,
        agenda: [],
        source: calendarSource(group, by, now),
        ...kept,
        title: title.slice(0, TITLE),
        order: at + 1,
        topics: found.map(({ id }) => id),
      };
    }),
  );
}

function titleIn(typed: string): string {
  return fold(typed.trim().split(TOPICS)[0] ?? '').trim();
}

/** A session that is added by itself. */
export function ownOfSession(
  title: string,
  { group, by, now }: Pick<Wishing, 'group' | 'by' | 'now'>,
): Pick<Session, 'id' | 'part' | 'source'> {
  const part = plainText(phrase('meeting.programme'), { reader: group, now });
  return { id: `session-${idOfTitle(title)}`, part, source: calendarSource(group, by, now) };
}

/** Sessions as they would be typed; undefined where there are none, or more is known of them than can be typed. */
export function typedSessions(sessions: readonly Session[], topics: readonly Topic[]): string | undefined {
  const isRich =
    sessions.some(
      ({ agenda, after, durationMinutes }) => agenda.length > 0 || (after ?? durationMinutes) !== undefined,
    ) || new Set(sessions.map(({ part }) => part)).size > 1;
  if (isRich || sessions.length === 0 || sessions.length > MOST_SESSIONS) return undefined;
  // a comma would end it
  const nameOf = ({ number, shortName }: Topic) => (shortName.includes(',') ? String(number) : shortName);
  const names = new Map(topics.map((topic) => [topic.id, nameOf(topic)]));
  return sessions
    .map((session) => {
      const about = session.topics.map((id) => names.get(id) ?? id).join(', ');
      return about === '' ? session.title : `${session.title} = ${about}`;
    })
    .join(' | ');
}
