import type { CatalogueCommand, CatalogueOption } from './catalogue.ts';
import { type TypedWord, typedWords } from './typed-words.ts';

/** A value that the server offers for an option. */
export interface Value {
  readonly value: string;
  readonly label: string;
}

/** One thing that may be put in at the caret. */
export interface Candidate {
  /** What replaces the text from `Completion.from` to the caret. */
  readonly insert: string;
  readonly label: string;
  readonly detail: string;
  readonly required: boolean;
}

/** What can be said about a line at its caret. */
export interface Completion {
  readonly from: number;
  readonly candidates: readonly Candidate[];
  /** True where Enter takes the first candidate: what is typed is no command or value yet. */
  readonly eager: boolean;
  /** The command that the line already names, and the option at the caret. */
  readonly command?: CatalogueCommand;
  readonly option?: CatalogueOption;
}

export interface CompletionParts {
  readonly commands: readonly CatalogueCommand[];
  /** Values of a kind that the server knows; empty until they came. */
  values(kind: string): readonly Value[];
}

const NOTHING: Completion = { from: 0, candidates: [], eager: false };

/** What may come next in a line that begins with a slash; nothing for any other text. */
export function complete(text: string, caret: number, parts: CompletionParts): Completion {
  const before = text.slice(0, caret);
  const start = before.length - before.trimStart().length;
  if (before.charAt(start) !== '/') return NOTHING;
  const typed = before.slice(start + 1);
  const command = parts.commands.find(({ name }) => typed.toLowerCase().startsWith(`${name} `));
  if (!command) return completeName(typed, start, parts.commands);
  const offset = start + 1 + command.name.length;
  return completeArguments(command, { before, words: typedWords(before.slice(offset), offset), parts });
}

function completeName(typed: string, from: number, commands: readonly CatalogueCommand[]): Completion {
  const wanted = typed.toLowerCase().replace(/\s+/g, ' ');
  const parts = wanted.split(' ').filter(Boolean);
  const beginning = commands.filter(({ name }) => name.startsWith(wanted));
  const holding = commands.filter((command) =>
    parts.every((part) => `${command.name} ${command.summary}`.toLowerCase().includes(part)),
  );
  const found = beginning.length > 0 ? beginning : holding;
  return {
    from,
    // A whole command, or the name of a group of them, may be sent as it is.
    eager: !commands.some(({ name }) => name === wanted.trim() || name.split(' ')[0] === wanted.trim()),
    candidates: found.map(({ name, summary, options }) => ({
      insert: options.length > 0 ? `/${name} ` : `/${name}`,
      label: `/${name}`,
      detail: summary,
      required: false,
    })),
  };
}

interface ArgumentsTyped {
  readonly before: string;
  readonly words: readonly TypedWord[];
  readonly parts: CompletionParts;
}

function completeArguments(command: CatalogueCommand, { before, words, parts }: ArgumentsTyped): Completion {
  const last = words.at(-1);
  const isInWord = last !== undefined && (last.isOpen || !/\s$/.test(before));
  const current = isInWord ? last : undefined;
  const settled = isInWord ? words.slice(0, -1) : words;
  const used = usedOptions(command, settled);
  const left = command.options.filter((option) => !used.has(option.name));
  const option = current?.name ? command.options.find(({ name }) => name === current.name) : nextPositional(left);
  const from = current?.from ?? before.length;
  const typed = current?.text ?? '';
  const known = { command, ...(option ? { option } : {}) };
  // an open quote is a text that is still written, or a list that goes on
  if (current?.isOpen && !isListed(option)) return { from, candidates: [], eager: false, ...known };
  const values = option ? valuesOf(option, { typed, parts, named: current?.name !== undefined }) : [];
  const names = current?.name === undefined ? namesOf(left, typed) : [];
  return { from, candidates: [...values, ...names], eager: isUnfinishedChoice(option, typed), ...known };
}

/** The beginning of one of an option's own choices: no value yet. What the server suggests is never more than a hint. */
function isUnfinishedChoice(option: CatalogueOption | undefined, typed: string): boolean {
  const wanted = typed.toLowerCase();
  const choices = option?.choices ?? [];
  return wanted !== '' && !choices.includes(wanted) && choices.some((choice) => choice.startsWith(wanted));
}

function nextPositional(left: readonly CatalogueOption[]): CatalogueOption | undefined {
  return left.find(({ positional }) => positional);
}

/** Options that the settled words fill: by name, or by place in the order of declaration. */
function usedOptions(command: CatalogueCommand, settled: readonly TypedWord[]): Set<string> {
  const used = new Set(settled.flatMap(({ name }) => (name === undefined ? [] : [name])));
  for (const word of settled) {
    const next = word.name === undefined && nextPositional(command.options.filter(({ name }) => !used.has(name)));
    if (next) used.add(next.name);
  }
  return used;
}

interface ValueTyped {
  readonly typed: string;
  readonly named: boolean;
  readonly parts: CompletionParts;
}

/** Whether it takes several values, with `|` between them: what stands before the last one stays. */
function isListed(option: CatalogueOption | undefined): boolean {
  return option?.suggests === 'tags';
}

function valuesOf(option: CatalogueOption, { typed, named, parts }: ValueTyped): Candidate[] {
  const offered: readonly Value[] = option.suggests
    ? parts.values(option.suggests)
    : option.choices.map((value) => ({ value, label: '' }));
  const at = isListed(option) ? typed.lastIndexOf('|') : -1;
  const before = at < 0 ? '' : `${typed.slice(0, at).trim()} | `;
  const wanted = typed
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const matching = offered.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(wanted));
  return matching.map(({ value, label }) => ({
    insert: `${named ? `${option.name}:` : ''}${/\s/.test(before + value) ? `"${before}${value}"` : value} `,
    label: value,
    detail: label === value ? option.label : label || option.label,
    required: false,
  }));
}

/** Names of options that are still free, required ones first. */
function namesOf(left: readonly CatalogueOption[], typed: string): Candidate[] {
  const matching = left.filter(({ name, positional }) => name.startsWith(typed) && (!positional || typed !== ''));
  const ordered = [...matching].sort((a, b) => Number(b.required) - Number(a.required));
  return ordered.map(({ name, label, hint, required, quoted }) => ({
    insert: quoted ? `${name}:"` : `${name}:`,
    label: `${name}:`,
    detail: `${label} – ${hint}`,
    required,
  }));
}
