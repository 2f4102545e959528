import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, list as listOption, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { keepsCalendar } from '../../src/meetings/meeting-options.ts';
import { partings } from '../../src/meetings/points-subject.ts';
import { type TypedSchedule, wishedSchedule } from '../../src/meetings/schedule-wish.ts';
import { aheadBlocks, scheduleLine } from '../../src/meetings/schedule-words.ts';
import { demand, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, code, heading, list, onlyYou, phrase, text } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';

const NAME = 'points schedule';
/** Posts that are shown of what is ahead. */
const AHEAD = 8;

interface Args extends TypedSchedule {
  readonly do?: 'add' | 'list' | 'pause' | 'resume' | 'remove' | undefined;
  readonly sure?: boolean | undefined;
}

/** When talking points are posted by themselves: adds schedules, lists, pauses, resumes and removes them. */
export const pointsSchedule = defineCommand({
  name: NAME,
  summary: 'schedule.summary',
  options: {
    do: optional(
      choice(['add', 'list', 'pause', 'resume', 'remove'], { positional: true, hint: 'option.do.schedule-hint' }),
    ),
    schedule: optional(textOption({ max: 160, positional: true, suggests: 'meetings' })),
    before: optional(listOption({ min: 1, max: 5, maxLength: 20, hint: 'option.before.schedule-hint' })),
    channels: optional(listOption({ min: 1, max: 10, maxLength: 100 })),
    by: optional(choice(partings, { hint: 'option.by.points-hint' })),
    languages: optional(listOption({ min: 1, max: 3, maxLength: 10, hint: 'option.languages.schedule-hint' })),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/points schedule list',
    '/points schedule add before:"24h | 1h"',
    '/points schedule add icann68 before:2h by:topic languages:"en | fr"',
    '/points schedule pause 1',
    '/points schedule resume 1',
  ],
  allow: [inGroup],
  async run(context, args: Args) {
    const what = args.do ?? 'list';
    if (what === 'list') return shown(context);
    demand([keepsCalendar], context);
    if (what === 'add') return add(context, args);
    const number = numberOf(args.schedule);
    if (what === 'remove') return remove(context, number, args.sure === true);
    const { group } = groupAndMember(context);
    await context.services.schedules.pause(group.id, number, what === 'pause');
    const back = what === 'pause' ? 'resume' : 'pause';
    return onlyYou(
      text(phrase(what === 'pause' ? 'schedule.is-paused' : 'schedule.is-resumed', { number })),
      buttons({ label: phrase(`schedule.${back}`, { number }), does: does(back, number) }),
    );
  },
});

async function shown(context: Context): Promise<Reply> {
  const { group } = groupAndMember(context);
  const { schedules, meetings } = context.services;
  const all = await schedules.list(group.id);
  const titles = new Map((await meetings.list(group.id)).map(({ id, of, title }) => [of?.series ?? id, title]));
  const mayChange = keepsCalendar.passes(context);
  return onlyYou(
    heading(phrase('schedule.title')),
    all.length === 0
      ? text(phrase('schedule.none'))
      : list(all.map((one) => scheduleLine(one, one.meeting && (titles.get(one.meeting) ?? one.meeting)))),
    ...(all.length === 0 ? [] : aheadBlocks(await schedules.ahead(group.id, AHEAD))),
    ...(mayChange
      ? [
          buttons(
            ...all.slice(0, 4).map(({ number, paused }) => {
              const to = paused ? 'resume' : 'pause';
              return { label: phrase(`schedule.${to}`, { number }), does: does(to, number) };
            }),
            {
              label: phrase('schedule.add'),
              does: { command: NAME, args: { do: 'add' }, typed: { before: '24h | 1h' } },
              style: 'primary' as const,
            },
          ),
        ]
      : []),
  );
}

async function add(context: Context, args: Args): Promise<Reply> {
  const { group } = groupAndMember(context);
  const { schedules } = context.services;
  const made = await schedules.add(group.id, await wishedSchedule(context, group, args));
  const ahead = (await schedules.ahead(group.id, 100)).filter(({ schedule }) => schedule.id === made.id);
  return onlyYou(
    text(phrase('schedule.added', { number: made.number })),
    list([scheduleLine(made, made.meeting)]),
    ...aheadBlocks(ahead.slice(0, AHEAD)),
  );
}

async function remove(context: Context, number: number, sure: boolean): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { schedules } = context.services;
  if (sure) {
    await schedules.remove(group.id, number);
    return { ...onlyYou(text(phrase('schedule.removed', { number }))), replaces: true };
  }
  const found = await schedules.find(group.id, number);
  return onlyYou(
    text(phrase('schedule.sure', { number })),
    list([scheduleLine(found, found.meeting)]),
    buttons({
      label: phrase('schedule.remove'),
      style: 'danger',
      does: { command: NAME, args: { do: 'remove', schedule: String(number), sure: true }, onlyFor: member.id },
    }),
  );
}

function does(what: 'pause' | 'resume', number: number) {
  return { command: NAME, args: { do: what, schedule: String(number) } };
}

function numberOf(typed: string | undefined): number {
  if (typed === undefined) throw new PenholderError('option_missing', { option: code('schedule') });
  const number = Number(typed.replace(/^#/, ''));
  if (!Number.isSafeInteger(number) || number < 1)
    throw new PenholderError('schedule_not_found', { typed: typed.slice(0, 40) });
  return number;
}
