import { defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption } from '../../src/bot/option.ts';
import { stateSentence } from '../../src/issues/issue-blocks.ts';
import { itemButtons } from '../../src/issues/item-buttons.ts';
import { keepsIssues } from '../../src/issues/may-change.ts';
import { wishOf } from '../../src/issues/wish.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import {
  heading,
  joined,
  onlyYou,
  phrase,
  said,
  context as smallPrint,
  text,
  titled,
} from '../../src/replies/build.ts';
import { changeBy } from './update.ts';

/** Adds an issue or an action item, under the next number. */
export const issueAdd = defineCommand({
  name: 'issue add',
  summary: 'issue.add.summary',
  options: {
    title: textOption({ max: 200, positional: true }),
    kind: optional(choice(['issue', 'action'], { hint: 'option.kind.issue-hint' })),
    owner: optional(textOption({ max: 600, suggests: 'members' })),
    due: optional(textOption({ max: 60 })),
    workstream: optional(textOption({ max: 120 })),
    note: optional(textOption({ max: 2000, paragraph: true })),
    link: optional(textOption({ max: 1500 })),
  },
  examples: [
    '/issue add "Translate the summary" kind:action owner:Malia due:"in 2 weeks"',
    '/issue add "Bylaws" workstream:Operations due:2021-06',
  ],
  allow: [inGroup, keepsIssues],
  async run(context, { title, kind = 'issue', ...typed }) {
    const { group } = groupAndMember(context);
    const wish = { ...(await wishOf(context, typed)), title };
    const change = changeBy(context);
    const issue = await context.services.issueUpdates.add(group, kind, { wish, change });
    const carried =
      issue.owners.length > 0
        ? [
            smallPrint(
              phrase('field.line', {
                label: phrase('issue.owners'),
                value: joined(issue.owners.map(({ name }) => said(name))),
              }),
            ),
          ]
        : [];
    return onlyYou(
      heading(phrase('issue.title', { id: issue.id, title: titled(issue) })),
      text(phrase(`issue.added.${kind}`, { id: issue.id })),
      text(stateSentence(issue, change.today)),
      ...carried,
      ...itemButtons(issue),
    );
  },
});
