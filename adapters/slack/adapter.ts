import QuickLRU from 'quick-lru';
import type { Adapter, Answer, BotPort } from '../../src/bot/adapter.ts';
import type { BotEvent } from '../../src/bot/event.ts';
import { withFiles } from '../../src/bot/handing-over.ts';
import type { Mount } from '../../src/bot/mount.ts';
import { isSuggestions } from '../../src/bot/option.ts';
import { pressTime } from '../../src/bot/press-time.ts';
import type { Suggestion } from '../../src/bot/suggest.ts';
import type { Clock } from '../../src/clock.ts';
import { PenholderError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { firstOf } from '../../src/replies/plain-line.ts';
import { createAnswers } from './answers.ts';
import type { Deed, Place, Read, Search } from './deed.ts';
import { answerForm, showInView } from './forms.ts';
import { fileFrom, withoutFiles } from './handed-files.ts';
import { limits, memory } from './limits.ts';
import { readBody } from './parse.ts';
import { createProfiles } from './people.ts';
import { plainObject } from './plain.ts';
import { createPosts } from './posts.ts';
import {
  createHttpTransport,
  createSocketTransport,
  type Delivered,
  type OAuthOptions,
  type Transport,
  type TransportOptions,
} from './transport.ts';
import { createUnfurls } from './unfurls.ts';
import { createLanes } from './web-api.ts';
import type { Workspace, Workspaces } from './workspace.ts';

export interface SlackAdapterOptions {
  /** Where it is installed: in the workspace or the organisation of a token, or wherever it was installed by OAuth. */
  readonly workspaces: Workspaces;
  readonly oauth?: OAuthOptions;
  /** How deliveries come: by Socket Mode, or by signed HTTP. */
  readonly by: { readonly appToken: string } | { readonly signingSecret: string };
  /** In the form of `https://slack.com/api/`. */
  readonly apiUrl?: string;
  /** Where the bot's pages are. */
  readonly publicUrl?: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The Slack adapter and the paths at which it is reached. */
export interface SlackAdapter extends Adapter {
  readonly mounts: readonly Mount[];
}

/** Slack: every delivery is acknowledged first, then answered. */
export function createSlackAdapter(options: SlackAdapterOptions): SlackAdapter {
  const { clock, log, workspaces } = options;
  const lanes = createLanes();
  const profiles = createProfiles();
  const theBot = (): BotPort => present(bot);
  const fileParts = { apiUrl: options.apiUrl, log };
  const answers = createAnswers({ lanes, clock, log, workspaces });
  const unfurl = createUnfurls({ ...options, lanes, publicUrl: options.publicUrl, bot: theBot });
  const seen = new QuickLRU<string, true>({ maxSize: memory.seen });
  const underWay = new Set<Promise<void>>();
  let bot: BotPort | undefined;

  async function onDelivered({ body, acknowledge }: Delivered): Promise<void> {
    const read = readBody(body);
    // a form's errors and a search's options go with the acknowledgement
    const isAnsweredThere = read.kind === 'search' || (read.kind === 'deed' && read.view !== undefined);
    if (!isAnsweredThere) await acknowledge();
    track(take(read, acknowledge));
  }

  function track(work: Promise<void>): void {
    const held = work.catch((error: unknown) => log.error({ err: error }, 'a delivery was not answered'));
    underWay.add(held);
    void held.finally(() => underWay.delete(held));
  }

  async function take(read: Read, acknowledge: Delivered['acknowledge']): Promise<void> {
    switch (read.kind) {
      case 'deed':
        return act(read, acknowledge);
      case 'search':
        return search(read, acknowledge);
      case 'links':
        return unfurl(read);
      case 'gone':
        log.warn({ workspace: read.id }, 'a workspace took the bot away');
        return workspaces.gone(read.id);
      case 'ignored':
        return;
      case 'unreadable':
        return log.warn({ type: read.type }, 'a delivery could not be read');
    }
  }

  async function act(deed: Deed, acknowledge: Delivered['acknowledge']): Promise<void> {
    const { place, view } = deed;
    if (seen.has(deed.id)) return view ? acknowledge() : undefined;
    seen.set(deed.id, true);
    const workspace = await workspaces.of(place.installedAt);
    const event = await eventOf(deed, workspace);
    const handled = theBot().handle(event);
    const answered = workspace.readsFiles ? handled : handled.then(withoutFiles);
    if (view) {
      return answerForm({
        deed: { ...deed, view },
        event,
        answered,
        acknowledge,
        client: workspace.client,
        now: clock.now(),
        send: answers.send,
      });
    }
    const answer = await answered;
    if (!answer) return;
    if (event.kind === 'home') return answers.publishHome(answer, place);
    if (deed.answerView) {
      const send = (fallen: Answer) => answers.send(fallen, place);
      return showInView(answer, { view: deed.answerView, client: workspace.client, now: clock.now(), send });
    }
    await answers.send(answer, place);
    if (place.from === 'home') await refreshHome(place, event);
  }

  async function eventOf(deed: Deed, workspace: Workspace): Promise<BotEvent> {
    const { id, place, pressedAt, files = [] } = deed;
    const { says: said } = deed;
    // nobody's profile is read for what is said among people
    const person =
      said.kind === 'message'
        ? { id: place.userId, name: place.userId, platformAdmin: false }
        : await profiles.of(workspace, place);
    const [tenant, channelId] = [`slack:${workspace.id}`, place.channelId ?? ''];
    const { messageTs } = place;
    const owner = { tenants: [tenant], userId: person.id };
    const says = withFiles(said, files, (file) => theBot().hold?.(owner, fileFrom(workspace, file, fileParts)) ?? '');
    return {
      ...says,
      ...(says.kind === 'action' && messageTs !== undefined
        ? { message: { tenant, channelId, messageId: messageTs } }
        : {}),
      id,
      tenant,
      channelId,
      person,
      receivedAt: pressTime(pressedAt, clock.now()),
      ...(channelId === '' ? { direct: true } : {}),
      ...(place.threadTs === undefined ? {} : { thread: place.threadTs }),
    } as BotEvent;
  }

  /** What was pressed at home may have changed what is shown there. */
  async function refreshHome(place: Place, { id, tenant, channelId, person }: BotEvent): Promise<void> {
    const look = { id: `${id}:home`, tenant, channelId, person, receivedAt: clock.now(), kind: 'home' as const };
    const answer = await theBot().handle(look);
    if (answer) await answers.publishHome(answer, place);
  }

  async function search({ place, suggests, typed }: Search, acknowledge: Delivered['acknowledge']): Promise<void> {
    if (!isSuggestions(suggests)) return acknowledge({ options: [] });
    const workspace = await workspaces.of(place.installedAt);
    const person = await profiles.of(workspace, place);
    const channelId = place.channelId ?? '';
    const direct = channelId === '' || channelId.startsWith('D') ? { direct: true } : {};
    const where = { tenant: `slack:${workspace.id}`, channelId, person, ...direct };
    const found = await theBot().suggest({ ...where, kind: suggests, typed, limit: limits.options });
    await acknowledge({ options: found.map(optionFor) });
  }

  const transport = transportFor(options, onDelivered);
  return {
    platform: 'slack',
    mounts: transport.mounts,
    ...createPosts({ lanes, clock, log, workspaces }),
    async start(port) {
      bot = port;
      await workspaces.start();
      await transport.start();
    },
    async stop() {
      await transport.stop();
      while (underWay.size > 0) await Promise.all(underWay);
      await lanes.settled();
    },
  };
}

function transportFor(
  { by, ...options }: SlackAdapterOptions,
  onDelivered: TransportOptions['onDelivered'],
): Transport {
  const parts = { ...options, onDelivered };
  return 'appToken' in by
    ? createSocketTransport({ ...parts, appToken: by.appToken })
    : createHttpTransport({ ...parts, signingSecret: by.signingSecret });
}

/** A value that a search offers: itself, and what it is called where that says more. */
function optionFor({ value, label }: Suggestion) {
  const text = label === value ? value : `${value} · ${label}`;
  return { text: plainObject(text, limits.option), value: firstOf(value, limits.optionValue) };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new PenholderError('busy');
  return value;
}
