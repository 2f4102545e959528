import { describe, expect, it } from 'vitest';
import type { Json } from '../slack/json.ts';
import { codesAt, type Limit, letters, many, sender } from './limits.ts';

const button = (index: number, more: Json = {}) => ({ type: 2, style: 1, label: 'b', custom_id: `b${index}`, ...more });
const row = (...components: Json[]) => ({ type: 1, components });
const rows = (...components: Json[]) => ({ content: 'x', components: [row(...components)] });
const select = (more: Json) => ({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...more });
const option = (index: number, more: Json = {}) => ({ label: 'o', value: `${index}`, ...more });
const text = (content: string) => ({ type: 10, content });
const layout = (...components: Json[]) => ({ flags: 32_768, components });
const embed = (more: Json) => ({ embeds: [{ title: 't', ...more }] });

const MESSAGES: Limit[] = [
  { what: 'content', most: 2000, at: 'content', body: (n) => ({ content: letters(n) }) },
  { what: 'a nonce', most: 25, at: 'nonce', body: (n) => ({ content: 'x', nonce: letters(n) }), code: '' },
  { what: 'embeds', most: 10, at: 'embeds', body: (n) => ({ embeds: many(n, () => ({ title: 't' })) }) },
  { what: 'an embed’s title', most: 256, at: 'embeds.0.title', body: (n) => embed({ title: letters(n) }) },
  {
    what: 'an embed’s description',
    most: 4096,
    at: 'embeds.0.description',
    body: (n) => embed({ description: letters(n) }),
  },
  {
    what: 'fields',
    most: 25,
    at: 'embeds.0.fields',
    body: (n) => embed({ fields: many(n, () => ({ name: 'n', value: 'v' })) }),
  },
  {
    what: 'a field’s name',
    most: 256,
    at: 'embeds.0.fields.0.name',
    body: (n) => embed({ fields: [{ name: letters(n), value: 'v' }] }),
  },
  {
    what: 'a field’s value',
    most: 1024,
    at: 'embeds.0.fields.0.value',
    body: (n) => embed({ fields: [{ name: 'n', value: letters(n) }] }),
  },
  { what: 'a footer', most: 2048, at: 'embeds.0.footer.text', body: (n) => embed({ footer: { text: letters(n) } }) },
  { what: 'an author', most: 256, at: 'embeds.0.author.name', body: (n) => embed({ author: { name: letters(n) } }) },
  { what: 'a colour', most: 0xffffff, at: 'embeds.0.color', body: (n) => embed({ color: n }), code: 'NUMBER_TYPE_MAX' },
  {
    what: 'all embeds together',
    most: 6000,
    at: 'embeds',
    body: (n) => ({ embeds: [{ description: letters(3000) }, { description: letters(n - 3000) }] }),
    code: 'MAX_EMBED_SIZE_EXCEEDED',
  },
  {
    what: 'rows',
    most: 5,
    at: 'components',
    body: (n) => ({ content: 'x', components: many(n, (i) => row(button(i))) }),
  },
  { what: 'buttons in a row', most: 5, at: 'components.0.components', body: (n) => rows(...many(n, (i) => button(i))) },
  {
    what: 'a button’s label',
    most: 80,
    at: 'components.0.components.0.label',
    body: (n) => rows(button(1, { label: letters(n) })),
  },
  {
    what: 'a custom id',
    most: 100,
    at: 'components.0.components.0.custom_id',
    body: (n) => rows(button(1, { custom_id: letters(n) })),
  },
  {
    what: 'options',
    most: 25,
    at: 'components.0.components.0.options',
    body: (n) => rows(select({ options: many(n, (i) => option(i)) })),
  },
  {
    what: 'an option’s label',
    most: 100,
    at: 'components.0.components.0.options.0.label',
    body: (n) => rows(select({ options: [option(1, { label: letters(n) })] })),
  },
  {
    what: 'an option’s value',
    most: 100,
    at: 'components.0.components.0.options.0.value',
    body: (n) => rows(select({ options: [option(1, { value: letters(n) })] })),
  },
  {
    what: 'an option’s description',
    most: 100,
    at: 'components.0.components.0.options.0.description',
    body: (n) => rows(select({ options: [option(1, { description: letters(n) })] })),
  },
  {
    what: 'a placeholder',
    most: 150,
    at: 'components.0.components.0.placeholder',
    body: (n) => rows(select({ placeholder: letters(n) })),
  },
  {
    what: 'components of a layout',
    most: 40,
    at: 'components',
    body: (n) => layout({ type: 17, components: many(n - 1, () => text('x')) }),
    code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  },
  {
    what: 'all text of a layout',
    most: 4000,
    at: 'components',
    body: (n) => layout(text(letters(2000)), text(letters(n - 2000))),
    code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  },
  {
    what: 'all text of a select',
    most: 4000,
    at: 'components',
    body: (n) =>
      rows(
        select({
          placeholder: letters(n - 3900),
          options: many(20, (i) => option(i, { label: letters(100), description: letters(95) })),
        }),
      ),
    code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  },
  {
    what: 'texts of a section',
    most: 3,
    at: 'components.0.components',
    body: (n) => layout({ type: 9, components: many(n, () => text('x')), accessory: button(1) }),
  },
  {
    what: 'pictures of a gallery',
    most: 10,
    at: 'components.0.items',
    body: (n) => layout({ type: 12, items: many(n, () => ({ media: { url: 'https://example.org/a.png' } })) }),
  },
];

const REFUSED: [string, Json, at: string, code: string][] = [
  [
    'content beside a layout',
    { ...layout(text('x')), content: 'x' },
    'content',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds beside a layout',
    { ...layout(text('x')), embeds: [{ title: 'x' }] },
    'embeds',
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  ['a layout without its flag', { components: [text('x')] }, 'components.0.type', 'BASE_TYPE_CHOICES'],
  ['two components with one custom id', rows(button(1), button(1)), 'components', 'COMPONENT_CUSTOM_ID_DUPLICATED'],
  [
    'a button without label',
    rows(button(1, { label: '' })),
    'components.0.components.0.label',
    'BUTTON_COMPONENT_LABEL_OR_EMOJI',
  ],
  [
    'a button without custom id',
    rows({ type: 2, style: 1, label: 'x' }),
    'components.0.components.0.custom_id',
    'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  [
    'a link without address',
    rows({ type: 2, style: 5, label: 'x' }),
    'components.0.components.0.url',
    'BUTTON_COMPONENT_INVALID_URL',
  ],
  [
    'a select beside a button',
    rows(button(1), select({})),
    'components.0.components',
    'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a select without options',
    rows(select({ options: [] })),
    'components.0.components.0.options',
    'BASE_TYPE_BAD_LENGTH',
  ],
  [
    'two options with one value',
    rows(select({ options: [option(1), option(1)] })),
    'components.0.components.0.options',
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'more values than options',
    rows(select({ max_values: 2 })),
    'components.0.components.0.max_values',
    'SELECT_COMPONENT_MAX_VALUES',
  ],
  [
    'an emoji that is none',
    rows(button(1, { emoji: { name: 'x' } })),
    'components.0.components.0.emoji.name',
    'COMPONENT_INVALID_EMOJI',
  ],
  ['an empty text', layout(text(' ')), 'components.0.content', 'BASE_TYPE_REQUIRED'],
  [
    'a section without accessory',
    layout({ type: 9, components: [text('x')] }),
    'components.0.accessory',
    'BASE_TYPE_REQUIRED',
  ],
  ['an empty row', { content: 'x', components: [row()] }, 'components.0.components', 'BASE_TYPE_BAD_LENGTH'],
  [
    'a file that is not there',
    layout({ type: 13, file: { url: 'attachment://a.txt' } }),
    'components',
    'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'users allowed twice',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['100000000000000001'] } },
    'allowed_mentions',
    'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
];

describe('tests/platforms/discord/form', () => {
  it.each(MESSAGES)('$what: $most is taken, one more is refused', async ({ most, body, at, code }) => {
    const send = await sender('messages');
    expect(await send(body(most))).toBeUndefined();
    const refused = await send(body(most + 1));
    expect(refused).toMatchObject({ code: 50035 });
    if (code !== '') expect(codesAt(refused?.errors, at)).toEqual([code ?? expect.stringMatching(/^BASE_TYPE_/)]);
  });

  it.each(REFUSED)('%s is refused', async (_, body, at, code) => {
    const refused = await (await sender('messages'))(body);
    expect(refused).toMatchObject({ code: 50035 });
    expect(codesAt(refused?.errors, at)).toEqual([code]);
  });

  it('a message without anything is refused', async () => {
    expect(await (await sender('messages'))({ content: '  ' })).toMatchObject({ code: 50006 });
  });
});
