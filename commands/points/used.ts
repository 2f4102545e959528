import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { demandUsable, lastBegun, usedSelect } from '../../src/meetings/attendance.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import { type UseOutcome, useOutcomes } from '../../src/meetings/point-use.ts';
import { pointName, type TalkingPoint } from '../../src/meetings/talking-point.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, code, onlyYou, phrase, said, context as smallPrint, text } from '../../src/replies/build.ts';
import type { Button, Reply } from '../../src/replies/reply.ts';

const NAME = 'points used';

interface Args {
  readonly how?: UseOutcome | undefined;
  readonly where?: string | undefined;
  readonly note?: string | undefined;
}

/** Says of oneself that one said a point at a meeting, and how it went. */
export const pointsUsed = defineCommand({
  name: NAME,
  summary: 'points.used.summary',
  options: {
    point: optional(textOption({ max: 120, positional: true, suggests: 'points' })),
    how: optional(choice(useOutcomes)),
    where: optional(textOption({ max: 120 })),
    note: optional(textOption({ max: 300, paragraph: true, hint: 'option.note.use-hint' })),
    meeting: optional(textOption({ max: 120, suggests: 'meetings', hint: 'option.meeting.used-hint' })),
    not: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/points used',
    '/points used dns-abuse-1 how:good where:"Public Forum"',
    '/points used dns-abuse-2 how:reword note:"Nobody knew what a threshold is." meeting:icann67',
  ],
  allow: [inGroup],
  async run(context, { point: typed, meeting: typedMeeting, not, ...args }) {
    const { group } = groupAndMember(context);
    const now = context.clock.now();
    const { meetings, points } = context.services;
    const meeting =
      typedMeeting === undefined
        ? lastBegun(await meetings.list(group.id), now)
        : await meetings.named(group.id, typedMeeting, now);
    if (!meeting) throw new PenholderError('no_meeting_begun', { example: code('/points used meeting:…') });
    demandUsable(meeting, now);
    if (typed === undefined) return which(context, meeting);
    const point = await points.named(group.id, typed, false);
    return not ? takenBack(context, { point, meeting }) : noted(context, { point, meeting }, args);
  },
});

interface Use {
  readonly point: TalkingPoint;
  readonly meeting: Meeting;
}

async function which(context: Context, meeting: Meeting): Promise<Reply> {
  const { group } = groupAndMember(context);
  const topics = await context.services.meetings.pointsFor(group.id, meeting.id, context.actor.language);
  if (topics.length === 0) throw new PenholderError('no_points', { meeting: meeting.title });
  return onlyYou(text(phrase('use.which', { meeting: meeting.title })), usedSelect(meeting, topics));
}

async function noted(context: Context, { point, meeting }: Use, args: Args): Promise<Reply> {
  const { member } = groupAndMember(context);
  const { how } = await context.services.uses.use(member, { point, meeting }, args);
  const own = { point: pointName(point), meeting: meeting.id };
  const went = (outcome: UseOutcome): Button => ({
    label: phrase(`choice.${outcome}`),
    does: { command: NAME, args: { ...own, how: outcome } },
  });
  return {
    ...onlyYou(
      text(phrase('use.noted', { meeting: meeting.title })),
      text(said(point.text)),
      text(how === undefined ? phrase('use.how') : phrase('use.went', { how: phrase(`choice.${how}`) })),
      buttons(
        ...useOutcomes.map(went),
        { label: phrase('use.more'), does: { command: NAME, args: own, typed: how === undefined ? {} : { how } } },
        { label: phrase('use.not'), does: { command: NAME, args: { ...own, not: true } } },
      ),
      smallPrint(phrase('use.who')),
    ),
    replaces: true,
  };
}

async function takenBack(context: Context, { point, meeting }: Use): Promise<Reply> {
  const { member } = groupAndMember(context);
  await context.services.uses.takeBack(member, { point, meeting });
  return { ...onlyYou(text(phrase('use.taken-back', { meeting: meeting.title }))), replaces: true };
}
