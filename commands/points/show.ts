import { type Context, defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption } from '../../src/bot/option.ts';
import { aroundPoint } from '../../src/meetings/around-point.ts';
import { approvesPoints, draftsPoints } from '../../src/meetings/may-points.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { startWords } from '../../src/meetings/meeting-words.ts';
import { actBlocks, pointBlocks, versionBlocks } from '../../src/meetings/point-blocks.ts';
import { decideButtons, retireButton, undoButton, writeButtons } from '../../src/meetings/point-buttons.ts';
import { workOf } from '../../src/meetings/point-life.ts';
import { namedPointWords, pointsBlocks } from '../../src/meetings/points-post.ts';
import { readinessOf } from '../../src/meetings/readiness.ts';
import { readinessBlocks } from '../../src/meetings/readiness-blocks.ts';
import { pointName, type TalkingPoint } from '../../src/meetings/talking-point.ts';
import { totalUsage } from '../../src/meetings/usage.ts';
import { usesOf } from '../../src/meetings/usage-blocks.ts';
import { lastStanding } from '../../src/people/act.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, heading, onlyYou, phrase, said, context as smallPrint, text } from '../../src/replies/build.ts';
import type { Block, Button, Reply } from '../../src/replies/reply.ts';

/** The approved talking points of a meeting, of all topics or one, and what the others lack; or one point by its name. */
export const pointsShow = defineCommand({
  name: 'points show',
  summary: 'points.show.summary',
  options: {
    topic: optional(textOption({ max: 120, positional: true, suggests: 'topics', hint: 'option.topic.show-hint' })),
    meeting: optional(textOption({ max: 120, suggests: 'meetings' })),
    point: optional(textOption({ max: 120, suggests: 'points' })),
  },
  examples: ['/points show', '/points show "DNS abuse"', '/points show dns-abuse-1', '/points show meeting:icann67'],
  allow: [inGroup],
  async run(context, { topic: typedTopic, meeting, point }) {
    const { group } = groupAndMember(context);
    const { points } = context.services;
    const all = draftsPoints.passes(context);
    if (point !== undefined) return ofPoint(context, await points.named(group.id, point, all));
    const named = typedTopic === undefined ? undefined : await points.find(group.id, typedTopic, all);
    return named ? ofPoint(context, named) : ofMeeting(context, { typedTopic, typedMeeting: meeting });
  },
});

async function ofPoint(context: Context, point: TalkingPoint): Promise<Reply> {
  const { group } = groupAndMember(context);
  const { points } = context.services;
  const around = await aroundPoint(context.services, group.id, point);
  // what is not approved is for those who write
  if (!draftsPoints.passes(context)) {
    const { revision: _, ...approved } = point;
    return onlyYou(...pointBlocks(approved, { ...around, translations: approvedOf(around.translations) }));
  }
  const [acts, uses] = await Promise.all([points.acts(group.id, point.id), context.services.uses.list(group.id)]);
  const used = totalUsage(uses.filter((use) => use.point === (point.translationOf ?? point.id)));
  const last = lastStanding(acts);
  return onlyYou(
    ...pointBlocks(point, around),
    ...(used.uses > 0 ? [text(usesOf(used))] : []),
    ...versionBlocks(point),
    ...actBlocks(acts),
    buttons(...pointButtons(context, point), ...(last ? [undoButton(point, last)] : [])),
  );
}

function approvedOf(points: readonly TalkingPoint[]): TalkingPoint[] {
  return points.filter(({ state }) => state === 'approved');
}

function pointButtons(context: Context, point: TalkingPoint): Button[] {
  const decides = approvesPoints.passes(context);
  return [
    ...(decides && workOf(point).state === 'submitted' ? decideButtons(point) : []),
    ...writeButtons(point),
    ...(decides && point.state !== 'retired' ? [retireButton(point)] : []),
  ];
}

async function ofMeeting(
  context: Context,
  { typedTopic, typedMeeting }: { typedTopic: string | undefined; typedMeeting: string | undefined },
): Promise<Reply> {
  const { group } = groupAndMember(context);
  const { meetings } = context.services;
  const now = context.clock.now();
  const meeting = await meetings.named(group.id, typedMeeting, now);
  const topic = typedTopic === undefined ? undefined : await meetings.topic(group.id, typedTopic);
  const all = await meetings.pointsFor(group.id, meeting.id, context.actor.language);
  const chosen = all.filter((points) => topic === undefined || points.topic.id === topic.id);
  return onlyYou(
    heading(phrase('points.title', { meeting: meeting.title })),
    text(startWords(meeting, now)),
    ...pointsBlocks(chosen, namedPointWords),
    ...(await unready(context, meeting, topic?.id)),
  );
}

/** What the points that are not ready lack: all of them for who decides, their own for who writes, a number for the others. */
async function unready(context: Context, meeting: Meeting, topic: string | undefined): Promise<Block[]> {
  const { group, member } = groupAndMember(context);
  const { points, meetings } = context.services;
  const ofTopic = (one: TalkingPoint) => topic === undefined || one.topic === topic;
  if (!draftsPoints.passes(context)) {
    const count = (await meetings.unready(group.id, meeting.id)).filter(ofTopic).length;
    return count > 0 ? [smallPrint(phrase('points.unready', { count }))] : [];
  }
  const asked = { meetingId: meeting.id, languages: group.languages };
  const ready = readinessOf((await points.list(group.id)).filter(ofTopic), asked);
  const decides = approvesPoints.passes(context);
  const shown = decides ? ready : ready.filter(({ point }) => workOf(point).drafter?.memberId === member.id);
  return [
    ...readinessBlocks(shown, decides ? 'all' : 'own'),
    ...decideSelect(decides ? shown.map(({ point }) => point) : []),
  ];
}

/** Which of the submitted ones to look at. */
function decideSelect(points: readonly TalkingPoint[]): Block[] {
  const choices = points
    .filter((point) => workOf(point).state === 'submitted')
    .map((point) => ({
      label: said(`${pointName(point)}: ${workOf(point).text}`),
      does: { command: 'points show', args: { point: pointName(point) } },
    }));
  return choices.length > 0 ? [{ kind: 'select', label: phrase('point.decide'), choices }] : [];
}
