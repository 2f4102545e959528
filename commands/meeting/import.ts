import { defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { icsSums } from '../../src/meetings/ics-words.ts';
import { keepsCalendar } from '../../src/meetings/meeting-options.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, firstOnes, heading, list, onlyYou, phrase, text } from '../../src/replies/build.ts';
import type { Block } from '../../src/replies/reply.ts';

/** Faults, and meetings, shown at once. */
const SHOWN = 15;
const PASTED = 20_000;

/** Shows what an .ics file would change in the calendar, and changes it once that is wanted. */
export const meetingImport = defineCommand({
  name: 'meeting import',
  summary: 'meeting.import.summary',
  options: {
    ics: textOption({ max: PASTED, positional: true, rest: true, paragraph: true }),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/meeting import "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:call-1\nSUMMARY:CPWG call\nDTSTART:20301203T140000Z\nEND:VEVENT\nEND:VCALENDAR"',
  ],
  allow: [keepsCalendar],
  async run(context, { ics, sure }) {
    const { group, member } = groupAndMember(context);
    const { icsImport } = context.services;
    const plan = await (sure ? icsImport.takeIn(group, ics, member) : icsImport.plan(group, ics, member));
    const names = [...plan.added, ...plan.changed].map(({ title }) => ({ kind: 'said', text: title }) as const);
    const wrong = plan.faults.map(({ title, error }) =>
      phrase('meeting.import.fault', { title, fault: phrase(`error.${error.code}`, error.params) }),
    );
    const blocks: Block[] = [
      heading(phrase(sure ? 'meeting.import.taken' : 'meeting.import.plan')),
      list(icsSums(plan)),
      ...(names.length > 0 ? [list(firstOnes(names, SHOWN))] : []),
      ...(wrong.length > 0 ? [text(phrase('meeting.import.faults')), list(firstOnes(wrong, SHOWN))] : []),
    ];
    if (sure) return { ...onlyYou(...blocks), replaces: true };
    if (names.length === 0) return onlyYou(...blocks, text(phrase('meeting.import.nothing')));
    const does = { command: 'meeting import', args: { ics, sure: true }, onlyFor: member.id };
    return onlyYou(...blocks, buttons({ label: phrase('roll.take'), style: 'primary', does }));
  },
});
