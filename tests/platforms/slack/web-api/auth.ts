import { randomUUID } from 'node:crypto';
import { isTrue, type Json, textOf } from '../json.ts';
import { issueToken, teamOf } from '../residents.ts';
import { type Call, type Method, refuse } from './call.ts';

function test({ team }: Call): Json {
  const url = `https://${team.domain}.slack.com/`;
  const { id, name, botUserId, botId } = team;
  return {
    url,
    team: name,
    user: 'penholder',
    team_id: id,
    user_id: botUserId,
    bot_id: botId,
    is_enterprise_install: false,
  };
}

function revoke({ world, args, token }: Call): Json {
  if (isTrue(args.test)) return { revoked: false };
  const entry = world.tokens.get(token);
  if (entry) entry.gone = 'token_revoked';
  return { revoked: true };
}

function uninstall({ world, args, team }: Call): Json {
  if (args.client_id !== world.app.clientId) refuse('invalid_client_id');
  if (args.client_secret !== world.app.clientSecret) refuse('bad_client_secret');
  for (const entry of world.tokens.values())
    if (entry.teamId === team.id && entry.kind === 'bot') entry.gone = 'account_inactive';
  return {};
}

/** A ticket opens one socket, once. */
function openConnection({ world }: Call): Json {
  const ticket = randomUUID();
  world.tickets.add(ticket);
  return { url: `${world.base.replace('http', 'ws')}/link?ticket=${ticket}&app_id=${world.app.id}` };
}

/** Gives a bot token for a code; a workspace whose token still stands keeps it. */
function access({ world, args }: Call): Json {
  if (args.client_id !== world.app.clientId) refuse('invalid_client_id');
  if (args.client_secret !== world.app.clientSecret) refuse('bad_client_secret');
  const code = world.codes.get(textOf(args.code));
  if (!code) return refuse('invalid_code');
  world.codes.delete(textOf(args.code));
  if (args.redirect_uri !== undefined && args.redirect_uri !== code.redirectUri) refuse('bad_redirect_uri');
  const team = teamOf(world, code.teamId);
  if (world.tokens.get(team.botToken)?.gone) team.botToken = issueToken(world, team.id);
  return {
    app_id: world.app.id,
    authed_user: { id: code.userId },
    scope: world.scopes.join(','),
    token_type: 'bot',
    access_token: team.botToken,
    bot_user_id: team.botUserId,
    team: { id: team.id, name: team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
}

function teamInfo({ team }: Call): Json {
  const { id, name, domain } = team;
  return { team: { id, name, domain, email_domain: '', icon: {} } };
}

/** Tokens, installations and the workspace. */
export const auth: Record<string, Method> = {
  'api.test': { token: 'none', handle: ({ args }) => (args.error ? refuse(textOf(args.error)) : { args }) },
  'auth.test': { handle: test },
  'auth.revoke': { handle: revoke },
  'apps.uninstall': { required: ['client_id', 'client_secret'], handle: uninstall },
  'apps.connections.open': { token: 'app', handle: openConnection },
  'oauth.v2.access': { token: 'none', required: ['client_id', 'client_secret', 'code'], handle: access },
  'team.info': { scope: 'team:read', handle: teamInfo },
};
