import type { Services } from '../bot/services.ts';
import type { Group } from '../people/group.ts';
import { phrase } from '../replies/build.ts';
import { plainText } from '../replies/plain-text.ts';
import { calendarSource } from './calendar-source.ts';
import type { Session } from './meeting.ts';
import { idOfTitle } from './meeting-id.ts';
import type { Topic } from './talking-point.ts';

/** Between the title of a session and its topics. */
const TOPICS = /\s+=\s+/;
/** What takes the place of sessions that are not to be any more. */
const NONE = /^(?:none|aucune?|ning[uú]na?)$/i;
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
}

/** "Opening | Abuse = DNS abuse, WHOIS": sessions in their order, with the topics they are about. @throws topic_not_found */
export async function wishedSessions(
  typed: readonly string[],
  { services, group, by, now }: Wishing,
): Promise<Session[]> {
  if (typed.every((one) => NONE.test(one.trim()))) return [];
  const part = plainText(phrase('meeting.programme'), { reader: group, now });
  return Promise.all(
    typed.map(async (one, at) => {
      const [title = '', named = ''] = one.trim().split(TOPICS);
      const topics = named.split(',').filter((name) => name.trim() !== '');
      const found = await Promise.all(topics.map((name) => services.meetings.topic(group.id, name)));
      return {
        id: `${at + 1}-${idOfTitle(title)}`,
        title: title.slice(0, TITLE),
        part,
        order: at + 1,
        agenda: [],
        topics: found.map(({ id }) => id),
        source: calendarSource(group, by, now),
      };
    }),
  );
}

/** Sessions as they would be typed; undefined where there are none, or more is known of them than can be typed. */
export function typedSessions(sessions: readonly Session[], topics: readonly Topic[]): string | undefined {
  const isRich = sessions.some(({ agenda }) => agenda.length > 0) || new Set(sessions.map(({ part }) => part)).size > 1;
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
