import { bindArguments } from '../../src/bot/bind.ts';
import { type Context, defineCommand, optionLabel } from '../../src/bot/command.ts';
import {
  integer,
  list,
  type Options,
  optional,
  type TypedMoment,
  text as textOption,
  typedMoment,
} from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { actorOf } from '../../src/people/act.ts';
import { demand, onRoll, steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import { meaningsOption } from '../../src/polls/meanings.ts';
import {
  askingOptions,
  commonOptions,
  lastingOptions,
  seriesOptions,
  spreadOptions,
} from '../../src/polls/opening-fields.ts';
import { namesMeant } from '../../src/polls/opening-names.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { editableOf, editOf, typedOf, type Wish } from '../../src/polls/poll-edit.ts';
import type { PollService } from '../../src/polls/poll-service.ts';
import { buttons, code, joined, onlyYou, phrase, text } from '../../src/replies/build.ts';
import type { Button, Reply } from '../../src/replies/reply.ts';

const { closes: _closes, ...common } = commonOptions;
/** Options that are rarely changed go into one: a platform takes so many of a command, and no more. */
const RARE = [
  'lowest',
  'highest',
  'budget',
  'seats',
  'shuffle',
  'additions',
  'abstentions',
  'length',
  'maybe',
  'notify',
  'language',
  'repeats',
];
const everything: Options = {
  ...Object.fromEntries(
    pollKinds.flatMap(({ options }) => Object.entries(options).map(([name, option]) => [name, optional(option)])),
  ),
  ...meaningsOption,
  ...lastingOptions,
  ...seriesOptions,
};
const isRare = ([name]: readonly [string, unknown]) => RARE.includes(name);
const rare: Options = Object.fromEntries(Object.entries(everything).filter(isRare));
/** All that a poll of some kind may be opened with; of each poll what its own kind has. */
const editable: Options = {
  question: optional(textOption({ max: 300 })),
  closes: optional(typedMoment()),
  ...Object.fromEntries(Object.entries(everything).filter((entry) => !isRare(entry))),
  ...common,
  ...askingOptions,
  ...spreadOptions,
  also: { ...optional(list({ min: 1, max: RARE.length, maxLength: 320 })), gathers: RARE },
};

/** Changes what a poll asks, until somebody votes: who opened it may, and who steers polls. */
export const pollEdit = defineCommand({
  name: 'poll edit',
  summary: 'poll.edit.summary',
  options: { poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }), ...editable },
  examples: ['/poll edit 1 question:"Adopt the amended statement?"', '/poll edit 1 closes:10d quorum:50%'],
  allow: [onRoll],
  async run(context, { poll, ...given }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const found = await polls.byNumber(group.id, Number(poll));
    if (found.openedBy.memberId !== member.id) demand([steersPolls], context);
    const { also, ...typed } = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const wish = { ...typed, ...closing(found, typed), ...(also ? alsoWished(also as string[], context) : {}) };
    await polls.demandEditable(found);
    if (Object.keys(wish).length === 0) return askWhat(polls, found);
    const meant = await namesMeant(wish, context, group);
    const kind = pollKinds.find(({ name }) => name === found.kind) ?? polls.kindOf(found);
    const audience = meant.audience ?? found.audience;
    const rollSize = found.state === 'draft' ? await polls.rollSize(group, { audience }) : found.rollSize;
    const edit = editOf({ poll: found, kind }, wish, { context, group, id: found.id, rollSize, ...meant });
    if (edit.options.length === 0)
      throw new PenholderError('poll_edit_what', { example: code(`/poll edit ${found.number} closes:10d`) });
    const { number } = await polls.edit(found, { ...edit, by: actorOf(member) });
    const options = joined(edit.options.map((name) => phrase(optionLabel(name))));
    return { ...onlyYou(text(phrase('poll.edited', { number, options }))), replaces: true };
  },
});

/** A deadline counts from the opening of a poll that waits for it, as it does when it is asked for. */
function closing({ state, openedAt }: Poll, { closes, opens }: Wish): Wish {
  if (!closes) return {};
  const { at, from } = closes as TypedMoment;
  return { closes: state === 'draft' ? from(opens instanceof Date ? opens : openedAt) : at };
}

/** What stands in `also:"lowest=1 | notify=yes"`. @throws also_unclear {also, known}, and as each option */
function alsoWished(items: readonly string[], { actor, clock, channel, group }: Context): Wish {
  const pairs = items.map((item) => {
    const [, name = '', value = ''] = /^\s*([a-z]+)\s*[=:]\s*(.*)$/s.exec(item) ?? [];
    if (!RARE.includes(name))
      throw new PenholderError('also_unclear', { also: item, known: joined(RARE.map((one) => code(`${one}=`))) });
    return [name, value] as const;
  });
  const { language, timeZone } = actor;
  const env = { now: clock.now(), timeZone: group?.timeZone ?? timeZone, language, tenant: channel.tenant };
  const bound = bindArguments(rare, Object.fromEntries(pairs), env);
  if (bound.ok) return Object.fromEntries(Object.entries(bound.args).filter(([, value]) => value !== undefined));
  throw bound.faults[0]?.error;
}

function askWhat(polls: PollService, poll: Poll): Reply {
  return onlyYou(
    text(phrase('poll.edit.what', { number: poll.number })),
    buttons({ ...editButton(polls, poll), style: 'primary' }),
  );
}

/** Opens a form that asks for what this kind of poll has, filled in. */
export function editButton(polls: Pick<PollService, 'kindOf'>, poll: Poll): Button {
  const known = editableOf(poll, polls.kindOf(poll));
  const hasRare = known.some((name) => RARE.includes(name));
  const foreign = Object.keys(editable).filter((name) => !known.includes(name) && !(name === 'also' && hasRare));
  const args = { poll: poll.number, ...Object.fromEntries(foreign.map((name) => [name, null])) };
  return {
    label: phrase('poll.edit.form'),
    does: { command: 'poll edit', args, typed: withRare(typedOf(poll)) },
  };
}

/** What is rarely changed stands in one field. */
function withRare(typed: Readonly<Record<string, string>>): Record<string, string> {
  const also = Object.entries(typed).filter(isRare);
  const others = Object.fromEntries(Object.entries(typed).filter((entry) => !isRare(entry)));
  return also.length === 0 ? others : { ...others, also: also.map(([name, value]) => `${name}=${value}`).join(' | ') };
}
