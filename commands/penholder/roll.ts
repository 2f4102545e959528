import { type Context, defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { admin, inGroup, mayVote } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { type RollPlan, rollTable } from '../../src/people/roll-table.ts';
import {
  buttons,
  firstOnes,
  heading,
  list,
  onlyYou,
  phrase,
  context as smallPrint,
  text,
} from '../../src/replies/build.ts';
import type { Block, Inline, Reply } from '../../src/replies/reply.ts';

/** Faults shown at once. */
const SHOWN = 20;
const TABLE = 20_000;

/** Shows what a table of members would change, and changes it once that is wanted. */
export const roll = defineCommand({
  name: 'penholder roll',
  summary: 'roll.summary',
  options: {
    table: optional(textOption({ max: TABLE, positional: true, rest: true, paragraph: true })),
    export: optional(yesNo({ unasked: true })),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: ['/penholder roll', '/penholder roll export:yes', '/penholder roll "name,region\nMalia Kekona,APRALO"'],
  allow: [inGroup, admin],
  async run(context, { table, export: isExport, sure }) {
    if (isExport) return exported(context);
    if (table === undefined) return overview(context);
    if (sure) return takeIn(context, table);
    const { group, member } = groupAndMember(context);
    const plan = await context.services.roll.plan(group, table);
    if (plan.faults.length > 0) return faultsReply(plan);
    const isNothing = plan.added.length + plan.changed.length === 0;
    const does = { command: 'penholder roll', args: { table, sure: true }, onlyFor: member.id };
    return onlyYou(
      heading(phrase('roll.plan')),
      list(sums(plan)),
      ...(isNothing
        ? [text(phrase('roll.nothing'))]
        : [buttons({ label: phrase('roll.take'), style: 'primary', does }), ...unmatched(plan)]),
    );
  },
});

async function overview({ services, ...context }: Context): Promise<Reply> {
  const { group } = groupAndMember(context);
  const members = await services.roll.list(group.id);
  const does = (more: object) => ({ command: 'penholder roll', args: {}, ...more });
  return onlyYou(
    heading(phrase('member.list', { name: group.name })),
    text(
      phrase('roll.count', {
        count: members.length,
        voters: members.filter((each) => mayVote(each, group)).length,
      }),
    ),
    buttons(
      { label: phrase('roll.import'), does: does({ typed: {} }), style: 'primary' },
      { label: phrase('export.csv'), does: does({ args: { export: true } }) },
    ),
  );
}

/** The table that this command takes in again. */
async function exported({ services, ...context }: Context): Promise<Reply> {
  const { group } = groupAndMember(context);
  const content = rollTable(await services.roll.list(group.id));
  const label = phrase('member.list', { name: group.name });
  return onlyYou({ kind: 'file', name: 'roll.csv', mediaType: 'text/csv', content, label });
}

async function takeIn(context: Context, table: string): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const taken = await context.services.roll.takeIn(group, table, member);
  return { ...onlyYou(text(phrase('roll.taken')), list(sums(taken)), ...unmatched(taken)), replaces: true };
}

function faultsReply({ faults }: RollPlan): Reply {
  const lines = faults.map(({ line, error }) =>
    phrase('roll.line', { line, fault: phrase(`error.${error.code}`, error.params) }),
  );
  return onlyYou(text(phrase('roll.faults')), list(firstOnes(lines, SHOWN)));
}

function sums({ added, changed, same }: RollPlan): Inline[] {
  return [
    phrase('roll.added', { count: added.length }),
    phrase('roll.changed', { count: changed.length }),
    phrase('roll.same', { count: same }),
  ];
}

function unmatched({ added }: RollPlan): Block[] {
  return added.length > 0 ? [smallPrint(phrase('roll.unmatched'))] : [];
}
