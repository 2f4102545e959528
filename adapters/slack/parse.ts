import { shortcuts } from '../../src/bot/shortcuts.ts';
import { type Body, bodies } from './bodies.ts';
import type { Place, Read } from './deed.ts';
import { ANSWER_VIEW, CHANNEL_FIELD, readPlace } from './form-place.ts';
import { filesSent, readSubmission } from './modal.ts';
import { idsOf, plainOf, readEvent, typedOf } from './parse-event.ts';
import type { InstalledAt } from './workspace.ts';

/** Reads a delivery; what has missing or wrong fields is unreadable, never an error. */
export function readBody(body: unknown): Read {
  const type = typeOf(body);
  const schema = bodies[type as keyof typeof bodies];
  if (!schema) return { kind: 'unreadable', type };
  const parsed = schema.safeParse(body);
  if (!parsed.success) return { kind: 'unreadable', type };
  const read = readers[type as keyof typeof bodies] as (data: unknown) => Read | undefined;
  return read(parsed.data) ?? { kind: 'unreadable', type };
}

function typeOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return typeof body;
  if ('command' in body) return 'command';
  return 'type' in body && typeof body.type === 'string' ? body.type.slice(0, 60) : 'none';
}

const readers: { readonly [K in keyof typeof bodies]: (data: Body<K>) => Read | undefined } = {
  command: (data) => ({
    kind: 'deed',
    id: `command:${data.trigger_id}`,
    says: {
      kind: 'text',
      text: `${data.command} ${typedOf(data.text)}`,
      ...(isDirect(data.channel_id) ? { direct: true } : {}),
    },
    place: {
      installedAt: idsOf(data.team_id, data.enterprise_id),
      userId: data.user_id,
      userName: data.user_name,
      channelId: data.channel_id,
      responseUrl: data.response_url,
      triggerId: data.trigger_id,
      from: 'command',
    },
  }),
  block_actions: readPress,
  view_submission: readSent,
  block_suggestion(data) {
    const suggests = /^suggest\.(.+)$/.exec(data.action_id)?.[1];
    if (suggests === undefined) return undefined;
    const form = data.view ? readPlace(data.view.private_metadata) : undefined;
    const channelId = data.channel?.id ?? form?.channelId;
    return {
      kind: 'search',
      suggests,
      typed: data.value,
      place: { ...whoOf(data), ...(channelId === undefined ? {} : { channelId }), from: 'view' },
    };
  },
  shortcut(data) {
    if (data.callback_id !== 'new_poll') return undefined;
    const { command } = shortcuts.new_poll;
    return {
      kind: 'deed',
      id: `shortcut:${data.trigger_id}`,
      says: { kind: 'command', command, args: {}, asForm: true, direct: true },
      place: { ...whoOf(data), triggerId: data.trigger_id, from: 'shortcut' },
    };
  },
  message_action: readMenu,
  event_callback: readEvent,
};

/** The person, and where the bot is installed. */
function whoOf(data: Interaction) {
  const { id: userId, username, name } = data.user;
  const userName = typeof username === 'string' ? username : typeof name === 'string' ? name : '';
  return { installedAt: installedAtOf(data), userId, userName } as const;
}

/** What tells, in an interaction, where the bot is installed. */
interface Interaction extends Pick<Body<'shortcut'>, 'team' | 'enterprise' | 'user'> {
  readonly view?: { readonly app_installed_team_id?: string | null | undefined } | null | undefined;
}

/** Who presses in a shared channel may be of another organisation: theirs is looked for only where nothing else is named. */
function installedAtOf({ team, enterprise, user, view }: Interaction): InstalledAt {
  const named = idsOf(view?.app_installed_team_id ?? team?.id, enterprise?.id ?? team?.enterprise_id);
  return named.length > 0 ? named : idsOf(user.team_id);
}

function readPress(data: Body<'block_actions'>): Read | undefined {
  const [action] = data.actions;
  const token = action?.selected_option?.value ?? action?.value;
  const { view } = data;
  // an input of a form that changes, or a button that only opens a link
  if (!action || !token || (view?.type === 'modal' && view.callback_id !== ANSWER_VIEW)) return { kind: 'ignored' };
  const modal = view?.type === 'modal' ? { id: view.id, place: readPlace(view.private_metadata) ?? {} } : undefined;
  const channelId = data.channel?.id ?? modal?.place.channelId;
  const responseUrl = data.response_url ?? modal?.place.responseUrl;
  const threadTs = data.message?.thread_ts ?? modal?.place.threadTs;
  const ts = data.message?.ts ?? data.container.message_ts;
  const pressedAt = timeOf(action.action_ts);
  return {
    kind: 'deed',
    id: `press:${data.trigger_id}`,
    says: { kind: 'action', token, ...(channelId && isDirect(channelId) ? { direct: true } : {}) },
    ...(pressedAt ? { pressedAt } : {}),
    place: {
      ...whoOf(data),
      ...(channelId === undefined ? {} : { channelId }),
      ...(responseUrl ? { responseUrl } : {}),
      ...(threadTs ? { threadTs } : {}),
      ...(ts ? { messageTs: ts } : {}),
      triggerId: data.trigger_id,
      from: pressedIn(data),
    },
    ...(modal ? { answerView: modal } : {}),
  };
}

function pressedIn({ view, container }: Body<'block_actions'>): Place['from'] {
  if (view) return view.type === 'home' ? 'home' : 'view';
  return container.is_ephemeral ? 'ephemeral' : 'message';
}

function readSent(data: Body<'view_submission'>): Read | undefined {
  const place = data.view.callback_id === 'form' ? readPlace(data.view.private_metadata) : undefined;
  if (place?.token === undefined) return undefined;
  const values = readSubmission(data.view.state.values);
  const { [CHANNEL_FIELD]: chosen, ...fields } = values;
  const channelId = place.channelId ?? chosen;
  return {
    kind: 'deed',
    id: `form:${data.view.id}:${data.view.hash}:${data.trigger_id}`,
    says: { kind: 'action', token: place.token, values: fields },
    files: filesSent(data.view.state.values),
    view: { id: data.view.id, firstField: Object.keys(fields)[0], place },
    place: {
      ...whoOf(data),
      ...(channelId === undefined ? {} : { channelId }),
      ...(place.responseUrl === undefined ? {} : { responseUrl: place.responseUrl }),
      ...(place.threadTs === undefined ? {} : { threadTs: place.threadTs }),
      triggerId: data.trigger_id,
      from: 'view',
    },
  };
}

function readMenu(data: Body<'message_action'>): Read | undefined {
  const shortcut = shortcuts[data.callback_id as keyof typeof shortcuts];
  if (!shortcut) return undefined;
  const question = plainOf(data.message.text);
  return {
    kind: 'deed',
    id: `menu:${data.trigger_id}`,
    says: {
      kind: 'command',
      command: shortcut.command,
      args: question === '' ? {} : { question },
      ...(shortcut.asForm || question === '' ? { asForm: true } : {}),
    },
    place: {
      ...whoOf(data),
      channelId: data.channel.id,
      ...(data.response_url ? { responseUrl: data.response_url } : {}),
      triggerId: data.trigger_id,
      from: 'shortcut',
    },
  };
}

/** Ids of conversations with one person begin with D. */
function isDirect(channelId: string): boolean {
  return channelId.startsWith('D');
}

function timeOf(ts: string | null | undefined): Date | undefined {
  const seconds = Number(ts);
  return ts && Number.isFinite(seconds) && seconds > 0 ? new Date(Math.floor(seconds * 1000)) : undefined;
}
