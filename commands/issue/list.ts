import { defineCommand } from '../../src/bot/command.ts';
import { choice, integer, optional } from '../../src/bot/option.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { dateWords } from '../../src/issues/issue-blocks.ts';
import { currentClaim, isFinished, isOverdue, progressOf } from '../../src/issues/progress.ts';
import { todayIn } from '../../src/meetings/calendar.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { heading, onlyYou, phrase, said, table, text, titled } from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';

const states = ['all', 'open', 'finished', 'overdue'] as const;
const PAGE = 10;

/** The group's issues with how far each is. */
export const issueList = defineCommand({
  name: 'issue list',
  summary: 'issue.list.summary',
  options: {
    state: optional(choice(states, { positional: true })),
    page: optional(integer({ min: 1, max: 1000 })),
  },
  examples: ['/issue list', '/issue list open', '/issue list state:overdue'],
  allow: [inGroup],
  async run(context, { state = 'all', page = 1 }) {
    const { group } = groupAndMember(context);
    const today = todayIn(group.timeZone, context.clock.now());
    const all = await context.services.issues.list(group.id);
    const chosen = all.filter((issue) => issue.parent === undefined && matches(issue, state, today));
    const shown = pageOf(chosen, page, PAGE);
    const rows = shown.items.map((issue) => row(issue, all));
    return onlyYou(
      heading(phrase(`issue.list.${state}`, { count: chosen.length })),
      rows.length === 0
        ? text(phrase(all.length === 0 ? 'issue.list.empty' : 'issue.list.none'))
        : table(columns, rows),
      ...pageButtons(shown, 'issue list', { state }),
    );
  },
});

const columns = [
  phrase('issue.number'),
  phrase('issue.name'),
  phrase('issue.percent-field'),
  phrase('issue.state'),
  phrase('issue.due'),
];

function matches(issue: Issue, state: (typeof states)[number], today: string): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'open':
      return !isFinished(issue);
    case 'finished':
      return isFinished(issue);
    case 'overdue':
      return isOverdue(issue, today);
  }
}

function row(issue: Issue, all: readonly Issue[]) {
  const known = progressOf(
    issue,
    all.filter(({ parent }) => parent === issue.id),
  );
  const state = currentClaim(issue.state);
  const due = currentClaim(issue.due);
  const none = said('–');
  return [
    said(issue.id),
    titled(issue),
    known ? phrase('percent', { value: known.percent }) : none,
    state ? phrase(`state.${state.value}`) : none,
    due ? dateWords(due.value) : none,
  ];
}
