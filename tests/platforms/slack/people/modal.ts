import type { Ack, DeliveryOptions } from '../envelope.ts';
import { isJson, type Json, objectsOf, textOf } from '../json.ts';
import { filePart, newTrigger, viewInteractionPart, viewPart } from '../payloads.ts';
import { teamOf, userOf } from '../residents.ts';
import { elementsOf, entryKey, standing, stateOf } from '../state.ts';
import { Refusal } from '../web-api/call.ts';
import { pushView, replaceView } from '../web-api/views.ts';
import type { SlackFile, View, World } from '../world.ts';
import { entryFor } from './entry.ts';
import type { Stage } from './stage.ts';
import { openView } from './surface.ts';

/** What Slack shows when an app does not answer, or answers wrongly. */
const TROUBLE = 'We had some trouble connecting. Try again?';

/** What is typed or chosen, by block id. */
export type Submission = { user: string; values?: Record<string, string | string[]> };

function mustBeOpen(world: World, user: string): View {
  const view = openView(world, user);
  if (!view) throw new Error(`${user} has no modal open`);
  return view;
}

/** Files are chosen by their ids, which `upload` gives. */
function filesOf(world: World, given: string | string[]): Json[] {
  return [given].flat().map((id) => filePart(world, world.files.get(id) as SlackFile));
}

function enter(world: World, view: View, [blockId, given]: [string, string | string[]]): void {
  const blocks = objectsOf(view.json.blocks);
  const block = blocks.find((one) => one.block_id === blockId && elementsOf(one).length > 0);
  const [element] = block ? elementsOf(block) : [];
  const there = blocks.filter((one) => one.type === 'input').map((one) => textOf(one.block_id));
  if (!block || !element) throw new Error(`no input ${blockId} in the modal; there is: ${there.join(', ') || 'none'}`);
  const key = entryKey(block, element);
  const isFile = element.type === 'file_input';
  view.entered.set(key, isFile ? filesOf(world, given) : entryFor(element, offeredTo(view, key, element), given));
}

function offeredTo(view: View, key: string, element: Json): Json[] {
  return [...(view.offered.get(key) ?? []), ...objectsOf([element.initial_option])];
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function numberProblem(element: Json, value: string): string | undefined {
  const form = element.is_decimal_allowed === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  if (!form.test(value)) return 'Please enter a valid number.';
  if (element.min_value !== undefined && Number(value) < Number(element.min_value))
    return 'Please enter a larger number.';
  if (element.max_value !== undefined && Number(value) > Number(element.max_value))
    return 'Please enter a smaller number.';
  return undefined;
}

/** What Slack's own client refuses before it asks the app. */
function clientProblem(block: Json, element: Json, entered: Map<string, unknown>): string | undefined {
  const value = standing(block, element, entered);
  if (isBlank(value)) return block.optional === true ? undefined : 'Please complete this required field.';
  if (typeof value !== 'string') return undefined;
  if (element.type === 'number_input') return numberProblem(element, value);
  if (value.length > Number(element.max_length ?? 3000)) return 'Please enter fewer characters.';
  return value.length < Number(element.min_length ?? 0) ? 'Please enter more characters.' : undefined;
}

function clientProblems(view: View): Record<string, string> {
  const inputs = objectsOf(view.json.blocks).filter((block) => block.type === 'input');
  const found = inputs.flatMap((block): [string, string][] => {
    const problem = elementsOf(block)
      .map((element) => clientProblem(block, element, view.entered))
      .find(Boolean);
    return problem ? [[textOf(block.block_id), problem]] : [];
  });
  return Object.fromEntries(found);
}

/** Closes one view; what the app has opened in the meantime stays. */
function close(world: World, view: View): void {
  const rest = (world.modals.get(view.userId) ?? []).filter((one) => one !== view);
  world.modals.set(view.userId, rest);
}

/** Errors belong to input blocks of the view, and there is at least one. */
function showErrors(view: View, given: unknown): string | undefined {
  const inputs = objectsOf(view.json.blocks).filter((block) => block.type === 'input');
  const errors = isJson(given) ? given : {};
  const known = (id: string) => inputs.some((block) => block.block_id === id) && typeof errors[id] === 'string';
  const ids = Object.keys(errors);
  if (ids.length === 0 || !ids.every(known)) return 'invalid_errors';
  view.errors = Object.fromEntries(ids.map((id) => [id, textOf(errors[id])]));
  return undefined;
}

/** Does what the acknowledgement of a submission says; returns what is wrong with it. */
function follow(world: World, view: View, payload: unknown): string | undefined {
  const answer = isJson(payload) ? payload : {};
  if (answer.response_action === undefined) {
    if (Object.keys(answer).length > 0 || textOf(payload) !== '') return 'invalid_response';
    close(world, view);
    return undefined;
  }
  if (answer.response_action === 'errors') return showErrors(view, answer.errors);
  if (answer.response_action === 'clear') world.modals.delete(view.userId);
  else if (answer.response_action === 'update') replaceView(world, view, answer.view);
  else if (answer.response_action === 'push') pushView(world, view, answer.view);
  else return 'invalid_response_action';
  return undefined;
}

function followed(world: World, view: View, ack: Ack): string | undefined {
  if (ack.problem) return ack.problem;
  try {
    return follow(world, view, ack.payload);
  } catch (error) {
    if (error instanceof Refusal) return [error.code, ...((error.more.errors as string[]) ?? [])].join(': ');
    throw error;
  }
}

function viewInteraction(world: World, view: View, type: string): Json {
  const user = userOf(world, view.userId);
  const state = stateOf(objectsOf(view.json.blocks), view.entered);
  return { type, ...viewInteractionPart(world, user, teamOf(world, view.teamId)), view: viewPart(view, state) };
}

/** A user fills in the open modal and sends it; what was entered before stays. */
export async function submit(stage: Stage, { user, values = {} }: Submission, options?: DeliveryOptions): Promise<Ack> {
  const { world, deliveries } = stage;
  const view = mustBeOpen(world, user);
  if (!view.json.submit) throw new Error('the modal has no submit button');
  for (const entry of Object.entries(values)) enter(world, view, entry);
  delete view.errors;
  delete view.trouble;
  const errors = clientProblems(view);
  if (Object.keys(errors).length > 0) {
    view.errors = errors;
    return { payload: undefined, afterMs: 0, timedOut: false, problem: 'refused_by_client' };
  }
  const trigger_id = newTrigger(world, userOf(world, user), view.teamId);
  const payload = { ...viewInteraction(world, view, 'view_submission'), trigger_id, response_urls: [] };
  const ack = await deliveries.send('interactive', payload, options);
  const problem = followed(world, view, ack);
  if (problem) view.trouble = TROUBLE;
  return problem ? { ...ack, problem } : ack;
}

/** A user closes the open modal; the app hears of it where it asked to. */
export async function closeView(stage: Stage, { user }: { user: string }, options?: DeliveryOptions): Promise<Ack> {
  const { world, deliveries } = stage;
  const view = mustBeOpen(world, user);
  const payload = { ...viewInteraction(world, view, 'view_closed'), is_cleared: false };
  if (view.json.clear_on_close === true) world.modals.delete(user);
  else close(world, view);
  if (view.json.notify_on_close === true) return deliveries.send('interactive', payload, options);
  return { payload: undefined, afterMs: 0, timedOut: false };
}
