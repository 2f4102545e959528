import { defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { demandUnderWay, usedSelect } from '../../src/meetings/attendance.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, context as smallPrint, text } from '../../src/replies/build.ts';
import type { Block, Reply } from '../../src/replies/reply.ts';

const NAME = 'meeting here';

/** Says of oneself that one is at a meeting. Nobody says it of another. */
export const meetingHere = defineCommand({
  name: NAME,
  summary: 'meeting.here.summary',
  options: {
    meeting: textOption({ max: 120 }),
    not: optional(yesNo()),
  },
  examples: ['/meeting here meeting:icann68'],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  async run(context, { meeting: id, not }) {
    const { group, member } = groupAndMember(context);
    const { meetings, participation } = context.services;
    const meeting = await meetings.byId(group.id, id);
    if (!meeting) throw new PenholderError('button_unknown');
    const attended = { groupId: group.id, memberId: member.id, deed: 'attended', subject: meeting.id } as const;
    if (not) {
      await participation.takeBack(attended);
      return answered(text(phrase('meeting.here.not', { meeting: meeting.title })));
    }
    const at = context.clock.now();
    demandUnderWay(meeting, at);
    await participation.note({ ...attended, at });
    const topics = await meetings.pointsFor(group.id, meeting.id, context.actor.language);
    return onlyYou(
      text(phrase('meeting.here.noted', { meeting: meeting.title })),
      ...(topics.length > 0 ? [usedSelect(meeting, topics)] : []),
      buttons({
        label: phrase('meeting.here.undo'),
        does: { command: NAME, args: { meeting: id, not: true } },
      }),
      smallPrint(phrase('meeting.here.who')),
    );
  },
});

function answered(block: Block): Reply {
  return { ...onlyYou(block), replaces: true };
}
