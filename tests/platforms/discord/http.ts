import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parsed } from '../slack/json.ts';
import { bodyOf } from '../slack/request-body.ts';
import { ApiError, Unauthorized } from './api-error.ts';
import type { Fault, Faults } from './faults.ts';
import type { Upload } from './messages.ts';
import type { RateLimits } from './rate-limits.ts';
import { findRoute, type Route } from './rest/route.ts';
import type { RestCall, World } from './world.ts';

/** What the REST side is made of. */
export type Rest = { world: World; routes: readonly Route[]; faults: Faults; limits: RateLimits };

type Answer = { status: number; headers?: Record<string, string>; body?: unknown };
type Read = { body: unknown; files: Upload[] };

function write(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.writeHead(status, { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function refused({ code, status, message, errors }: ApiError): Answer {
  return { status, body: { message, code, ...(errors && { errors }) } };
}

function limited(seconds: number, global: boolean, headers: Record<string, string> = {}): Answer {
  const scope = global ? 'global' : 'user';
  const extra = { 'Retry-After': String(Math.ceil(seconds)), 'X-RateLimit-Scope': scope };
  return {
    status: 429,
    headers: { ...headers, ...extra, ...(global && { 'X-RateLimit-Global': 'true' }) },
    body: { message: 'You are being rate limited.', retry_after: seconds, global, code: 0 },
  };
}

async function uploadsOf(form: FormData): Promise<Upload[]> {
  const files = [...form].flatMap(([key, value]) => (typeof value === 'string' ? [] : [{ key, value }]));
  return Promise.all(
    files.map(async ({ key, value }) => ({
      index: /\[(\d+)\]/.exec(key)?.[1] ?? key,
      filename: value.name,
      contentType: value.type || 'application/octet-stream',
      content: Buffer.from(await value.arrayBuffer()),
    })),
  );
}

/** The body of a call: JSON, or a form with JSON and files. */
async function read(request: IncomingMessage): Promise<Read> {
  const bytes = await bodyOf(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: parsed(bytes.toString()) ?? bytes, files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  return { body: parsed(String(form.get('payload_json') ?? '{}')), files: await uploadsOf(form) };
}

function run({ world, routes }: Rest, request: IncomingMessage, url: URL, given: Read): Answer {
  const path = url.pathname.replace(/^\/api(\/v10)?/, '');
  const found = findRoute(routes, request.method ?? 'GET', path);
  if (!found) return refused(new ApiError(0));
  if (!found.route.open && request.headers.authorization !== `Bot ${world.app.token}`)
    return refused(new Unauthorized());
  if (Buffer.isBuffer(given.body)) return refused(new ApiError(50109));
  try {
    const body = found.route.run({ world, params: found.params, query: url.searchParams, ...given });
    return body === undefined ? { status: 204 } : { status: found.route.status ?? 200, body };
  } catch (error) {
    if (error instanceof ApiError) return refused(error);
    throw error;
  }
}

function faultAnswer({ status, code, retryAfter, global }: Fault): Answer | undefined {
  if (status === 429 || retryAfter !== undefined) return limited(retryAfter ?? 1, global === true);
  if (code !== undefined) return refused(new ApiError(code));
  return status === undefined ? undefined : { status, body: { message: `${status}: Failed`, code: 0 } };
}

async function answer(rest: Rest, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const given = await read(request);
  const method = request.method ?? 'GET';
  const path = url.pathname.replace(/^\/api(\/v10)?/, '');
  const files = given.files.map(({ filename }) => filename);
  const call: RestCall = { method, path, body: given.body, files, at: rest.world.now() };
  rest.world.calls.push(call);
  response.once('finish', () => {
    call.status = response.statusCode;
  });
  const fault = rest.faults.next(`${method} ${path}`);
  if (fault?.delayMs) await wait(fault.delayMs, undefined, { ref: false });
  if (fault?.after) run(rest, request, url, given);
  if (fault?.reset) return void request.socket.resetAndDestroy();
  if (fault?.hang) return;
  const planned = fault && faultAnswer(fault);
  if (planned) return void write(response, planned);
  const { headers, retryAfter, global } = rest.limits(method, path);
  if (retryAfter !== undefined) return void write(response, limited(retryAfter, global, headers));
  const { headers: own, ...result } = run(rest, request, url, given);
  write(response, { ...result, headers: { ...headers, ...own } });
}

/** The bytes of a file that a message has. */
function download({ world }: Rest, response: ServerResponse, url: URL): void {
  const [, , channelId, id] = url.pathname.split('/');
  const shown = world.messages.filter((one) => one.channelId === channelId && !one.deleted);
  const file = [...shown.flatMap(({ attachments }) => attachments), ...world.uploads].find((one) => one.id === id);
  if (!file) return void write(response, { status: 404 });
  response.writeHead(200, { 'content-type': file.contentType }).end(file.content);
}

/** Listens on a free port of 127.0.0.1; a defect of this server is answered with status 500 and its message. */
export async function listen(rest: Rest): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/attachments/')) return void download(rest, response, url);
    answer(rest, request, response, url).catch((error: unknown) => {
      if (!response.headersSent) write(response, { status: 500, body: { message: String(error), code: 0 } });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  rest.world.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}
