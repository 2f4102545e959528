import { type Json, objectsOf, textOf } from '../../slack/json.ts';
import type { DeliveryOptions } from '../deliveries.ts';
import { eachComponent } from '../form/layout.ts';
import { labelOf } from '../readable.ts';
import { visible } from '../seen.ts';
import type { Message } from '../world.ts';
import { act, type Here, type Result } from './here.ts';
import { resolved } from './resolved.ts';

/** On which message; without, the newest that has it. */
export type On = DeliveryOptions & {
  message?: string;
  /** Of selects: the placeholder or the custom id. */
  select?: string;
};

type Found = { message: Message; component: Json };

function search(here: Here, { message }: On, fits: (component: Json) => boolean): Found | undefined {
  const seen = visible(here.world, here.userId, here.channelId).reverse();
  for (const one of seen) {
    if (message !== undefined && one.id !== message) continue;
    const component = eachComponent(one.components).find(fits);
    if (component) return { message: one, component };
  }
  return undefined;
}

function use(here: Here, { message, component }: Found, values: Json, delivery: DeliveryOptions): Promise<Result> {
  if (component.disabled) throw new Error(`${labelOf(component) || textOf(component.placeholder)} is disabled`);
  const { type: component_type, custom_id, id } = component;
  const data = { component_type, custom_id, id, ...values };
  return act(here, { type: 3, data, source: message }, delivery);
}

/** Presses a button by what stands on it. */
export async function press(here: Here, label: string, on: On = {}): Promise<Result> {
  const fits = (one: Json) => one.type === 2 && (one.label === label || labelOf(one) === label);
  const found = search(here, on, fits);
  if (!found) throw new Error(`no button ${label} is seen here`);
  if (found.component.style === 5) throw new Error(`${label} is a link`);
  return use(here, found, {}, on);
}

/** The values of options that a person names by label or value. */
export function optionValues(component: Json, names: readonly string[]): string[] | undefined {
  if (Number(component.type) >= 5 && Number(component.type) <= 8) return [...names];
  const options = objectsOf(component.options);
  const values = names.map((name) => options.find(({ label, value }) => label === name || value === name)?.value);
  return values.every((value) => typeof value === 'string') ? (values as string[]) : undefined;
}

/** Whether so many values may be chosen. */
export function countFits({ min_values, max_values, required }: Json, count: number): boolean {
  const least = Number(min_values ?? 1);
  return (count >= least || (count === 0 && required === false)) && count <= Number(max_values ?? 1);
}

/** Chooses options of a select by their labels, or users, roles and channels by id. */
export async function choose(here: Here, names: readonly string[], on: On = {}): Promise<Result> {
  const named = ({ custom_id, placeholder }: Json) => [undefined, custom_id, placeholder].includes(on.select);
  const isSelect = ({ type }: Json) => [3, 5, 6, 7, 8].includes(Number(type));
  const found = search(here, on, (one) => isSelect(one) && named(one) && optionValues(one, names) !== undefined);
  if (!found) throw new Error(`no select with ${names.join(', ')} is seen here`);
  if (!countFits(found.component, names.length)) throw new Error(`${names.length} options are not allowed`);
  const values = optionValues(found.component, names) ?? [];
  return use(here, found, { values, ...resolved(here, values) }, on);
}
