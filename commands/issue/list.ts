import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, optional, text as textOption } from '../../src/bot/option.ts';
import { dateWords } from '../../src/issues/date-words.ts';
import { type IssueFilter, issueFilters, matchesFilter, type Shown } from '../../src/issues/filter.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { keepsIssues } from '../../src/issues/may-change.ts';
import { milestoneDate } from '../../src/issues/milestone-date.ts';
import { currentClaim, progressOf } from '../../src/issues/progress.ts';
import { workstreamOf } from '../../src/issues/wish.ts';
import { todayIn } from '../../src/meetings/calendar.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import {
  buttons,
  heading,
  joined,
  list,
  onlyYou,
  phrase,
  said,
  context as smallPrint,
  table,
  text,
  time,
  titled,
} from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';
import type { Block, Inline, Reply } from '../../src/replies/reply.ts';

const PAGE = 10;
const QUESTIONS = 5;

interface Args {
  readonly state?: Shown | 'unanswered' | undefined;
  readonly kind?: Issue['kind'] | undefined;
  readonly workstream?: string | undefined;
  readonly owner?: string | undefined;
  readonly before?: string | undefined;
  readonly page?: number | undefined;
}

/** The group's issues with how far each is: all, or those that fit what is asked for. */
export const issueList = defineCommand({
  name: 'issue list',
  summary: 'issue.list.summary',
  options: {
    state: optional(choice([...issueFilters, 'unanswered'], { positional: true })),
    kind: optional(choice(['issue', 'action'], { hint: 'option.kind.issue-hint' })),
    workstream: optional(textOption({ max: 120 })),
    owner: optional(textOption({ max: 120, suggests: 'members', hint: 'option.owner.list-hint' })),
    before: optional(textOption({ max: 60 })),
    page: optional(integer({ min: 1, max: 1000 })),
  },
  examples: [
    '/issue list',
    '/issue list open',
    '/issue list state:overdue',
    '/issue list open workstream:operations before:2021-01-01',
    '/issue list kind:action owner:me',
    '/issue list state:unanswered',
  ],
  allow: [inGroup],
  async run(context, args: Args) {
    if (args.state === 'unanswered') return unanswered(context, args.page ?? 1);
    const { group } = groupAndMember(context);
    const all = await context.services.issues.list(group.id);
    const filter = await filterOf(context, args);
    const chosen = all.filter((issue) => matchesFilter(issue, filter));
    const shown = pageOf(chosen, args.page ?? 1, PAGE);
    const { page: _, ...asked } = args;
    return onlyYou(
      heading(title(filter.state, chosen.length)),
      ...filterWords(filter, args),
      shown.items.length === 0
        ? text(phrase(all.length === 0 ? 'issue.list.empty' : 'issue.list.none'))
        : table(
            columns,
            shown.items.map((issue) => row(issue, all)),
          ),
      ...pageButtons(
        shown,
        'issue list',
        Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
      ),
    );
  },
});

async function filterOf(context: Context, { state, kind, workstream, owner, before }: Args): Promise<IssueFilter> {
  const { group, member } = groupAndMember(context);
  const env = { now: context.clock.now(), timeZone: group.timeZone, language: context.actor.language };
  const streams = workstream === undefined ? [] : await context.services.issues.workstreams(group.id);
  return {
    state: state === undefined || state === 'unanswered' ? 'all' : state,
    today: todayIn(group.timeZone, context.clock.now()),
    ...(kind === undefined ? {} : { kind }),
    ...(workstream === undefined ? {} : { workstream: workstreamOf(workstream, streams) }),
    ...(owner === undefined ? {} : { owner: /^@?(?:me|moi|yo)$/i.test(owner) ? member.name : owner }),
    ...(before === undefined ? {} : { before: milestoneDate(before, 'before', env) }),
  };
}

function title(state: Shown, count: number): Inline {
  switch (state) {
    case 'all':
    case 'open':
    case 'finished':
    case 'overdue':
      return phrase(`issue.list.${state}`, { count });
    default:
      return phrase('issue.list.in-state', { count, state: phrase(`state.${state}`) });
  }
}

function filterWords({ before, owner }: IssueFilter, { workstream }: Args): Block[] {
  const words = [
    ...(workstream === undefined ? [] : [[phrase('option.workstream'), said(workstream)] as const]),
    ...(owner === undefined ? [] : [[phrase('issue.owners'), said(owner)] as const]),
    ...(before === undefined ? [] : [[phrase('option.before'), dateWords(before)] as const]),
  ].map(([label, value]) => phrase('field.line', { label, value }));
  return words.length > 0 ? [smallPrint(joined(words, ' · '))] : [];
}

/** Questions that wait for the staff; who may answer has a button beside each. */
async function unanswered(context: Context, page: number): Promise<Reply> {
  const { group } = groupAndMember(context);
  const waiting = await context.services.inbox.unanswered(group.id);
  const shown = pageOf(waiting, page, QUESTIONS);
  const answers = shown.items.map(({ number }) => ({
    label: phrase('inbox.answer', { number }),
    does: { command: 'issue answer', args: { question: number }, typed: {} },
  }));
  const lines = shown.items.map(({ number, question, by, askedAt }) =>
    phrase('inbox.line', { number, question, name: by.name, at: time(new Date(askedAt)) }),
  );
  return onlyYou(
    heading(phrase('inbox.title', { count: waiting.length })),
    lines.length === 0 ? text(phrase('inbox.none')) : list(lines),
    ...(answers.length > 0 && keepsIssues.passes(context) ? [buttons(...answers)] : []),
    ...pageButtons(shown, 'issue list', { state: 'unanswered' }),
  );
}

const columns = [
  phrase('issue.number'),
  phrase('issue.name'),
  phrase('issue.percent-field'),
  phrase('issue.state'),
  phrase('issue.due'),
];

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
