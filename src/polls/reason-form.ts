import { phrase, said } from '../replies/build.ts';
import type { Form, FormField } from '../replies/reply.ts';
import type { lineNames } from './ballot-form.ts';
import type { PollKind } from './kinds/kind.ts';
import { type Part, partsOf } from './parts.ts';
import { aimOf, type Poll } from './poll.ts';
import { promptFor } from './prompts.ts';
import { asksEveryone, partsToReason } from './voices.ts';

/** Characters of a reason. */
export const MOST_REASON = 500;
/** The fields of reasons where a poll asks several questions. */
export const reasonNames = ['reason1', 'reason2', 'reason3', 'reason4', 'reason5'] as const satisfies {
  readonly length: (typeof lineNames)['length'];
};

/** What was written in the fields of the form, by their names. */
export type WrittenReasons = Readonly<Partial<Record<'reason' | (typeof reasonNames)[number], string | undefined>>>;

/** A reason for each question of the poll, in their order. */
export function reasonsIn(kind: PollKind, poll: Poll, written: WrittenReasons): (string | undefined)[] {
  return partsOf(kind, poll).map((part) => written[fieldOf(part)]);
}

/** Whether a reason is missing without which the ballot is not cast, or, of one that is cast, any. */
export function isUnreasoned(kind: PollKind, poll: Poll, { choice, written }: Reasoned): boolean {
  const missing = partsToReason(kind, poll, choice).map((part) => written[fieldOf(part)] === undefined);
  return poll.reasons === 'required' ? missing.includes(true) : !missing.includes(false);
}

interface Reasoned {
  readonly choice: string;
  readonly written: WrittenReasons;
}

/**
 * The form that asks why: a field for each question whose answer may have a reason.
 * @param given.isSent it was sent once: what is empty is missing
 */
export function reasonForm(
  kind: PollKind,
  poll: Poll,
  { choice, written, isSent = false }: Reasoned & { readonly isSent?: boolean },
): Form {
  const asked = partsToReason(kind, poll, choice);
  return {
    title: phrase('poll.reason.summary'),
    submit: phrase('form.send'),
    does: { command: 'poll reason', args: { ...aimOf(poll), choice, given: true } },
    fields: asked.map((part) => {
      const value = written[fieldOf(part)];
      const missing = { error: phrase('error.option_missing', { option: phrase('option.reason') }) };
      return {
        name: fieldOf(part),
        ...wordsFor(part, choice),
        input: 'paragraph',
        required: poll.reasons === 'required' || asked.length === 1,
        maxLength: MOST_REASON,
        ...(value === undefined ? (isSent ? missing : {}) : { value }),
      };
    }),
  };
}

/** The reasons that a ballot has, as they are written into the form. */
export function writtenIn(kind: PollKind, poll: Poll, reason: string | undefined): WrittenReasons {
  return Object.fromEntries(partsOf(kind, poll).map((part) => [fieldOf(part), part.reasonIn(reason)]));
}

/** What is asked: in the opener's own words, where there are some. */
function wordsFor(part: Part, choice: string): Pick<FormField, 'label' | 'hint'> {
  const prompt = promptFor(part, choice);
  const hint = phrase(asksEveryone(part) ? 'option.reason.everyone-hint' : 'option.reason.ballot-hint');
  if (part.at === undefined) return { label: prompt === undefined ? phrase('option.reason') : said(prompt), hint };
  return { label: said(part.poll.question), hint: prompt === undefined ? hint : said(prompt) };
}

function fieldOf({ at }: Part): keyof WrittenReasons {
  return (at === undefined ? undefined : reasonNames[at]) ?? 'reason';
}
