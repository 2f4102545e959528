import type { Json } from '../../slack/json.ts';

/** The content of messages that neither mention the bot nor are direct. */
export const MESSAGE_CONTENT = 1 << 15;
/** Intents that must be granted in Discord's settings of an application: members, presences, content of messages. */
export const PRIVILEGED = (1 << 1) | (1 << 8) | MESSAGE_CONTENT;

const GUILDS = 1 << 0;
const GUILD_MEMBERS = 1 << 1;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const SCHEDULED_EVENTS = 1 << 16;

const NEEDED: [RegExp, inGuild: number, inDm: number][] = [
  [/^MESSAGE_/, GUILD_MESSAGES, DIRECT_MESSAGES],
  [/^CHANNEL_PINS/, GUILDS, DIRECT_MESSAGES],
  [/^(CHANNEL|THREAD|GUILD_ROLE)_|^GUILD_(CREATE|UPDATE|DELETE)$/, GUILDS, GUILDS],
  [/^GUILD_MEMBER_/, GUILD_MEMBERS, GUILD_MEMBERS],
  [/^GUILD_SCHEDULED_EVENT_/, SCHEDULED_EVENTS, SCHEDULED_EVENTS],
];

/** Whether a session with such intents hears of an event; interactions come to all. */
export function hears(intents: number, name: string, guildId: string | undefined): boolean {
  const [, inGuild, inDm] = NEEDED.find(([pattern]) => pattern.test(name)) ?? [undefined, 0, 0];
  const needed = guildId ? inGuild : inDm;
  return needed === 0 || (intents & needed) !== 0;
}

/** A message as a session may see it: without what people wrote where the bot is not addressed. */
export function withinIntents(intents: number, name: string, data: Json, botId: string): Json {
  if (!/^MESSAGE_(CREATE|UPDATE)$/.test(name) || (intents & MESSAGE_CONTENT) !== 0) return data;
  const { guild_id, author, mentions } = data as { guild_id?: string; author?: Json; mentions?: Json[] };
  const addressed = !guild_id || author?.id === botId || mentions?.some(({ id }) => id === botId);
  return addressed ? data : { ...data, content: '', embeds: [], attachments: [], components: [] };
}
