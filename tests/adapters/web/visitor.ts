import { randomUUID } from 'node:crypto';
import type { PageData, StreamEvents } from '../../../adapters/web/playground/client/page-data.ts';

/** Somebody who has a page of the playground open: what its script would do, over real HTTP. */
export interface Visitor {
  /** Messages seen so far, by id, as HTML: the page's, then what the stream brought. */
  readonly messages: ReadonlyMap<string, string>;
  /** Names of the stream's events, in order, with their data. */
  readonly events: readonly { event: string; data: unknown; id?: string }[];
  /** Types a line; resolves with the event's id and the answer of the server. */
  say(text: string, id?: string): Promise<{ id: string; response: Response }>;
  press(sent: { token: string; messageId: string; values?: Record<string, string>; id?: string }): Promise<Response>;
  post(name: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string): Promise<Response>;
  /** What is to be read, one text a message. */
  texts(): string[];
  /** What can be kept of them by a link. */
  files(): { name: string; content: string }[];
  /** Opens the stream again, from where it was unless told. */
  reconnect(after?: string): Promise<void>;
  leave(): void;
}

/** Opens the page as a persona and follows its stream. */
export async function visit(url: string, personaId: string, channelId = 'cpwg'): Promise<Visitor> {
  const page = await fetch(`${url}/?as=${personaId}&in=${channelId}`);
  const html = await page.text();
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  const data = JSON.parse(unescapeHtml(/data-page="([^"]*)"/.exec(html)?.[1] ?? '{}')) as PageData;
  const messages = new Map<string, string>();
  for (const article of html.match(/<article[\s\S]*?<\/article>/g) ?? []) messages.set(idOf(article), article);
  const events: { event: string; data: unknown; id?: string }[] = [];
  let aborter = new AbortController();
  let last = data.cursor;

  function take({ event, data: got, id }: StreamedEvent): void {
    events.push({ event, data: got, ...(id === undefined ? {} : { id }) });
    if (id !== undefined) last = id;
    if (event === 'message' || event === 'edit') {
      const { id: messageId, html: article, channelId: where } = got as StreamEvents['message'];
      if (where === data.channelId) messages.set(messageId, article);
    }
    if (event === 'remove') messages.delete((got as StreamEvents['remove']).id);
  }

  async function connect(after: string): Promise<void> {
    aborter = new AbortController();
    const address = `${url}/playground/stream?as=${personaId}&in=${channelId}`;
    const headers = { cookie, 'last-event-id': after };
    const response = await fetch(address, { headers, signal: aborter.signal });
    if (!response.body) throw new Error(`no stream: ${response.status}`);
    const stream = readStream(response.body);
    const hello = await stream.next();
    if (hello.value) take(hello.value);
    void (async () => {
      for await (const event of stream) take(event);
    })().catch(() => {});
  }

  const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/playground/${name}`, {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/json',
        'x-csrf-token': data.csrfToken,
        'x-persona': personaId,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  await connect(data.cursor);
  return {
    messages,
    events,
    post,
    async say(text, id = randomUUID()) {
      return { id, response: await post('events', { id, kind: 'line', channelId: data.channelId, text }) };
    },
    press: ({ id = randomUUID(), ...sent }) =>
      post('events', { id, kind: 'press', channelId: data.channelId, ...sent }),
    get: (path) => fetch(`${url}${path}`, { headers: { cookie } }),
    files: () => [...messages.values()].flatMap(filesOf),
    texts: () => [...messages.values()].map(textOf),
    async reconnect(after = last) {
      aborter.abort();
      await connect(after);
    },
    leave: () => aborter.abort(),
  };
}

interface StreamedEvent {
  event: string;
  data: unknown;
  id?: string;
}

async function* readStream(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamedEvent> {
  let buffer = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    buffer += decoder.decode(chunk, { stream: true });
    const blocks = buffer.split('\n\n');
    buffer = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const id = field('id');
      if (field('data') === undefined) continue;
      yield { event: field('event') ?? '', data: JSON.parse(field('data') ?? ''), ...(id === undefined ? {} : { id }) };
    }
  }
}

function idOf(article: string): string {
  return unescapeHtml(/data-id="([^"]*)"/.exec(article)?.[1] ?? '');
}

/** The text of a piece of HTML, alternative texts of pictures included. */
export function textOf(html: string): string {
  const spoken = html.replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, ' $1 ').replace(/<[^>]+>/g, ' ');
  return unescapeHtml(spoken).replace(/\s+/g, ' ').trim();
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function filesOf(html: string): { name: string; content: string }[] {
  const links = html.matchAll(/<a href="data:[^"]*;base64,([^"]*)" download="([^"]*)"/g);
  return [...links].map(([, content = '', name = '']) => ({ name, content: String(Buffer.from(content, 'base64')) }));
}
