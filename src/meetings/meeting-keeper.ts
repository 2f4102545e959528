import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Deliveries, Owed } from '../deliveries/deliveries.ts';
import { owedTogether } from '../deliveries/owed.ts';
import { PenholderError } from '../errors.ts';
import { type Act, type ActStore, actorOf, fieldsBefore, lastStanding } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { Member } from '../people/member.ts';
import { postChannels } from '../people/post-channels.ts';
import type { KeptStore } from '../records/kept-store.ts';
import type { Language } from '../text/text.ts';
import { todayIn } from './calendar.ts';
import { calendarSource } from './calendar-source.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';
import type { Meeting, Session } from './meeting.ts';
import {
  cancelledAs,
  changedMeeting,
  changedOccurrence,
  newMeeting,
  reprogrammed,
  sessionsOn,
} from './meeting-changes.ts';
import { idOfTitle } from './meeting-id.ts';
import { meetingNotice, type NoticeOf, noticeSubject } from './meeting-notice.ts';
import type { MeetingWish } from './meeting-wish.ts';
import { type Occurrence, readOccurrenceId } from './occurrences.ts';

/** Who changes meetings, where, and under which event. */
export interface Changer {
  readonly group: Group;
  readonly member: Member;
  readonly language: Language;
  readonly channel: ChannelRef;
  readonly eventKey: string;
  /** The channel is not told. */
  readonly quiet?: boolean | undefined;
}

/** One occurrence of a series, or all of it. A meeting that stands alone is both. */
export type Extent = 'one' | 'all';

export interface Changed {
  /** As it is kept now. */
  readonly meeting: Meeting;
  readonly conflicts: readonly Conflict[];
  /** Of the note to the channel. */
  readonly owed: Owed | undefined;
}

/** Keeps the group's calendar. */
export interface MeetingKeeper {
  /** @throws what newMeeting throws */
  add(wish: MeetingWish & { readonly title: string }, by: Changer): Promise<Changed>;
  /** @throws what changedMeeting throws; meeting_not_found, changed_meanwhile */
  edit(target: Occurrence, what: { wish: MeetingWish; extent: Extent }, by: Changer): Promise<Changed>;
  /** Cancels it, or takes that back. @throws meeting_not_found, changed_meanwhile */
  cancel(
    target: Occurrence,
    what: { note: string | undefined; extent: Extent; undo: boolean },
    by: Changer,
  ): Promise<Changed>;
  /** Changes its sessions, of one occurrence or of all; what is posted is drawn anew. @throws meeting_not_found, changed_meanwhile */
  reprogram(
    target: Occurrence,
    what: { how: (sessions: readonly Session[]) => readonly Session[]; extent: Extent },
    by: Pick<Changer, 'group' | 'member'>,
  ): Promise<Act>;
  /** Takes the last change of its sessions back, if it still is the one of this number. @throws nothing_to_undo, changed_meanwhile */
  undoProgram(
    target: Occurrence,
    what: { act: number; extent: Extent },
    by: Pick<Changer, 'group' | 'member'>,
  ): Promise<void>;
}

interface Parts {
  readonly meetings: KeptStore<Meeting>;
  readonly groups: GroupStore;
  readonly acts: Pick<ActStore, 'list'>;
  readonly deliveries: Pick<Deliveries, 'owe'>;
  readonly clock: Clock;
  /** Told of each change of a group's calendar, and of which meetings, series or occurrences. */
  readonly changed?: (groupId: string, ids: readonly string[]) => Promise<void>;
}

export function createMeetingKeeper({ meetings, groups, acts, deliveries, clock, changed }: Parts): MeetingKeeper {
  async function change(target: Occurrence, by: Changer, how: (meeting: Meeting) => Meeting): Promise<Meeting> {
    const kept = await meetings.change(by.group.id, target.of?.series ?? target.id, (now) => counted(how(now), now));
    if (!kept) throw new PenholderError('meeting_not_found', { typed: target.id, known: '' });
    return kept.after;
  }

  /** With a note of it in the history. */
  async function reprogram(
    { target, extent, undoes }: { target: Occurrence; extent: Extent; undoes?: number },
    how: (sessions: readonly Session[]) => readonly Session[],
    { group, member }: Pick<Changer, 'group' | 'member'>,
  ): Promise<Act> {
    const { about, day } = programmeOf(target, extent);
    const sessionsIn = (meeting: Meeting) => ({ sessions: sessionsOn(meeting, day) });
    const kept = await meetings.change(
      group.id,
      target.of?.series ?? target.id,
      (now) => counted(reprogrammed(now, day, how), now),
      (made) => ({
        at: clock.now(),
        kind: 'meeting',
        by: actorOf(member),
        about,
        before: sessionsIn(made.before),
        after: sessionsIn(made.after),
        ...(undoes === undefined ? {} : { undoes }),
      }),
    );
    if (!kept?.act) throw new PenholderError('meeting_not_found', { typed: target.id, known: '' });
    await changed?.(group.id, [about]);
    return kept.act;
  }

  async function after(meeting: Meeting, notice: NoticeOf, by: Changer): Promise<Changed> {
    const now = clock.now();
    const conflicts = conflictsOf(meeting, await meetings.list(by.group.id), now);
    await changed?.(by.group.id, [notice.meetingId]);
    return { meeting, conflicts, owed: by.quiet ? undefined : await tell(notice, by) };
  }

  async function tell(notice: NoticeOf, { group, channel, eventKey }: Changer): Promise<Owed> {
    const subject = noticeSubject({ ...notice, groupId: group.id });
    const post = { groupId: group.id, kind: meetingNotice.kind, subject, occurrence: eventKey, dueAt: clock.now() };
    const channels = await postChannels(groups, group.id, channel);
    return owedTogether(await Promise.all(channels.map((one) => deliveries.owe({ ...post, channel: one }))));
  }

  return {
    async add(wish, by) {
      const { group, member, language } = by;
      const now = clock.now();
      const sources = [calendarSource(group, member.name, now)];
      const at = { now, language, timeZone: group.timeZone };
      const made = newMeeting(wish, { id: 'new', sources }, at);
      for (const id of idsFor(wish.title)) {
        const meeting = { ...made, id };
        if ((await meetings.addMissing(group.id, [meeting])) === 0) continue;
        return after(meeting, { meetingId: id, what: 'added', by: member.name }, by);
      }
      throw new PenholderError('busy');
    },
    async edit(target, { wish, extent }, by) {
      const at = { now: clock.now(), language: by.language };
      const day = extent === 'one' ? target.of?.day : undefined;
      const how = (meeting: Meeting) =>
        day === undefined ? changedMeeting(meeting, wish, at) : changedOccurrence(meeting, { day, wish }, at);
      const meeting = await change(target, by, how);
      const meetingId = day === undefined ? meeting.id : target.id;
      return after(meeting, { meetingId, what: 'changed', by: by.member.name }, by);
    },
    async cancel(target, { note, extent, undo }, by) {
      const day = extent === 'one' ? target.of?.day : undefined;
      const on = todayIn(target.timeZone, clock.now());
      const cancelled = undo ? undefined : { by: by.member.name, on, ...(note === undefined ? {} : { note }) };
      const meeting = await change(target, by, (now) => cancelledAs(now, day, cancelled));
      const meetingId = day === undefined ? meeting.id : target.id;
      const what = undo ? 'held' : 'cancelled';
      return after(meeting, { meetingId, what, by: by.member.name, ...(note === undefined ? {} : { note }) }, by);
    },
    reprogram: (target, { how, extent }, by) => reprogram({ target, extent }, how, by),
    async undoProgram(target, { act, extent }, by) {
      const { about } = programmeOf(target, extent);
      const last = lastStanding(await acts.list(by.group.id, { kinds: ['meeting'], about, limit: LOOKED_THROUGH }));
      if (!last) throw new PenholderError('nothing_to_undo');
      if (last.number !== act) throw new PenholderError('changed_meanwhile');
      const back = (sessions: readonly Session[]) => fieldsBefore({ sessions }, last).sessions as readonly Session[];
      await reprogram({ target, extent, undoes: last.number }, back, by);
    },
  };
}

/** Acts through which it is looked for the last one that stands. */
const LOOKED_THROUGH = 20;

/** Whose programme is changed: that of an occurrence on its day, of a series, or of a meeting that stands alone. */
function programmeOf({ id, of }: Occurrence, extent: Extent): { about: string; day?: string } {
  if (!of) return { about: id };
  return extent === 'one' ? { about: id, day: of.day } : { about: of.series };
}

/** A changed meeting, under the next of the numbers by which other calendars know its versions. */
export function counted(changed: Meeting, { changes = 0 }: Meeting): Meeting {
  return { ...changed, changes: changes + 1 };
}

/** Ids that a title may have, the plainest first; none looks like one of an occurrence. */
function* idsFor(title: string): Generator<string> {
  const base = idOfTitle(title);
  if (!readOccurrenceId(base)) yield base;
  for (let number = 2; number < 1000; number += 1) yield `${base}-${number}`;
}
