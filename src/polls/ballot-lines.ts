import { PenholderError } from '../errors.ts';
import { cut } from '../replies/plain-line.ts';
import { fold } from '../text/fold.ts';

/** What a line has besides its label: its number and what is written behind it. */
const AROUND = 16;
/** A line is never cut shorter than this, in characters. */
const LEAST = 8;
/** Characters of a line that could not be read, as it is shown again. */
const SHOWN = 40;

interface Line {
  /** By which it is read again, wherever it stands. */
  readonly number: number;
  readonly label: string;
  readonly value: string;
}

/** A ballot as its voter may write it: `2. Dakar = 5`, a line for each thing that is voted on. */
export function writeLines(lines: readonly Line[], most: number): string {
  const room = Math.max(LEAST, Math.floor(most / lines.length) - AROUND);
  return lines.map(({ number, label, value }) => `${number}. ${cut(label, room)} = ${value}`).join('\n');
}

interface Reading {
  readonly labels: readonly string[];
  /** What a number alone means; without it, that its value is missing. */
  readonly bare: ((place: number) => string) | undefined;
}

/**
 * Reads what `writeLines` wrote once it is filled in, and what is shorter: `2=5 1=3`, `Dakar = 5`, or numbers alone.
 * @returns what is written for each label; undefined: nothing
 * @throws ballot_line_unknown {ballot, line}, ballot_line_twice {ballot, line}
 */
export function readLines(text: string, { labels, bare }: Reading): (string | undefined)[] {
  const found = new Map<number, string | undefined>();
  let place = 0;
  for (const line of text.split('\n')) {
    for (const part of partsOf(line)) {
      const at = /^\d{1,3}$/.test(part.label)
        ? Number(part.label) - 1
        : labels.findIndex((one) => isSame(one, part.label));
      if (labels[at] === undefined) throw faulty('ballot_line_unknown', line);
      if (found.has(at)) throw faulty('ballot_line_twice', line);
      if (part.isBare) place += 1;
      found.set(at, part.isBare ? (bare?.(place) ?? undefined) : part.value);
    }
  }
  return labels.map((_, at) => found.get(at));
}

interface Part {
  /** A number, or the label itself. */
  readonly label: string;
  readonly value?: string;
  /** Only a number stands there, and no sign of a value. */
  readonly isBare: boolean;
}

/** `1=5`, `1 = 5, 2 = 3`, `3 1 2`, `3 > 1 > 2`. */
const NUMBERS = /^(?:\d{1,3}(?:\s*=\s*[^\s,;=>]*)?[\s,;>]*)+$/;
const NUMBER = /(\d{1,3})(?:\s*(=)\s*([^\s,;=>]*))?/g;

function partsOf(line: string): Part[] {
  const typed = line.trim();
  if (typed === '') return [];
  if (NUMBERS.test(typed)) {
    return [...typed.matchAll(NUMBER)].map(([, label = '', sign, value]) => partOf(label, sign ? value : undefined));
  }
  const [, number, rest = typed] = /^(\d{1,3})[.)](?:\s+(.*))?$/.exec(typed) ?? [];
  const sign = rest.lastIndexOf('=');
  const value = sign < 0 ? undefined : rest.slice(sign + 1).trim();
  return [partOf(number ?? (sign < 0 ? rest : rest.slice(0, sign)).trim(), value)];
}

function partOf(label: string, value: string | undefined): Part {
  return { label, isBare: value === undefined, ...(value ? { value } : {}) };
}

function isSame(label: string, typed: string): boolean {
  return fold(label) === fold(typed);
}

/** The error names the form's field: it is shown there, beside what was written. */
function faulty(code: 'ballot_line_unknown' | 'ballot_line_twice', line: string): PenholderError {
  return new PenholderError(code, { ballot: '', line: cut(line.trim(), SHOWN) });
}
