import { defineCommand } from '../../src/bot/command.ts';
import { optional, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { keepsCalendar } from '../../src/meetings/meeting-options.ts';
import { demand, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, code, onlyYou, phrase, context as smallPrint, text } from '../../src/replies/build.ts';

/** The address at which other calendars read the group's; keepsCalendar can take it away and have a new one. */
export const meetingFeed = defineCommand({
  name: 'meeting feed',
  summary: 'meeting.feed.summary',
  options: { renew: optional(yesNo({ unasked: true })) },
  examples: ['/meeting feed'],
  allow: [inGroup],
  async run(context, { renew }) {
    const { group } = groupAndMember(context);
    const { feed } = context.services;
    if (renew) demand([keepsCalendar], context);
    const url = await (renew ? feed.renew(group) : feed.addressOf(group));
    if (url === undefined) throw new PenholderError('no_public_url', { setting: code('PUBLIC_URL') });
    const again = { label: phrase('meeting.feed.renew'), does: { command: 'meeting feed', args: { renew: true } } };
    return {
      ...onlyYou(
        text(phrase(renew ? 'meeting.feed.new' : 'meeting.feed.is', { group: group.name })),
        text(code(url)),
        smallPrint(phrase('meeting.feed.secret')),
        ...(keepsCalendar.passes(context) ? [buttons(again)] : []),
      ),
      ...(renew ? { replaces: true } : {}),
    };
  },
});
