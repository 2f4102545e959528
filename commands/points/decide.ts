import { defineCommand } from '../../src/bot/command.ts';
import { choice, integer, text as textOption } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { decidedBlocks } from '../../src/meetings/preview-post.ts';
import { hasRole } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou } from '../../src/replies/build.ts';

/** What a chair says to what is going to be posted before a meeting. */
export const pointsDecide = defineCommand({
  name: 'points decide',
  summary: 'schedule.summary',
  options: {
    schedule: integer({ min: 1, max: 1e6 }),
    meeting: textOption({ max: 160 }),
    do: choice(['approved', 'skipped', 'edit']),
  },
  examples: [],
  allow: [hasRole('chair', 'co-chair', 'staff')],
  hidden: true,
  async run(context, { schedule, meeting: id, do: what }) {
    const { group, member } = groupAndMember(context);
    const meeting = await context.services.meetings.byId(group.id, id);
    if (!meeting) throw new PenholderError('button_unknown');
    if (what !== 'edit')
      await context.services.schedules.decide(group.id, schedule, { meetingId: id, what, by: member.name });
    return onlyYou(...decidedBlocks(what, meeting));
  },
});
