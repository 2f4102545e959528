import { defineCommand } from '../../src/bot/command.ts';
import { meetingBlocks } from '../../src/meetings/meeting-blocks.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou } from '../../src/replies/build.ts';

/** The running or next meeting, with its sessions. */
export const meetingNext = defineCommand({
  name: 'meeting next',
  summary: 'meeting.next.summary',
  options: {},
  examples: ['/meeting next'],
  allow: [inGroup],
  async run(context) {
    const { group } = groupAndMember(context);
    const now = context.clock.now();
    const meeting = await context.services.meetings.next(group.id, now);
    return onlyYou(...meetingBlocks(meeting, now));
  },
});
