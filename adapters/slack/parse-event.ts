import { type Body, homeOpenedSchema, linksSchema, messageSchema, tokensGoneSchema } from './bodies.ts';
import type { Read } from './deed.ts';

/** Reads an event: a mention, a direct message, a look at the home page, the end of an installation. */
export function readEvent({ event, team_id, authorizations }: Body<'event_callback'>): Read | undefined {
  const teamId = authorizations?.[0]?.team_id ?? team_id;
  switch (event.type) {
    case 'app_mention':
    case 'message':
      return readMessage(event, teamId);
    case 'app_home_opened':
      return readHome(event, teamId);
    case 'link_shared':
      return readLinks(event, teamId, authorizations?.[0]?.user_id);
    case 'app_uninstalled':
      return teamId === undefined ? undefined : { kind: 'gone', teamId };
    case 'tokens_revoked': {
      const gone = tokensGoneSchema.safeParse(event);
      const isOurs = gone.success && (gone.data.tokens.bot?.length ?? 0) > 0;
      return isOurs && teamId !== undefined ? { kind: 'gone', teamId } : { kind: 'ignored' };
    }
    default:
      return { kind: 'ignored' };
  }
}

function readMessage(event: unknown, teamId: string | undefined): Read | undefined {
  const parsed = messageSchema.safeParse(event);
  if (!parsed.success) return { kind: 'ignored' };
  const { data } = parsed;
  const isMention = 'type' in data && data.type === 'app_mention';
  // our own posts, edits, joins and the like are nobody's question
  if (data.bot_id || (data.subtype && data.subtype !== 'file_share')) return { kind: 'ignored' };
  if (!isMention && data.channel_type !== 'im') return { kind: 'ignored' };
  return {
    kind: 'deed',
    id: `message:${data.channel}:${data.ts}`,
    says: { kind: 'question', text: questionOf(data.text), ...(isMention ? {} : { direct: true }) },
    place: {
      teamId,
      userId: data.user,
      userName: '',
      channelId: data.channel,
      // a mention is answered in its thread, a direct message where it stands
      ...(isMention ? { threadTs: data.thread_ts ?? data.ts } : data.thread_ts ? { threadTs: data.thread_ts } : {}),
      from: isMention ? 'mention' : 'direct',
    },
  };
}

function readHome(event: unknown, teamId: string | undefined): Read {
  const parsed = homeOpenedSchema.safeParse(event);
  if (!parsed.success || parsed.data.tab !== 'home') return { kind: 'ignored' };
  const { user, event_ts } = parsed.data;
  return {
    kind: 'deed',
    id: `home:${user}:${event_ts}`,
    says: { kind: 'home' },
    place: { teamId, userId: user, userName: '', from: 'home' },
  };
}

/** The bot's own messages show what their links lead to; what is still being written is told again once it stands. */
function readLinks(event: unknown, teamId: string | undefined, botUserId: string | null | undefined): Read {
  const parsed = linksSchema.safeParse(event);
  if (!parsed.success) return { kind: 'ignored' };
  const { user, source, channel, message_ts: ts, links } = parsed.data;
  if (source === 'composer' || (user && user === botUserId)) return { kind: 'ignored' };
  return { kind: 'links', teamId, channelId: channel, ts, urls: links.map(({ url }) => url) };
}

/** A message without the mention that made it a question. */
function questionOf(text: string): string {
  return plainOf(text.replace(/^\s*<@[A-Z0-9]+(\|[^>]*)?>[\s,:]*/, ''));
}

/** What a person reads of a message: Slack's links, mentions and entities as plain text. */
export function plainOf(text: string): string {
  return text
    .replace(/<([@#!])([^>|]*)\|([^>]*)>/g, '$1$3')
    .replace(/<([^>|]*)\|([^>]*)>/g, '$2')
    .replace(/<([^>]*)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
}
