import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { changedBlocks } from '../../src/meetings/meeting-answers.ts';
import { meetingBlocks } from '../../src/meetings/meeting-blocks.ts';
import { keepsCalendar, meetingDetails, meetingStart, meetingTitle } from '../../src/meetings/meeting-options.ts';
import { nextOrLast } from '../../src/meetings/occurrences.ts';
import { wishedSessions } from '../../src/meetings/sessions-wish.ts';
import { wishedTopics } from '../../src/meetings/wished-topics.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Adds a meeting, or a series, to the group's calendar. */
export const meetingAdd = defineCommand({
  name: 'meeting add',
  summary: 'meeting.add.summary',
  options: {
    title: textOption({ ...meetingTitle, positional: true }),
    start: textOption(meetingStart),
    ...meetingDetails,
  },
  examples: [
    '/meeting add "CPWG call" start:"tuesday 15:00" zone:Europe/Brussels repeats:"every week on Tuesday"',
    '/meeting add "Wrap-up" start:"2026-12-03 18:00" length:90 kind:wrap-up link:https://example.org/call',
    '/meeting add Plenary start:"2027-03-08 14:00" sessions:"Opening | Abuse = DNS abuse"',
    '/meeting add ICANN88 start:2027-03-06 length:"6 days" place:Lisbon kind:public-meeting',
  ],
  allow: [keepsCalendar],
  async run(context, { silent: quiet, sessions: typed, topics: about, ...wish }) {
    const { group, member } = groupAndMember(context);
    const { channel, eventKey, clock, actor, services } = context;
    const sessions = typed && (await wishedSessions(typed, { services, group, by: member.name, now: clock.now() }));
    const topics = about && (await wishedTopics(about, { services, groupId: group.id }));
    const by = { group, member, language: actor.language, channel, eventKey, quiet };
    const changed = await services.calendar.add({ ...wish, sessions, topics }, by);
    const now = clock.now();
    const shown = (changed.meeting.repeats && nextOrLast(changed.meeting, now)) ?? changed.meeting;
    return onlyYou(
      text(phrase('meeting.added', { meeting: shown.title })),
      ...meetingBlocks(shown, now),
      ...changedBlocks(changed),
    );
  },
});
