import { type Body, homeOpenedSchema, linksSchema, messageSchema, tokensGoneSchema } from './bodies.ts';
import type { Read } from './deed.ts';
import type { InstalledAt } from './workspace.ts';

/** Reads an event: a mention, a direct message, a look at the home page, the end of an installation. */
export function readEvent(body: Body<'event_callback'>): Read | undefined {
  const { event } = body;
  switch (event.type) {
    case 'app_mention':
    case 'message':
      return readMessage(event, installedAtOf(body), body.authorizations?.[0]?.user_id);
    case 'app_home_opened':
      return readHome(event, installedAtOf(body));
    case 'link_shared':
      return readLinks(event, installedAtOf(body), body.authorizations?.[0]?.user_id);
    case 'app_uninstalled':
      return goneFrom(body);
    case 'tokens_revoked': {
      const gone = tokensGoneSchema.safeParse(event);
      const isOurs = gone.success && (gone.data.tokens.bot?.length ?? 0) > 0;
      return isOurs ? goneFrom(body) : { kind: 'ignored' };
    }
    default:
      return { kind: 'ignored' };
  }
}

/**
 * In a shared channel, `team_id` may be another organisation's, where it was said; the authorization and the context are
 * those of the bot.
 */
function installedAtOf({ authorizations, context_team_id, ...body }: Body<'event_callback'>): InstalledAt {
  const [by] = authorizations ?? [];
  const named = by ? idsOf(by.team_id ?? context_team_id, by.enterprise_id) : [];
  return named.length > 0 ? named : idsOf(body.team_id, body.enterprise_id);
}

/** One installation alone ends: a workspace's own goes on where its organisation's ends, and the other way round. */
function goneFrom({ authorizations, ...body }: Body<'event_callback'>): Read | undefined {
  const [by] = authorizations ?? [];
  const isOrganisation = by?.is_enterprise_install ?? body.is_enterprise_install ?? false;
  const id = isOrganisation ? (by?.enterprise_id ?? body.enterprise_id) : (by?.team_id ?? body.team_id);
  return id ? { kind: 'gone', id } : undefined;
}

/** The ids that are told, in their order. */
export function idsOf(...ids: readonly (string | null | undefined)[]): InstalledAt {
  return ids.flatMap((id) => id ?? []);
}

function readMessage(event: unknown, installedAt: InstalledAt, botUserId: string | null | undefined): Read | undefined {
  const parsed = messageSchema.safeParse(event);
  if (!parsed.success) return { kind: 'ignored' };
  const { data } = parsed;
  const isMention = 'type' in data && data.type === 'app_mention';
  // our own posts, edits, joins and the like are nobody's question
  if (data.bot_id || (data.subtype && data.subtype !== 'file_share')) return { kind: 'ignored' };
  if (!isMention && data.channel_type !== 'im') return readSaid(data, installedAt, botUserId);
  return {
    kind: 'deed',
    id: `message:${data.channel}:${data.ts}`,
    says: { kind: 'question', text: questionOf(data.text), ...(isMention ? {} : { direct: true }) },
    place: {
      installedAt,
      userId: data.user,
      userName: '',
      channelId: data.channel,
      // a mention is answered in its thread, a direct message where it stands
      ...(isMention ? { threadTs: data.thread_ts ?? data.ts } : data.thread_ts ? { threadTs: data.thread_ts } : {}),
      from: isMention ? 'mention' : 'direct',
    },
  };
}

/** What is said among people; what mentions the bot comes once more, as a mention. */
function readSaid(
  { channel, channel_type, ts, thread_ts, text, user }: Said,
  installedAt: InstalledAt,
  botUserId: string | null | undefined,
): Read {
  const isInChannel = channel_type === 'channel' || channel_type === 'group';
  if (!isInChannel || (botUserId && text.includes(`<@${botUserId}`))) return { kind: 'ignored' };
  return {
    kind: 'deed',
    id: `said:${channel}:${ts}`,
    says: { kind: 'message', text: plainOf(text) },
    place: {
      installedAt,
      userId: user,
      userName: '',
      channelId: channel,
      threadTs: thread_ts ?? ts,
      from: 'mention',
    },
  };
}

type Said = ReturnType<typeof messageSchema.parse>;

function readHome(event: unknown, installedAt: InstalledAt): Read {
  const parsed = homeOpenedSchema.safeParse(event);
  if (!parsed.success || parsed.data.tab !== 'home') return { kind: 'ignored' };
  const { user, event_ts } = parsed.data;
  return {
    kind: 'deed',
    id: `home:${user}:${event_ts}`,
    says: { kind: 'home' },
    place: { installedAt, userId: user, userName: '', from: 'home' },
  };
}

/** The bot's own messages show what their links lead to; what is still being written is told again once it stands. */
function readLinks(event: unknown, installedAt: InstalledAt, botUserId: string | null | undefined): Read {
  const parsed = linksSchema.safeParse(event);
  if (!parsed.success) return { kind: 'ignored' };
  const { user, source, channel, message_ts: ts, links } = parsed.data;
  if (source === 'composer' || (user && user === botUserId)) return { kind: 'ignored' };
  return { kind: 'links', installedAt, channelId: channel, ts, urls: links.map(({ url }) => url) };
}

/** A message without the mention that made it a question. */
function questionOf(text: string): string {
  return plainOf(text.replace(/^\s*<@[A-Z0-9]+(\|[^>]*)?>[\s,:]*/, ''));
}

/** What a person typed behind a command: links and entities as they stand there; mentions stay. */
export function typedOf(text: string): string {
  return unescaped(text.replace(/<(?![@#])(?:[^>|]*\|)?([^>]*)>/g, '$1'));
}

/** What a person reads of a message: Slack's links, mentions and entities as plain text. */
export function plainOf(text: string): string {
  return unescaped(
    text
      .replace(/<([@#!])([^>|]*)\|([^>]*)>/g, '$1$3')
      .replace(/<([^>|]*)\|([^>]*)>/g, '$2')
      .replace(/<([^>]*)>/g, '$1'),
  ).trim();
}

function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
