import { type Command, type Context, defineCommand } from '../../src/bot/command.ts';
import { formOf } from '../../src/bot/form.ts';
import { choice, integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { changeWords, doubtWords, fieldWords } from '../../src/issues/change-words.ts';
import type { Doubt } from '../../src/issues/doubt.ts';
import { type Issue, issueStates } from '../../src/issues/issue.ts';
import { stateSentence } from '../../src/issues/issue-blocks.ts';
import { type FieldName, fieldsOf } from '../../src/issues/issue-change.ts';
import type { Collision, Update } from '../../src/issues/issue-updates.ts';
import { demandMayChange } from '../../src/issues/may-change.ts';
import { currentClaim, isFinished } from '../../src/issues/progress.ts';
import { type TypedWish, wishOf } from '../../src/issues/wish.ts';
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
  context as smallPrint,
  text,
  titled,
} from '../../src/replies/build.ts';
import type { Button, Reply } from '../../src/replies/reply.ts';

interface Args extends TypedWish {
  readonly issue: string;
  readonly why?: string | undefined;
  readonly seen?: string | undefined;
  readonly sure?: boolean | undefined;
  readonly undo?: boolean | undefined;
  readonly act?: number | undefined;
}

/** Changes an issue, in one line or in a form that shows what is recorded; takes the last change back. */
export const issueUpdate: Command = defineCommand({
  name: 'issue update',
  summary: 'issue.update.summary',
  options: {
    issue: textOption({ max: 120, positional: true, suggests: 'issues' }),
    // more than the whole is asked about, not refused
    percent: optional(integer({ min: 0, max: 1000 })),
    state: optional(choice(issueStates, { hint: 'option.state.update-hint' })),
    due: optional(textOption({ max: 60 })),
    note: optional(textOption({ max: 2000, paragraph: true })),
    owner: optional(textOption({ max: 600, suggests: 'members' })),
    depends: optional(textOption({ max: 2000, paragraph: true })),
    link: optional(textOption({ max: 1500 })),
    why: optional(textOption({ max: 300 })),
    seen: optional(textOption({ max: 12_000, unasked: true })),
    sure: optional(yesNo({ unasked: true })),
    undo: optional(yesNo({ unasked: true })),
    act: optional(integer({ min: 1, max: 1e9, unasked: true })),
  },
  examples: [
    '/issue update 16 percent:98 note:"Phase one of the CRM is done"',
    '/issue update 2 state:completed why:"The Board has decided"',
    '/issue update 16 due:"31 january 2021" owner:"Malia | Kouamé"',
    '/issue update 16',
    '/issue update 16 undo:yes',
  ],
  allow: [inGroup],
  async run(context, args: Args) {
    const { group, member } = groupAndMember(context);
    const { issue } = await context.services.issues.named(group.id, args.issue);
    if (args.undo) return takeBack(context, issue, args.act);
    const { seen, typed } = touched(args);
    if (Object.values(typed).every((value) => value === undefined))
      return args.seen === undefined ? form(issue) : same();
    demandMayChange(issue, namesIn(typed), context);
    const wish = await wishOf(context, typed);
    const updating = { ...changeBy(context), why: args.why, sure: args.sure === true, seen };
    const update = await context.services.issueUpdates.update(group, issue.id, { wish, updating });
    return answer(update, { args: { ...typed, issue: issue.id, why: args.why }, onlyFor: member.id });
  },
});

function namesIn(typed: TypedWish): string[] {
  return Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

/** Who changes it, today. */
export function changeBy(context: Context) {
  const { group, member } = groupAndMember(context);
  return { by: member, today: todayIn(group.timeZone, context.clock.now()), language: context.actor.language };
}

/** Of a form only what was typed over: the rest is as it was shown. */
function touched({ percent, state, due, note, owner, depends, link, seen: shown }: Args) {
  const typed: TypedWish = { percent, state, due, note, owner, depends, link };
  if (shown === undefined) return { seen: undefined, typed };
  const seen = JSON.parse(shown) as Partial<Record<FieldName, string>>;
  const kept = Object.entries(typed).filter(([name, value]) => String(value ?? '') !== (seen[name as FieldName] ?? ''));
  return { seen, typed: Object.fromEntries(kept) as TypedWish };
}

/** The form, with what is recorded filled in. */
function form(issue: Issue): Reply {
  const seen = fieldsOf(issue);
  const values = Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== ''));
  const settled = { issue: issue.id, seen: JSON.stringify(seen) };
  return { ...onlyYou(), form: formOf(issueUpdate, { values, faults: [], settled }) };
}

function same(): Reply {
  return onlyYou(text(phrase('settings.as-it-is')));
}

interface Again {
  readonly args: Readonly<Record<string, unknown>>;
  readonly onlyFor: string;
}

function answer(update: Update, again: Again): Reply {
  switch (update.outcome) {
    case 'same':
      return same();
    case 'changed':
      return changed(update.issue, update.act);
    case 'asked':
      return asked(update.issue, update.doubts, again);
    case 'collided':
      return collided(update.issue, update.collisions, again);
  }
}

function changed(issue: Issue, act: { number: number; before: object; after: object }): Reply {
  const undo: Button = {
    label: phrase('settings.undo'),
    does: { command: 'issue update', args: { issue: issue.id, undo: true, act: act.number } },
  };
  const isDone = currentClaim(issue.percent)?.value === 100 && !isFinished(issue);
  const complete: Button = {
    label: phrase('issue.complete'),
    style: 'primary',
    does: { command: 'issue update', args: { issue: issue.id, state: 'completed' } },
  };
  return {
    ...onlyYou(
      heading(phrase('issue.changed', { id: issue.id, title: titled(issue) })),
      list(changeWords(act as never)),
      buttons(...(isDone ? [complete] : []), undo),
    ),
    replaces: true,
  };
}

/** Nothing is changed before it is confirmed; the press counts only while the issue is as it was shown. */
function asked(issue: Issue, doubts: readonly Doubt[], { args, onlyFor }: Again): Reply {
  const seen = JSON.stringify(fieldsOf(issue));
  const press = (more: object) => ({ command: 'issue update', args: { ...args, ...more, seen, sure: true }, onlyFor });
  const isPast = doubts.some(({ kind }) => kind === 'past-whole');
  const loss = doubts.find((doubt) => doubt.kind === 'takes-away');
  const row: Button[] = isPast
    ? [{ label: phrase('issue.save-whole'), style: 'primary', does: press({ percent: 100 }) }]
    : [{ label: phrase('issue.save-so'), style: 'danger', does: press({}) }];
  if (loss && !isPast) {
    const all = [...loss.gone, String(args[loss.field] ?? '')].filter((one) => one !== '-').join(' | ');
    row.unshift({ label: phrase('issue.add-to-these'), style: 'primary', does: press({ [loss.field]: all }) });
  }
  return onlyYou(
    heading(phrase('issue.title', { id: issue.id, title: titled(issue) })),
    list(doubts.map(doubtWords)),
    text(phrase('issue.not-yet')),
    buttons(...row),
  );
}

/** The second of two is shown what the first has changed. */
function collided(issue: Issue, collisions: readonly Collision[], { args, onlyFor }: Again): Reply {
  const words = collisions.map(({ field, seen, now }) => {
    const { label, value: before } = fieldWords(field, seen);
    const yours = fieldWords(field, String(args[field] ?? '')).value;
    return joined(
      [
        phrase('settings.from-to', { label, before, after: fieldWords(field, now).value }),
        phrase('issue.you-typed', { value: field === 'due' ? String(args.due) : yours }),
      ],
      '; ',
    );
  });
  const seen = JSON.stringify(fieldsOf(issue));
  return onlyYou(
    heading(phrase('issue.changed-meanwhile', { id: issue.id, title: titled(issue) })),
    list(words),
    text(phrase('issue.not-yet')),
    buttons(
      {
        label: phrase('issue.save-mine'),
        style: 'danger',
        does: { command: 'issue update', args: { ...args, seen, sure: true }, onlyFor },
      },
      { label: phrase('issue.show'), does: { command: 'issue status', args: { issue: issue.id } } },
    ),
  );
}

async function takeBack(context: Context, issue: Issue, act: number | undefined): Promise<Reply> {
  const { group } = groupAndMember(context);
  const [last] = await context.services.issueUpdates.history(group.id, { issueId: issue.id, limit: 1 });
  if (!last) throw new PenholderError('nothing_to_undo');
  demandMayChange(issue, fieldsOfAct(last), context);
  const undone = await context.services.issueUpdates.undo(group, issue.id, { change: changeBy(context), act });
  return {
    ...onlyYou(
      heading(phrase('issue.undone', { id: issue.id, title: titled(issue) })),
      list(changeWords(undone.act)),
      smallPrint(stateSentence(undone.issue, changeBy(context).today)),
    ),
    replaces: true,
  };
}

/** The options that an act's fields stand for. */
function fieldsOfAct({ before, after }: { before: object; after: object }): string[] {
  const options: Readonly<Record<string, string>> = { notes: 'note', finished: 'state' };
  return Object.keys({ ...before, ...after }).map((name) => options[name] ?? name);
}
