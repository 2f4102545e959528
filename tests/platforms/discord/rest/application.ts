import { MESSAGE_CONTENT } from '../gateway/intents.ts';
import type { RestRequest, Route } from './route.ts';

/** How the gateway is offered. */
export type GatewayOffer = { shards: number; maxConcurrency: number; privilegedIntents: number };

/** A flag of the application: its page has the intent for content on, as an application in few guilds may. */
const CONTENT_ALLOWED = 1 << 19;

function application({ world }: RestRequest, { privilegedIntents }: GatewayOffer): unknown {
  const { id, name, publicKey } = world.app;
  const about = { description: '', icon: null, bot_public: true, bot_require_code_grant: false, summary: '' };
  return {
    id,
    name,
    ...about,
    verify_key: publicKey,
    flags: (privilegedIntents & MESSAGE_CONTENT) === 0 ? 0 : CONTENT_ALLOWED,
    team: null,
    owner: world.users.get(id),
    bot: world.users.get(id),
  };
}

/** The application and the way to the gateway. */
export function applicationRoutes(offer: GatewayOffer): readonly Route[] {
  const about = (request: RestRequest) => application(request, offer);
  const url = ({ world }: RestRequest) => world.base.replace('http', 'ws');
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: offer.maxConcurrency };
  return [
    { method: 'GET', path: '/gateway', open: true, run: (request) => ({ url: url(request) }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      run: (request) => ({ url: url(request), shards: offer.shards, session_start_limit: limit }),
    },
    { method: 'GET', path: '/applications/@me', run: about },
    { method: 'GET', path: '/oauth2/applications/@me', run: about },
  ];
}
