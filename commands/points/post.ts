import { defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption, when } from '../../src/bot/option.ts';
import { heldUpBlocks } from '../../src/deliveries/held-up.ts';
import { keepsCalendar } from '../../src/meetings/meeting-options.ts';
import { partings } from '../../src/meetings/points-subject.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text, time } from '../../src/replies/build.ts';

/** Posts a meeting's approved points in this channel, now or at a time before the meeting. */
export const pointsPost = defineCommand({
  name: 'points post',
  summary: 'points.post.summary',
  options: {
    meeting: optional(textOption({ max: 120, positional: true, suggests: 'meetings' })),
    at: optional(when({ dayMeans: 'start' })),
    by: optional(choice(partings, { hint: 'option.by.points-hint' })),
  },
  examples: [
    '/points post',
    '/points post by:topic',
    '/points post icann68 at:2h',
    '/points post icann68 at:"sunday 15:00"',
  ],
  allow: [keepsCalendar],
  async run(context, { meeting: typed, at, by }) {
    const { group } = groupAndMember(context);
    const { meetings } = context.services;
    const meeting = await meetings.named(group.id, typed, context.clock.now());
    const { isNew, ...owed } = await meetings.schedulePoints(group.id, { meeting, channel: context.channel, at, by });
    if (owed.isHeldUp) return onlyYou(...heldUpBlocks(owed));
    if (at === undefined) return onlyYou(text(phrase('points.posted', { meeting: meeting.title })));
    const params = { meeting: meeting.title, at: time(at), in: time(at, 'relative') };
    return onlyYou(text(phrase(isNew ? 'points.scheduled' : 'points.scheduled-before', params)));
  },
});
