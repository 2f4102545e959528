import type { Upload } from '../messages.ts';
import type { World } from '../world.ts';

/** A request, read. */
export type RestRequest = {
  world: World;
  params: Record<string, string>;
  query: URLSearchParams;
  body: unknown;
  files: Upload[];
};

/** A route of the API: `path` names its parameters with a colon. What `run` returns is the answer; nothing is 204. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** It needs no token of the bot. */
  open?: true;
  /** The status of an answer, 200 unless said. */
  status?: number;
  run(request: RestRequest): unknown;
};

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}

/** The first route that fits, with its parameters. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Record<string, string> } | undefined {
  for (const route of routes) {
    const params = route.method === method ? paramsOf(route.path, path) : undefined;
    if (params) return { route, params };
  }
  return undefined;
}
