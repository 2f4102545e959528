import { z } from 'zod';
import type { Json } from '../../slack/json.ts';
import { list, optional, rule, snowflake, text, whole } from './form.ts';

const LOCALES = [
  'id',
  'da',
  'de',
  'en-GB',
  'en-US',
  'es-ES',
  'es-419',
  'fr',
  'hr',
  'it',
  'lt',
  'hu',
  'nl',
  'no',
  'pl',
  'pt-BR',
  'ro',
  'fi',
  'sv-SE',
  'vi',
  'tr',
  'cs',
  'el',
  'bg',
  'ru',
  'uk',
  'hi',
  'th',
  'zh-CN',
  'ja',
  'zh-TW',
  'ko',
] as const;

const MOST_TEXT = 8000;

const name = text(32, 1)
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u, { error: 'Command name is invalid', abort: true })
  .refine(
    (value) => value === value.toLowerCase(),
    rule('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'),
  );

const localized = <T extends z.ZodType>(value: T) => optional(z.partialRecord(z.enum(LOCALES), optional(value)));

const described = {
  name,
  name_localizations: localized(name),
  description: text(100, 1),
  description_localizations: localized(text(100, 1)),
};

const choiceName = { name: text(100, 1), name_localizations: localized(text(100, 1)) };
const textChoice = z.object({ ...choiceName, value: text(100) });
const numberChoice = z.object({ ...choiceName, value: z.number() });

const required = optional(z.boolean());
const autocomplete = optional(z.boolean());
type Suggesting = { choices?: unknown[] | undefined; autocomplete?: boolean | undefined };
const oneSource = ({ choices, autocomplete: asks }: Suggesting) => !(asks && choices?.length);
const sources = rule('APPLICATION_COMMAND_AUTOCOMPLETE_NO_CHOICES', 'Cannot have choices with autocomplete');

const textOption = z
  .object({
    type: z.literal(3),
    ...described,
    required,
    autocomplete,
    choices: optional(list(textChoice, 25)),
    min_length: optional(whole(0, 6000)),
    max_length: optional(whole(1, 6000)),
  })
  .refine(oneSource, sources);

const numberOption = z
  .object({
    type: z.literal([4, 10]),
    ...described,
    required,
    autocomplete,
    choices: optional(list(numberChoice, 25)),
    min_value: optional(z.number()),
    max_value: optional(z.number()),
  })
  .refine(oneSource, sources);

const otherOption = z.object({
  type: z.literal([5, 6, 7, 8, 9, 11]),
  ...described,
  required,
  channel_types: optional(z.array(z.int())),
});

const simple = z.discriminatedUnion('type', [textOption, numberOption, otherOption]);
type Named = { name: string; required?: boolean | undefined };

function distinct(options: readonly Named[] | undefined): boolean {
  return new Set(options?.map((one) => one.name)).size === (options?.length ?? 0);
}

function requiredFirst(options: readonly Named[] | undefined): boolean {
  const firstOptional = options?.findIndex((one) => !one.required) ?? -1;
  return firstOptional < 0 || !options?.slice(firstOptional).some((one) => one.required);
}

const duplicate = rule('APPLICATION_COMMAND_OPTIONS_NAME_INVALID', 'Option name is already used');
const order = rule(
  'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  'Required options must be placed before non-required options',
);

const values = optional(list(simple, 25).refine(distinct, duplicate).refine(requiredFirst, order));
const subcommand = z.object({ type: z.literal(1), ...described, options: values });
const group = z.object({
  type: z.literal(2),
  ...described,
  options: list(subcommand, 25, 1).refine(distinct, duplicate),
});

const options = list(z.discriminatedUnion('type', [textOption, numberOption, otherOption, subcommand, group]), 25)
  .refine(distinct, duplicate)
  .refine((all) => requiredFirst(all.filter(({ type }) => type > 2)), order)
  .refine(
    (all) => all.every(({ type }) => type > 2) || all.every(({ type }) => type < 3),
    rule(
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    ),
  );

const settings = {
  id: optional(snowflake),
  default_member_permissions: optional(z.string().regex(/^\d+$/)),
  dm_permission: optional(z.boolean()),
  nsfw: optional(z.boolean()),
  contexts: optional(z.array(whole(0, 2))),
  integration_types: optional(z.array(whole(0, 1))),
};

const slash = z.object({
  ...settings,
  type: z.literal(1),
  ...described,
  options: optional(options),
});

const menu = z.object({
  ...settings,
  type: z.literal([2, 3]),
  name: text(32, 1),
  name_localizations: localized(text(32, 1)),
  description: optional(z.literal('', 'Context menu commands cannot have description')),
});

function longest(own: unknown, localizations: unknown): number {
  const all = [own, ...Object.values((localizations ?? {}) as Json)];
  return Math.max(...all.map((one) => (typeof one === 'string' ? one.length : 0)));
}

/** The characters of a command that count: names, descriptions and values, of each the longest language. */
export function commandLength(node: Json): number {
  const nested = [node.options, node.choices].flatMap((some) => (Array.isArray(some) ? (some as Json[]) : []));
  const own = longest(node.name, node.name_localizations) + longest(node.description, node.description_localizations);
  const value = typeof node.value === 'string' ? node.value.length : 0;
  return own + value + nested.reduce((sum, one) => sum + commandLength(one), 0);
}

/** A command of the application. */
export const command = z
  .preprocess(
    (given) => (typeof given === 'object' && given !== null ? { type: 1, ...given } : given),
    z.discriminatedUnion('type', [slash, menu]),
  )
  .refine(
    (one) => commandLength(one) <= MOST_TEXT,
    rule('APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MOST_TEXT})`),
  );

const key = ({ type, name: called }: { type: number; name: string }) => `${type} ${called}`;

/** All commands at once. */
export const commands = z
  .array(command)
  .refine(
    (all) => new Set(all.map(key)).size === all.length,
    rule('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique'),
  )
  .refine(
    (all) => [100, 15, 15].every((most, index) => all.filter(({ type }) => type === index + 1).length <= most),
    rule('APPLICATION_COMMANDS_MAX', 'Maximum number of application commands reached'),
  );

const choices = (value: z.ZodType) => list(z.object({ ...choiceName, value }), 25);

/** The answer to an autocomplete; the values are texts or numbers, as the option is. */
export const suggestions = (type: unknown) => z.object({ choices: choices(type === 3 ? text(100) : z.number()) });
