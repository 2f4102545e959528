import { defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption } from '../../src/bot/option.ts';
import { startWords } from '../../src/meetings/meeting-words.ts';
import { pointsBlocks } from '../../src/meetings/points-post.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { heading, onlyYou, phrase, context as smallPrint, text } from '../../src/replies/build.ts';

/** The approved talking points of a meeting, of all topics or one. */
export const pointsShow = defineCommand({
  name: 'points show',
  summary: 'points.show.summary',
  options: {
    topic: optional(textOption({ max: 120, positional: true, suggests: 'topics' })),
    meeting: optional(textOption({ max: 120, suggests: 'meetings' })),
  },
  examples: ['/points show', '/points show "DNS abuse"', '/points show meeting:icann67'],
  allow: [inGroup],
  async run(context, { topic: typedTopic, meeting: typedMeeting }) {
    const { group } = groupAndMember(context);
    const { meetings } = context.services;
    const now = context.clock.now();
    const meeting = await meetings.named(group.id, typedMeeting, now);
    const topic = typedTopic === undefined ? undefined : await meetings.topic(group.id, typedTopic);
    const all = await meetings.pointsFor(group.id, meeting.id, context.actor.language);
    const chosen = all.filter((points) => topic === undefined || points.topic.id === topic.id);
    const unready = await meetings.unready(group.id, meeting.id);
    return onlyYou(
      heading(phrase('points.title', { meeting: meeting.title })),
      text(startWords(meeting, now)),
      ...(chosen.length > 0 ? pointsBlocks(chosen) : [text(phrase('points.none'))]),
      ...(unready.length > 0 ? [smallPrint(phrase('points.unready', { count: unready.length }))] : []),
    );
  },
});
