import { type Json, textOf } from '../json.ts';
import { optionNamed, optionsOf, valueKey } from '../state.ts';

function optionFor(element: Json, offered: Json[], name: string): Json {
  const options = textOf(element.type).endsWith('external_select') ? offered : optionsOf(element);
  const there = options.map(({ value }) => textOf(value)).join(', ');
  const option = optionNamed(options, name);
  if (!option) throw new Error(`no option ${name} in ${textOf(element.action_id)}; there is: ${there || 'none'}`);
  return option;
}

function richText(text: string): Json {
  const section = { type: 'rich_text_section', elements: [{ type: 'text', text }] };
  return { type: 'rich_text', elements: [section] };
}

/** What a user typed or chose, in the shape of the element; options are named by value or by text. */
export function entryFor(element: Json, offered: Json[], given: string | string[]): unknown {
  const key = valueKey(element) ?? (element.type === 'overflow' ? 'selected_option' : '');
  const names = Array.isArray(given) ? given : [given].filter((name) => name !== '');
  const [first] = names;
  if (key === 'selected_options') return names.map((name) => optionFor(element, offered, name));
  if (/^selected_(users|conversations|channels)$/.test(key)) return names;
  if (first === undefined) return null;
  if (key === 'selected_option') return optionFor(element, offered, first);
  if (key === 'selected_date_time') return Number(first);
  if (key === 'rich_text_value') return richText(first);
  if (key === '') throw new Error(`${textOf(element.type)} takes no text`);
  return first;
}
