import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorsOf, filesSent, readSubmission, renderModal } from '../../../adapters/slack/modal.ts';
import { code, said } from '../../../src/replies/build.ts';
import type { Form, FormField } from '../../../src/replies/reply.ts';
import { anyForm } from '../../contracts/arbitrary-reply.ts';
import { hostileText } from '../../contracts/every-block.ts';
import { partsOf, problemsOf, textsOf } from './slack-rules.ts';

const options = {
  reader: { language: 'en', timeZone: 'Africa/Dakar' },
  now: new Date('2020-06-21T16:00:00Z'),
  metadata: 'kept',
} as const;
const field = (given: Partial<FormField> = {}): FormField => ({
  name: 'question',
  label: said('Question'),
  input: 'line',
  required: true,
  ...given,
});
const form = (given: Partial<Form<string>> = {}): Form<string> => ({
  title: said('New poll'),
  submit: said('Send'),
  fields: [field()],
  does: 'token',
  ...given,
});
const modal = (given?: Partial<Form<string>>) => renderModal(form(given), options);
const inputOf = (given: Partial<FormField>) =>
  (modal({ fields: [field(given)] }).blocks.at(-1) as types.InputBlock).element;
const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: `choice-${at}`, label: said(`Choice ${at}`) }));

describe('adapters/slack/modal.ts', () => {
  it('writes a form as a modal with an input a field', () => {
    expect(modal({ fields: [field({ hint: said('One sentence'), required: false, maxLength: 120 })] })).toEqual({
      type: 'modal',
      callback_id: 'form',
      private_metadata: 'kept',
      title: { type: 'plain_text', text: 'New poll', emoji: false },
      submit: { type: 'plain_text', text: 'Send', emoji: false },
      close: { type: 'plain_text', text: 'Cancel', emoji: false },
      blocks: [
        {
          type: 'input',
          block_id: 'question',
          optional: true,
          label: { type: 'plain_text', text: 'Question', emoji: false },
          hint: { type: 'plain_text', text: 'One sentence', emoji: false },
          element: { type: 'plain_text_input', action_id: 'value', multiline: false, max_length: 120 },
        },
      ],
    });
  });

  it('cuts a long title at a word and says it whole above the fields', () => {
    const fits = modal({ title: said('x'.repeat(24)) });
    expect([fits.title.text, fits.blocks.length]).toEqual(['x'.repeat(24), 1]);
    const { title, blocks } = modal({ title: said('Opens a poll for the whole group') });
    expect(title.text).toBe('Opens a poll for the…');
    expect(textsOf(blocks[0])).toEqual(['Opens a poll for the whole group']);
    expect(modal({ title: said('x'.repeat(25)) }).title.text).toBe(`${'x'.repeat(23)}…`);
  });

  it.each([
    ['line', { type: 'plain_text_input', multiline: false, initial_value: 'a b' }],
    ['when', { type: 'plain_text_input', multiline: false, initial_value: 'a b' }],
    ['paragraph', { type: 'plain_text_input', multiline: true, initial_value: 'a\nb' }],
  ] as const)('asks for a %s in a text, with what was typed', (input, element) => {
    expect(inputOf({ input, value: 'a\nb' })).toMatchObject({ ...element, action_id: 'value' });
  });

  it('asks for a list on lines of its own and reads it back', () => {
    const element = inputOf({ input: 'list', value: 'one | two', maxLength: 5 });
    expect(element).toMatchObject({
      type: 'plain_text_input',
      multiline: true,
      max_length: 3000,
      initial_value: 'one\ntwo',
    });
    expect(textsOf(modal({ fields: [field({ input: 'list', hint: said('Names') })] }))).toContain(
      'One on each line. Names',
    );
    const sent = { options: { [String(element.action_id)]: { type: 'plain_text_input', value: ' one\n\ntwo \n' } } };
    expect(readSubmission(sent)).toEqual({ options: 'one |  | two' });
  });

  it('reads a file by itself, and where none is chosen leaves the one that was chosen before', () => {
    const file = { name: 'a.pdf', size: 3, url_private: 'https://files.slack.com/a' };
    const asked = (files: unknown) => ({ file: { value: { type: 'file_input', files } } });
    expect(inputOf({ input: 'file' })).toEqual({ type: 'file_input', action_id: 'value', max_files: 1 });
    const [read] = filesSent(asked([{ ...file, url_private_download: 'https://files.slack.com/a/download' }, file]));
    expect(read).toEqual({ option: 'file', name: 'a.pdf', size: 3, url: 'https://files.slack.com/a/download' });
    expect(filesSent(asked([file]))).toMatchObject([{ url: file.url_private }]);
    for (const none of [[], null, [{ id: 'F1' }], 'a.pdf']) {
      expect(filesSent(asked(none))).toEqual([]);
      expect(readSubmission(asked(none))).toEqual({});
    }
  });

  it('asks for a whole number, and keeps one only', () => {
    expect(inputOf({ input: 'number', value: ' 12 ' })).toEqual({
      type: 'number_input',
      action_id: 'value',
      is_decimal_allowed: false,
      initial_value: '12',
    });
    expect(inputOf({ input: 'number', value: 'a dozen' })).not.toHaveProperty('initial_value');
  });

  it('shows up to five choices at once and more in a menu', () => {
    expect(inputOf({ input: 'choice', choices: choices(5) }).type).toBe('radio_buttons');
    expect(inputOf({ input: 'choice', choices: choices(6), value: 'choice-5' })).toMatchObject({
      type: 'static_select',
      initial_option: { text: { text: 'Choice 5' }, value: 'choice-5' },
    });
    expect(inputOf({ input: 'choice', choices: choices(5), value: 'gone' })).not.toHaveProperty('initial_option');
  });

  it('has below a choice what it means', () => {
    const [one] = choices(1).map((choice) => ({ ...choice, meaning: said('It *stands* <!here>') }));
    const element = inputOf({ input: 'choice', choices: [one as NonNullable<typeof one>] }) as types.RadioButtons;
    expect(element.options[0]?.description).toEqual({ type: 'plain_text', text: 'It *stands* <!here>', emoji: false });
  });

  it('asks yes or no with the values of every platform', () => {
    const element = inputOf({ input: 'yes-no', value: 'no' }) as types.RadioButtons;
    expect(element.options.map(({ value }) => value)).toEqual(['yes', 'no']);
    expect(element.initial_option?.value).toBe('no');
  });

  it('lets Slack search where the bot suggests', () => {
    expect(inputOf({ input: 'number', suggests: 'polls', value: '3' })).toMatchObject({
      type: 'external_select',
      action_id: 'suggest.polls',
      min_query_length: 0,
      initial_option: { text: { text: '3' }, value: '3' },
    });
  });

  it('says what was wrong above the form and above its field', () => {
    const wrong = modal({ error: said('Closed.'), fields: [field(), field({ name: 'when', error: code('x') })] });
    expect(wrong.blocks.map(({ type }) => type)).toEqual(['section', 'input', 'section', 'input']);
    expect(textsOf(wrong.blocks[0])).toEqual(['⚠️ Closed.']);
    expect(textsOf(wrong.blocks[2])).toEqual(['⚠️ \u200b`x`\u200b']);
  });

  it('gives the errors of its fields as plain text', () => {
    const fields = [field(), field({ name: 'when', error: code('friday') }), field({ name: 'x', error: said('') })];
    expect(errorsOf(form({ fields }), options)).toEqual({ when: 'friday', x: '–' });
    expect(errorsOf(form(), options)).toBeUndefined();
    const long = (length: number) => errorsOf(form({ fields: [field({ error: said('x'.repeat(length)) })] }), options);
    expect(long(2000)).toEqual({ question: 'x'.repeat(2000) });
    expect(long(2001)).toEqual({ question: `${'x'.repeat(1999)}…` });
  });

  it.each([
    [24, (words: string) => modal({ submit: said(words) })],
    [2000, (words: string) => modal({ fields: [field({ label: said(words) })] })],
    [2000, (words: string) => modal({ fields: [field({ hint: said(words) })] })],
    [
      75,
      (words: string) => modal({ fields: [field({ input: 'choice', choices: [{ value: 'a', label: said(words) }] })] }),
    ],
  ])('shows %i characters whole and cuts more, case %#', (most, drawn) => {
    expect(textsOf(drawn('x'.repeat(most)))).toContain('x'.repeat(most));
    expect(textsOf(drawn('x'.repeat(most + 1)))).toContain(`${'x'.repeat(most - 1)}…`);
  });

  it('keeps as much of what was typed as the input may hold', () => {
    expect(inputOf({ value: 'x'.repeat(3001), maxLength: 9000 })).toMatchObject({
      max_length: 3000,
      initial_value: 'x'.repeat(3000),
    });
    expect(inputOf({ value: 'x'.repeat(11), maxLength: 10 })).toMatchObject({ initial_value: 'x'.repeat(10) });
  });

  it('counts the fields that Slack has no room for', () => {
    const fields = Array.from({ length: 101 }, (_, at) => field({ name: `f${at}` }));
    expect(modal({ fields: fields.slice(1) }).blocks).toHaveLength(100);
    expect(modal({ fields }).blocks).toHaveLength(100);
    expect(textsOf(modal({ fields }))).toContain('… 2 more');
  });

  it('shows no markup of people’s', () => {
    const people = said(`${hostileText} :tada:`);
    const view = modal({
      title: people,
      error: people,
      fields: [field({ label: people, value: hostileText, error: people })],
    });
    for (const part of partsOf(view).filter(({ type }) => type === 'mrkdwn'))
      expect(part.text).not.toMatch(/<|:tada:|(?<!\u200b)[*_~`]/);
    expect(problemsOf([view], 1)).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\\u000[07]/);
  });

  it('is a view that Slack takes, whatever a form says', () => {
    fc.assert(
      fc.property(anyForm, (one) => {
        const view = renderModal(one, options);
        expect(problemsOf([view], 1)).toEqual([]);
        expect(view.blocks.length).toBeLessThanOrEqual(100);
        const kept = partsOf(view).flatMap(({ initial_value }) => (initial_value === undefined ? [] : [initial_value]));
        expect(kept).not.toContain('');
        expect(Object.keys(errorsOf(one, options) ?? {})).toEqual(
          one.fields.filter(({ error }) => error).map(({ name }) => name),
        );
      }),
    );
  });
});

describe('adapters/slack/modal.ts, what was sent', () => {
  it('is read by the fields’ names', () => {
    expect(
      readSubmission({
        question: { value: { type: 'plain_text_input', value: 'Shall we?' } },
        kind: { value: { type: 'static_select', selected_option: { text: {}, value: 'consensus' } } },
        poll: { 'suggest.polls': { type: 'external_select', selected_option: { value: '3' } } },
        blank: { value: { type: 'plain_text_input', value: null } },
        unchosen: { value: { type: 'radio_buttons', selected_option: null } },
      }),
    ).toEqual({ question: 'Shall we?', kind: 'consensus', poll: '3', blank: '', unchosen: '' });
  });

  it.each([undefined, null, 'x', 7, []])('is nothing when it is %s', (values) => {
    expect(readSubmission(values)).toEqual({});
  });

  it('is left blank where it has another shape', () => {
    const odd = JSON.parse(
      '{"a":null,"b":7,"c":{},"d":{"value":{"value":{"x":1}}},"__proto__":{"value":{"value":"p"}}}',
    );
    const read = readSubmission(odd);
    expect(read).toMatchObject({ a: '', b: '', c: '', d: '' });
    expect(Object.hasOwn(read, '__proto__')).toBe(true);
    expect({}).not.toHaveProperty('p');
  });

  it('never makes the bot fail', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (one, other) => {
        for (const values of [one, other, { field: one }, { field: { value: one } }])
          expect(Object.values(readSubmission(values)).every((value) => typeof value === 'string')).toBe(true);
      }),
    );
  });
});
