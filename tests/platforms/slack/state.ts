import { isJson, type Json, objectsOf, textOf } from './json.ts';

/** The elements of a block that a user can act on. */
export function elementsOf(block: Json): Json[] {
  if (block.type === 'input') return objectsOf([block.element]);
  if (block.type === 'section') return objectsOf([block.accessory]);
  if (block.type === 'actions' || block.type === 'context_actions') return objectsOf(block.elements);
  return [];
}

/** The options of a select, those in groups too. */
export function optionsOf(element: Json): Json[] {
  return [...objectsOf(element.options), ...objectsOf(element.option_groups).flatMap((one) => objectsOf(one.options))];
}

/** The key under which an entry is kept. */
export function entryKey(block: Json, element: Json): string {
  return `${textOf(block.block_id)} ${textOf(element.action_id)}`;
}

/** The property of an element's value, by its type; others (buttons) have no state. */
const VALUE: Record<string, string> = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  rich_text_input: 'rich_text_value',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  checkboxes: 'selected_options',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
  file_input: 'files',
};

/** The property that holds the value of such an element. */
export function valueKey(element: Json): string | undefined {
  return VALUE[textOf(element.type)];
}

const INITIAL: Record<string, string> = {
  value: 'initial_value',
  rich_text_value: 'initial_value',
  selected_option: 'initial_option',
  selected_options: 'initial_options',
  selected_user: 'initial_user',
  selected_conversation: 'initial_conversation',
  selected_channel: 'initial_channel',
  selected_users: 'initial_users',
  selected_conversations: 'initial_conversations',
  selected_channels: 'initial_channels',
  selected_date: 'initial_date',
  selected_time: 'initial_time',
  selected_date_time: 'initial_date_time',
};

/** What stands in an element: entered, or what it began with, or nothing. */
export function standing(block: Json, element: Json, entered: Map<string, unknown>): unknown {
  const key = valueKey(element);
  if (!key) return undefined;
  const kept = entered.get(entryKey(block, element));
  if (kept !== undefined) return kept;
  return element[INITIAL[key] ?? ''] ?? (key.endsWith('s') ? [] : null);
}

/** state.values of a view or message. */
export function stateOf(blocks: Json[], entered: Map<string, unknown>): Json {
  const values: Record<string, Json> = {};
  for (const block of blocks)
    for (const element of elementsOf(block)) {
      const key = valueKey(element);
      if (!key) continue;
      const value = { type: element.type, [key]: standing(block, element, entered) };
      const id = textOf(block.block_id);
      values[id] = { ...values[id], [textOf(element.action_id)]: value };
    }
  return values;
}

/** An option that a tester names by its value or its text. */
export function optionNamed(options: Json[], name: string): Json | undefined {
  const label = (option: Json) => (isJson(option.text) ? option.text.text : undefined);
  return options.find((option) => option.value === name) ?? options.find((option) => label(option) === name);
}
