import type { PageData } from './page-data.ts';

/** What became of a request. `away`: it may not have arrived and can be sent again. */
export type Sending = { kind: 'taken'; said: string } | { kind: 'refused'; said: string } | { kind: 'away' };

/** The server, as this page's persona reaches it. */
export interface Server {
  /** Sends to `/playground/<name>`; a session that ended is renewed by the way. */
  send(name: string, body: unknown): Promise<Sending>;
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

  async function post(name: string, body: unknown): Promise<Response> {
    return fetch(`/playground/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'x-persona': page.personaId },
      body: JSON.stringify(body),
    });
  }

  async function renewed(response: Response): Promise<boolean> {
    if (response.status !== 403) return false;
    csrfToken = textOf(await get('session', {}), 'csrfToken') || csrfToken;
    return true;
  }

  return {
    fetch: get,
    streamAddress: (after) => address('stream', { after }),
    async send(name, body) {
      try {
        let response = await post(name, body);
        if (await renewed(response)) response = await post(name, body);
        if (response.status >= 500 || response.status === 403) return { kind: 'away' };
        const said = textOf(await response.json(), 'said');
        return { kind: response.ok ? 'taken' : 'refused', said };
      } catch {
        return { kind: 'away' };
      }
    },
  };
}

function textOf(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' ? value : '';
}
