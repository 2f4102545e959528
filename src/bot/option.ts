import { z } from 'zod';
import type { GivenFile } from '../files/files.ts';
import type { Meant, MeantPlace } from '../people/meant.ts';
import type { MessageId } from '../text/text.ts';

/** How an option is typed: the grammar turns its text into a value, Discord picks its type, a form its field. */
export type OptionKind =
  | 'text'
  | 'integer'
  | 'yes-no'
  | 'choice'
  /** A moment: ISO, `7d`, `friday 18:00`. */
  | 'when'
  /** Several texts, typed with | between. */
  | 'list'
  /** Somebody: a name, or an account where the platform lets one be pointed at. */
  | 'member'
  /** A channel of the platform: `#name`, or pointed at. */
  | 'channel'
  /** A role that the platform knows, where it has roles: a name, or pointed at. */
  | 'role'
  /** A file that is handed over: by a form, or where the platform lets one be picked. */
  | 'file';

/** What completion and selects may offer as values. */
const suggestions = [
  'issues',
  'meetings',
  'matters',
  'topics',
  'points',
  'polls',
  'tags',
  'members',
  'channels',
  'samples',
  'zones',
] as const;
/** What completion and selects may offer as values. */
export type Suggestions = (typeof suggestions)[number];

/** Whether a platform's name for what is looked for is one of ours. */
export function isSuggestions(kind: string): kind is Suggestions {
  return (suggestions as readonly string[]).includes(kind);
}

/** One option of a command. Made by the functions below. */
export interface Option<T = unknown> {
  readonly kind: OptionKind;
  /** Checks the value after the grammar made it. */
  readonly schema: z.ZodType<T>;
  /** Words without a name go to positional options, in the order of declaration. */
  readonly positional: boolean;
  /** Takes all words that are left, quotes or not: only for the last positional text. */
  readonly rest: boolean;
  readonly required: boolean;
  readonly choices?: readonly string[];
  readonly suggests?: Suggestions;
  /** Characters. */
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  /** For moments: what a day without a time means (the end unless told). */
  readonly dayMeans?: 'end' | 'start';
  /** For moments: the option whose moment it counts from, where that is given: `opens`. Else from now. */
  readonly countsFrom?: string;
  /** For moments: the command says where it counts from. */
  readonly isOpen?: true;
  /** For lists: entries stand for something by their places, so that an empty one keeps its place. */
  readonly byPlace?: true;
  /** For lists: what is typed by one of these names goes into it, as `name=value`. */
  readonly gathers?: readonly string[];
  /** A long text: forms show several lines. */
  readonly paragraph: boolean;
  /** What may be typed, where the words that this option's name has elsewhere do not fit. */
  readonly hint?: MessageId;
  /** Forms do not ask for it: a button settles it, or it is typed. */
  readonly unasked?: boolean;
}

interface Common {
  unasked?: boolean;
  positional?: boolean;
  suggests?: Suggestions;
  hint?: MessageId;
}

/** Characters of a member's name. */
export const MEMBER_NAME = 80;
/** Characters of the name of a channel or of a platform's role. */
export const PLACE_NAME = 100;

const plain = { positional: false, rest: false, required: true, paragraph: false } as const;

/** A text of 1 to `max` characters (300 unless told). */
export function text(declared: Common & { max?: number; rest?: boolean; paragraph?: boolean } = {}): Option<string> {
  const maxLength = declared.max ?? 300;
  return { ...plain, ...declared, kind: 'text', maxLength, schema: z.string().trim().min(1).max(maxLength) };
}

/** A whole number from `min` to `max`. */
export function integer(declared: Common & { min: number; max: number }): Option<number> {
  return { ...plain, ...declared, kind: 'integer', schema: z.int().min(declared.min).max(declared.max) };
}

/** yes or no. */
export function yesNo(declared: Common = {}): Option<boolean> {
  return { ...plain, ...declared, kind: 'yes-no', schema: z.boolean() };
}

/** One of `choices`, typed as they stand. */
export function choice<const C extends string>(choices: readonly C[], declared: Common = {}): Option<C> {
  return { ...plain, ...declared, kind: 'choice', choices, schema: z.enum(choices) };
}

/** A moment in the group's zone. */
export function when(declared: Common & { dayMeans?: 'end' | 'start'; countsFrom?: string } = {}): Option<Date> {
  return { ...plain, ...declared, kind: 'when', schema: z.date() };
}

/** A moment as it was typed: what `7d` or `friday` means depends on where it counts from, which a command may find out. */
export interface TypedMoment {
  /** Counted from now. */
  readonly at: Date;
  /** Counted from another moment. */
  from(start: Date): Date;
}

/** A moment in the group's zone of which the command says where it counts from. */
export function typedMoment(declared: Common = {}): Option<TypedMoment> {
  return { ...plain, ...declared, kind: 'when', isOpen: true, schema: z.custom<TypedMoment>() };
}

/** A list of texts. */
export function list(declared: Common & { min: number; max: number; maxLength: number }): Option<string[]> {
  const item = z.string().trim().min(1).max(declared.maxLength);
  return { ...plain, ...declared, kind: 'list', schema: z.array(item).min(declared.min).max(declared.max) };
}

/** A list of texts that belong to something by their places: `A |  | C` has none for the second. Empty ones at the end are left out. */
export function placedList(declared: Common & { max: number; maxLength: number }): Option<string[]> {
  const schema = z.array(z.string().trim().max(declared.maxLength)).max(declared.max);
  return { ...plain, ...declared, min: 0, kind: 'list', byPlace: true, schema };
}

/** A member of the group: `roll.named` says which, or that the group has not met them. */
export function member(declared: Omit<Common, 'suggests'> = {}): Option<Meant> {
  const account = z.object({ tenant: z.string(), userId: z.string() }).optional();
  const schema = z.object({ name: z.string().trim().min(1).max(MEMBER_NAME), account });
  return { ...plain, ...declared, kind: 'member', suggests: 'members', maxLength: MEMBER_NAME, schema };
}

const place = z.object({
  name: z.string().trim().min(1).max(PLACE_NAME),
  at: z.object({ tenant: z.string(), id: z.string() }).optional(),
});

/** A channel of the platform where it is said: `places.channel` says which. */
export function channel(declared: Omit<Common, 'suggests'> = {}): Option<MeantPlace> {
  return { ...plain, ...declared, kind: 'channel', suggests: 'channels', maxLength: PLACE_NAME, schema: place };
}

/** A role of the platform where it is said, not one of the group: `places.role` says which. */
export function platformRole(declared: Omit<Common, 'suggests'> = {}): Option<MeantPlace> {
  return { ...plain, ...declared, kind: 'role', maxLength: PLACE_NAME, schema: place };
}

/** A file that is handed over, not typed: `files.read` reads it. */
export function file(declared: Pick<Common, 'hint'> = {}): Option<GivenFile> {
  const schema = z.object({ ref: z.string(), name: z.string() });
  return { ...plain, ...declared, kind: 'file', schema };
}

/** The same option, but it may be left out. */
export function optional<T>(option: Option<T>): Option<T | undefined> {
  return { ...option, required: false, schema: option.schema.optional() };
}

export type Options = Readonly<Record<string, Option>>;

/** The parsed arguments of a command's options. */
export type Args<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };
