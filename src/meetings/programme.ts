import type { Meeting, Session } from './meeting.ts';

/** Pure changes of a meeting's programme: its sessions and a wish in, the sessions as they then are out. */

/** What somebody wants a session to be. Left out: it stays; `none`: it is not known any more. */
export interface SessionWish {
  readonly title?: string | undefined;
  /** Minutes after the meeting's start. */
  readonly after?: number | 'none' | undefined;
  readonly durationMinutes?: number | 'none' | undefined;
  /** Ids. */
  readonly topics?: readonly string[] | undefined;
  readonly agenda?: readonly string[] | undefined;
  /** Place in the programme, from 1. */
  readonly order?: number | undefined;
}

/** Sessions in the order in which they are shown: part by part. */
export function inOrder(sessions: readonly Session[]): Session[] {
  const parts = [...new Set(sessions.map(({ part }) => part))];
  return parts.flatMap((part) => sessions.filter((session) => session.part === part));
}

/** With one more, at the place that is wished, else the last one. */
export function withSession(
  sessions: readonly Session[],
  own: Pick<Session, 'part' | 'source'> & { readonly id: string },
  wish: SessionWish & { readonly title: string },
): Session[] {
  const made = changedSession({ ...own, title: wish.title, order: 1, agenda: [], topics: [] }, wish);
  return placed(sessions, { ...made, id: freeId(own.id, sessions) }, wish.order);
}

/** With one changed, and moved where a place is wished. One that is not there changes nothing. */
export function withChanged(sessions: readonly Session[], id: string, wish: SessionWish): Session[] {
  const all = inOrder(sessions);
  const now = all.find((session) => session.id === id);
  if (!now) return all;
  const changed = changedSession(now, wish);
  if (wish.order === undefined) return all.map((session) => (session.id === id ? changed : session));
  return placed(withoutSession(all, id), changed, wish.order);
}

/** Without one. */
export function withoutSession(sessions: readonly Session[], id: string): Session[] {
  return numbered(inOrder(sessions).filter((session) => session.id !== id));
}

/**
 * Sessions of a meeting that is given a time of day, or has none any more: at the times of day that they had. Those of
 * one that moves move along.
 */
export function sessionsAlong(
  { sessions, startTime: was }: Pick<Meeting, 'sessions' | 'startTime'>,
  { startTime: is }: Pick<Meeting, 'startTime'>,
): Session[] {
  const shift = (was === undefined) === (is === undefined) ? 0 : minutesOf(was) - minutesOf(is);
  if (shift === 0) return sessions;
  return sessions.map(({ after, ...session }) =>
    after === undefined || after + shift < 0 ? session : { ...session, after: after + shift },
  );
}

function minutesOf(time: string | undefined): number {
  const [hours = 0, minutes = 0] = (time ?? '00:00').split(':').map(Number);
  return hours * 60 + minutes;
}

function changedSession(now: Session, { title, after, durationMinutes, topics, agenda }: SessionWish): Session {
  const { after: at, durationMinutes: length, ...kept } = now;
  const [wishedAt, wishedLength] = [after ?? at, durationMinutes ?? length];
  return {
    ...kept,
    ...(title === undefined ? {} : { title }),
    ...(topics === undefined ? {} : { topics: [...topics] }),
    ...(agenda === undefined ? {} : { agenda: [...agenda] }),
    ...(typeof wishedAt === 'number' ? { after: wishedAt } : {}),
    ...(typeof wishedLength === 'number' ? { durationMinutes: wishedLength } : {}),
  };
}

/** It stays in its part beside one of that, else it comes into the part of the one before which it is put. */
function placed(others: readonly Session[], session: Session, place = others.length + 1): Session[] {
  const all = inOrder(others);
  const at = Math.min(place - 1, all.length);
  const [before, next] = [all[at - 1], all[at]];
  const isBeside = before?.part === session.part || next?.part === session.part;
  const part = isBeside ? session.part : ((next ?? before)?.part ?? session.part);
  return numbered([...all.slice(0, at), { ...session, part }, ...all.slice(at)]);
}

function numbered(all: readonly Session[]): Session[] {
  const places = new Map<string, number>();
  return all.map((session) => {
    const order = (places.get(session.part) ?? 0) + 1;
    places.set(session.part, order);
    return { ...session, order };
  });
}

/** Posts name a session by its id: one that another has is not given again. */
function freeId(wanted: string, sessions: readonly Session[]): string {
  const taken = new Set(sessions.map(({ id }) => id));
  let id = wanted;
  for (let again = 2; taken.has(id); again += 1) id = `${wanted}-${again}`;
  return id;
}
