import type { types } from '@slack/bolt';
import { z } from 'zod';
import { listOfLines } from '../../src/bot/form.ts';
import type { Handed } from '../../src/bot/handing-over.ts';
import { mentionOf } from '../../src/bot/mention.ts';
import { joined, phrase, said } from '../../src/replies/build.ts';
import { cut, cutAtWord, toLine, toPlain } from '../../src/replies/plain-line.ts';
import type { Form, FormField, Inline } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { limits } from './limits.ts';
import { channelId, inputOf, linesId } from './modal-input.ts';
import { contextBlock, sectionBlock } from './mrkdwn.ts';
import { plainObject } from './plain.ts';

/** For whom a form is written. `metadata` comes back when it is sent. */
export interface ModalOptions extends WriteOptions {
  readonly metadata: string;
}

/** A form as a modal: an input a field, found again by the field's name. */
export function renderModal(form: Form<string>, options: ModalOptions): types.ModalView {
  const title = toLine(form.title, options);
  const isCut = title.length > limits.modalTitle;
  const head = [
    ...(form.error ? [warning(form.error, options)] : []),
    // Slack takes no modal without blocks
    ...(isCut || form.fields.length === 0 ? [sectionBlock(form.title, options)] : []),
  ];
  return {
    type: 'modal',
    callback_id: 'form',
    private_metadata: options.metadata,
    title: plainObject(cutAtWord(title, limits.modalTitle), limits.modalTitle),
    submit: plainObject(toLine(form.submit, options), limits.modalButton),
    close: plainObject(toLine(phrase('form.cancel'), options), limits.modalButton),
    blocks: [...head, ...fieldBlocks(form.fields, limits.viewBlocks - head.length, options)],
  };
}

function warning(words: Inline, options: WriteOptions): types.SectionBlock {
  return sectionBlock(joined([said('⚠️'), words], ' '), options);
}

/** The fields that fit; of more than Slack takes, how many are left out. */
function fieldBlocks(fields: readonly FormField[], room: number, options: WriteOptions): types.KnownBlock[] {
  const drawn = fields.map((field) => fieldOf(field, options));
  const count = (parts: number) => drawn.slice(0, parts).flat().length;
  if (count(fields.length) <= room) return drawn.flat();
  let fits = fields.length - 1;
  while (count(fits) > room - 1) fits -= 1;
  return [...drawn.slice(0, fits).flat(), contextBlock(phrase('more', { count: fields.length - fits }), options)];
}

function fieldOf(field: FormField, options: WriteOptions): types.KnownBlock[] {
  const hint = hintOf(field, options);
  const input: types.InputBlock = {
    type: 'input',
    block_id: field.name,
    optional: !field.required,
    label: plainObject(toLine(field.label, options), limits.label),
    ...(hint ? { hint: plainObject(hint, limits.hint) } : {}),
    element: inputOf(field, options),
  };
  return field.error ? [warning(field.error, options), input] : [input];
}

function hintOf({ hint, input }: FormField, options: WriteOptions): string {
  const parts = [input === 'list' ? phrase('form.one-a-line') : undefined, hint];
  return parts.flatMap((part) => (part ? [toPlain(part, options)] : [])).join(' ');
}

/** What was filled in, by the fields' names. What Slack would not send is read as left blank. */
export function readSubmission(values: unknown): Record<string, string> {
  return Object.fromEntries(
    statesIn(values).flatMap(({ blockId, actionId, state }) => {
      // a file comes by itself; where none is chosen the one that was chosen before stays
      if (state.get('type') === FILE_INPUT) return [];
      const value = valueOfState(state);
      if (actionId === channelId && value !== '') return [[blockId, mentionOf('channel', { id: value, name: '' })]];
      return [[blockId, actionId === linesId ? listOfLines(value) : value]];
    }),
  );
}

const FILE_INPUT = 'file_input';
const fileSchema = z.object({
  name: z.string(),
  size: z.number(),
  url_private: z.string(),
  url_private_download: z.string().optional(),
});

/** The files that were chosen, by the fields' names. */
export function filesSent(values: unknown): Handed[] {
  return statesIn(values).flatMap(({ blockId, state }) => {
    const files = state.get('type') === FILE_INPUT ? state.get('files') : undefined;
    const { data } = fileSchema.safeParse(Array.isArray(files) ? files[0] : undefined);
    if (!data) return [];
    const { name, size, url_private, url_private_download: url = url_private } = data;
    return [{ option: blockId, name, size, url }];
  });
}

/** What each input holds. */
function statesIn(values: unknown) {
  return entriesOf(values).map(([blockId, actions]) => {
    const [actionId, state] = entriesOf(actions)[0] ?? [];
    return { blockId, actionId, state: new Map(entriesOf(state)) };
  });
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function valueOfState(fields: ReadonlyMap<string, unknown>): string {
  const chosen = new Map(entriesOf(fields.get('selected_option'))).get('value');
  const value = fields.get('value') ?? chosen ?? fields.get('selected_conversation');
  return typeof value === 'string' ? value : '';
}

/** The errors of a form's fields as Slack shows them under each, when a sent form is answered with them. */
export function errorsOf(form: Form<string>, options: WriteOptions): Record<string, string> | undefined {
  const errors = form.fields.flatMap(({ name, error }) =>
    error ? [[name, cut(toPlain(error, options), limits.fieldError)] as const] : [],
  );
  return errors.length > 0 ? Object.fromEntries(errors) : undefined;
}
