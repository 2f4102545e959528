import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, list as listOption, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { keepsCalendar } from '../../src/meetings/meeting-options.ts';
import { partings } from '../../src/meetings/points-subject.ts';
import type { Schedule } from '../../src/meetings/schedule.ts';
import { changedTerms, type TypedSchedule, typedTerms, wishedSchedule } from '../../src/meetings/schedule-wish.ts';
import { aheadBlocks, scheduleLine } from '../../src/meetings/schedule-words.ts';
import { demand, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, code, heading, list, onlyYou, phrase, text } from '../../src/replies/build.ts';
import type { Block, Reply } from '../../src/replies/reply.ts';
import type { MessageId } from '../../src/text/text.ts';

const NAME = 'points schedule';
/** Posts that are shown of what is ahead. */
const AHEAD = 8;
/** Posts among which those of one schedule are looked for. */
const LOOKED_AT = 1_000;

const DEEDS = ['add', 'list', 'edit', 'pause', 'resume', 'remove', 'undo'] as const;

interface Args extends TypedSchedule {
  readonly do?: (typeof DEEDS)[number] | undefined;
  readonly sure?: boolean | undefined;
}

/** When talking points are posted by themselves: adds schedules, lists, changes, pauses, resumes and removes them. */
export const pointsSchedule = defineCommand({
  name: NAME,
  summary: 'schedule.summary',
  options: {
    do: optional(choice(DEEDS, { positional: true, hint: 'option.do.schedule-hint' })),
    schedule: optional(textOption({ max: 160, positional: true, suggests: 'meetings' })),
    before: optional(listOption({ min: 1, max: 5, maxLength: 20, hint: 'option.before.schedule-hint' })),
    on: optional(textOption({ max: 60 })),
    channels: optional(listOption({ min: 1, max: 10, maxLength: 100 })),
    by: optional(choice(partings, { hint: 'option.by.points-hint' })),
    languages: optional(listOption({ min: 1, max: 3, maxLength: 10, hint: 'option.languages.schedule-hint' })),
    survey: optional(yesNo()),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/points schedule list',
    '/points schedule add before:"24h | 1h"',
    '/points schedule add icann68 before:2h by:topic languages:"en | fr"',
    '/points schedule add on:"weekdays 9:00"',
    '/points schedule edit 1 before:"3h | 30m"',
    '/points schedule edit 1 survey:yes',
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
    if (what === 'edit') return edit(context, number, args);
    if (what === 'undo') return undo(context, number);
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
    ...(all.length === 0 ? [] : await aheadOf(context)),
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
          ...(all.length === 0 ? [] : [buttons(...all.slice(0, 4).map(editButton))]),
        ]
      : []),
  );
}

async function add(context: Context, args: Args): Promise<Reply> {
  const { group } = groupAndMember(context);
  const { schedules } = context.services;
  const made = await schedules.add(group.id, await wishedSchedule(context, group, args));
  return onlyYou(
    text(phrase('schedule.added', { number: made.number })),
    list([scheduleLine(made, made.meeting)]),
    ...(await aheadOf(context, made)),
  );
}

/** What is to be posted next, by one schedule or by all. */
async function aheadOf(context: Context, one?: Schedule): Promise<Block[]> {
  const { group } = groupAndMember(context);
  const { schedules, outlooks } = context.services;
  const isOwn = ({ schedule }: { schedule: Schedule }) => !one || schedule.id === one.id;
  const [posts, others] = await Promise.all([schedules.ahead(group.id, LOOKED_AT), outlooks.ahead(group.id)]);
  return aheadBlocks(posts.filter(isOwn), others.filter(isOwn), AHEAD);
}

/** Opens the form with its terms. */
function editButton(schedule: Schedule) {
  const { number } = schedule;
  const does = { command: NAME, args: { do: 'edit', schedule: String(number) }, typed: typedTerms(schedule) };
  return { label: phrase('schedule.edit', { number }), does };
}

async function edit(context: Context, number: number, typed: Args): Promise<Reply> {
  const { group } = groupAndMember(context);
  const { schedules } = context.services;
  const terms = await schedules.find(group.id, number);
  const { before, on, channels, by, languages, survey } = typed;
  const isEmpty = [before, on, channels, by, languages, survey].every((one) => one === undefined);
  if (isEmpty) return onlyYou(list([scheduleLine(terms, terms.meeting)]), buttons(editButton(terms)));
  await schedules.edit(group.id, number, await changedTerms(context, group, { typed, terms }));
  return asItIs(context, number, 'schedule.changed');
}

async function undo(context: Context, number: number): Promise<Reply> {
  await context.services.schedules.undo(groupAndMember(context).group.id, number);
  return asItIs(context, number, 'schedule.undone');
}

async function asItIs(context: Context, number: number, words: MessageId): Promise<Reply> {
  const now = await context.services.schedules.find(groupAndMember(context).group.id, number);
  return onlyYou(
    text(phrase(words, { number })),
    list([scheduleLine(now, now.meeting)]),
    ...(await aheadOf(context, now)),
    undoButtons(number),
  );
}

function undoButtons(number: number): Block {
  return buttons({ label: phrase('settings.undo'), does: does('undo', number) });
}

async function remove(context: Context, number: number, sure: boolean): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { schedules } = context.services;
  if (sure) {
    await schedules.remove(group.id, number);
    return { ...onlyYou(text(phrase('schedule.removed', { number })), undoButtons(number)), replaces: true };
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

function does(what: (typeof DEEDS)[number], number: number) {
  return { command: NAME, args: { do: what, schedule: String(number) } };
}

function numberOf(typed: string | undefined): number {
  if (typed === undefined) throw new PenholderError('option_missing', { option: code('schedule') });
  const number = Number(typed.replace(/^#/, ''));
  if (!Number.isSafeInteger(number) || number < 1)
    throw new PenholderError('schedule_not_found', { typed: typed.slice(0, 40) });
  return number;
}
