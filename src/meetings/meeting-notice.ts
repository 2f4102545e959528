import type { Drawn, PostKind } from '../deliveries/post-kind.ts';
import { context, heading, phrase, said, text } from '../replies/build.ts';
import type { MeetingService } from './meeting-service.ts';
import { startWords } from './meeting-words.ts';
import { ruleWords } from './rule-words.ts';

/** What a channel is told of a meeting. */
export interface NoticeOf {
  readonly meetingId: string;
  /** `held`: it was cancelled, and is held after all. */
  readonly what: 'added' | 'changed' | 'cancelled' | 'held';
  /** Who did it, by name. */
  readonly by: string;
  readonly note?: string;
}

type Notice = NoticeOf & { readonly groupId: string };

const KIND = 'meeting-notice';

/** The subject of a note. */
export function noticeSubject(notice: Notice): string {
  return JSON.stringify(notice);
}

/** Tells a channel that a meeting was added, changed or cancelled. */
export const meetingNotice = {
  kind: KIND,
  post: (meetings: () => MeetingService): PostKind => ({
    kind: KIND,
    async draw({ subject }: Drawn, { now }) {
      const { groupId, meetingId, what, by, note } = JSON.parse(subject) as Notice;
      const meeting = await meetings().byId(groupId, meetingId);
      if (!meeting) return undefined;
      const rule = meeting.repeats?.rule;
      return {
        visibility: 'channel',
        blocks: [
          heading(phrase(`meeting.notice.${what}`, { meeting: meeting.title })),
          text(
            rule === undefined
              ? startWords(meeting, now)
              : phrase('meeting.series', { rule: ruleWords(rule), first: startWords(meeting, now) }),
          ),
          ...(note === undefined ? [] : [text(said(note))]),
          context(phrase('meeting.notice.by', { name: by })),
        ],
      };
    },
  }),
};
