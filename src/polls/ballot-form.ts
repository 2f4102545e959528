import { isPenholderError, PenholderError } from '../errors.ts';
import { joined, phrase, said } from '../replies/build.ts';
import { toLine, toPlain } from '../replies/plain-line.ts';
import type { Form, FormField, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import { readLines, writeLines } from './ballot-lines.ts';
import type { ByForm, PollKind } from './kinds/kind.ts';
import { meaningAt, meaningWords } from './meanings.ts';
import { type Aim, aimOf, type Ballot, type Poll } from './poll.ts';
import { delegateIn } from './proxies.ts';
import { linesFor } from './shuffling.ts';

/** Characters of a ballot that is written: what the narrowest form takes. */
export const MOST_WRITTEN = 3000;
/** The fields of a short form, a line of the ballot each: as many as fit into a form everywhere. */
export const lineNames = ['line1', 'line2', 'line3', 'line4', 'line5'] as const;

/** What was sent of a form. */
export type Sent = { readonly text: string } | { readonly lines: readonly (string | undefined)[] };

interface Given {
  readonly poll: Poll;
  readonly kind: PollKind;
  /** undefined: the form is wanted. */
  readonly sent: Sent | undefined;
  /** Whose ballot it is. */
  readonly voterKey: string;
  readonly options: WriteOptions;
}

/**
 * The ballot that was written, or the form in which to write it, with the one that stands filled in. A form of selects
 * that was sent with a fault comes back with what was picked.
 * @throws poll_closed {number}, ballot_… as the kind reads it
 */
export async function writtenBallot(
  { poll, kind, sent, voterKey, options }: Given,
  standing: () => Promise<Ballot | undefined>,
): Promise<string | Form> {
  const voting = kind.voting(poll);
  if (voting.by !== 'form') throw new PenholderError('button_unknown');
  const order = linesFor(poll, voterKey, voting.lines.length);
  const meanings = voting.lines.map((_, at) => (kind.parts ? undefined : meaningAt(poll.terms, at)));
  const asked: Asked = { voting, order, meanings, options, number: poll.number, aim: aimOf(poll) };
  if (sent && 'text' in sent) {
    return voting.choiceOf(readLines(sent.text, { labels: labelsOf(asked), bare: voting.bare }));
  }
  if (sent) return pickedBallot(asked, sent.lines);
  if (poll.state !== 'open') throw new PenholderError('poll_closed', { number: poll.number });
  const stands = (await standing())?.choice;
  const isOwn = stands !== undefined && delegateIn(stands) === undefined;
  return formOf(asked, isOwn ? voting.values(stands) : []);
}

interface Asked {
  readonly voting: ByForm;
  /** The places of the lines, as this voter reads them; each keeps its own number. */
  readonly order: readonly number[];
  /** What the lines mean. */
  readonly meanings: readonly (string | undefined)[];
  readonly options: WriteOptions;
  readonly number: number;
  readonly aim: Aim;
}

function labelsOf({ voting, options }: Asked): string[] {
  return voting.lines.map((line) => toLine(line, options));
}

function pickedBallot(asked: Asked, picked: readonly (string | undefined)[]): string | Form {
  const { lines, choiceOf, picks } = asked.voting;
  try {
    return choiceOf(lines.map((_, at) => picked[at]));
  } catch (error) {
    if (!isPenholderError(error) || error.kind !== 'user') throw error;
    const labelOf = (value: string | undefined) => picks?.values.find((one) => one.value === value)?.label;
    const typed = (value: string | undefined) => (value === undefined ? undefined : said(value));
    return {
      ...formOf(asked, picked.map(picks ? labelOf : typed)),
      error: phrase(`error.${error.code}`, error.params),
    };
  }
}

function formOf(asked: Asked, values: readonly (Inline | undefined)[]): Form {
  const isShort = asked.voting.lines.length <= lineNames.length;
  const picks = isShort ? asked.voting.picks : undefined;
  const { paragraphs } = asked.voting;
  return {
    title: phrase('poll.ballot.title', { number: asked.number }),
    submit: phrase(paragraphs ? 'form.send' : 'poll.ballot.send'),
    does: { command: 'poll ballot', args: { ...asked.aim, ...(picks || paragraphs ? { picked: true } : {}) } },
    fields: fieldsOf(),
  };

  function fieldsOf(): FormField[] {
    if (paragraphs) return answerFields(asked, paragraphs, values);
    return picks ? selects(asked, picks, values) : [paragraph(asked, values)];
  }
}

/** A field for each answer in words; the one of a single question may not stay empty. */
function answerFields(
  { voting: { lines, hint }, options }: Asked,
  { most }: NonNullable<ByForm['paragraphs']>,
  values: readonly (Inline | undefined)[],
): FormField[] {
  return lines.map((label, at) => {
    const value = values[at];
    return {
      name: lineNames[at] ?? '',
      label,
      ...(at === 0 ? { hint } : {}),
      input: 'paragraph',
      required: lines.length === 1,
      maxLength: most,
      ...(value ? { value: toPlain(value, options) } : {}),
    };
  });
}

function selects(
  { voting, order, meanings, options }: Asked,
  picks: NonNullable<ByForm['picks']>,
  values: readonly (Inline | undefined)[],
): FormField[] {
  return order.map((at, shown) => {
    const value = picks.values.find((pick) => isSame(pick.label, values[at], options))?.value;
    const meaning = meanings[at];
    const hint = [...(meaning === undefined ? [] : [said(meaning)]), ...(shown === 0 ? [picks.hint] : [])];
    return {
      name: lineNames[at] ?? '',
      label: voting.lines[at] ?? said(''),
      ...(hint.length > 0 ? { hint: joined(hint, ' · ') } : {}),
      input: 'choice',
      required: voting.isWhole === true,
      choices: picks.values,
      ...(value === undefined ? {} : { value }),
    };
  });
}

function isSame(label: Inline, other: Inline | undefined, options: WriteOptions): boolean {
  return other !== undefined && toLine(label, options) === toLine(other, options);
}

function paragraph(asked: Asked, values: readonly (Inline | undefined)[]): FormField {
  const labels = labelsOf(asked);
  const lines = asked.order.map((at) => {
    const value = values[at];
    return { number: at + 1, label: labels[at] ?? '', value: value ? toLine(value, asked.options) : '' };
  });
  const meant = asked.order.flatMap((at) => {
    const [line, meaning] = [asked.voting.lines[at], asked.meanings[at]];
    return line && meaning !== undefined ? [meaningWords(line, meaning)] : [];
  });
  return {
    name: 'ballot',
    label: phrase('option.ballot'),
    hint: joined([asked.voting.hint, ...(meant.length > 0 ? [joined(meant, '; ')] : [])], ' '),
    input: 'paragraph',
    required: true,
    maxLength: MOST_WRITTEN,
    value: writeLines(lines, MOST_WRITTEN),
  };
}
