import { setUpChrome } from './chrome.ts';
import { createClock } from './clock.ts';
import type { Value } from './completion.ts';
import { type Composer, createComposer } from './composer.ts';
import { createConversation } from './conversation.ts';
import { byId, hit, showText } from './dom.ts';
import { createFormDialogs, type FormDialogs } from './form-dialogs.ts';
import { createOutbox, type Item, type Outbox } from './outbox.ts';
import type { PageData } from './page-data.ts';
import { createServer, type Server } from './server.ts';
import { openStream } from './stream.ts';
import { createUnread } from './unread.ts';

const page = JSON.parse(document.body.dataset.page ?? '{}') as PageData;
const { personaId, channelId, words } = page;
const notice = byId('notice', HTMLElement);

/** How long the bot may work before the page says that it does, in milliseconds. */
const WORKING_AFTER_MS = 200;
/** How long a break of the connection goes unmentioned. */
const AWAY_AFTER_MS = 1500;

setUpChrome();
const server = createServer(page);
const forms = createFormDialogs(byId('messages', HTMLElement), {
  server,
  away: words.away ?? '',
  outbox: () => outbox,
});
const outbox = setUpOutbox(server, forms, () => composer);
const composer = setUpComposer(server, outbox);
const unread = createUnread(`unread.${personaId}`, channelId);
const conversation = createConversation({ page, server, unread, forms, outbox: () => outbox });
const clock = createClock(page, server);

openStream({
  address: server.streamAddress,
  cursor: page.cursor,
  onConnection: sayConnection(),
  handlers: {
    hello({ refetch, now, underWay }) {
      clock.set(now);
      void (refetch ? conversation.catchUp() : Promise.resolve()).then(() => outbox.resume(underWay));
    },
    message: conversation.onMessage,
    edit: conversation.onEdit,
    remove: conversation.onRemove,
    done: ({ eventId }) => outbox.done(eventId),
    clock({ now, moving }) {
      clock.set(now);
      clock.moving(moving);
    },
  },
});

byId('welcome', HTMLElement).addEventListener('click', (event) => {
  const line = hit(event, '[data-fill]')?.dataset.fill;
  if (line) composer.put(line);
});

function setUpComposer(to: Server, out: Outbox): Composer {
  return createComposer({
    commands: page.commands,
    words,
    keys: { draft: `draft.${personaId}.${channelId}`, history: `history.${personaId}` },
    fetchValues: async (kind) => {
      const fetched = await to.fetch('suggestions', { kind });
      return Array.isArray(fetched) ? (fetched as Value[]) : undefined;
    },
    onSend(text) {
      showText(notice, '');
      out.submit({ kind: 'line', text });
    },
  });
}

function setUpOutbox(to: Server, dialogs: FormDialogs, box: () => Composer): Outbox {
  const waiting = byId('outbox', HTMLElement);
  const working = byId('working', HTMLElement);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return createOutbox({
    server: to,
    channelId,
    key: `outbox.${personaId}`,
    listener: {
      onWaiting: (items) => showWaiting(waiting, items),
      onWorking(items) {
        clearTimeout(timer);
        if (items.length === 0) working.hidden = true;
        else timer = setTimeout(() => working.removeAttribute('hidden'), WORKING_AFTER_MS);
      },
      onRefused(item, said) {
        free(item);
        if (item.values) return dialogs.settled(item, said || (words.refused ?? ''));
        showText(notice, said || (words.refused ?? ''));
        if (item.text !== undefined && item.channelId === channelId) box().giveBack(item.text);
      },
      onDone(item) {
        free(item);
        if (item.values) dialogs.settled(item, lastError(item));
      },
    },
  });
}

/** A control that was pressed may be pressed again. */
function free({ token }: Item): void {
  for (const control of document.querySelectorAll<HTMLElement>('button[aria-busy=true]')) {
    const select = control.parentElement?.querySelector('select');
    if (control.dataset.token === token || select?.value === token) control.removeAttribute('aria-busy');
  }
}

/** The words of the error that answered a form, where one did. */
function lastError({ id }: Item): string {
  const answer = [...document.querySelectorAll<HTMLElement>('article.error')].find(
    ({ dataset }) => dataset.id === `answer:${id}`,
  );
  return answer?.querySelector('.card')?.textContent ?? '';
}

function showWaiting(place: HTMLElement, items: readonly Item[]): void {
  place.replaceChildren();
  if (items.length === 0) return;
  place.append(words.waiting ?? '');
  for (const { text } of items) {
    if (text === undefined) continue;
    const line = document.createElement('code');
    line.textContent = text;
    place.append(line);
  }
}

function sayConnection(): (isOpen: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAway = false;
  return (isOpen) => {
    if (isOpen) {
      clearTimeout(timer);
      timer = undefined;
      if (isAway) showText(notice, words.back ?? '');
      isAway = false;
      return;
    }
    timer ??= setTimeout(() => {
      isAway = true;
      showText(notice, words.away ?? '');
    }, AWAY_AFTER_MS);
  };
}
