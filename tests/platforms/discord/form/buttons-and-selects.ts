import { z } from 'zod';
import { filled, link, list, optional, rule, snowflake, text, whole } from './form.ts';

const id = optional(whole(0, 2 ** 31 - 1));

/** The name by which a component tells the app of itself. */
export const customId = text(100, 1);

function isEmoji(name: string): boolean {
  return /^[\p{Emoji}\p{Emoji_Component}]+$/u.test(name) && !/^\w+$/.test(name);
}

const emoji = z
  .object({ id: optional(snowflake), name: optional(z.string()), animated: optional(z.boolean()) })
  .refine(({ id: own, name = '' }) => own || isEmoji(name), {
    ...rule('COMPONENT_INVALID_EMOJI', 'Invalid emoji'),
    path: ['name'],
  });

/** A button. */
export const button = z
  .object({
    type: z.literal(2),
    id,
    style: whole(1, 6),
    label: optional(text(80)),
    emoji: optional(emoji),
    custom_id: optional(customId),
    url: optional(link.max(512)),
    sku_id: optional(snowflake),
    disabled: optional(z.boolean()),
  })
  .refine(({ style, custom_id }) => style > 4 || custom_id, {
    ...rule('BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required'),
    path: ['custom_id'],
  })
  .refine(({ style, url }) => (style === 5) === Boolean(url), {
    ...rule('BUTTON_COMPONENT_INVALID_URL', 'A url must be there for a link button, and no other'),
    path: ['url'],
  })
  .refine(
    ({ style, custom_id }) => style !== 5 || !custom_id,
    rule('COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified'),
  )
  .refine(({ style, label, emoji: icon }) => style === 6 || label?.trim() || icon, {
    ...rule('BUTTON_COMPONENT_LABEL_OR_EMOJI', 'A label or an emoji is required'),
    path: ['label'],
  });

const option = z.object({
  label: filled(100),
  value: text(100, 1),
  description: optional(text(100)),
  emoji: optional(emoji),
  default: optional(z.boolean()),
});

const common = {
  id,
  custom_id: customId,
  placeholder: optional(text(150)),
  min_values: optional(whole(0, 25)),
  max_values: optional(whole(1, 25)),
  disabled: optional(z.boolean()),
  required: optional(z.boolean()),
};

type Range = { min_values?: number | undefined; max_values?: number | undefined };

function ordered({ min_values = 1, max_values = 1 }: Range): boolean {
  return min_values <= Math.max(max_values, 1);
}

const range = rule('SELECT_COMPONENT_MIN_GREATER_THAN_MAX', 'min_values must not be greater than max_values');

/** A select with options of its own. */
export const stringSelect = z
  .object({ type: z.literal(3), ...common, options: list(option, 25, 1) })
  .refine(ordered, range)
  .refine(({ options }) => new Set(options.map(({ value }) => value)).size === options.length, {
    ...rule('SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'),
    path: ['options'],
  })
  .refine(
    ({ options, min_values = 1, max_values = 1 }) => Math.max(min_values, max_values) <= Math.max(options.length, 1),
    { ...rule('SELECT_COMPONENT_MAX_VALUES', 'More values than options'), path: ['max_values'] },
  )
  .refine(({ options, max_values = 1 }) => options.filter((one) => one.default).length <= max_values, {
    ...rule('SELECT_COMPONENT_DEFAULTS', 'More defaults than max_values'),
    path: ['options'],
  });

const defaults = z.object({ id: snowflake, type: z.enum(['user', 'role', 'channel']) });

/** A select of users, roles, both or channels. */
export const autoSelect = z
  .object({
    type: z.literal([5, 6, 7, 8]),
    ...common,
    default_values: optional(list(defaults, 25)),
    channel_types: optional(z.array(z.int())),
  })
  .refine(ordered, range);

const row = z.discriminatedUnion('type', [button, stringSelect, autoSelect]);

/** Up to five buttons, or one select. */
export const actionRow = z
  .object({ type: z.literal(1), id, components: list(row, 5, 1) })
  .refine(({ components }) => components.length === 1 || components.every(({ type }) => type === 2), {
    ...rule('COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The row does not have enough space'),
    path: ['components'],
  });
