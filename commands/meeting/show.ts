import { defineCommand } from '../../src/bot/command.ts';
import { optional, text } from '../../src/bot/option.ts';
import { meetingBlocks } from '../../src/meetings/meeting-blocks.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou } from '../../src/replies/build.ts';

/** One meeting, with its sessions. */
export const meetingShow = defineCommand({
  name: 'meeting show',
  summary: 'meeting.show.summary',
  options: { meeting: optional(text({ max: 120, positional: true, rest: true, suggests: 'meetings' })) },
  examples: ['/meeting show icann67', '/meeting show ICANN 68'],
  allow: [inGroup],
  async run(context, { meeting: typed }) {
    const { group } = groupAndMember(context);
    const now = context.clock.now();
    const meeting = await context.services.meetings.named(group.id, typed, now);
    return onlyYou(...meetingBlocks(meeting, now));
  },
});
