import { viewProblems } from '../block-kit.ts';
import { isJson, type Json, objectsOf, textOf } from '../json.ts';
import { viewPart } from '../payloads.ts';
import { stateOf } from '../state.ts';
import type { Trigger, View, World } from '../world.ts';
import { type Call, type Method, refuse, refuseFor } from './call.ts';
import { withIds } from './post.ts';

const MOST_VIEW_BYTES = 250_000;
const MOST_VIEWS = 3;

/** Checks a view and gives it the properties that Slack adds. */
export function acceptView(world: World, given: unknown, kept: Json): Json {
  const view = isJson(given) ? given : refuse('invalid_arguments');
  refuseFor('invalid_arguments', viewProblems(world, view));
  // block-kit/block-elements/file-input-element: "your app must have the files:read scope"
  const asksForFile = objectsOf(view.blocks).some(({ element }) => isJson(element) && element.type === 'file_input');
  if (asksForFile && !world.scopes.includes('files:read')) refuse('missing_scope');
  if (Buffer.byteLength(JSON.stringify(view)) > MOST_VIEW_BYTES) refuse('view_too_large');
  const usual = {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    clear_on_close: false,
    notify_on_close: false,
  };
  const hash = `${Math.floor(Date.now() / 1000)}.${world.nextId('').slice(-8)}`;
  return {
    close: null,
    submit: null,
    ...usual,
    ...view,
    ...kept,
    blocks: withIds(world, objectsOf(view.blocks)),
    hash,
  };
}

/** What stays the same while a view is updated. */
export function identityOf(view: View): Json {
  const { id, team_id, app_id, bot_id, root_view_id, previous_view_id } = view.json;
  return { id, team_id, app_id, bot_id, root_view_id, previous_view_id };
}

/** Puts a new view over those that a user has open. */
export function pushView(world: World, { userId, teamId }: Pick<View, 'userId' | 'teamId'>, given: unknown): View {
  const stack = world.modals.get(userId) ?? [];
  if (stack.length >= MOST_VIEWS) refuse('push_limit_reached');
  const id = world.nextId('V');
  const below = stack.at(-1)?.json.id ?? null;
  const places = { id, previous_view_id: below, root_view_id: stack[0]?.json.id ?? id };
  const kept = { ...places, team_id: teamId, app_id: world.app.id, bot_id: world.teams.get(teamId)?.botId };
  const view = { json: acceptView(world, given, kept), userId, teamId, entered: new Map(), offered: new Map() };
  world.modals.set(userId, [...stack, view]);
  return view;
}

/** Replaces a view; what was entered stays where block and action have the same ids. */
export function replaceView(world: World, view: View, given: unknown): void {
  view.json = acceptView(world, given, identityOf(view));
  delete view.errors;
  delete view.trouble;
}

/** The view as a method answers it. */
export function shown(view: View): Json {
  return viewPart(view, stateOf(objectsOf(view.json.blocks), view.entered));
}

function takeTrigger({ world, args, team }: Call): Trigger {
  const trigger = world.triggers.get(textOf(args.trigger_id)) ?? refuse('invalid_trigger_id');
  if (trigger.teamId !== team.id) refuse('invalid_trigger_id');
  if (trigger.used) refuse('exchanged_trigger_id');
  if (trigger.until < Date.now()) refuse('expired_trigger_id');
  return trigger;
}

function modal(call: Call): Json {
  const view = call.args.view;
  if (isJson(view) && view.type !== 'modal') refuse('invalid_arguments');
  return isJson(view) ? view : refuse('invalid_arguments');
}

function open(call: Call): Json {
  const trigger = takeTrigger(call);
  const before = call.world.modals.get(trigger.userId) ?? [];
  call.world.modals.delete(trigger.userId);
  try {
    const view = pushView(call.world, trigger, modal(call));
    trigger.used = true;
    return { view: shown(view) };
  } catch (error) {
    call.world.modals.set(trigger.userId, before);
    throw error;
  }
}

function push(call: Call): Json {
  const trigger = takeTrigger(call);
  const view = pushView(call.world, trigger, modal(call));
  trigger.used = true;
  return { view: shown(view) };
}

function checkHash(view: View | undefined, { args }: Call): void {
  if (args.hash !== undefined && view && textOf(args.hash) !== view.json.hash) refuse('hash_conflict');
}

function update(call: Call): Json {
  const { world, args, team } = call;
  if (args.view_id === undefined && args.external_id === undefined) refuse('invalid_arguments');
  const all = [...world.modals.values()].flat().concat([...world.homes.values()]);
  const found = all.find(
    ({ json, teamId }) =>
      teamId === team.id && (args.view_id ? json.id === args.view_id : json.external_id === args.external_id),
  );
  const view = found ?? refuse('not_found');
  checkHash(view, call);
  replaceView(world, view, args.view);
  return { view: shown(view) };
}

function publish(call: Call): Json {
  const { world, args, team } = call;
  const user = world.users.get(textOf(args.user_id));
  if (!user) return refuse('user_not_found');
  if (!isJson(args.view) || args.view.type !== 'home') return refuse('invalid_arguments');
  const before = world.homes.get(`${team.id} ${user.id}`);
  checkHash(before, call);
  const id = before?.json.id ?? world.nextId('V');
  const kept = {
    id,
    root_view_id: id,
    previous_view_id: null,
    team_id: team.id,
    app_id: world.app.id,
    bot_id: team.botId,
  };
  const json = acceptView(world, args.view, kept);
  const view = { json, userId: user.id, teamId: team.id, entered: new Map(), offered: new Map() };
  world.homes.set(`${team.id} ${user.id}`, view);
  return { view: shown(view) };
}

/** Modals and home views. */
export const views: Record<string, Method> = {
  'views.open': { required: ['trigger_id', 'view'], handle: open },
  'views.push': { required: ['trigger_id', 'view'], handle: push },
  'views.update': { required: ['view'], handle: update },
  'views.publish': { required: ['user_id', 'view'], handle: publish },
};
