import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, list as listOption, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import type { Act, Fields } from '../../src/people/act.ts';
import { admin, demand, inGroup } from '../../src/people/checks.ts';
import type { Group } from '../../src/people/group.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { SettingsWish } from '../../src/people/settings.ts';
import {
  buttons,
  fields,
  heading,
  joined,
  list,
  onlyYou,
  phrase,
  said,
  context as smallPrint,
  strong,
  text,
  time,
} from '../../src/replies/build.ts';
import type { Block, Inline, Reply } from '../../src/replies/reply.ts';
import { type Language, languages } from '../../src/text/text.ts';

/** Changes shown at once. */
const HISTORY = 5;

/** Shows what is set of the group, changes it, and takes the last change back. */
export const settings = defineCommand({
  name: 'penholder settings',
  summary: 'settings.summary',
  options: {
    name: optional(textOption({ max: 80 })),
    zone: optional(textOption({ max: 60, suggests: 'zones' })),
    language: optional(choice(languages)),
    roll: optional(choice(['channel', 'listed'])),
    regions: optional(listOption({ min: 1, max: 40, maxLength: 40 })),
    days: optional(integer({ min: 1, max: 366 })),
    undo: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/penholder settings',
    '/penholder settings zone:Europe/Brussels days:7',
    '/penholder settings regions:"AFRALO | APRALO | EURALO | LACRALO | NARALO"',
    '/penholder settings undo:yes',
  ],
  allow: [inGroup],
  async run(context, { zone: timeZone, days: pollDays, undo, ...others }) {
    const given = { ...others, timeZone, pollDays };
    const wish = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as SettingsWish;
    if (undo) return takeBack(context);
    if (Object.keys(wish).length === 0) return show(context);
    const { group, member } = groupAndMember(context);
    demand([admin], context);
    const { group: now, act } = await context.services.settings.change(group, wish, member);
    if (!act) return onlyYou(text(phrase('settings.as-it-is')));
    return onlyYou(heading(phrase('settings.changed', { name: now.name })), list(changes(act)), undoButton());
  },
});

async function takeBack(context: Context): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  demand([admin], context);
  const { group: now, act } = await context.services.settings.undo(group, member);
  return { ...onlyYou(heading(phrase('settings.undone', { name: now.name })), list(changes(act))), replaces: true };
}

async function show(context: Context): Promise<Reply> {
  const { group } = groupAndMember(context);
  const history = await context.services.settings.history(group.id, HISTORY);
  const rows = NAMES.map((name) => [phrase(LABELS[name]), wordsOf(name, (group as unknown as Fields)[name])] as const);
  return onlyYou(
    heading(phrase('settings.title', { name: group.name })),
    fields(...rows),
    ...(history.length > 0 ? [text(strong(phrase('settings.history'))), list(history.map(actWords))] : []),
    ...(admin.passes(context) ? [changeButton(group)] : [smallPrint(phrase('settings.who'))]),
  );
}

/** Opens the form with what is set. */
function changeButton(group: Group): Block {
  const typed = {
    name: group.name,
    zone: group.timeZone,
    language: group.language,
    roll: group.roll,
    ...(group.regions.length > 0 ? { regions: group.regions.join(' | ') } : {}),
    ...(group.pollDays === undefined ? {} : { days: String(group.pollDays) }),
  };
  const does = { command: 'penholder settings', args: {}, typed };
  return buttons({ label: phrase('settings.change'), does, style: 'primary' });
}

function undoButton(): Block {
  return buttons({ label: phrase('settings.undo'), does: { command: 'penholder settings', args: { undo: true } } });
}

const NAMES = ['name', 'timeZone', 'language', 'roll', 'regions', 'pollDays'] as const;
type Name = (typeof NAMES)[number];
const LABELS = {
  name: 'option.name',
  timeZone: 'option.zone',
  language: 'setup.language',
  roll: 'setup.roll',
  regions: 'option.regions',
  pollDays: 'option.days',
} as const satisfies Record<Name, string>;

function wordsOf(name: Name, value: unknown): Inline {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return phrase('settings.not-set');
  switch (name) {
    case 'language':
      return phrase(`language.${value as Language}`);
    case 'roll':
      return phrase(`setup.roll.${value as Group['roll']}`);
    case 'regions':
      return joined((value as string[]).map(said));
    case 'pollDays':
      return phrase('count.days', { count: value as number });
    default:
      return said(String(value));
  }
}

function changes({ before, after }: Act): Inline[] {
  return NAMES.filter((name) => name in before || name in after).map((name) =>
    phrase('settings.from-to', {
      label: phrase(LABELS[name]),
      before: wordsOf(name, before[name]),
      after: wordsOf(name, after[name]),
    }),
  );
}

function actWords(act: Act): Inline {
  const what = joined(changes(act), '; ');
  return phrase(act.undoes === undefined ? 'settings.act' : 'settings.act-undo', {
    at: time(act.at),
    name: act.by.name,
    what,
  });
}
