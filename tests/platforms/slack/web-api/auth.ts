import { randomUUID } from 'node:crypto';
import { isTrue, type Json, textOf } from '../json.ts';
import { enterpriseOf, installFor, organisationOf } from '../organisation.ts';
import { issueToken, teamOf } from '../residents.ts';
import type { Enterprise, Team, Token, World } from '../world.ts';
import { type Call, type Method, refuse } from './call.ts';

function test({ world, team, token }: Call): Json {
  const url = `https://${team.domain}.slack.com/`;
  // of a token of an organisation, the organisation is told beside one of its workspaces
  const { id, name, botUserId, botId } = team;
  const enterprise = organisationOf(world, team);
  const isOrganisation = world.tokens.get(token)?.enterpriseId !== undefined;
  return {
    url,
    team: name,
    user: 'penholder',
    team_id: id,
    user_id: botUserId,
    bot_id: botId,
    ...(enterprise && { enterprise_id: enterprise.id }),
    is_enterprise_install: isOrganisation,
  };
}

function revoke({ world, args, token }: Call): Json {
  if (isTrue(args.test)) return { revoked: false };
  const entry = world.tokens.get(token);
  if (entry) entry.gone = 'token_revoked';
  return { revoked: true };
}

function uninstall({ world, args, team, token }: Call): Json {
  if (args.client_id !== world.app.clientId) refuse('invalid_client_id');
  if (args.client_secret !== world.app.clientSecret) refuse('bad_client_secret');
  const enterpriseId = world.tokens.get(token)?.enterpriseId;
  const isSame = (entry: Token) => (enterpriseId ? entry.enterpriseId === enterpriseId : entry.teamId === team.id);
  for (const entry of world.tokens.values()) if (entry.kind === 'bot' && isSame(entry)) entry.gone = 'account_inactive';
  return {};
}

/** A ticket opens one socket, once. */
function openConnection({ world }: Call): Json {
  const ticket = randomUUID();
  world.tickets.add(ticket);
  return { url: `${world.base.replace('http', 'ws')}/link?ticket=${ticket}&app_id=${world.app.id}` };
}

/** A workspace whose token still stands keeps it. */
function workspacePart(world: World, team: Team): Json {
  if (world.tokens.get(team.botToken)?.gone) team.botToken = issueToken(world, team.id);
  const enterprise = organisationOf(world, team);
  team.hasOwn = true;
  return {
    access_token: team.botToken,
    team: { id: team.id, name: team.name },
    enterprise: enterprise ? { id: enterprise.id, name: enterprise.name } : null,
    is_enterprise_install: false,
  };
}

function organisationPart(world: World, enterprise: Enterprise): Json {
  return {
    access_token: installFor(world, enterprise),
    team: null,
    enterprise: { id: enterprise.id, name: enterprise.name },
    is_enterprise_install: true,
  };
}

/** Gives a bot token for a code. */
function access({ world, args }: Call): Json {
  if (args.client_id !== world.app.clientId) refuse('invalid_client_id');
  if (args.client_secret !== world.app.clientSecret) refuse('bad_client_secret');
  const code = world.codes.get(textOf(args.code));
  if (!code) return refuse('invalid_code');
  world.codes.delete(textOf(args.code));
  if (args.redirect_uri !== undefined && args.redirect_uri !== code.redirectUri) refuse('bad_redirect_uri');
  const { teamId, enterpriseId } = code;
  const team = teamOf(world, teamId);
  return {
    app_id: world.app.id,
    authed_user: { id: code.userId },
    scope: world.scopes.join(','),
    token_type: 'bot',
    bot_user_id: team.botUserId,
    ...(enterpriseId ? organisationPart(world, enterpriseOf(world, enterpriseId)) : workspacePart(world, team)),
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
