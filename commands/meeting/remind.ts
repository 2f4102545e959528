import { defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { startOf } from '../../src/meetings/meeting.ts';
import { REMINDED_MS } from '../../src/meetings/remind-button.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, text, time } from '../../src/replies/build.ts';

const NAME = 'meeting remind';

/** Lets a member be reminded of a meeting in private, or not any more. */
export const meetingRemind = defineCommand({
  name: NAME,
  summary: 'meeting.remind.summary',
  options: { meeting: textOption({ max: 160 }), not: optional(yesNo()) },
  examples: [],
  allow: [inGroup],
  hidden: true,
  async run(context, { meeting: id, not }) {
    const { group, member } = groupAndMember(context);
    const { meetings, reminders } = context.services;
    const meeting = await meetings.byId(group.id, id);
    if (!meeting) throw new PenholderError('button_unknown');
    const who = { groupId: group.id, memberId: member.id };
    const params = { meeting: meeting.title, at: time(startOf(meeting)) };
    if (not) {
      await reminders.forget(who, meeting);
      return { ...onlyYou(text(phrase('points.reminded.not', params))), replaces: true };
    }
    const at = await reminders.remind(who, meeting);
    if (!at) {
      const isLate = startOf(meeting).getTime() - context.clock.now().getTime() <= REMINDED_MS;
      return onlyYou(text(phrase(isLate ? 'points.reminded.too-late' : 'points.remind.nowhere', params)));
    }
    const back = { command: NAME, args: { meeting: id, not: true } };
    return onlyYou(
      text(phrase('points.reminded', { ...params, at: time(at) })),
      buttons({ label: phrase('points.remind.undo'), does: back }),
    );
  },
});
