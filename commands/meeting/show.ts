import { defineCommand } from '../../src/bot/command.ts';
import { optional, text } from '../../src/bot/option.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { issuesOf } from '../../src/issues/spoken-of.ts';
import { meetingBlocks } from '../../src/meetings/meeting-blocks.ts';
import type { Topic } from '../../src/meetings/talking-point.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { pollsAbout } from '../../src/polls/about.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { buttons, firstOnes, list, onlyYou, phrase, strong, titled, text as words } from '../../src/replies/build.ts';
import type { Block } from '../../src/replies/reply.ts';

/** Polls among which it is looked for those about the meeting. */
const POLLS = 200;
/** Of them those that are shown. */
const SHOWN = 10;

/** One meeting, with its sessions, the issues on its agenda and the polls about it. */
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
    const states = ['draft', 'open', 'closing', 'closed', 'decided'] as const;
    const [all, issues, topics] = await Promise.all([
      context.services.polls.list(group.id, { states, limit: POLLS, skip: 0 }),
      context.services.issues.list(group.id),
      context.services.meetings.topics(group.id),
    ]);
    return onlyYou(
      ...meetingBlocks(meeting, now),
      ...topicBlocks(topics.filter(({ id }) => meeting.topics.includes(id))),
      ...issueBlocks(issuesOf(meeting, issues)),
      ...pollBlocks(pollsAbout(all, meeting)),
    );
  },
});

/** What it is about as a whole. */
function topicBlocks(topics: readonly Topic[]): Block[] {
  const names = topics.map(({ number, shortName }) => phrase('points.topic', { number, topic: shortName }));
  return names.length === 0 ? [] : [words(strong(phrase('meeting.topics'))), list(firstOnes(names, SHOWN))];
}

/** Issues on its agenda, each one press away. */
function issueBlocks(issues: readonly Issue[]): Block[] {
  if (issues.length === 0) return [];
  const lines = issues.map((issue) => phrase('issue.title', { id: issue.id, title: titled(issue) }));
  const shows = issues.slice(0, SHOWN).map(({ id }) => ({
    label: phrase('issue.show-part', { id }),
    does: { command: 'issue status', args: { issue: id } },
  }));
  return [words(strong(phrase('meeting.issues'))), list(firstOnes(lines, SHOWN)), buttons(...shows)];
}

function pollBlocks(polls: readonly Poll[]): Block[] {
  const items = polls.map(({ number, question }) => phrase('issue.poll', { number, question }));
  return items.length === 0 ? [] : [words(strong(phrase('meeting.polls'))), list(firstOnes(items, SHOWN))];
}
