import {
  anyText,
  confirm,
  ID,
  option,
  optionGroups,
  options,
  picture,
  plain,
  startsWithin,
  URL_TEXT,
} from './objects.ts';
import { richText } from './rich-text.ts';
import { all, bool, byType, either, int, list, must, oneOf, type Rule, shape, text } from './rule.ts';

const base = { action_id: ID };
const asked = { ...base, confirm, focus_on_load: bool, placeholder: plain(150) };
const several = { max_selected_items: int(1, 100) };
const typed = {
  ...base,
  placeholder: plain(150),
  focus_on_load: bool,
  dispatch_action_config: shape(
    {},
    { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2) },
  ),
};
const conversationFilter = shape(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 1, 4),
    exclude_external_shared_channels: bool,
    exclude_bot_users: bool,
  },
);
const conversations = { ...asked, default_to_current_conversation: bool, filter: conversationFilter };
const ids = list(text(1, 255), 0, 100);
const DATE = text(10, 10, /^\d{4}-\d\d-\d\d$/);
const TIME = text(5, 5, /^\d\d:\d\d$/);
const NUMBER = text(1, 255, /^-?\d+(\.\d+)?$/);

const button = shape(
  { text: plain(75) },
  {
    ...base,
    value: text(1, 2000),
    url: URL_TEXT,
    style: oneOf('primary', 'danger'),
    confirm,
    accessibility_label: text(1, 75),
  },
);

const image = all(shape(picture.required, picture.optional), picture.source);

function select(first: Record<string, Rule>): Rule {
  return all(
    shape({}, { ...asked, options, option_groups: optionGroups, ...first }),
    either('options', 'option_groups'),
    startsWithin,
  );
}

function ticks(first: Record<string, Rule>): Rule {
  const own = { ...base, confirm, focus_on_load: bool };
  return all(shape({ options: list(option(true), 1, 10) }, { ...own, ...first }), startsWithin);
}

const lengths = must(
  ({ min_length, max_length }) => Number(min_length ?? 0) <= Number(max_length ?? 3000),
  'min_length must not exceed max_length',
);

const pickers: Record<string, Rule> = {
  static_select: select({ initial_option: option() }),
  multi_static_select: select({ initial_options: options, ...several }),
  external_select: shape({}, { ...asked, initial_option: option(), min_query_length: int(0, 100) }),
  multi_external_select: shape({}, { ...asked, ...several, initial_options: options, min_query_length: int(0, 100) }),
  users_select: shape({}, { ...asked, initial_user: text(1, 255) }),
  multi_users_select: shape({}, { ...asked, ...several, initial_users: ids }),
  conversations_select: shape({}, { ...conversations, initial_conversation: text(1, 255), response_url_enabled: bool }),
  multi_conversations_select: shape({}, { ...conversations, ...several, initial_conversations: ids }),
  channels_select: shape({}, { ...asked, initial_channel: text(1, 255), response_url_enabled: bool }),
  multi_channels_select: shape({}, { ...asked, ...several, initial_channels: ids }),
  radio_buttons: ticks({ initial_option: option(true) }),
  checkboxes: ticks({ initial_options: list(option(true), 1, 10) }),
  datepicker: shape({}, { ...asked, initial_date: DATE }),
  timepicker: shape({}, { ...asked, initial_time: TIME, timezone: text(1, 255) }),
  datetimepicker: shape(
    {},
    { ...base, confirm, focus_on_load: bool, initial_date_time: int(1_000_000_000, 9_999_999_999) },
  ),
};

const overflow = shape({ options: list(option(), 1, 5) }, { ...base, confirm });

/** What may stand in a block of actions. */
export const actionElement = byType({ ...pickers, button, overflow });

/** What may stand beside a section. */
export const accessory = byType({ ...pickers, button, overflow, image });

/** What may stand in a context block. */
export const contextElement: Rule = (value, at, facts) =>
  (typeof value === 'object' && value !== null && 'type' in value && value.type === 'image' ? image : anyText(3000))(
    value,
    at,
    facts,
  );

/** What may stand in an input block. */
export const inputElement = byType({
  ...pickers,
  plain_text_input: all(
    shape(
      {},
      { ...typed, initial_value: text(0, 3000), multiline: bool, min_length: int(0, 3000), max_length: int(1, 3000) },
    ),
    lengths,
  ),
  number_input: shape(
    { is_decimal_allowed: bool },
    { ...typed, initial_value: NUMBER, min_value: NUMBER, max_value: NUMBER },
  ),
  email_text_input: shape({}, { ...typed, initial_value: text(1, 3000) }),
  url_text_input: shape({}, { ...typed, initial_value: text(1, 3000) }),
  rich_text_input: shape({}, { ...typed, initial_value: richText }),
  file_input: shape({}, { ...base, filetypes: list(text(1, 255), 1, 100), max_files: int(1, 10) }),
});
