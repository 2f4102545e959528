import { PenholderError } from '../errors.ts';
import { readWithin } from './read-within.ts';

/** Where a platform says that a file lies. */
export interface Download {
  readonly url: string;
  /** Of the hosts that the platform keeps files on; a leading dot stands for all below. No other is asked. */
  readonly hosts: readonly string[];
  /** Where the platform's API is taken from somewhere else, files may be there too. */
  readonly apiUrl?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  readonly name: string;
}

/** How long a file may take, in milliseconds: a stop waits for what is under way, but not for long. */
const PATIENCE_MS = 8_000;

/**
 * Gets a file from its platform: from that platform's hosts alone, and from no other to which they might lead, so that no
 * address leads into the network where the bot runs, and no token leaves for elsewhere.
 * @throws file_too_large {file, most}, file_unread {file}
 */
export async function download(
  { url, hosts, apiUrl, headers = {}, name }: Download,
  most: number,
): Promise<Uint8Array> {
  if (!isOf(url, hosts, apiUrl)) throw new PenholderError('file_unread', { file: name });
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { headers, redirect: 'error', signal });
    // none of what may be attached is a page: this one asks to sign in
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    if (!response.ok || !response.body || isPage) throw new Error(`status ${response.status}`);
    return await readWithin(response.body, most, name);
  } catch (error) {
    throw error instanceof PenholderError ? error : new PenholderError('file_unread', { file: name }, error);
  }
}

/** Whether an address is one of the platform's own. */
export function isOf(url: string, hosts: readonly string[], apiUrl: string | undefined): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin, username, port } = new URL(url);
  if (apiUrl !== undefined && origin === new URL(apiUrl).origin) return true;
  if (protocol !== 'https:' || username !== '' || port !== '') return false;
  return hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
}
