import { type Context, defineCommand } from '../../src/bot/command.ts';
import { isFinished, progressOf } from '../../src/issues/progress.ts';
import { nextMeeting } from '../../src/meetings/calendar.ts';
import { startWords } from '../../src/meetings/meeting-words.ts';
import { pointName } from '../../src/meetings/talking-point.ts';
import { anyone, hasRole, onRoll } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { ownPoll } from '../../src/polls/own-poll.ts';
import {
  buttons,
  code,
  divider,
  firstOnes,
  heading,
  joined,
  list,
  onlyYou,
  phrase,
  progress,
  said,
  context as smallPrint,
  strong,
  text,
  titled,
} from '../../src/replies/build.ts';
import type { Block } from '../../src/replies/reply.ts';

/** Shown of each at most. */
const POLLS = 5;
const ISSUES = 10;
const DRAFTS = 5;

const penholds = hasRole('penholder', 'chair', 'co-chair');

/** One person's page in one of their groups: ballots they may cast, the next meeting, what is theirs, how far the issues are. */
export const home = defineCommand({
  name: 'penholder home',
  summary: 'home.summary',
  options: {},
  examples: [],
  allow: [anyone],
  hidden: true,
  repeatSafe: true,
  async run(context) {
    if (!context.group) return onlyYou(text(phrase('home.none', { example: code('/penholder whoami') })));
    const { group } = groupAndMember(context);
    const parts = await Promise.all([
      openPolls(context),
      meetingAhead(context),
      ownIssues(context),
      progressOfIssues(context),
    ]);
    return onlyYou(heading(said(group.name)), ...parts.flat());
  },
});

async function openPolls(context: Context): Promise<Block[]> {
  const { group, member } = groupAndMember(context);
  const { polls } = context.services;
  const open = await polls.list(group.id, { states: ['open'], limit: POLLS, skip: 0 });
  const shown = await Promise.all(
    open.map(async (poll) => {
      const { blocks, ballot } = await ownPoll(polls, poll, member.id);
      const asked = onRoll.passes(context) ? [text(strong(phrase('home.vote')))] : [];
      return [...blocks, ...(ballot ? [text(ballot)] : asked), divider];
    }),
  );
  return [
    text(strong(phrase('home.polls'))),
    ...(shown.length === 0 ? [text(phrase('home.no-polls')), divider] : shown.flat()),
  ];
}

async function meetingAhead(context: Context): Promise<Block[]> {
  const { services, group, clock, actor } = context;
  if (!group) return [];
  const now = clock.now();
  const meeting = nextMeeting(await services.meetings.list(group.id), now);
  const title = text(strong(phrase('home.meeting')));
  if (!meeting) return [title, text(phrase('home.no-meeting')), divider];
  const points = await services.meetings.pointsFor(group.id, meeting.id, actor.language);
  const show = { label: phrase('home.show-points'), does: { command: 'points show', args: { meeting: meeting.id } } };
  return [
    title,
    text(said(meeting.title)),
    text(startWords(meeting, now)),
    smallPrint(phrase('home.points', { count: points.length })),
    ...(points.length > 0 ? [buttons(show)] : []),
    ...(await unready(context, meeting.id)),
    divider,
  ];
}

/** For those who write and approve talking points: what of the meeting's is on its way. */
async function unready(context: Context, meetingId: string): Promise<Block[]> {
  const { group, services } = context;
  if (!group || !penholds.passes(context)) return [];
  const drafts = await services.meetings.unready(group.id, meetingId);
  if (drafts.length === 0) return [];
  const words = drafts.map((point) =>
    joined([phrase(`points.state.${point.state}`), code(pointName(point)), said(point.text)], ' · '),
  );
  return [text(strong(phrase('home.drafts'))), list(firstOnes(words, DRAFTS))];
}

async function ownIssues(context: Context): Promise<Block[]> {
  const { group, member } = groupAndMember(context);
  const own = await context.services.issues.ownedBy(group.id, member.name);
  if (own.length === 0) return [];
  const items = own.map((issue) => phrase('issue.named', { id: issue.id, title: titled(issue) }));
  return [text(strong(phrase('home.issues'))), list(firstOnes(items, ISSUES)), divider];
}

async function progressOfIssues({ services, group }: Context): Promise<Block[]> {
  if (!group) return [];
  const all = await services.issues.list(group.id);
  const whole = all.filter(({ parent }) => parent === undefined);
  if (whole.length === 0) return [];
  const done = whole.filter(isFinished).length;
  const open = whole.filter((issue) => !isFinished(issue)).slice(0, ISSUES);
  return [
    text(strong(phrase('home.progress'))),
    text(phrase('home.progress-line', { done, total: whole.length })),
    ...open.flatMap((issue) => {
      const known = progressOf(
        issue,
        all.filter(({ parent }) => parent === issue.id),
      );
      const name = phrase('issue.named', { id: issue.id, title: titled(issue) });
      if (!known) return [text(name)];
      const percent = phrase('percent', { value: known.percent });
      return [progress(known.percent, joined([name, percent], ' · '))];
    }),
  ];
}
