import { ask } from './en/ask.ts';
import { askMore } from './en/ask-more.ts';
import { bot } from './en/bot.ts';
import { decisions } from './en/decisions.ts';
import { discord } from './en/discord.ts';
import { doctor } from './en/doctor.ts';
import { errors } from './en/errors.ts';
import { files } from './en/files.ts';
import { formHints } from './en/form-hints.ts';
import { group } from './en/group.ts';
import { issueChanges } from './en/issue-changes.ts';
import { issues } from './en/issues.ts';
import { meetings } from './en/meetings.ts';
import { playground } from './en/playground.ts';
import { points } from './en/points.ts';
import { pollKinds } from './en/poll-kinds.ts';
import { polls } from './en/polls.ts';
import { proof } from './en/proof.ts';
import { report } from './en/report.ts';
import { schedules } from './en/schedules.ts';
import { slack } from './en/slack.ts';
import { steering } from './en/steering.ts';

/** Every word that members read, in English, a file per area. fr.ts and es.ts have the same keys; the compiler compares. */
export const en = {
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
} as const;
