import { ask } from './es/ask.ts';
import { askMore } from './es/ask-more.ts';
import { bot } from './es/bot.ts';
import { decisions } from './es/decisions.ts';
import { discord } from './es/discord.ts';
import { doctor } from './es/doctor.ts';
import { errors } from './es/errors.ts';
import { files } from './es/files.ts';
import { formHints } from './es/form-hints.ts';
import { group } from './es/group.ts';
import { issueChanges } from './es/issue-changes.ts';
import { issues } from './es/issues.ts';
import { meetings } from './es/meetings.ts';
import { playground } from './es/playground.ts';
import { points } from './es/points.ts';
import { pollKinds } from './es/poll-kinds.ts';
import { polls } from './es/polls.ts';
import { proof } from './es/proof.ts';
import { report } from './es/report.ts';
import { schedules } from './es/schedules.ts';
import { slack } from './es/slack.ts';
import { steering } from './es/steering.ts';
import type { Messages } from './text.ts';

/** The same words in Spanish. */
export const es: Messages = {
  ...ask,
  ...askMore,
  ...bot,
  ...decisions,
  ...discord,
  ...doctor,
  ...errors,
  ...files,
  ...formHints,
  ...group,
  ...issues,
  ...issueChanges,
  ...meetings,
  ...points,
  ...pollKinds,
  ...polls,
  ...playground,
  ...proof,
  ...report,
  ...schedules,
  ...slack,
  ...steering,
};
