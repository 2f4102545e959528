import type { PostKind } from '../deliveries/post-kind.ts';
import { channelName } from '../people/settings-words.ts';
import { buttons, context, heading, joined, phrase, said, strong, text, time } from '../replies/build.ts';
import type { Block } from '../replies/reply.ts';
import { startOf } from './meeting.ts';
import type { MeetingService } from './meeting-service.ts';
import type { Occurrence } from './occurrences.ts';
import { pointsBlocks } from './points-post.ts';
import { type Decision, decisionOn, type Schedule } from './schedule.ts';
import type { Schedules } from './schedules.ts';

/** The kind of what a chair is shown before it is posted. */
export const PREVIEW_POST = 'points-preview';

interface Subject {
  readonly groupId: string;
  readonly meetingId: string;
  /** Of the schedule. */
  readonly number: number;
}

/** The subject of a preview. */
export function previewSubject({ groupId, meetingId, number }: Subject): string {
  return JSON.stringify({ groupId, meetingId, number });
}

interface Parts {
  meetings(): MeetingService;
  schedules(): Pick<Schedules, 'list'>;
}

/** What is going to be posted before a meeting, for a chair alone: to be approved, skipped or edited. */
export function previewPost({ meetings, schedules }: Parts): PostKind {
  async function found({ subject }: { subject: string }) {
    const { groupId, meetingId, number } = JSON.parse(subject) as Subject;
    const meeting = await meetings().byId(groupId, meetingId);
    const schedule = (await schedules().list(groupId)).find((one) => one.number === number);
    return { groupId, meeting, schedule };
  }

  return {
    kind: PREVIEW_POST,
    async draw(delivery, { language }) {
      const { groupId, meeting, schedule } = await found(delivery);
      if (!meeting || !schedule) return undefined;
      const points = await meetings().pointsFor(groupId, meeting.id, language);
      const unready = await meetings().unready(groupId, meeting.id);
      const decision = decisionOn(schedule, meeting.id);
      return {
        visibility: 'channel',
        blocks: [
          heading(phrase('schedule.preview', { meeting: meeting.title })),
          text(whenWords(schedule, meeting, delivery.dueAt)),
          ...(points.length > 0 ? pointsBlocks(points) : [text(phrase('schedule.preview.none'))]),
          ...(unready.length > 0 ? [context(phrase('schedule.preview.unready', { count: unready.length }))] : []),
          ...(decision ? [text(strong(phrase(`schedule.preview.${decision.what}`, { name: decision.by })))] : []),
          decideButtons(schedule, meeting, decision),
        ],
      };
    },
    async times(delivery) {
      const { meeting, schedule } = await found(delivery);
      if (!meeting || meeting.cancelled || !schedule || schedule.paused) return undefined;
      return { dueAt: new Date(startOf(meeting).getTime() - (delivery.leadMs ?? 0)), expiresAt: startOf(meeting) };
    },
  };
}

/** When the first post after the preview comes. */
function whenWords({ before, channels }: Schedule, meeting: Occurrence, shownAt: Date) {
  const start = startOf(meeting).getTime();
  const ahead = before.map((minutes) => start - minutes * 60_000).filter((at) => at >= shownAt.getTime());
  const at = new Date(Math.min(...ahead, start));
  const params = { at: time(at), in: time(at, 'relative'), channels: joined(channels.map(channelName)) };
  return phrase('schedule.preview.when', params);
}

function decideButtons({ number }: Schedule, { id }: Occurrence, decision: Decision | undefined): Block {
  const does = (what: string) => ({ command: 'points decide', args: { schedule: number, meeting: id, do: what } });
  const [approve, skip] = [
    { label: phrase('schedule.preview.approve'), does: does('approved'), style: 'primary' as const },
    { label: phrase('schedule.preview.skip'), does: does('skipped') },
  ];
  const open = decision === undefined ? [approve, skip] : [decision.what === 'approved' ? skip : approve];
  return buttons(...open, { label: phrase('schedule.preview.edit'), does: does('edit') });
}

/** What is answered to a press. */
export function decidedBlocks(what: 'approved' | 'skipped' | 'edit', meeting: Occurrence): Block[] {
  const words = phrase(`schedule.decided.${what}`, { meeting: said(meeting.title) });
  const show = { label: phrase('meeting.points'), does: { command: 'points show', args: { meeting: meeting.id } } };
  return [text(words), ...(what === 'edit' ? [buttons(show)] : [])];
}
