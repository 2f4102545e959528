import type { PenholderError } from '../errors.ts';
import { phrase, said } from '../replies/build.ts';
import { isUnseen } from '../replies/plain-line.ts';
import type { Form, FormField } from '../replies/reply.ts';
import { formHints } from '../text/en/form-hints.ts';
import type { MessageId } from '../text/text.ts';
import type { Command } from './command.ts';
import { optionHint, optionLabel } from './command.ts';
import { readMention } from './mention.ts';
import type { Option, OptionKind } from './option.ts';

const INPUTS: Readonly<Record<OptionKind, FormField['input']>> = {
  text: 'line',
  integer: 'number',
  'yes-no': 'yes-no',
  choice: 'choice',
  when: 'when',
  list: 'list',
  member: 'member',
  channel: 'channel',
  role: 'role',
  file: 'file',
};

/** A list as a form's field has it, an entry on each line, as it is typed: `A |  | C`. An empty line keeps its place. */
export function listOfLines(lines: string): string {
  const entries = lines.split('\n').map((line) => line.trim());
  const last = entries.findLastIndex((entry) => !isUnseen(entry));
  return entries.slice(0, last + 1).join(' | ');
}

/** What was typed so far and what was wrong with it. */
export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly { option: string; error: PenholderError }[];
  /** Arguments that are settled and not asked for. */
  readonly settled: Readonly<Record<string, unknown>>;
  /** What is to be asked, where not all fits. */
  readonly asks?: readonly string[];
  /** A refusal after every field had passed. */
  readonly refused?: PenholderError;
}

/** The form of a command: a field for each option that is not settled, with kept input and errors beside the fields. */
export function formOf(command: Command, { values: given, faults, settled, asks = [], refused }: FormState): Form {
  const asked = Object.entries(command.options).filter(
    ([name, { unasked }]) => !unasked && !Object.hasOwn(settled, name),
  );
  // a refusal that names an option in its facts is about that option's field
  const blamed = refused && asked.find(([name]) => Object.hasOwn(refused.params, name))?.[0];
  const all = refused && blamed !== undefined ? [...faults, { option: blamed, error: refused }] : faults;
  const values = withoutWrongFiles(command, given, all);
  return {
    title: phrase(command.summary),
    submit: phrase('form.send'),
    ...(refused && blamed === undefined ? { error: phrase(`error.${refused.code}`, refused.params) } : {}),
    does: { command: command.name, args: settled, typed: values, ...(asks.length > 0 ? { asks } : {}) },
    fields: asked.map(([name, option]) => ({
      ...fieldOf(name, option),
      ...(asks.includes(name) ? { wanted: true } : {}),
      ...(values[name] === undefined ? {} : { value: values[name] }),
      ...keptFile(option, values[name]),
      ...errorOf(all.find((fault) => fault.option === name)?.error),
    })),
  };
}

/** A file that could not be taken is chosen anew; any other text is kept, to be mended. */
function withoutWrongFiles(
  { options }: Command,
  values: FormState['values'],
  faults: FormState['faults'],
): FormState['values'] {
  const isWrong = (name: string) => options[name]?.kind === 'file' && faults.some(({ option }) => option === name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isWrong(name)));
}

/** No form takes a file that was chosen before: it stays, unless another one is chosen. */
function keptFile({ kind }: Option, value: string | undefined): Partial<Pick<FormField, 'required' | 'hint'>> {
  const kept = kind === 'file' && value !== undefined ? readMention('file', value) : undefined;
  return kept ? { required: false, hint: phrase('form.file-kept', { name: said(kept.name) }) } : {};
}

function fieldOf(name: string, option: Option): FormField {
  const choices = option.choices?.map((value) => ({ value, label: phrase(`choice.${value}` as MessageId) }));
  return {
    name,
    label: phrase(optionLabel(name)),
    hint: phrase(hintInForm(name, option)),
    input: option.paragraph ? 'paragraph' : INPUTS[option.kind],
    required: option.required,
    ...(option.maxLength === undefined ? {} : { maxLength: option.maxLength }),
    ...(choices ? { choices } : {}),
    ...(option.suggests ? { suggests: option.suggests } : {}),
  };
}

/** Entries of a list stand one on each line of a form: no word there of how they are parted where they are typed. */
function hintInForm(name: string, { hint = optionHint(name), kind }: Option): MessageId {
  const inForm = hint.replace(/hint$/, 'form-hint');
  return kind === 'list' && Object.hasOwn(formHints, inForm) ? (inForm as keyof typeof formHints) : hint;
}

function errorOf(error: PenholderError | undefined): Pick<FormField, 'error'> {
  return error ? { error: phrase(`error.${error.code}`, error.params) } : {};
}
