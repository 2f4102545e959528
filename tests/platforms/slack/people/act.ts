import type { Ack, DeliveryOptions } from '../envelope.ts';
import type { Json } from '../json.ts';
import { interaction, newTrigger } from '../payloads.ts';
import { teamOf, userOf } from '../residents.ts';
import { entryKey, valueKey } from '../state.ts';
import { entryFor } from './entry.ts';
import type { Stage } from './stage.ts';
import { type Found, find, type Named, placeParts, surfacesFor, viewSurface, type Wanted } from './surface.ts';

/** A choice by the value or by the text of an option. */
export type Choice = Wanted;

function sendAction(
  stage: Stage,
  user: string,
  found: Found,
  options?: DeliveryOptions & { value?: Json },
): Promise<Ack> {
  const { world, deliveries } = stage;
  const { block, element, surface } = found;
  const actor = userOf(world, user);
  const team = teamOf(world, surface.message?.teamId ?? surface.view?.teamId ?? actor.teamId);
  const { type, action_id, text, style, value } = element;
  const shown = { ...(text !== undefined && { text }), ...(style !== undefined && { style }) };
  const action = { type, action_id, block_id: block.block_id, action_ts: world.nextTs() };
  const payload = {
    type: 'block_actions',
    ...interaction(world, actor, team),
    trigger_id: newTrigger(world, actor, team.id),
    ...placeParts(world, surface, user),
    actions: [{ ...action, ...shown, ...(value !== undefined && { value }), ...options?.value }],
  };
  return deliveries.send('interactive', payload, options);
}

/** A user presses a button in a message, in an ephemeral one or (without `channel`) in the open modal. */
export function press(stage: Stage, wanted: Wanted, options?: DeliveryOptions): Promise<Ack> {
  const found = find(surfacesFor(stage.world, wanted), /^button$/, wanted);
  return sendAction(stage, wanted.user, found, options);
}

/** A user presses a button of the home view. */
export function pressAtHome(
  stage: Stage,
  { user, ...wanted }: Named & { user: string },
  options?: DeliveryOptions,
): Promise<Ack> {
  const home = homeOf(stage, user);
  return sendAction(stage, user, find([viewSurface(home)], /^button$/, wanted), options);
}

/** The home view that a user sees. */
export function homeOf({ world }: Stage, user: string) {
  const home = world.homes.get(`${userOf(world, user).teamId} ${user}`);
  if (!home) throw new Error(`no home view is published for ${user}`);
  return home;
}

const SELECTS =
  /^(static_select|external_select|overflow|radio_buttons|checkboxes|users_select|conversations_select|channels_select|datepicker|timepicker)$/;

/** A user chooses in a select, an overflow menu or radio buttons. */
export function choose(stage: Stage, { value, text, ...wanted }: Choice, options?: DeliveryOptions): Promise<Ack> {
  const surfaces = surfacesFor(stage.world, wanted);
  const home = wanted.channel === undefined && surfaces.length === 0 ? [viewSurface(homeOf(stage, wanted.user))] : [];
  const found = find([...surfaces, ...home], SELECTS, wanted);
  const { block, element, surface } = found;
  const key = entryKey(block, element);
  const chosen = entryFor(element, surface.view?.offered.get(key) ?? [], value ?? text ?? '');
  if (element.type !== 'overflow') surface.entered.set(key, chosen);
  const name = valueKey(element) ?? 'selected_option';
  return sendAction(stage, wanted.user, found, { ...options, value: { [name]: chosen } });
}
