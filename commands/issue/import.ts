import { type Context, defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { importFaults, importLines } from '../../src/issues/exchange/plan-words.ts';
import { keepsIssues } from '../../src/issues/may-change.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, firstOnes, heading, list, onlyYou, phrase, text } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { changeBy } from './update.ts';

/** Lines shown at once. */
const SHOWN = 20;
const TABLE = 20_000;

/** Shows what a table or file of issues would change, line by line, and changes it once that is wanted. */
export const issueImport = defineCommand({
  name: 'issue import',
  summary: 'issue.import.summary',
  options: {
    table: textOption({ max: TABLE, positional: true, rest: true, paragraph: true, hint: 'option.table.issues-hint' }),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: ['/issue import "id,title,percent\n16,Metrics,99"'],
  allow: [inGroup, keepsIssues],
  async run(context, { table, sure }) {
    if (sure) return takeIn(context, table);
    const { group, member } = groupAndMember(context);
    const plan = await context.services.exchange.plan(group, table, changeBy(context));
    if (plan.faults.length > 0)
      return onlyYou(text(phrase('import.faults')), list(firstOnes(importFaults(plan), SHOWN)));
    const lines = importLines(plan);
    if (plan.added.length + plan.changed.length === 0) return onlyYou(list(lines), text(phrase('roll.nothing')));
    const does = { command: 'issue import', args: { table, sure: true }, onlyFor: member.id };
    return onlyYou(
      heading(phrase('import.plan')),
      list(firstOnes(lines, SHOWN)),
      text(phrase('issue.not-yet')),
      buttons({ label: phrase('roll.take'), style: 'primary', does }),
    );
  },
});

async function takeIn(context: Context, table: string): Promise<Reply> {
  const { group } = groupAndMember(context);
  const taken = await context.services.exchange.takeIn(group, table, changeBy(context));
  return { ...onlyYou(text(phrase('import.taken')), list(firstOnes(importLines(taken), SHOWN))), replaces: true };
}
