import { accessory, actionElement, contextElement, inputElement } from './elements.ts';
import { anyText, ID, picture, plain } from './objects.ts';
import { richText } from './rich-text.ts';
import { all, bool, byType, list, must, oneOf, problem, type Rule, shape, text, unique } from './rule.ts';

const base = { block_id: ID };

const section = all(
  shape({}, { ...base, text: anyText(3000), fields: list(anyText(2000), 1, 10), accessory, expand: bool }),
  must(({ text, fields }) => text !== undefined || fields !== undefined, 'must define either `text` or `fields`'),
);

const actions = shape({ elements: all(list(actionElement, 1, 25), unique('action_id')) }, base);

const input = shape(
  { label: plain(2000), element: inputElement },
  { ...base, hint: plain(2000), optional: bool, dispatch_action: bool },
);

const image = all(shape(picture.required, { ...base, ...picture.optional, title: plain(2000) }), picture.source);

const number: Rule = (value, at) => (typeof value === 'number' ? [] : problem('must be a number', at));
const cell = byType({
  raw_text: shape({ text: text(1, 3000) }),
  raw_number: shape({ value: number }, { text: text(1, 3000) }),
  rich_text: richText,
});
const column = shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: bool });
const table = shape(
  { rows: list(list(cell, 1, 20), 1, 100) },
  { ...base, column_settings: list((value, at, facts) => (value === null ? [] : column(value, at, facts)), 0, 20) },
);

const everywhere: Record<string, Rule> = {
  section,
  actions,
  input,
  image,
  header: shape({ text: plain(150) }, base),
  divider: shape({}, base),
  context: shape({ elements: list(contextElement, 1, 10) }, base),
  rich_text: richText,
};

const blockIds = unique('block_id');

/** The blocks of a message. */
export const messageBlocks = all(
  list(byType({ ...everywhere, markdown: shape({ text: text(1, 12_000) }, base), table }), 0, 50),
  blockIds,
);

/** The blocks of a modal or a home view. */
export const viewBlocks = all(list(byType(everywhere), 0, 100), blockIds);
