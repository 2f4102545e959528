import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { castFor } from '../../src/polls/cast-reply.ts';

/** Casts or changes the presser's ballot: what the buttons under a poll run. */
export const pollCast = defineCommand({
  name: 'poll cast',
  summary: 'poll.cast.summary',
  options: { poll: textOption({ max: 40 }), choice: textOption({ max: 40 }) },
  examples: [],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  run: castFor,
});
