import { defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { meetingKinds } from '../../src/meetings/meeting.ts';
import { changedBlocks } from '../../src/meetings/meeting-answers.ts';
import { meetingBlocks } from '../../src/meetings/meeting-blocks.ts';
import { nextOrLast } from '../../src/meetings/occurrences.ts';
import { hasRole } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Adds a meeting, or a series, to the group's calendar. */
export const meetingAdd = defineCommand({
  name: 'meeting add',
  summary: 'meeting.add.summary',
  options: {
    title: textOption({ max: 120, positional: true, hint: 'option.title.meeting-hint' }),
    start: textOption({ max: 60 }),
    length: optional(textOption({ max: 30 })),
    repeats: optional(textOption({ max: 300 })),
    link: optional(textOption({ max: 500, hint: 'option.link.meeting-hint' })),
    place: optional(textOption({ max: 120 })),
    zone: optional(textOption({ max: 60, suggests: 'zones', hint: 'option.zone.meeting-hint' })),
    kind: optional(choice(meetingKinds, { hint: 'option.kind.meeting-hint' })),
    silent: optional(yesNo()),
  },
  examples: [
    '/meeting add "CPWG call" start:"tuesday 15:00" zone:Europe/Brussels repeats:"every week on Tuesday"',
    '/meeting add "Wrap-up" start:"2026-12-03 18:00" length:90 kind:wrap-up link:https://example.org/call',
    '/meeting add ICANN88 start:2027-03-06 length:"6 days" place:Lisbon kind:public-meeting',
  ],
  allow: [hasRole('chair', 'co-chair', 'staff', 'penholder')],
  async run(context, { silent: quiet, ...wish }) {
    const { group, member } = groupAndMember(context);
    const { channel, eventKey, clock, actor } = context;
    const by = { group, member, language: actor.language, channel, eventKey, quiet };
    const changed = await context.services.calendar.add(wish, by);
    const now = clock.now();
    const shown = (changed.meeting.repeats && nextOrLast(changed.meeting, now)) ?? changed.meeting;
    return onlyYou(
      text(phrase('meeting.added', { meeting: shown.title })),
      ...meetingBlocks(shown, now),
      ...changedBlocks(changed),
    );
  },
});
