import { defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption } from '../../src/bot/option.ts';
import { changedBlocks, typedOf, whichBlocks } from '../../src/meetings/meeting-answers.ts';
import { meetingBlocks } from '../../src/meetings/meeting-blocks.ts';
import { keepsCalendar, meetingDetails, meetingStart, meetingTitle } from '../../src/meetings/meeting-options.ts';
import { wishedSessions } from '../../src/meetings/sessions-wish.ts';
import { wishedTopics } from '../../src/meetings/wished-topics.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Changes a meeting; of a series one occurrence or all of them. */
export const meetingEdit = defineCommand({
  name: 'meeting edit',
  summary: 'meeting.edit.summary',
  options: {
    meeting: textOption({ max: 160, positional: true, suggests: 'meetings', hint: 'option.meeting.which-hint' }),
    which: optional(choice(['one', 'all'])),
    start: optional(textOption(meetingStart)),
    title: optional(textOption(meetingTitle)),
    ...meetingDetails,
  },
  examples: [
    '/meeting edit "CPWG call" start:16:00 which:all',
    '/meeting edit "CPWG call 2026-12-22" start:"2026-12-21 16:00" which:one',
    '/meeting edit "CPWG call" sessions:"Opening | Policy = DNS abuse, WHOIS" which:one',
    '/meeting edit icann68 link:https://example.org/room silent:yes',
  ],
  allow: [keepsCalendar],
  async run(context, { meeting: typed, which, silent: quiet, ...given }) {
    const { group, member } = groupAndMember(context);
    const { channel, eventKey, clock, actor, services } = context;
    const meeting = await services.meetings.named(group.id, typed, clock.now());
    const wish = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const isEmpty = Object.keys(wish).length === 0;
    const form = isEmpty ? { typed: typedOf(meeting, await services.meetings.topics(group.id)) } : {};
    // a rule is the series' own
    const extent = which ?? (meeting.of && given.repeats === undefined ? undefined : 'all');
    if (extent === undefined) {
      const args = { ...wish, ...(quiet === undefined ? {} : { silent: quiet }) };
      return onlyYou(...whichBlocks(meeting, 'meeting edit', { args, ...form }));
    }
    if (isEmpty) {
      const does = { command: 'meeting edit', args: { meeting: meeting.id, which: extent }, ...form };
      return onlyYou(
        text(phrase('meeting.edit.what', { meeting: meeting.title })),
        buttons({ label: phrase('meeting.edit.form'), does, style: 'primary' }),
      );
    }
    const by = { group, member, language: actor.language, channel, eventKey, quiet };
    const sessions =
      given.sessions &&
      (await wishedSessions(given.sessions, {
        services,
        group,
        by: member.name,
        now: clock.now(),
        was: meeting.sessions,
      }));
    const topics = given.topics && (await wishedTopics(given.topics, { services, groupId: group.id }));
    const changed = await services.calendar.edit(meeting, { wish: { ...wish, sessions, topics }, extent }, by);
    const now = clock.now();
    const shown = await services.meetings.named(group.id, extent === 'one' ? meeting.id : changed.meeting.id, now);
    return onlyYou(
      text(phrase('meeting.changed', { meeting: shown.title })),
      ...meetingBlocks(shown, now),
      ...changedBlocks(changed),
    );
  },
});
