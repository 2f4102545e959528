import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { changedBlocks, whichBlocks } from '../../src/meetings/meeting-answers.ts';
import type { Extent } from '../../src/meetings/meeting-keeper.ts';
import { keepsCalendar } from '../../src/meetings/meeting-options.ts';
import { startWords } from '../../src/meetings/meeting-words.ts';
import type { Occurrence } from '../../src/meetings/occurrences.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, text } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';

interface Args {
  readonly note?: string | undefined;
  readonly silent?: boolean | undefined;
}

/** Cancels a meeting, one occurrence of a series or all that are to come; asks first, and can be taken back. */
export const meetingCancel = defineCommand({
  name: 'meeting cancel',
  summary: 'meeting.cancel.summary',
  options: {
    meeting: textOption({ max: 160, positional: true, suggests: 'meetings', hint: 'option.meeting.which-hint' }),
    note: optional(textOption({ max: 300, hint: 'option.note.meeting-hint' })),
    which: optional(choice(['one', 'all'])),
    silent: optional(yesNo()),
    sure: optional(yesNo({ unasked: true })),
    undo: optional(yesNo({ unasked: true })),
  },
  examples: ['/meeting cancel "CPWG call 2026-12-29" note:"Holiday week"', '/meeting cancel icann68'],
  allow: [keepsCalendar],
  async run(context, { meeting: typed, which, sure, undo, ...args }) {
    const { group, member } = groupAndMember(context);
    const now = context.clock.now();
    const meeting = await context.services.meetings.named(group.id, typed, now);
    const extent = which ?? (meeting.of ? undefined : 'all');
    const kept = Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined));
    if (extent === undefined)
      return onlyYou(...whichBlocks(meeting, 'meeting cancel', { args: kept, onlyFor: member.id }));
    if (undo) return end(context, { meeting, extent, undo: true }, args);
    if (sure) return end(context, { meeting, extent, undo: false }, args);
    const settled = { ...kept, meeting: meeting.id, which: extent, sure: true };
    const isSeries = meeting.of !== undefined && extent === 'all';
    const params = { meeting: meeting.title, when: startWords(meeting, now) };
    return onlyYou(
      text(phrase(isSeries ? 'meeting.cancel.sure-all' : 'meeting.cancel.sure', params)),
      buttons({
        label: phrase('meeting.cancel.now'),
        style: 'danger',
        does: { command: 'meeting cancel', args: settled, onlyFor: member.id },
      }),
    );
  },
});

interface End {
  readonly meeting: Occurrence;
  readonly extent: Extent;
  readonly undo: boolean;
}

async function end(context: Context, { meeting, extent, undo }: End, { note, silent: quiet }: Args): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { channel, eventKey, actor } = context;
  const by = { group, member, language: actor.language, channel, eventKey, quiet };
  const changed = await context.services.calendar.cancel(meeting, { note, extent, undo }, by);
  const back = { command: 'meeting cancel', args: { meeting: meeting.id, which: extent, undo: true } };
  return {
    ...onlyYou(
      text(phrase(undo ? 'meeting.held-again' : 'meeting.cancelled-now', { meeting: meeting.title })),
      ...changedBlocks(undo ? changed : { ...changed, conflicts: [] }),
      ...(undo ? [] : [buttons({ label: phrase('settings.undo'), does: back })]),
    ),
    replaces: true,
  };
}
