import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, list as listOption, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import type { Session } from '../../src/meetings/meeting.ts';
import { whichBlocks } from '../../src/meetings/meeting-answers.ts';
import type { Extent } from '../../src/meetings/meeting-keeper.ts';
import { keepsCalendar } from '../../src/meetings/meeting-options.ts';
import type { Occurrence } from '../../src/meetings/occurrences.ts';
import { withChanged, withoutSession, withSession } from '../../src/meetings/programme.ts';
import { NEW, type Picked, programmeBlocks } from '../../src/meetings/programme-blocks.ts';
import { sessionNamed, type TypedSession, wishedSession } from '../../src/meetings/session-wish.ts';
import { ownOfSession } from '../../src/meetings/sessions-wish.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { code, onlyYou, phrase, text } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';
import type { MessageId } from '../../src/text/text.ts';

const NAME = 'meeting session';
/** Sessions of a meeting. */
const MOST = 100;

/** The programme of a meeting: its sessions are added, changed, put into another order and removed; each can be taken back. */
export const meetingSession = defineCommand({
  name: NAME,
  summary: 'meeting.session.summary',
  options: {
    meeting: textOption({ max: 160, positional: true, suggests: 'meetings', hint: 'option.meeting.which-hint' }),
    session: optional(textOption({ max: 120, positional: true })),
    title: optional(textOption({ max: 120, hint: 'option.title.session-hint' })),
    start: optional(textOption({ max: 60, hint: 'option.start.session-hint' })),
    length: optional(textOption({ max: 30, hint: 'option.length.session-hint' })),
    topics: optional(listOption({ min: 1, max: 10, maxLength: 80 })),
    agenda: optional(listOption({ min: 1, max: 20, maxLength: 200 })),
    order: optional(integer({ min: 1, max: MOST, unasked: true })),
    remove: optional(yesNo({ unasked: true })),
    which: optional(choice(['one', 'all'])),
    undo: optional(integer({ min: 1, max: 1e9, unasked: true })),
  },
  examples: [
    '/meeting session icann68',
    '/meeting session "CPWG call" title:Policy start:15:20 length:30 topics:"DNS abuse" agenda:"Draft | Next steps"',
    '/meeting session "CPWG call" Policy start:15:30',
    '/meeting session "CPWG call" 2 order:1',
    '/meeting session "CPWG call" 2 remove:yes',
  ],
  allow: [keepsCalendar],
  async run(context, { meeting: typed, session: named, which, undo, remove, ...given }) {
    const { group } = groupAndMember(context);
    const { meetings } = context.services;
    const meeting = await meetings.named(group.id, typed, context.clock.now());
    const wish: TypedSession = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const extent = which ?? (meeting.of ? undefined : 'all');
    if (extent === undefined) {
      const args = { ...wish, ...(named === undefined ? {} : { session: named }), ...(remove ? { remove } : {}) };
      return onlyYou(...whichBlocks(meeting, NAME, { args }));
    }
    const at = { context, target: meeting, extent };
    if (undo !== undefined) return takeBack(at, undo);
    const isEmpty = Object.keys(wish).length === 0 && !remove;
    if (named === undefined || named === NEW) return isEmpty ? shown(at) : add(at, wish);
    const session = sessionNamed((await programmeOf(at)).sessions, named);
    if (isEmpty) return shown(at, { session: session.id });
    return remove ? removed(at, session) : edit(at, session, wish);
  },
});

interface At {
  readonly context: Context;
  readonly target: Occurrence;
  readonly extent: Extent;
}

/** The meeting with the sessions that are meant: of a series as a whole its own, at the time of its next occurrence. */
async function programmeOf({ context, target, extent }: At): Promise<Occurrence> {
  const { group } = groupAndMember(context);
  const { meetings } = context.services;
  if (extent === 'one' || !target.of) return (await meetings.byId(group.id, target.id)) ?? target;
  const series = await meetings.byId(group.id, target.of.series);
  return { ...target, sessions: series?.sessions ?? target.sessions };
}

async function add(at: At, typed: TypedSession): Promise<Reply> {
  const { context, target, extent } = at;
  const { group, member } = groupAndMember(context);
  const { title } = typed;
  if (title === undefined) throw new PenholderError('option_missing', { option: code('title'), title: '' });
  const wish = { ...(await wished(at, typed)), title };
  const own = ownOfSession(title, { group, by: member.name, now: context.clock.now() });
  const how = (sessions: readonly Session[]) => {
    if (sessions.length >= MOST) throw new PenholderError('sessions_too_many', { max: MOST });
    return withSession(sessions, own, wish);
  };
  const { number } = await context.services.calendar.reprogram(target, { how, extent }, { group, member });
  return shown(at, { words: 'meeting.session.added', act: number });
}

async function edit(at: At, { id }: Session, typed: TypedSession): Promise<Reply> {
  const { context, target, extent } = at;
  const wish = await wished(at, typed);
  const how = (sessions: readonly Session[]) => withChanged(sessions, id, wish);
  const { number } = await context.services.calendar.reprogram(target, { how, extent }, groupAndMember(context));
  return shown(at, { words: 'meeting.session.changed', act: number, session: id });
}

async function removed(at: At, { id }: Session): Promise<Reply> {
  const { context, target, extent } = at;
  const how = (sessions: readonly Session[]) => withoutSession(sessions, id);
  const { number } = await context.services.calendar.reprogram(target, { how, extent }, groupAndMember(context));
  return shown(at, { words: 'meeting.session.removed', act: number });
}

async function takeBack(at: At, act: number): Promise<Reply> {
  const { context, target, extent } = at;
  await context.services.calendar.undoProgram(target, { act, extent }, groupAndMember(context));
  return shown(at, { words: 'meeting.session.undone' });
}

function wished({ context, target }: At, typed: TypedSession) {
  const { clock, services, actor } = context;
  const { id: groupId } = groupAndMember(context).group;
  return wishedSession(typed, { services, groupId, meeting: target, now: clock.now(), language: actor.language });
}

interface Shown extends Pick<Picked, 'session' | 'act'> {
  /** What was just done. */
  readonly words?: MessageId;
}

/** The programme, with what can be done to it, or to one session. */
async function shown(at: At, { words, ...picked }: Shown = {}): Promise<Reply> {
  const { context, extent } = at;
  const meeting = await programmeOf(at);
  const topics = await context.services.meetings.topics(groupAndMember(context).group.id);
  return {
    ...onlyYou(
      ...(words ? [text(phrase(words))] : []),
      ...programmeBlocks(meeting, { ...picked, which: extent, topics }),
    ),
    ...(words ? { replaces: true } : {}),
  };
}
