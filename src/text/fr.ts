import { ask } from './fr/ask.ts';
import { askMore } from './fr/ask-more.ts';
import { bot } from './fr/bot.ts';
import { decisions } from './fr/decisions.ts';
import { discord } from './fr/discord.ts';
import { doctor } from './fr/doctor.ts';
import { errors } from './fr/errors.ts';
import { files } from './fr/files.ts';
import { formHints } from './fr/form-hints.ts';
import { group } from './fr/group.ts';
import { issueChanges } from './fr/issue-changes.ts';
import { issues } from './fr/issues.ts';
import { meetings } from './fr/meetings.ts';
import { playground } from './fr/playground.ts';
import { points } from './fr/points.ts';
import { pollKinds } from './fr/poll-kinds.ts';
import { polls } from './fr/polls.ts';
import { proof } from './fr/proof.ts';
import { report } from './fr/report.ts';
import { schedules } from './fr/schedules.ts';
import { slack } from './fr/slack.ts';
import { steering } from './fr/steering.ts';
import type { Messages } from './text.ts';

/** The same words in French. */
export const fr: Messages = {
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
