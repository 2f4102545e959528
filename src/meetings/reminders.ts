import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { PostKind, Times } from '../deliveries/post-kind.ts';
import type { InPrivate, PrivateChannel } from '../people/in-private.ts';
import type { Role } from '../people/member.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { buttons, heading, list, phrase, text, time } from '../replies/build.ts';
import { type Meeting, startOf } from './meeting.ts';
import type { MeetingService } from './meeting-service.ts';
import { heldWithin, type Occurrence } from './occurrences.ts';
import { aboutMeeting } from './points-subject.ts';
import { PREVIEW_POST, previewSubject } from './preview-post.ts';
import { REMINDED_MS } from './remind-button.ts';
import type { AlsoPlanned } from './schedules.ts';

/** Whether somebody wants to be reminded of a meeting. */
export interface Reminded {
  /** `meeting/member`; the meeting is `*` where each is meant. */
  readonly id: string;
  /** They do not, of this one, though of each other. */
  readonly not?: boolean;
}

/** Stands in the place of a meeting where each is meant. */
const EACH = '*';

const HOUR_MS = 3_600_000;
/** Before the first post of a meeting: chairs see it so early, and hear the day before what is not ready. */
const PREVIEW_MS = 3 * HOUR_MS;
const DUE_MS = 24 * HOUR_MS;
/** What is planned for single people is planned so late that it goes to those who have the role then. */
const PLANNED_MS = 25 * HOUR_MS;
const KINDS = { due: 'points-due', meeting: 'meeting-reminder' } as const;

interface Subject {
  readonly groupId: string;
  readonly meetingId: string;
}

/** Who is told what is not ready: penholders what they have to write, chairs what they have to approve. */
const DUE_TO = { penholder: ['draft', 'returned'], chair: ['submitted'] } as const;

interface Parts {
  readonly reminded: KeptStore<Reminded>;
  readonly meetings: Pick<KeptStore<Meeting>, 'list'>;
  readonly inPrivate: InPrivate;
  readonly clock: Clock;
  deliveries(): Pick<Deliveries, 'owe'>;
  /** Has the group's posts planned, soon. */
  plan(groupId: string): Promise<void>;
}

interface Who {
  readonly groupId: string;
  readonly memberId: string;
}

/** What single people are told before a meeting. */
export interface Reminders {
  /** Previews, and what is not ready: owed before the first post of each meeting. */
  readonly also: AlsoPlanned;
  /** Reminds a member of a meeting in private; when. undefined: they cannot be written to, or it is too late. */
  remind(who: Who, meeting: Occurrence): Promise<Date | undefined>;
  forget(who: Who, meeting: Occurrence): Promise<void>;
  /** Reminds them of each meeting, or not any more; of those that they asked for on their own they still are. */
  remindOfEach(who: Who, wanted: boolean): Promise<void>;
  isRemindedOfEach(who: Who): Promise<boolean>;
}

export function createReminders({ reminded, meetings, inPrivate, clock, deliveries, plan }: Parts): Reminders {
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

  async function oweReminder(
    groupId: string,
    { memberId, channel }: PrivateChannel,
    { id: meetingId, dueAt }: { id: string; dueAt: Date },
  ): Promise<void> {
    const subject = JSON.stringify({ groupId, meetingId, memberId });
    const post = { groupId, kind: KINDS.meeting, subject, occurrence: 'once', channel };
    await deliveries().owe({ ...post, about: aboutMeeting(meetingId), leadMs: REMINDED_MS, dueAt });
  }

  /** Notes what somebody wishes, in the place of what they wished before. */
  async function wish(groupId: string, wished: Reminded): Promise<void> {
    if ((await reminded.addMissing(groupId, [wished])) === 0) await reminded.change(groupId, wished.id, () => wished);
  }

  const isRemindedOfEach = async ({ groupId, memberId }: Who) =>
    (await reminded.find(groupId, remindedId(EACH, memberId))) !== undefined;

  /** Owes reminders of what begins soon to those who want to be reminded of each; whether there are such. */
  async function remindEach(groupId: string): Promise<boolean> {
    const all = (await reminded.list(groupId)).filter(({ id }) => id.startsWith(`${EACH}/`));
    if (all.length === 0) return false;
    const ids = all.map(({ id }) => id.slice(EACH.length + 1));
    const now = clock.now().getTime();
    const period = { from: new Date(now + REMINDED_MS), to: new Date(now + REMINDED_MS + PLANNED_MS) };
    const held = heldWithin(await meetings.list(groupId), period).filter(({ meeting }) => !meeting.cancelled);
    if (held.length === 0) return true;
    for (const own of await inPrivate.channelsOf(groupId, ids))
      for (const { meeting, start } of held)
        await oweReminder(groupId, own, { id: meeting.id, dueAt: new Date(start.getTime() - REMINDED_MS) });
    return true;
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
      return remindEach(groupId);
    },
    async remind({ groupId, memberId }, meeting) {
      const dueAt = new Date(startOf(meeting).getTime() - REMINDED_MS);
      const [own] = await inPrivate.channelsOf(groupId, [memberId]);
      if (!own || dueAt <= clock.now()) return undefined;
      await wish(groupId, { id: remindedId(meeting.id, memberId) });
      await oweReminder(groupId, own, { id: meeting.id, dueAt });
      return dueAt;
    },
    async forget(who, meeting) {
      const id = remindedId(meeting.id, who.memberId);
      if (await isRemindedOfEach(who)) await wish(who.groupId, { id, not: true });
      else await reminded.remove(who.groupId, id);
    },
    async remindOfEach({ groupId, memberId }, wanted) {
      const id = remindedId(EACH, memberId);
      if (wanted) await reminded.addMissing(groupId, [{ id }]);
      else await reminded.remove(groupId, id);
      await plan(groupId);
    },
    isRemindedOfEach,
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
        const [own, each] = await Promise.all(
          [meetingId, EACH].map((of) => reminded.find(groupId, remindedId(of, memberId))),
        );
        const isWanted = own ? !own.not : each !== undefined;
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
