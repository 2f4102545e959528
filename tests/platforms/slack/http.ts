import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWith, write } from './faulty.ts';
import { parsed } from './json.ts';
import { firstOf, opens } from './organisation.ts';
import { argsOf, bodyOf, tokenOf, uploadOf } from './request-body.ts';
import { respond } from './response-url.ts';
import { type Answer, type Api, answer } from './web-api/answer.ts';

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL; body: Buffer };

async function webApi(api: Api, exchange: Exchange): Promise<void> {
  const { request, url, body } = exchange;
  const method = url.pathname.slice('/api/'.length);
  const args = await argsOf(request, body);
  const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const [id, secret] = basic ? Buffer.from(basic, 'base64').toString().split(':') : [];
  const full = { ...(id && { client_id: id, client_secret: secret }), ...args };
  const token = tokenOf(request, args);
  api.world.calls.push({ method, args: full, at: Date.now(), token });
  await answerWith(exchange, api.faults.next(method), () => answer(api, method, full, token));
}

async function responseUrl(api: Api, exchange: Exchange): Promise<void> {
  const id = exchange.url.pathname.slice('/response/'.length);
  const given = parsed(exchange.body.toString());
  api.world.calls.push({
    method: 'response_url',
    args: (given ?? {}) as Record<string, unknown>,
    at: Date.now(),
    token: '',
  });
  await answerWith(exchange, api.faults.next('response_url'), () => respond(api.world, id, given));
}

async function upload(api: Api, exchange: Exchange): Promise<void> {
  const file = api.world.files.get(exchange.url.pathname.split('/').at(-1) ?? '');
  const bytes = await uploadOf(exchange.request, exchange.body);
  api.world.calls.push({ method: 'upload', args: { file: file?.id, size: bytes.length }, at: Date.now(), token: '' });
  await answerWith(exchange, api.faults.next('upload'), (): Answer => {
    if (!file) return { status: 404, headers: {}, body: { ok: false, error: 'file_not_found' } };
    Object.assign(file, { content: bytes, uploaded: true });
    return { status: 200, headers: {}, body: { ok: true, size: bytes.length } };
  });
}

/** The bytes of a file, for who has a token of its workspace that may read files; else the way to a sign-in. */
async function download({ world }: Api, { request, response, url }: Exchange): Promise<void> {
  const [teamId, id] = (url.pathname.split('/')[2] ?? '').split('-');
  const file = world.files.get(id ?? '');
  const entry = world.tokens.get(tokenOf(request, {}));
  const mayRead = world.scopes.includes('files:read');
  if (!file || !entry || entry.gone || !mayRead || !opens(world, entry, teamId)) {
    response.writeHead(302, { location: `${world.base}/login` }).end();
    return;
  }
  response.writeHead(200, { 'content-type': file.mimetype }).end(file.content);
}

/** The page on which an admin allows the app: this one always does, for the workspace or the organisation in `team`. */
async function authorize({ world }: Api, { response, url }: Exchange): Promise<void> {
  const asked = url.searchParams;
  if (asked.get('client_id') !== world.app.clientId) {
    return write(response, { status: 400, headers: {}, body: { ok: false, error: 'invalid_client_id' } });
  }
  const wanted = asked.get('team') || ([...world.teams.keys()][0] ?? '');
  const enterprise = world.enterprises.get(wanted);
  const teamId = enterprise ? firstOf(world, enterprise.id).id : wanted;
  const member = [...world.users.values()].find((user) => user.teamId === teamId && !user.isBot);
  const redirectUri = asked.get('redirect_uri') ?? '';
  const code = world.nextId('code');
  const whose = { teamId, ...(enterprise && { enterpriseId: enterprise.id }) };
  world.codes.set(code, { ...whose, userId: member?.id ?? '', redirectUri });
  const target = new URL(redirectUri || `${world.base}/installed`);
  target.searchParams.set('code', code);
  target.searchParams.set('state', asked.get('state') ?? '');
  response.writeHead(302, { location: target.href }).end();
}

const ROUTES: [string, (api: Api, exchange: Exchange) => Promise<void>][] = [
  ['/api/', webApi],
  ['/response/', responseUrl],
  ['/upload/', upload],
  ['/files-pri/', download],
  ['/oauth/v2/authorize', authorize],
];

async function route(api: Api, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', api.world.base);
  const [, handle] = ROUTES.find(([start]) => url.pathname.startsWith(start)) ?? [];
  const body = await bodyOf(request);
  if (handle) return handle(api, { request, response, url, body });
  write(response, { status: 404, headers: {}, body: { ok: false, error: 'not_found' } });
}

/** Listens on a free port of 127.0.0.1; a defect of this server is answered with status 500 and its message. */
export async function listen(api: Api): Promise<Server> {
  const server = createServer((request, response) => {
    route(api, request, response).catch((error: unknown) => {
      const body = { ok: false, error: 'fatal_error', detail: String(error) };
      if (!response.headersSent) write(response, { status: 500, headers: {}, body });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api.world.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}
