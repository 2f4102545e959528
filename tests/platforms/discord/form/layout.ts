import { z } from 'zod';
import { isJson, type Json, objectsOf, textOf } from '../../slack/json.ts';
import { actionRow, button } from './buttons-and-selects.ts';
import { filled, list, media, optional, rule, text, whole } from './form.ts';

const id = optional(whole(0, 2 ** 31 - 1));
const spoiler = optional(z.boolean());
const file = z.object({ url: media });

const MOST_COMPONENTS = 40;
const MOST_TEXT = 4000;

/** A text of a layout, or of a modal. */
export const textDisplay = z.object({ type: z.literal(10), id, content: filled(MOST_TEXT) });

const thumbnail = z.object({ type: z.literal(11), id, media: file, description: optional(text(1024)), spoiler });

const section = z.object({
  type: z.literal(9),
  id,
  components: list(textDisplay, 3, 1),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const item = z.object({ media: file, description: optional(text(1024)), spoiler });
const gallery = z.object({ type: z.literal(12), id, items: list(item, 10, 1) });
const separator = z.object({
  type: z.literal(14),
  id,
  divider: optional(z.boolean()),
  spacing: optional(z.literal([1, 2])),
});
const attached = z.object({
  type: z.literal(13),
  id,
  file: z.object({ url: z.string().regex(/^attachment:\/\/\S+$/) }),
  spoiler,
});

const container = z.object({
  type: z.literal(17),
  id,
  accent_color: optional(whole(0, 0xffffff)),
  spoiler,
  components: list(
    z.discriminatedUnion('type', [actionRow, textDisplay, section, gallery, separator, attached]),
    MOST_COMPONENTS,
    1,
  ),
});

/** Each component of a tree, those in others too. */
export function eachComponent(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(eachComponent);
  if (!isJson(node)) return [];
  return [node, ...eachComponent(node.components ?? []), ...eachComponent([node.accessory, node.component])];
}

const WORDS = ['content', 'label', 'placeholder', 'description'] as const;

/**
 * The characters that components show. Discord documents the sum of text displays alone; bots report that labels and
 * options count too, in rows as well, so that all are counted here.
 */
function shownLength(components: unknown): number {
  const all = eachComponent(components).flatMap((one) => [one, ...objectsOf(one.options), ...objectsOf(one.items)]);
  return all.flatMap((one) => WORDS.map((key) => textOf(one[key]).length)).reduce((sum, length) => sum + length, 0);
}

function fitsText(components: unknown): boolean {
  return shownLength(components) <= MOST_TEXT;
}

const tooMuchText = rule(
  'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  `Components displayable text size exceeds maximum size of ${MOST_TEXT}`,
);

/** Whether no two components have the same custom id. */
export function uniqueIds(components: unknown): boolean {
  const ids = eachComponent(components).flatMap((one) => (typeof one.custom_id === 'string' ? [one.custom_id] : []));
  return new Set(ids).size === ids.length;
}

/** What is said where two components have the same custom id. */
export const duplicated = rule('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');

/** The components of a message without the flag for layouts: up to five rows. */
export const rows = list(actionRow, 5).refine(uniqueIds, duplicated).refine(fitsText, tooMuchText);

/** The components of a message with the flag for layouts (Components V2). */
export const layout = z
  .array(z.discriminatedUnion('type', [actionRow, textDisplay, section, gallery, separator, attached, container]))
  .min(1, rule('BASE_TYPE_REQUIRED', 'This field is required'))
  .refine(
    (components) => eachComponent(components).length <= MOST_COMPONENTS,
    rule('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `Total number of components cannot exceed ${MOST_COMPONENTS}`),
  )
  .refine(fitsText, tooMuchText)
  .refine(uniqueIds, duplicated);
