import { z } from 'zod';
import { list, type Option } from '../bot/option.ts';
import { PenholderError } from '../errors.ts';
import { firstOnes, joined, phrase, said } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { fold } from '../text/fold.ts';
import type { ByForm } from './kinds/kind.ts';

/** What a poll asks to choose from. */
export interface WithOptions {
  readonly options: readonly string[];
}

/** Options of one poll at most, and characters of one: what a button of every platform takes. */
export const MOST_OPTIONS = 50;
export const OPTION_LENGTH = 75;
/** More values of a line than these are written: as many fit into a select everywhere. */
const MOST_PICKS = 25;
/** Parts of a ballot that are said again, of more the first. */
const SAID = 12;

/** The option `options:"A | B | C"` of an opening command. */
export function optionList(): Option<string[]> {
  return list({ min: 2, max: MOST_OPTIONS, maxLength: OPTION_LENGTH });
}

/** @throws option_repeated {options, [option]}: two that a reader would take for one; `option` is to be blamed */
export function distinct(options: readonly string[], option = 'options'): readonly string[] {
  const repeated = options.find((option, at) => options.findIndex((one) => fold(one) === fold(option)) < at);
  if (repeated !== undefined) throw new PenholderError('option_repeated', { options: repeated, [option]: repeated });
  return options;
}

/** For kinds that choose among options: each may have a meaning. */
export const describedOptions = {
  described: (terms: unknown): readonly Inline[] => (terms as WithOptions).options.map(said),
};

/** The text of a ballot that is a list, in the one form that is counted. */
export function jsonBallot<T>(schema: z.ZodType<T>): z.ZodType<string> {
  return z.string().refine((text) => {
    const read = schema.safeParse(readJson(text));
    return read.success && JSON.stringify(read.data) === text;
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A ballot of several parts in words. */
export function partsWords(parts: readonly Inline[]): Inline {
  return joined(firstOnes(parts, SAID));
}

/** What has the most, all of it where several have: `at` by their places among the options. */
export function firstPlace(options: readonly Inline[], at: readonly number[]): Inline {
  const names = joined(at.map((place) => options[place] ?? said('')));
  return at.length === 1 ? phrase('outcome.first', { option: names }) : phrase('outcome.tied', { options: names });
}

/** The places of the greatest value. */
export function greatest(values: readonly number[]): number[] {
  const most = Math.max(...values);
  return values.flatMap((value, at) => (value === most ? [at] : []));
}

/** The numbers that may be picked in each line of a ballot; none where they are too many for a select. */
export function numberPicks(hint: Inline, lowest: number, highest: number): Pick<ByForm, 'picks'> {
  if (highest - lowest >= MOST_PICKS) return {};
  const values = Array.from({ length: highest - lowest + 1 }, (_, at) => String(lowest + at));
  return { picks: { hint, values: values.map((value) => ({ value, label: said(value) })) } };
}
