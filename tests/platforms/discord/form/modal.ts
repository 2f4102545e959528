import { z } from 'zod';
import { autoSelect, customId, stringSelect } from './buttons-and-selects.ts';
import { filled, list, optional, rule, text, whole } from './form.ts';
import { duplicated, textDisplay, uniqueIds } from './layout.ts';

const id = optional(whole(0, 2 ** 31 - 1));

const input = {
  type: z.literal(4),
  id,
  custom_id: customId,
  style: whole(1, 2),
  min_length: optional(whole(0, 4000)),
  max_length: optional(whole(1, 4000)),
  required: optional(z.boolean()),
  value: optional(text(4000)),
  placeholder: optional(text(100)),
};

type Lengths = { min_length?: number | undefined; max_length?: number | undefined; value?: string | undefined };

function ordered({ min_length = 0, max_length = 4000 }: Lengths): boolean {
  return min_length <= max_length;
}

function prefilled({ max_length = 4000, value = '' }: Lengths): boolean {
  return value.length <= max_length;
}

const range = rule('TEXT_INPUT_COMPONENT_LENGTH', 'min_length must not be greater than max_length');
const tooLong = { ...rule('BASE_TYPE_MAX_LENGTH', 'Must be max_length or fewer in length.'), path: ['value'] };

const labelled = z
  .object({ ...input, label: filled(45) })
  .refine(ordered, range)
  .refine(prefilled, tooLong);

const bare = z
  .object({ ...input, label: optional(z.string()) })
  .refine(ordered, range)
  .refine(prefilled, tooLong)
  .refine(({ label }) => !label, {
    ...rule('TEXT_INPUT_COMPONENT_LABEL', 'The label belongs to the label component'),
    path: ['label'],
  });

const upload = z.object({
  type: z.literal(19),
  id,
  custom_id: customId,
  min_values: optional(whole(0, 10)),
  max_values: optional(whole(1, 10)),
  required: optional(z.boolean()),
});

const choice = z.object({
  value: text(100, 1),
  label: filled(100),
  description: optional(text(100)),
  default: optional(z.boolean()),
});

const radio = z.object({
  type: z.literal(21),
  id,
  custom_id: customId,
  options: list(choice, 10, 2),
  required: optional(z.boolean()),
});

const boxes = z.object({
  type: z.literal(22),
  id,
  custom_id: customId,
  options: list(choice, 10, 1),
  min_values: optional(whole(0, 10)),
  max_values: optional(whole(1, 10)),
  required: optional(z.boolean()),
});

const box = z.object({ type: z.literal(23), id, custom_id: customId, default: optional(z.boolean()) });

const label = z
  .object({
    type: z.literal(18),
    id,
    label: filled(45),
    description: optional(text(100)),
    component: z.discriminatedUnion('type', [bare, stringSelect, autoSelect, upload, radio, boxes, box]),
  })
  .refine(({ component }) => !('disabled' in component && component.disabled), {
    ...rule('COMPONENT_DISABLED_IN_MODAL', 'A modal has no disabled components'),
    path: ['component', 'disabled'],
  });

const oldRow = z.object({ type: z.literal(1), id, components: list(labelled, 1, 1) });

/** A modal. */
export const modal = z.object({
  title: filled(45),
  custom_id: customId,
  components: list(z.discriminatedUnion('type', [oldRow, label, textDisplay]), 5, 1).refine(uniqueIds, duplicated),
});
