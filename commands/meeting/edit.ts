import { defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { meetingKinds } from '../../src/meetings/meeting.ts';
import { changedBlocks, typedOf, whichBlocks } from '../../src/meetings/meeting-answers.ts';
import { meetingBlocks } from '../../src/meetings/meeting-blocks.ts';
import { hasRole } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Changes a meeting; of a series one occurrence or all of them. */
export const meetingEdit = defineCommand({
  name: 'meeting edit',
  summary: 'meeting.edit.summary',
  options: {
    meeting: textOption({ max: 160, positional: true, suggests: 'meetings', hint: 'option.meeting.which-hint' }),
    which: optional(choice(['one', 'all'])),
    start: optional(textOption({ max: 60 })),
    length: optional(textOption({ max: 30 })),
    title: optional(textOption({ max: 120, hint: 'option.title.meeting-hint' })),
    repeats: optional(textOption({ max: 300 })),
    link: optional(textOption({ max: 500, hint: 'option.link.meeting-hint' })),
    place: optional(textOption({ max: 120 })),
    zone: optional(textOption({ max: 60, suggests: 'zones', hint: 'option.zone.meeting-hint' })),
    kind: optional(choice(meetingKinds, { hint: 'option.kind.meeting-hint' })),
    silent: optional(yesNo()),
  },
  examples: [
    '/meeting edit "CPWG call" start:16:00 which:all',
    '/meeting edit "CPWG call 2026-12-22" start:"2026-12-21 16:00" which:one',
    '/meeting edit icann68 link:https://example.org/room silent:yes',
  ],
  allow: [hasRole('chair', 'co-chair', 'staff', 'penholder')],
  async run(context, { meeting: typed, which, silent: quiet, ...given }) {
    const { group, member } = groupAndMember(context);
    const { channel, eventKey, clock, actor, services } = context;
    const meeting = await services.meetings.named(group.id, typed, clock.now());
    const wish = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const isEmpty = Object.keys(wish).length === 0;
    const form = isEmpty ? { typed: typedOf(meeting) } : {};
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
    const changed = await services.calendar.edit(meeting, { wish, extent }, by);
    const now = clock.now();
    const shown = await services.meetings.named(group.id, extent === 'one' ? meeting.id : changed.meeting.id, now);
    return onlyYou(
      text(phrase('meeting.changed', { meeting: shown.title })),
      ...meetingBlocks(shown, now),
      ...changedBlocks(changed),
    );
  },
});
