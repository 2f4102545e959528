import type { IncomingMessage } from 'node:http';
import { isJson, type Json, parsed } from './json.ts';

/** Arguments that a form sends as JSON text. */
const AS_JSON = new Set(['attachments', 'blocks', 'files', 'metadata', 'unfurls', 'view']);

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function structured(args: Json): Json {
  const value = ([key, given]: [string, unknown]) =>
    AS_JSON.has(key) && typeof given === 'string' ? [key, parsed(given) ?? given] : [key, given];
  return Object.fromEntries(Object.entries(args).map(value));
}

/** The arguments of a call: a form, JSON or a multipart form. */
export async function argsOf(request: IncomingMessage, body: Buffer): Promise<Json> {
  const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
  const given = Object.fromEntries(query);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    const json = parsed(body.toString());
    return structured({ ...given, ...(isJson(json) ? json : {}) });
  }
  if (type.startsWith('multipart/form-data')) return structured({ ...given, ...(await textsOf(type, body)) });
  return structured({ ...given, ...Object.fromEntries(new URLSearchParams(body.toString())) });
}

async function textsOf(type: string, body: Buffer): Promise<Json> {
  const form = await formOf(type, body);
  return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
}

function formOf(type: string, body: Buffer): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
}

/** The bytes of an upload: the body, or the first file of a multipart form. */
export async function uploadOf(request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return body;
  const file = [...(await formOf(type, body)).values()].find((value) => typeof value !== 'string');
  return file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}

/** The token of a call: in the header, or among the arguments. */
export function tokenOf(request: IncomingMessage, args: Json): string {
  const header = request.headers.authorization ?? '';
  if (header.startsWith('Bearer ')) return header.slice('Bearer '.length);
  return typeof args.token === 'string' ? args.token : '';
}
