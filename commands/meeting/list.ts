import { defineCommand } from '../../src/bot/command.ts';
import { choice, optional } from '../../src/bot/option.ts';
import { byStart, phaseOf } from '../../src/meetings/calendar.ts';
import { type Meeting, startOf } from '../../src/meetings/meeting.ts';
import { whereWords } from '../../src/meetings/meeting-words.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, day, heading, onlyYou, phrase, said, table, text, time } from '../../src/replies/build.ts';

const show = ['upcoming', 'past', 'all'] as const;

/** The group's meetings by date. */
export const meetingList = defineCommand({
  name: 'meeting list',
  summary: 'meeting.list.summary',
  options: { show: optional(choice(show, { positional: true })) },
  examples: ['/meeting list', '/meeting list past'],
  allow: [inGroup],
  async run(context, { show: shown = 'upcoming' }) {
    const { group } = groupAndMember(context);
    const now = context.clock.now();
    const all = byStart(await context.services.meetings.list(group.id));
    const isPast = (meeting: Meeting) => phaseOf(meeting, now) === 'past';
    const listed = all.filter((meeting) => shown === 'all' || isPast(meeting) === (shown === 'past'));
    const others = show.filter((other) => other !== shown);
    return onlyYou(
      heading(phrase(`meeting.list.${shown}`)),
      listed.length === 0 ? text(phrase('meeting.list.none')) : table(columns, listed.map(row)),
      buttons(
        ...others.map((other) => ({
          label: phrase(`meeting.list.${other}`),
          does: { command: 'meeting list', args: { show: other } },
        })),
      ),
    );
  },
});

const columns = [phrase('meeting.title'), phrase('meeting.starts'), phrase('meeting.ends'), phrase('meeting.place')];

function row(meeting: Meeting) {
  const { title, startsOn, endsOn, startTime, cancelled } = meeting;
  return [
    cancelled ? phrase('meeting.list.cancelled', { title }) : said(title),
    startTime === undefined ? day(startsOn) : time(startOf(meeting)),
    day(endsOn),
    whereWords(meeting) ?? said('–'),
  ];
}
