import type { types } from '@slack/bolt';
import { readMention, withNames } from '../../src/bot/mention.ts';
import { phrase } from '../../src/replies/build.ts';
import { clean, firstOf, isUnseen, toLine } from '../../src/replies/plain-line.ts';
import type { FormField } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import type { MessageId } from '../../src/text/text.ts';
import { limits, shown } from './limits.ts';
import { plainObject } from './plain.ts';

/** The `action_id` of a field's input. */
export const valueId = 'value';
/** The `action_id` of a list: an item on each line here, `|` between them for the bot. */
export const linesId = 'lines';
/** The `action_id` of a channel: its id here, a mention for the bot. */
export const channelId = 'channel';

/** What a field is filled in with. Kept values stand in it, as far as the input can hold them. */
export function inputOf(field: FormField, options: WriteOptions): types.InputBlockElement {
  if (field.input === 'list') return linesInput(field);
  if (field.input === 'channel') return channelInput(field, options);
  if (field.suggests) return searchedMenu(field, options);
  switch (field.input) {
    case 'number':
      return numberInput(field);
    case 'choice':
      return choiceInput(field, options);
    case 'file':
      return { type: 'file_input', action_id: valueId, max_files: 1 };
    case 'yes-no':
      return openChoices(yesNo(options), field.value);
    case 'paragraph':
      return textInput(field, { multiline: true });
    case 'when':
    // Slack's own list of people has accounts alone: members are searched for
    case 'member':
    // Slack has no roles
    case 'role':
    case 'line':
      return textInput(field, { multiline: false });
  }
}

function textInput({ value, maxLength }: FormField, { multiline }: { multiline: boolean }): types.PlainTextInput {
  const most = Math.min(maxLength ?? limits.input, limits.input);
  const kept = firstOf(clean(value ?? ''), most);
  const initial = multiline ? kept : kept.replace(/\n/g, ' ');
  return {
    type: 'plain_text_input',
    action_id: valueId,
    multiline,
    max_length: most,
    ...(initial === '' ? {} : { initial_value: initial }),
  };
}

/** The limit of a list's field is of one item; the text of all may be as long as Slack takes. */
function linesInput(field: FormField): types.PlainTextInput {
  const lines = (field.value ?? '').split('|').map((item) => item.trim());
  const { maxLength: _ofItem, ...rest } = field;
  return { ...textInput({ ...rest, value: lines.join('\n') }, { multiline: true }), action_id: linesId };
}

function channelInput({ value = '' }: FormField, options: WriteOptions): types.ConversationsSelect {
  const at = readMention('channel', value);
  return {
    type: 'conversations_select',
    action_id: channelId,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    placeholder: placeholder(options),
    ...(at ? { initial_conversation: at.id } : {}),
  };
}

function numberInput({ value }: FormField): types.NumberInput {
  const isNumber = /^\s*[+-]?\d{1,15}\s*$/.test(value ?? '');
  return {
    type: 'number_input',
    action_id: valueId,
    is_decimal_allowed: false,
    ...(isNumber ? { initial_value: String(Number(value)) } : {}),
  };
}

/** A menu that asks the bot what there is. */
function searchedMenu({ suggests, value }: FormField, options: WriteOptions): types.ExternalSelect {
  const kept = firstOf(clean(value ?? ''), limits.optionValue);
  return {
    type: 'external_select',
    action_id: `suggest.${suggests}`,
    min_query_length: 0,
    placeholder: placeholder(options),
    ...(isUnseen(kept) ? {} : { initial_option: option(withNames(kept), kept) }),
  };
}

function option(label: string, value: string): types.PlainTextOption {
  return { text: plainObject(label, limits.option), value: firstOf(value, limits.optionValue) };
}

function placeholder(options: WriteOptions): types.PlainTextElement {
  return plainObject(toLine(phrase('form.choose'), options), limits.placeholder);
}

function yesNo(options: WriteOptions): types.PlainTextOption[] {
  const words = (id: MessageId) => toLine(phrase(id), options);
  return [option(words('form.yes'), 'yes'), option(words('form.no'), 'no')];
}

function choiceInput(field: FormField, options: WriteOptions): types.InputBlockElement {
  const choices = choicesOf(field, options);
  if (choices.length === 0) return textInput(field, { multiline: false });
  if (choices.length <= shown.openChoices) return openChoices(choices, field.value);
  return {
    type: 'static_select',
    action_id: valueId,
    placeholder: placeholder(options),
    options: choices,
    ...initialOf(choices, field.value),
  };
}

function choicesOf({ choices = [] }: FormField, options: WriteOptions): types.PlainTextOption[] {
  return choices.slice(0, limits.options).map(({ value, label, meaning }) => ({
    ...option(toLine(label, options), value),
    ...(meaning ? { description: plainObject(toLine(meaning, options), limits.optionMeaning) } : {}),
  }));
}

function openChoices(choices: types.PlainTextOption[], value: string | undefined): types.RadioButtons {
  return { type: 'radio_buttons', action_id: valueId, options: choices, ...initialOf(choices, value) };
}

/** Slack wants the very option again. */
function initialOf(choices: readonly types.PlainTextOption[], value: string | undefined) {
  const kept = choices.find((choice) => choice.value === value);
  return kept ? { initial_option: kept } : {};
}
