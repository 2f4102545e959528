import fc from 'fast-check';
import type { Block, Button, Form, FormField, Inline } from '../../src/replies/reply.ts';
import { hostileText } from './every-block.ts';

/** Any text: empty, blank, hostile, long, with halves of pairs. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\udc4d', '\u202e', '*', '_', '`', '<', '>', '&', ':', '|', '\n', 'a') }),
  fc.constantFrom('', ' ', '\n', '\u200b', hostileText, '👍🏽'.repeat(60), '<&>'.repeat(1500)),
  fc.tuple(fc.constantFrom('word ', '*', 'é'), fc.nat({ max: 4000 })).map(([unit, times]) => unit.repeat(times)),
);

const { inline: anyInline } = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('said' as const), text: anyText }),
    fc.record({ kind: fc.constant('code' as const), text: anyText }),
    fc.record({
      kind: fc.constant('time' as const),
      at: fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
      style: fc.constantFrom('date', 'time', 'date-time', 'relative'),
    }),
    fc.record({ kind: fc.constantFrom('strong' as const, 'struck' as const), of: tie('inline') }),
    fc.record({
      kind: fc.constant('link' as const),
      url: fc.oneof(fc.webUrl(), fc.constantFrom('javascript:alert(1)', 'https://x|y>z/', 'https://', '')),
      label: tie('inline'),
    }),
    fc.record({
      kind: fc.constant('joined' as const),
      parts: fc.array(tie('inline'), { maxLength: 4 }),
      by: fc.constantFrom(', ', ' · '),
    }),
    fc.record({
      kind: fc.constant('phrase' as const),
      id: fc.constant('issue.title' as const),
      params: fc.record({ id: fc.constant('16'), title: tie('inline') }),
    }),
  ) as fc.Arbitrary<Inline>,
}));

export { anyInline };

const anyButton: fc.Arbitrary<Button<string>> = fc.record(
  {
    label: anyInline,
    does: fc.stringMatching(/^[a-z0-9]{8,32}$/),
    style: fc.constantFrom('plain', 'primary', 'danger'),
    hint: anyInline,
  },
  { requiredKeys: ['label', 'does'] },
);

const many = <T>(one: fc.Arbitrary<T>, most = 8) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.array(one, { maxLength: most }) },
    fc.array(one, { maxLength: 130, size: 'max' }),
  );
const kind = <K extends string>(name: K) => fc.constant(name);

/** Any block of any kind. */
export const anyBlock: fc.Arbitrary<Block<string>> = fc.oneof(
  fc.record({ kind: kind('heading'), words: anyInline }),
  fc.record({ kind: kind('text'), words: anyInline }),
  fc.record({ kind: kind('context'), words: anyInline }),
  fc.record({ kind: kind('fields'), fields: many(fc.record({ label: anyInline, value: anyInline })) }),
  fc.record({ kind: kind('list'), ordered: fc.boolean(), items: many(anyInline) }),
  fc.record({
    kind: kind('table'),
    columns: fc.array(anyInline, { maxLength: 4 }),
    rows: many(fc.array(anyInline, { maxLength: 4 })),
  }),
  fc.record({ kind: kind('progress'), percent: fc.double(), label: anyInline }),
  fc.record({ kind: kind('image'), png: fc.constant(new Uint8Array(1)), alt: anyInline }),
  fc.record({
    kind: kind('file'),
    name: anyText,
    mediaType: fc.constantFrom('text/csv', 'application/json'),
    content: fc.oneof(anyText, fc.uint8Array({ maxLength: 9 })),
    label: anyInline,
  }),
  fc.record({ kind: kind('buttons'), buttons: many(anyButton) }),
  fc.record({ kind: kind('select'), label: anyInline, choices: many(anyButton) }),
  fc.record({ kind: kind('divider') }),
);

const anyField: fc.Arbitrary<FormField> = fc.record(
  {
    name: fc.stringMatching(/^[a-z]{1,20}$/),
    label: anyInline,
    hint: anyInline,
    input: fc.constantFrom(
      'line',
      'paragraph',
      'number',
      'when',
      'choice',
      'yes-no',
      'list',
      'member',
      'channel',
      'role',
      'file',
    ),
    required: fc.boolean(),
    maxLength: fc.integer({ min: 1, max: 10_000 }),
    choices: fc.array(fc.record({ value: fc.stringMatching(/^[a-z-]{1,30}$/), label: anyInline, meaning: anyInline }), {
      maxLength: 120,
    }),
    suggests: fc.constantFrom('issues', 'polls'),
    value: anyText,
    error: anyInline,
  },
  { requiredKeys: ['name', 'label', 'input', 'required'] },
);

/** Any form. */
export const anyForm: fc.Arbitrary<Form<string>> = fc.record(
  {
    title: anyInline,
    submit: anyInline,
    error: anyInline,
    does: fc.constant('token'),
    fields: fc.uniqueArray(anyField, { maxLength: 12, selector: ({ name }) => name }),
  },
  { requiredKeys: ['title', 'submit', 'does', 'fields'] },
);
