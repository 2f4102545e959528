import type { RestRequest, Route } from './route.ts';

/** How the gateway is offered. */
export type GatewayOffer = { shards: number; maxConcurrency: number };

function application({ world }: RestRequest): unknown {
  const { id, name, publicKey } = world.app;
  const about = { description: '', icon: null, bot_public: true, bot_require_code_grant: false, summary: '' };
  return {
    id,
    name,
    ...about,
    verify_key: publicKey,
    flags: 0,
    team: null,
    owner: world.users.get(id),
    bot: world.users.get(id),
  };
}

/** The application and the way to the gateway. */
export function applicationRoutes(offer: GatewayOffer): readonly Route[] {
  const url = ({ world }: RestRequest) => world.base.replace('http', 'ws');
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: offer.maxConcurrency };
  return [
    { method: 'GET', path: '/gateway', open: true, run: (request) => ({ url: url(request) }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      run: (request) => ({ url: url(request), shards: offer.shards, session_start_limit: limit }),
    },
    { method: 'GET', path: '/applications/@me', run: application },
    { method: 'GET', path: '/oauth2/applications/@me', run: application },
  ];
}
