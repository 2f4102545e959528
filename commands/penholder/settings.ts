import { type Context, defineCommand } from '../../src/bot/command.ts';
import {
  channel,
  choice,
  integer,
  list as listOption,
  optional,
  text as textOption,
  yesNo,
} from '../../src/bot/option.ts';
import { admin, demand, inGroup } from '../../src/people/checks.ts';
import type { Group } from '../../src/people/group.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { settingsWish } from '../../src/people/settings-wish.ts';
import { actWords, changeWords, channelName, settingRows } from '../../src/people/settings-words.ts';
import { measureText } from '../../src/polls/measure.ts';
import {
  buttons,
  fields,
  heading,
  joined,
  list,
  onlyYou,
  phrase,
  context as smallPrint,
  strong,
  text,
} from '../../src/replies/build.ts';
import type { Block, Inline, Reply } from '../../src/replies/reply.ts';
import { languages } from '../../src/text/text.ts';

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
    days: optional(integer({ min: 1, max: 366 })),
    quorum: optional(textOption({ max: 20, hint: 'settings.quorum.hint' })),
    threshold: optional(textOption({ max: 20 })),
    spread: optional(integer({ min: 0, max: 40 })),
    proxies: optional(integer({ min: 0, max: 100 })),
    reminders: optional(listOption({ min: 1, max: 5, maxLength: 10 })),
    roll: optional(choice(['channel', 'listed'])),
    regions: optional(listOption({ min: 1, max: 40, maxLength: 40 })),
    languages: optional(listOption({ min: 1, max: 3, maxLength: 10 })),
    digest: optional(choice(['off', 'daily', 'weekly'])),
    calendar: optional(yesNo()),
    expand: optional(yesNo()),
    posts: optional(channel()),
    quiet: optional(channel({ unasked: true })),
    leave: optional(channel({ unasked: true })),
    undo: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/penholder settings',
    '/penholder settings zone:Europe/Brussels days:7 quorum:50%',
    '/penholder settings regions:"AFRALO | APRALO | EURALO | LACRALO | NARALO" spread:3',
    '/penholder settings undo:yes',
  ],
  allow: [inGroup],
  async run(context, { posts, quiet, leave, undo, ...typed }) {
    if (undo) return takeBack(context);
    const { group, member } = groupAndMember(context);
    const wish = settingsWish(typed, group);
    const channels = [
      [posts, true],
      [quiet, false],
      [leave, undefined],
    ] as const;
    const isShown = Object.keys(wish).length === 0 && channels.every(([meant]) => meant === undefined);
    if (isShown) return show(context);
    demand([admin], context);
    const { places, settings: kept } = context.services;
    const { tenant } = context.channel;
    // all are found before anything changes
    const wanted = await Promise.all(
      channels.flatMap(([meant, isPosted]) =>
        meant ? [places.channel(tenant, meant).then((found) => ({ found, posts: isPosted }))] : [],
      ),
    );
    const { act } = await kept.change(group, wish, member);
    const acts = act ? [act] : [];
    for (const { found, posts: isPosted } of wanted) {
      const made = await kept.setChannel(group, found, { posts: isPosted, by: member });
      if (made) acts.push(made);
    }
    if (acts.length === 0) return onlyYou(text(phrase('settings.as-it-is')));
    const name = typed.name ?? group.name;
    return onlyYou(heading(phrase('settings.changed', { name })), list(acts.flatMap(changeWords)), undoButton());
  },
});

async function takeBack(context: Context): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  demand([admin], context);
  const { group: now, act } = await context.services.settings.undo(group, member);
  return { ...onlyYou(heading(phrase('settings.undone', { name: now.name })), list(changeWords(act))), replaces: true };
}

async function show(context: Context): Promise<Reply> {
  const { group } = groupAndMember(context);
  const history = await context.services.settings.history(group.id, HISTORY);
  return onlyYou(
    heading(phrase('settings.title', { name: group.name })),
    fields(...settingRows(group), ...(await channelRows(context, group))),
    ...(history.length > 0 ? [text(strong(phrase('settings.history'))), list(history.map(actWords))] : []),
    ...(admin.passes(context) ? [changeButton(group)] : [smallPrint(phrase('settings.who'))]),
  );
}

async function channelRows({ services }: Context, group: Group): Promise<[Inline, Inline][]> {
  const all = await services.settings.channels(group.id);
  const named = await Promise.all(all.map(async (one) => ({ ...one, name: await services.places.nameOf(one) })));
  const row = (label: 'option.posts' | 'settings.other-channels', posts: boolean): [Inline, Inline][] => {
    const names = named.filter((one) => one.posts === posts).map(channelName);
    return names.length > 0 ? [[phrase(label), joined(names)]] : [];
  };
  return [...row('option.posts', true), ...row('settings.other-channels', false)];
}

/** Opens the form with what is set. */
function changeButton(group: Group): Block {
  const {
    name,
    timeZone: zone,
    language,
    roll,
    regions,
    languages: offered,
    pollDefaults = {},
    digest,
    calendar,
    expand,
  } = group;
  const { days, quorum, threshold, spread, reminders } = pollDefaults;
  const set = {
    name,
    zone,
    language,
    roll,
    regions: regions.join(' | '),
    languages: offered?.join(' | '),
    days,
    quorum: quorum && measureText(quorum),
    threshold: threshold && measureText(threshold),
    spread,
    reminders: reminders?.join(' | '),
    digest,
    calendar: calendar === undefined ? undefined : calendar ? 'yes' : 'no',
    expand: expand === undefined ? undefined : expand ? 'yes' : 'no',
  };
  const given = Object.entries(set).filter(([, value]) => value !== undefined && value !== '');
  const typed = Object.fromEntries(given.map(([option, value]) => [option, String(value)]));
  return buttons({
    label: phrase('settings.change'),
    does: { command: 'penholder settings', args: {}, typed },
    style: 'primary',
  });
}

function undoButton(): Block {
  return buttons({ label: phrase('settings.undo'), does: { command: 'penholder settings', args: { undo: true } } });
}
