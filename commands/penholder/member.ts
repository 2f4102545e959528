import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, member as memberOption, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { admin, demand, hasRole, inGroup, mayVote } from '../../src/people/checks.ts';
import type { Group } from '../../src/people/group.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { Meant } from '../../src/people/meant.ts';
import { type Member, memberKinds } from '../../src/people/member.ts';
import type { MemberWish } from '../../src/people/roll.ts';
import {
  buttons,
  code,
  fields,
  heading,
  joined,
  onlyYou,
  phrase,
  said,
  context as smallPrint,
  strong,
  table,
  text,
} from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';
import type { Block, Inline, Reply } from '../../src/replies/reply.ts';

const PAGE = 15;
/** In a cell that says nothing. */
const EMPTY = '–';
const keepers = hasRole('chair', 'co-chair', 'staff');

interface Args {
  readonly do?: 'list' | 'add' | 'edit' | 'remove' | 'undo' | undefined;
  readonly who?: Meant | undefined;
  readonly region?: string | undefined;
  readonly kind?: (typeof memberKinds)[number] | undefined;
  readonly organisation?: string | undefined;
  readonly sure?: boolean | undefined;
  readonly page?: number | undefined;
  readonly change?: number | undefined;
}

/** The members of the group: who they are, and who is on the roll. */
export const member = defineCommand({
  name: 'penholder member',
  summary: 'member.summary',
  options: {
    do: optional(choice(['list', 'add', 'edit', 'remove', 'undo'], { positional: true })),
    who: optional(memberOption({ positional: true })),
    region: optional(textOption({ max: 40 })),
    kind: optional(choice(memberKinds)),
    organisation: optional(textOption({ max: 120 })),
    sure: optional(yesNo({ unasked: true })),
    page: optional(integer({ min: 1, max: 1000, unasked: true })),
    change: optional(integer({ min: 1, max: 1e9, unasked: true })),
  },
  examples: [
    '/penholder member list',
    '/penholder member add "Malia Kekona" region:APRALO',
    '/penholder member edit "Malia Kekona" kind:representative organisation:"ISOC Hawaii"',
    '/penholder member remove "Malia Kekona"',
    '/penholder member undo',
  ],
  allow: [inGroup],
  async run(context, args: Args) {
    if ((args.do ?? 'list') === 'list') return list(context, args);
    demand([keepers], context);
    if (args.do === 'undo') return undo(context, args);
    if (args.who === undefined) throw new PenholderError('option_missing', { option: code('who') });
    if (args.do === 'add') return add(context, args, args.who);
    const { group } = groupAndMember(context);
    const who = await context.services.roll.named(group.id, args.who);
    return args.do === 'edit' ? edit(context, args, who) : remove(context, args, who);
  },
});

async function list(context: Context, { page = 1 }: Args): Promise<Reply> {
  const { group } = groupAndMember(context);
  const shown = pageOf(await context.services.roll.list(group.id), page, PAGE);
  const columns = [phrase('member.name'), phrase('member.region'), phrase('member.roles'), phrase('member.votes')];
  return onlyYou(
    heading(phrase('member.list', { name: group.name })),
    smallPrint(phrase('field.line', { label: phrase('setup.roll'), value: phrase(`setup.roll.${group.roll}`) })),
    table(
      columns,
      shown.items.map((each) => row(each, group)),
    ),
    ...pageButtons(shown, 'penholder member', { do: 'list' }),
  );
}

function row(shown: Member, group: Group): Inline[] {
  const { name, region, roles } = shown;
  return [
    said(name),
    said(region ?? EMPTY),
    roles.length > 0 ? joined(roles.map((role) => phrase(`role.${role}`))) : said(EMPTY),
    phrase(mayVote(shown, group) ? 'yes' : 'no'),
  ];
}

async function add(context: Context, args: Args, who: Meant): Promise<Reply> {
  const { group, member: by } = groupAndMember(context);
  const { roll, links } = context.services;
  const { member: added, isMet } = await roll.add(
    group,
    { ...who, ...wishOf(args) },
    { member: by, key: context.eventKey },
  );
  if (isMet) return onlyYou(text(phrase('member.added', { name: added.name })), about(added, group));
  const { code: made } = await links.invite('member', { group, member: added });
  return onlyYou(
    text(phrase('member.added', { name: added.name })),
    about(added, group),
    smallPrint(phrase('member.hand-over', { name: added.name, code: strong(code(`/penholder link ${made}`)) })),
  );
}

async function edit(context: Context, args: Args, who: Member): Promise<Reply> {
  const { group, member: by } = groupAndMember(context);
  const edited = await context.services.roll.edit(group, who, wishOf(args), by);
  return onlyYou(heading(said(edited.name)), about(edited, group), ...(await undoButton(context)));
}

async function remove(context: Context, { sure }: Args, who: Member): Promise<Reply> {
  const { group, member: by } = groupAndMember(context);
  if (!sure) {
    const does = { command: 'penholder member', args: { do: 'remove', who: who.id, sure: true }, onlyFor: by.id };
    return onlyYou(
      text(phrase('member.remove.sure', { name: who.name })),
      buttons({ label: phrase('member.remove.now'), style: 'danger', does }),
    );
  }
  await context.services.roll.remove(group, who, by);
  return {
    ...onlyYou(text(phrase('member.removed', { name: who.name })), ...(await undoButton(context))),
    replaces: true,
  };
}

/** Takes the last change to a member back, and says what it was. Roles are an admin's to give, and to give back. */
async function undo(context: Context, { change }: Args): Promise<Reply> {
  const { group, member: by } = groupAndMember(context);
  const { roll } = context.services;
  const last = await roll.lastChange(group.id);
  if (!last) throw new PenholderError('nothing_to_undo');
  if ('roles' in last.before || 'roles' in last.after) demand([admin], context);
  const { member: now } = await roll.undo(group, change ?? last.number, by);
  return { ...onlyYou(text(phrase('member.undone', { name: now.name })), about(now, group)), replaces: true };
}

/** Takes back the change that was just made, and no other. */
async function undoButton(context: Context): Promise<Block[]> {
  const { group } = groupAndMember(context);
  const last = await context.services.roll.lastChange(group.id);
  if (!last) return [];
  const does = { command: 'penholder member', args: { do: 'undo', change: last.number } };
  return [buttons({ label: phrase('settings.undo'), does })];
}

function wishOf({ region, kind, organisation }: Args): MemberWish {
  return {
    ...(region === undefined ? {} : { region }),
    ...(kind === undefined ? {} : { kind }),
    ...(organisation === undefined ? {} : { organisation }),
  };
}

function about(shown: Member, group: Group): Block {
  const { region, kind, organisation, roles } = shown;
  const known = (value: string | undefined) => (value === undefined ? phrase('not-recorded') : said(value));
  return fields(
    [phrase('member.votes'), phrase(mayVote(shown, group) ? 'yes' : 'no')],
    [phrase('member.region'), known(region)],
    [phrase('member.kind'), kind === undefined ? phrase('not-recorded') : phrase(`choice.${kind}`)],
    [phrase('member.organisation'), known(organisation)],
    [
      phrase('member.roles'),
      roles.length > 0 ? joined(roles.map((role) => phrase(`role.${role}`))) : phrase('whoami.no-role'),
    ],
  );
}
