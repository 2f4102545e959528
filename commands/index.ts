import type { Command } from '../src/bot/command.ts';
import { pollKinds } from '../src/polls/kinds/index.ts';
import { openingCommand } from '../src/polls/opening.ts';
import { issueAdd } from './issue/add.ts';
import { issueAnswer } from './issue/answer.ts';
import { issueAsk } from './issue/ask.ts';
import { issueComment } from './issue/comment.ts';
import { issueExport } from './issue/export.ts';
import { issueHistory } from './issue/history.ts';
import { issueImport } from './issue/import.ts';
import { issueList } from './issue/list.ts';
import { issueReport } from './issue/report.ts';
import { issueStatus } from './issue/status.ts';
import { issueTell } from './issue/tell.ts';
import { issueUnwatch } from './issue/unwatch.ts';
import { issueUpdate } from './issue/update.ts';
import { issueWatch } from './issue/watch.ts';
import { meetingAdd } from './meeting/add.ts';
import { meetingCancel } from './meeting/cancel.ts';
import { meetingEdit } from './meeting/edit.ts';
import { meetingFeed } from './meeting/feed.ts';
import { meetingHere } from './meeting/here.ts';
import { meetingImport } from './meeting/import.ts';
import { meetingList } from './meeting/list.ts';
import { meetingNext } from './meeting/next.ts';
import { meetingRemind } from './meeting/remind.ts';
import { meetingSession } from './meeting/session.ts';
import { meetingShow } from './meeting/show.ts';
import { about } from './penholder/about.ts';
import { createHelp } from './penholder/help.ts';
import { home } from './penholder/home.ts';
import { link } from './penholder/link.ts';
import { member } from './penholder/member.ts';
import { participation } from './penholder/participation.ts';
import { role } from './penholder/role.ts';
import { roll } from './penholder/roll.ts';
import { settings } from './penholder/settings.ts';
import { setup } from './penholder/setup.ts';
import { unlink } from './penholder/unlink.ts';
import { whoami } from './penholder/whoami.ts';
import { pointsApprove } from './points/approve.ts';
import { pointsDecide } from './points/decide.ts';
import { pointsDraft } from './points/draft.ts';
import { pointsPost } from './points/post.ts';
import { pointsRetire } from './points/retire.ts';
import { pointsReturn } from './points/return.ts';
import { pointsSchedule } from './points/schedule.ts';
import { pointsShow } from './points/show.ts';
import { pointsSubmit } from './points/submit.ts';
import { pointsTopics } from './points/topics.ts';
import { pointsUndo } from './points/undo.ts';
import { pointsUsage } from './points/usage.ts';
import { pointsUsed } from './points/used.ts';
import { pollAdd } from './poll/add.ts';
import { pollAttach } from './poll/attach.ts';
import { pollBallot } from './poll/ballot.ts';
import { pollCancel } from './poll/cancel.ts';
import { pollCast } from './poll/cast.ts';
import { pollClose } from './poll/close.ts';
import { pollCopy } from './poll/copy.ts';
import { pollDelegate } from './poll/delegate.ts';
import { pollDesignate } from './poll/designate.ts';
import { pollEdit } from './poll/edit.ts';
import { pollExport } from './poll/export.ts';
import { pollExtend } from './poll/extend.ts';
import { pollFile } from './poll/file.ts';
import { pollList } from './poll/list.ts';
import { pollMeanings } from './poll/meanings.ts';
import { pollMine } from './poll/mine.ts';
import { pollOutcome } from './poll/outcome.ts';
import { pollReason } from './poll/reason.ts';
import { pollRemind } from './poll/remind.ts';
import { pollShow } from './poll/show.ts';
import { pollStatement } from './poll/statement.ts';
import { pollTag } from './poll/tag.ts';
import { pollTurn } from './poll/turn.ts';
import { pollWithdraw } from './poll/withdraw.ts';

/** Every command. */
export const commands: readonly Command[] = [
  issueStatus,
  issueAsk,
  issueList,
  issueUpdate,
  issueAdd,
  issueHistory,
  issueComment,
  issueWatch,
  issueUnwatch,
  issueTell,
  issueAnswer,
  issueImport,
  issueExport,
  issueReport,
  meetingNext,
  meetingList,
  meetingShow,
  meetingHere,
  meetingRemind,
  meetingSession,
  meetingAdd,
  meetingEdit,
  meetingCancel,
  meetingImport,
  meetingFeed,
  pointsShow,
  pointsTopics,
  pointsDraft,
  pointsSubmit,
  pointsApprove,
  pointsReturn,
  pointsRetire,
  pointsUndo,
  pointsUsed,
  pointsUsage,
  pointsPost,
  pointsSchedule,
  pointsDecide,
  ...pollKinds.map(openingCommand),
  pollTurn,
  pollList,
  pollShow,
  pollDelegate,
  pollEdit,
  pollAttach,
  pollTag,
  pollClose,
  pollExtend,
  pollRemind,
  pollCancel,
  pollDesignate,
  pollOutcome,
  pollMeanings,
  pollMine,
  pollExport,
  pollCopy,
  pollStatement,
  pollCast,
  pollBallot,
  pollReason,
  pollAdd,
  pollFile,
  pollWithdraw,
  createHelp(() => commands),
  home,
  setup,
  settings,
  member,
  roll,
  role,
  participation,
  link,
  unlink,
  whoami,
  about,
];
