import { isJson, type Json, objectsOf, textOf } from '../../slack/json.ts';
import type { DeliveryOptions } from '../deliveries.ts';
import { countFits, optionValues } from './component.ts';
import { act, type Here, type Result } from './here.ts';
import { type GivenFile, upload } from './option.ts';
import { resolved } from './resolved.ts';

/** A field of a modal as its user sees it. */
export type SeenField = {
  label: string;
  description: string;
  placeholder: string;
  /** What stands in it from the beginning. */
  value: string;
  required: boolean;
  options: string[];
};

/** A modal as its user sees it. */
export type SeenModal = { title: string; texts: string[]; fields: SeenField[]; raw: Json };

/** What a user enters, by label: a text, or options by label, users by id; true for a checkbox; a file. */
export type Entries = Record<string, string | readonly string[] | boolean | GivenFile>;

type Field = { label: string; description: string; component: Json };

function fieldOf(top: Json): Field | undefined {
  const [first] = objectsOf(top.components);
  if (top.type === 1 && first) return { label: textOf(first.label), description: '', component: first };
  if (!isJson(top.component)) return undefined;
  return { label: textOf(top.label), description: textOf(top.description), component: top.component };
}

/** The modal that a user has open. */
export function openModal({ world, userId }: Here): SeenModal | undefined {
  const open = world.modals.get(userId);
  if (!open) return undefined;
  const tops = objectsOf(open.json.components);
  const fields = tops.flatMap((top) => fieldOf(top) ?? []);
  return {
    title: textOf(open.json.title),
    texts: tops.flatMap((top) => (top.type === 10 ? [textOf(top.content)] : [])),
    fields: fields.map(({ label, description, component }) => ({
      label,
      description,
      placeholder: textOf(component.placeholder),
      value: textOf(component.value),
      required: component.required !== false,
      options: objectsOf(component.options).map((option) => textOf(option.label)),
    })),
    raw: open.json,
  };
}

function textEntry({ label, component }: Field, entry: unknown): Json {
  const value = textOf(entry ?? component.value);
  const { required, min_length = 0, max_length = 4000 } = component;
  if (value === '' && required !== false) throw new Error(`${label} must be filled`);
  if (value !== '' && value.length < Number(min_length)) throw new Error(`${label} is too short`);
  if (value.length > Number(max_length)) throw new Error(`${label} is too long`);
  return { value };
}

function preset({ component }: Field): string[] {
  const defaults = objectsOf(component.default_values).map(({ id }) => textOf(id));
  return [...defaults, ...objectsOf(component.options).flatMap((one) => (one.default ? [textOf(one.value)] : []))];
}

function choiceEntry(field: Field, entry: unknown): Json {
  const { label, component } = field;
  const names = Array.isArray(entry) ? entry.map(textOf) : entry === undefined ? preset(field) : [textOf(entry)];
  const values = optionValues(component, names);
  if (!values) throw new Error(`${label} has no options ${names.join(', ')}`);
  if (!countFits(component, values.length)) throw new Error(`${label} does not take ${values.length} options`);
  return component.type === 21 ? { value: values[0] ?? null } : { values };
}

/** A file is chosen anew each time: no modal has one before. */
function fileEntry(here: Here, { label, component }: Field, entry: GivenFile | undefined): Json {
  const values = entry ? [upload(here, entry)] : [];
  if (!countFits(component, values.length)) throw new Error(`${label} needs a file`);
  return { values };
}

function entryOf(here: Here, field: Field, entry: unknown): Json {
  const { type } = field.component;
  if (type === 19) return fileEntry(here, field, entry as GivenFile | undefined);
  if (type === 4) return textEntry(field, entry);
  if (type === 23) return { value: entry ?? field.component.default === true };
  return choiceEntry(field, entry);
}

function filled(here: Here, top: Json, entries: Entries): Json {
  const field = fieldOf(top);
  if (!field) return { type: top.type, id: top.id ?? 1 };
  const { type, custom_id, id = 2 } = field.component;
  const entered = { type, id, custom_id, ...entryOf(here, field, entries[field.label]) };
  const own = { type: top.type, id: top.id ?? 1 };
  return top.type === 1 ? { ...own, components: [entered] } : { ...own, component: entered };
}

function idsIn(components: Json[]): string[] {
  const values = components.map(({ component }) => (isJson(component) && component.type !== 3 ? component.values : []));
  return values.flatMap((some) => (Array.isArray(some) ? some.map(String) : []));
}

/** Fills and sends the open modal; it stays open where the application does not answer. */
export async function submit(here: Here, entries: Entries, delivery?: DeliveryOptions): Promise<Result> {
  const { world, userId } = here;
  const open = world.modals.get(userId);
  if (!open) throw new Error('no modal is open');
  const tops = objectsOf(open.json.components);
  const labels = tops.map((top) => fieldOf(top)?.label);
  const unknown = Object.keys(entries).find((label) => !labels.includes(label));
  if (unknown !== undefined) throw new Error(`the modal has no field ${unknown}`);
  const components = tops.map((top) => filled(here, top, entries));
  const data = { custom_id: open.json.custom_id, components, ...resolved(here, idsIn(components)) };
  const { source } = open.interaction;
  const result = await act(here, { type: 5, data, ...(source && { source }) }, delivery);
  if (result.acknowledged && world.modals.get(userId) === open) world.modals.delete(userId);
  return result;
}
