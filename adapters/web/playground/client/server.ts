import type { PageData } from './page-data.ts';

/** What became of a request. `away`: it may not have arrived and can be sent again. */
export type Sending = { kind: 'taken'; said: string } | { kind: 'refused'; said: string } | { kind: 'away' };

/** The server, as this page's persona reaches it. */
export interface Server {
  /** Sends to `/playground/<name>`; a session that ended is renewed by the way. */
  send(name: string, body: unknown): Promise<Sending>;
  /** Hands a file over; taken, it says what stands for it in a form. */
  upload(file: File): Promise<Sending>;
  /** Fetches JSON from `/playground/<name>`; undefined when it did not come. */
  fetch(name: string, query: Readonly<Record<string, string>>): Promise<unknown>;
  streamAddress(after: string): string;
}

export function createServer(page: PageData): Server {
  let csrfToken = page.csrfToken;
  const address = (name: string, query: Readonly<Record<string, string>>) =>
    `/playground/${name}?${new URLSearchParams({ as: page.personaId, in: page.channelId, ...query })}`;

  async function get(name: string, query: Readonly<Record<string, string>>): Promise<unknown> {
    try {
      const response = await fetch(address(name, query));
      return response.ok ? await response.json() : undefined;
    } catch {
      return undefined;
    }
  }

  async function post(name: string, body: BodyInit, headers: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`/playground/${name}`, {
      method: 'POST',
      headers: { ...headers, 'x-csrf-token': csrfToken, 'x-persona': page.personaId },
      body,
    });
  }

  async function sent(again: () => Promise<Response>, tells: string): Promise<Sending> {
    try {
      let response = await again();
      if (await renewed(response)) response = await again();
      if (response.status >= 500 || response.status === 403) return { kind: 'away' };
      const answer: unknown = await response.json();
      return response.ok
        ? { kind: 'taken', said: textOf(answer, tells) }
        : { kind: 'refused', said: textOf(answer, 'said') };
    } catch {
      return { kind: 'away' };
    }
  }

  async function renewed(response: Response): Promise<boolean> {
    if (response.status !== 403) return false;
    csrfToken = textOf(await get('session', {}), 'csrfToken') || csrfToken;
    return true;
  }

  return {
    fetch: get,
    streamAddress: (after) => address('stream', { after }),
    send: (name, body) => sent(() => post(name, JSON.stringify(body), { 'content-type': 'application/json' }), 'said'),
    upload(file) {
      const headers = { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) };
      return sent(() => post('files', file, headers), 'mention');
    },
  };
}

function textOf(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}
