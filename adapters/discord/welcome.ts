import { ChannelType, type Guild } from 'discord.js';
import { code, heading, list, phrase, text } from '../../src/replies/build.ts';
import type { Block } from '../../src/replies/reply.ts';
import { languageOf } from '../../src/text/text.ts';
import { WRITES } from './guilds.ts';
import type { Messages } from './messages.ts';
import { renderMessage } from './render.ts';

const STEPS: readonly Block<never>[] = [
  heading(phrase('bot.name')),
  text(phrase('help.intro')),
  list([
    phrase('welcome.setup', { command: code('/penholder setup') }),
    phrase('welcome.sample', { command: code('/penholder setup sample:at-large-2020') }),
    phrase('welcome.help', { command: code('/penholder help') }),
  ]),
];

/** Says in a server that has just let the bot in what to do next, once, where the server has its own notices. */
export async function welcome(guild: Guild, { messages, now }: { messages: Messages; now: Date }): Promise<void> {
  const channelId = placeIn(guild);
  if (channelId === undefined) return;
  const reader = { language: languageOf(guild.preferredLocale, 'en'), timeZone: 'UTC' };
  const rendered = renderMessage({ blocks: STEPS }, { reader, now });
  await messages.send(rendered, { channelId, key: `welcome:${guild.id}` });
}

/** The server's channel for notices, else the first text channel, where the bot may write. */
function placeIn(guild: Guild): string | undefined {
  const { me } = guild.members;
  const texts = guild.channels.cache.filter(({ type }) => type === ChannelType.GuildText).sort();
  const places = [...(guild.systemChannel ? [guild.systemChannel] : []), ...texts.values()];
  return places.find((channel) => me && channel.permissionsFor(me).has(WRITES))?.id;
}
