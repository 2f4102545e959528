import { byId, hit } from './dom.ts';
import type { FormDialogs } from './form-dialogs.ts';
import { createMessageList, type MessageList } from './message-list.ts';
import type { Outbox } from './outbox.ts';
import type { PageData, StreamEvents } from './page-data.ts';
import { createScroll, type Scroll } from './scroll.ts';
import type { Server } from './server.ts';
import type { Unread } from './unread.ts';

interface ConversationParts {
  readonly page: PageData;
  readonly server: Server;
  readonly unread: Unread;
  readonly forms: FormDialogs;
  outbox(): Outbox;
}

/** The messages of the channel on the page. */
export interface Conversation {
  onMessage(data: StreamEvents['message']): void;
  onEdit(data: StreamEvents['edit']): void;
  onRemove(data: StreamEvents['remove']): void;
  /** Fetches what was missed. */
  catchUp(): Promise<void>;
}

export function createConversation(parts: ConversationParts): Conversation {
  const { page, server, unread, forms } = parts;
  const root = byId('messages', HTMLElement);
  const log = byId('log', HTMLElement);
  const list = createMessageList(root);
  const toNewest = byId('to-newest', HTMLButtonElement);
  const scroll = createScroll({ log, messages: root, toNewest, words: page.words });
  const isMine = (answerTo: string | undefined) => answerTo !== undefined && parts.outbox().holds(answerTo);
  setUpEarlier({ server, list, scroll, log });
  setUpPresses(root, parts);

  return {
    onMessage({ channelId, html, answerTo, own }) {
      if (channelId !== page.channelId) return unread.add(channelId);
      const put = list.put(html);
      if (!put?.isNew) return;
      put.article.classList.add('new');
      if (own) scroll.toEnd();
      else scroll.arrived((answerTo && list.find(`said:${answerTo}`)) || put.article);
      if (isMine(answerTo) && !put.article.matches('.error')) forms.open(put.article);
    },
    onEdit({ channelId, html, answerTo }) {
      if (channelId !== page.channelId) return;
      const put = list.put(html);
      if (put && isMine(answerTo)) forms.corrected(put.article);
    },
    onRemove({ id }) {
      const hadFocus = list.find(id)?.contains(document.activeElement);
      list.remove(id);
      if (hadFocus) byId('line', HTMLTextAreaElement).focus();
    },
    async catchUp() {
      const fetched = await server.fetch('messages', {});
      if (isPart(fetched)) list.catchUp(fetched.html, fetched.hasEarlier);
    },
  };
}

interface Part {
  html: string;
  hasEarlier: boolean;
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'html' in value && typeof value.html === 'string';
}

interface EarlierParts {
  readonly server: Server;
  readonly list: MessageList;
  readonly scroll: Scroll;
  readonly log: HTMLElement;
}

/** Fetches older messages when the reader scrolls to the top or asks. */
function setUpEarlier({ server, list, scroll, log }: EarlierParts): void {
  const button = byId('earlier', HTMLButtonElement);
  const welcome = byId('welcome', HTMLElement);
  let isFetching = false;
  const fetchEarlier = async () => {
    const before = list.oldest();
    if (isFetching || button.hidden || before === undefined) return;
    isFetching = true;
    const fetched = await server.fetch('messages', { before });
    isFetching = false;
    if (!isPart(fetched)) return;
    scroll.holding(() => {
      list.prepend(fetched.html);
      button.hidden = !fetched.hasEarlier;
      welcome.hidden = fetched.hasEarlier;
    });
  };
  button.addEventListener('click', () => {
    log.focus();
    void fetchEarlier();
  });
  scroll.toEnd();
  const watch = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) void fetchEarlier();
  });
  watch.observe(button);
}

/** Buttons and choices of messages, and the cross that dismisses an only-you message. */
function setUpPresses(root: HTMLElement, { server, outbox }: ConversationParts): void {
  root.addEventListener('click', (event) => {
    const control = hit(event, 'button');
    const messageId = hit(event, 'article')?.dataset.id;
    if (!control || messageId === undefined || control.getAttribute('aria-busy') === 'true') return;
    if ('dismiss' in control.dataset) void server.send('dismiss', { messageId });
    const select = 'choose' in control.dataset ? control.parentElement?.querySelector('select') : undefined;
    const token = select?.value ?? control.dataset.token;
    if (!token) return;
    control.setAttribute('aria-busy', 'true');
    outbox().submit({ kind: 'press', token, messageId });
  });
}
