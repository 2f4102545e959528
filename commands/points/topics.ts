import { type Context, defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { nextMeeting } from '../../src/meetings/calendar.ts';
import { approvesPoints, draftsPoints } from '../../src/meetings/may-points.ts';
import { workOf } from '../../src/meetings/point-life.ts';
import { readinessOf, readyOf } from '../../src/meetings/readiness.ts';
import type { Topic } from '../../src/meetings/talking-point.ts';
import { demand, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, code, heading, list, onlyYou, phrase, context as smallPrint, text } from '../../src/replies/build.ts';
import type { Inline, Reply } from '../../src/replies/reply.ts';

const TITLE = 80;

/** The group's topics and how many points of each are ready; adds one, or gives one another name. */
export const pointsTopics = defineCommand({
  name: 'points topics',
  summary: 'points.topics.summary',
  options: {
    topic: optional(textOption({ max: 120, positional: true, suggests: 'topics', hint: 'option.topic.rename-hint' })),
    meeting: optional(textOption({ max: 120, suggests: 'meetings' })),
    add: optional(textOption({ max: TITLE })),
    rename: optional(textOption({ max: TITLE })),
    undo: optional(integer({ min: 1, max: 1e9, unasked: true })),
  },
  examples: [
    '/points topics',
    '/points topics add:"Closed generics"',
    '/points topics 2 rename:"DNS abuse and its costs"',
  ],
  allow: [inGroup],
  async run(context, { topic: typed, meeting, add, rename, undo }) {
    const { group, member } = groupAndMember(context);
    const { topics, meetings } = context.services;
    if (add !== undefined) {
      demand([approvesPoints], context);
      return changed('topic.added', await topics.add(group, add, member));
    }
    const topic = typed === undefined ? undefined : await meetings.topic(group.id, typed);
    if (rename === undefined && undo === undefined) return all(context, { meeting, topic });
    demand([approvesPoints], context);
    if (!topic) throw new PenholderError('option_missing', { option: code('topic'), topic: '' });
    if (rename === undefined)
      return {
        ...changed('topic.renamed', await topics.undo(group, topic, { act: undo ?? 0, by: member })),
        replaces: true,
      };
    const renamed = await topics.rename(group, topic, { title: rename, by: member });
    return changed('topic.renamed', renamed.topic, renamed.act.number);
  },
});

function changed(words: 'topic.added' | 'topic.renamed', topic: Topic, act?: number): Reply {
  const back = { command: 'points topics', args: { topic: String(topic.number), undo: act } };
  return onlyYou(
    text(phrase(words, { topic: topicWords(topic) })),
    ...(act === undefined ? [] : [buttons({ label: phrase('settings.undo'), does: back })]),
  );
}

function topicWords({ number, shortName }: Topic): Inline {
  return phrase('points.topic', { number, topic: shortName });
}

/** Of each topic how many points are ready: all for who decides, their own for who writes, the approved ones for the others. */
async function all(
  context: Context,
  { meeting: typed, topic }: { meeting: string | undefined; topic: Topic | undefined },
): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { meetings, points } = context.services;
  const now = context.clock.now();
  const meeting =
    typed === undefined ? nextMeeting(await meetings.list(group.id), now) : await meetings.named(group.id, typed, now);
  const topics = (await meetings.topics(group.id)).filter(({ id }) => topic === undefined || topic.id === id);
  const ready = readinessOf(await points.list(group.id), {
    ...(meeting ? { meetingId: meeting.id } : {}),
    languages: group.languages,
  });
  const decides = approvesPoints.passes(context);
  const writes = draftsPoints.passes(context);
  const seen = ready.filter(
    ({ point }) => decides || (writes ? workOf(point).drafter?.memberId === member.id : point.state === 'approved'),
  );
  const lines = topics.map((one) => {
    const own = seen.filter(({ point }) => point.topic === one.id);
    const label = topicWords(one);
    if (own.length === 0) return phrase('topic.without', { topic: label });
    const params = { topic: label, ready: readyOf(own).length, count: own.length };
    return decides || writes ? phrase('topic.ready', params) : phrase('topic.approved', params);
  });
  return onlyYou(
    heading(phrase('topic.title')),
    text(meeting ? phrase('points.title', { meeting: meeting.title }) : phrase('topic.any-meeting')),
    lines.length > 0 ? list(lines) : text(phrase('topic.none')),
    ...(writes && !decides ? [smallPrint(phrase('topic.own'))] : []),
    ...(decides ? [smallPrint(phrase('topic.hint', { example: code('/points topics add:"…"') }))] : []),
  );
}
