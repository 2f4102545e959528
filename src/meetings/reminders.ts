import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { PostKind, Times } from '../deliveries/post-kind.ts';
import type { InPrivate } from '../people/in-private.ts';
import type { Role } from '../people/member.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { buttons, heading, list, phrase, text, time } from '../replies/build.ts';
import { startOf } from './meeting.ts';
import type { MeetingService } from './meeting-service.ts';
import type { Occurrence } from './occurrences.ts';
import { aboutMeeting } from './points-subject.ts';
import { PREVIEW_POST, previewSubject } from './preview-post.ts';
import type { AlsoPlanned } from './schedules.ts';

/** Somebody who wants to be reminded of a meeting. */
export interface Reminded {
  /** `meeting/member` */
  readonly id: string;
}

const HOUR_MS = 3_600_000;
/** Before the first post of a meeting: chairs see it so early, and hear the day before what is not ready. */
const PREVIEW_MS = 3 * HOUR_MS;
const DUE_MS = 24 * HOUR_MS;
/** What is planned for single people is planned so late that it goes to those who have the role then. */
const PLANNED_MS = 25 * HOUR_MS;
/** Before a meeting whoever wants it is reminded. */
const REMINDED_MS = HOUR_MS;
const KINDS = { due: 'points-due', meeting: 'meeting-reminder' } as const;

interface Subject {
  readonly groupId: string;
  readonly meetingId: string;
}

/** Who is told what is not ready: penholders what they have to write, chairs what they have to approve. */
const DUE_TO = { penholder: ['draft', 'returned'], chair: ['submitted'] } as const;

interface Parts {
  readonly reminded: KeptStore<Reminded>;
  readonly inPrivate: InPrivate;
  readonly clock: Clock;
  deliveries(): Pick<Deliveries, 'owe'>;
}

/** What single people are told before a meeting. */
export interface Reminders {
  /** Previews, and what is not ready: owed before the first post of each meeting. */
  readonly also: AlsoPlanned;
  /** Reminds a member of a meeting in private; when. undefined: they cannot be written to, or it is too late. */
  remind(who: { groupId: string; memberId: string }, meeting: Occurrence): Promise<Date | undefined>;
  forget(who: { groupId: string; memberId: string }, meeting: Occurrence): Promise<void>;
}

export function createReminders({ reminded, inPrivate, clock, deliveries }: Parts): Reminders {
  async function owePrivately(
    roles: readonly Role[],
    post: Omit<Delivery, 'id' | 'channel' | 'dueAt' | 'state' | 'attempts'>,
    dueAt: Date,
  ): Promise<void> {
    const now = clock.now();
    if (dueAt.getTime() > now.getTime() + PLANNED_MS) return;
    for (const { channel } of await inPrivate.ofRoles(post.groupId, roles))
      await deliveries().owe({ ...post, occurrence: 'once', channel, dueAt });
  }

  return {
    async also(groupId, posts) {
      const first = new Map(posts.toReversed().map((post) => [`${post.schedule.id} ${post.meeting.id}`, post]));
      for (const { meeting, schedule, leadMs, dueAt } of first.values()) {
        const about = [...aboutMeeting(meeting.id), schedule.id];
        const before = (ms: number) => ({ leadMs: leadMs + ms, at: new Date(dueAt.getTime() - ms) });
        const [look, due] = [before(PREVIEW_MS), before(DUE_MS)];
        const subject = previewSubject({ groupId, meetingId: meeting.id, number: schedule.number });
        await owePrivately(['chair'], { groupId, kind: PREVIEW_POST, subject, about, leadMs: look.leadMs }, look.at);
        for (const role of ['penholder', 'chair'] as const) {
          const own = JSON.stringify({ groupId, meetingId: meeting.id, role });
          await owePrivately([role], { groupId, kind: KINDS.due, subject: own, about, leadMs: due.leadMs }, due.at);
        }
      }
    },
    async remind({ groupId, memberId }, meeting) {
      const dueAt = new Date(startOf(meeting).getTime() - REMINDED_MS);
      const [own] = await inPrivate.channelsOf(groupId, [memberId]);
      if (!own || dueAt <= clock.now()) return undefined;
      await reminded.addMissing(groupId, [{ id: remindedId(meeting.id, memberId) }]);
      const subject = JSON.stringify({ groupId, meetingId: meeting.id, memberId });
      const post = { groupId, kind: KINDS.meeting, subject, occurrence: 'once', channel: own.channel };
      await deliveries().owe({ ...post, about: aboutMeeting(meeting.id), leadMs: REMINDED_MS, dueAt });
      return dueAt;
    },
    async forget({ groupId, memberId }, meeting) {
      await reminded.remove(groupId, remindedId(meeting.id, memberId));
    },
  };
}

function remindedId(meetingId: string, memberId: string): string {
  return `${meetingId}/${memberId}`;
}

/** The posts of reminders. */
export function reminderPosts(reminded: KeptStore<Reminded>, meetings: () => MeetingService): PostKind[] {
  const meetingOf = async ({ subject }: { subject: string }) => {
    const { groupId, meetingId } = JSON.parse(subject) as Subject;
    return { groupId, meeting: await meetings().byId(groupId, meetingId) };
  };
  const times = async (delivery: Delivery): Promise<Times | undefined> => {
    const { meeting } = await meetingOf(delivery);
    if (!meeting || meeting.cancelled) return undefined;
    return { dueAt: new Date(startOf(meeting).getTime() - (delivery.leadMs ?? 0)), expiresAt: startOf(meeting) };
  };

  return [
    {
      kind: KINDS.due,
      times,
      async draw(delivery, { language }) {
        const { groupId, meeting } = await meetingOf(delivery);
        if (!meeting) return undefined;
        const { role } = JSON.parse(delivery.subject) as { role: keyof typeof DUE_TO };
        const all = await meetings().unready(groupId, meeting.id);
        const own = all.filter(({ state }) => DUE_TO[role].some((one) => one === state));
        if (own.length === 0) return undefined;
        const ready = (await meetings().pointsFor(groupId, meeting.id, language)).flatMap(
          ({ points }) => points,
        ).length;
        const what = role === 'chair' ? 'points.due.submitted' : 'points.due.drafts';
        const show = { command: 'points show', args: { meeting: meeting.id } };
        return {
          visibility: 'channel',
          blocks: [
            heading(phrase('points.due', { meeting: meeting.title, in: time(startOf(meeting), 'relative') })),
            list([phrase(what, { count: own.length }), phrase('points.due.ready', { ready, all: ready + all.length })]),
            buttons({ label: phrase('meeting.points'), does: show }),
          ],
        };
      },
    },
    {
      kind: KINDS.meeting,
      async times(delivery) {
        const { groupId, meetingId, memberId } = JSON.parse(delivery.subject) as Subject & { memberId: string };
        const isWanted = await reminded.find(groupId, remindedId(meetingId, memberId));
        return isWanted ? times(delivery) : undefined;
      },
      async draw(delivery) {
        const { meeting } = await meetingOf(delivery);
        if (!meeting) return undefined;
        const at = startOf(meeting);
        const words = phrase('points.reminder', { meeting: meeting.title, at: time(at), in: time(at, 'relative') });
        const show = { command: 'points show', args: { meeting: meeting.id } };
        return {
          visibility: 'channel',
          blocks: [text(words), buttons({ label: phrase('meeting.points'), does: show })],
        };
      },
    },
  ];
}
