import { buttons, heading, list, phrase, said, text } from '../replies/build.ts';
import type { Block, Button, Inline } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';
import type { Session } from './meeting.ts';
import { sessionWords } from './meeting-blocks.ts';
import type { Extent } from './meeting-keeper.ts';
import type { Occurrence } from './occurrences.ts';
import { inOrder } from './programme.ts';
import { typedSession } from './session-wish.ts';
import type { Topic } from './talking-point.ts';

/** Stands for a session that is not there yet. */
export const NEW = '+';

const NAME = 'meeting session';

/** Of which extent a programme is shown, and what is at hand. */
export interface Picked {
  readonly which: Extent;
  readonly topics: readonly Topic[];
  /** The id of the one session that is meant. */
  readonly session?: string;
  /** The number under which what was just done can be taken back. */
  readonly act?: number;
}

/** A meeting's programme, with what can be done to it, or to one session. */
export function programmeBlocks(meeting: Occurrence, { which, topics, session: id, act }: Picked): Block[] {
  const sessions = inOrder(meeting.sessions);
  const own = { meeting: meeting.id, which };
  const place = sessions.findIndex((session) => session.id === id);
  const one = sessions[place];
  const undo: Button[] =
    act === undefined ? [] : [{ label: phrase('settings.undo'), does: { command: NAME, args: { ...own, undo: act } } }];
  const add: Button = {
    label: phrase('meeting.session.add'),
    does: { command: NAME, args: { ...own, session: NEW }, typed: {} },
    ...(one ? {} : { style: 'primary' }),
  };
  return [
    heading(phrase('meeting.session.programme', { meeting: meeting.title })),
    sessions.length > 0 ? list(linesOf(meeting, sessions, topics), true) : text(phrase('meeting.no-sessions')),
    ...(one ? [text(phrase('meeting.session.one', { number: place + 1, title: one.title }))] : []),
    ...(one ? [buttons(changeButton(one, { meeting, topics, own }), ...moves(sessions, place, own))] : []),
    ...(one || sessions.length === 0 ? [] : [choose(sessions, own)]),
    buttons(add, ...undo),
  ];
}

type Own = Readonly<Record<string, string>>;

function linesOf(meeting: Occurrence, sessions: readonly Session[], topics: readonly Topic[]): Inline[] {
  const names = new Map(topics.map(({ id, shortName }) => [id, shortName]));
  return sessions.map((session) => {
    const about = session.topics.flatMap((topic) => names.get(topic) ?? []);
    const line = sessionWords(session, meeting);
    return about.length === 0 ? line : phrase('meeting.session.about', { session: line, topics: about.join(', ') });
  });
}

function choose(sessions: readonly Session[], own: Own): Block {
  const choices = sessions.map(({ id, title }) => ({
    label: said(title),
    does: { command: 'meeting session', args: { ...own, session: id } },
  }));
  return { kind: 'select', label: phrase('meeting.session.choose'), choices };
}

function changeButton(
  session: Session,
  { meeting, topics, own }: { meeting: Occurrence; topics: readonly Topic[]; own: Own },
): Button {
  const does = { command: NAME, args: { ...own, session: session.id }, typed: typedSession(session, meeting, topics) };
  return { label: phrase('meeting.session.edit'), style: 'primary', does };
}

/** A session one place on, one back, or away. */
function moves(sessions: readonly Session[], at: number, own: Own): Button[] {
  const session = sessions[at]?.id;
  const move = (label: MessageId, args: object): Button => ({
    label: phrase(label),
    does: { command: 'meeting session', args: { ...own, session, ...args } },
  });
  return [
    ...(at > 0 ? [move('meeting.session.earlier', { order: at })] : []),
    ...(at < sessions.length - 1 ? [move('meeting.session.later', { order: at + 2 })] : []),
    move('meeting.session.remove', { remove: true }),
  ];
}
