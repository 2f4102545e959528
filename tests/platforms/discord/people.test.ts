import { Events, type SendableChannels } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DiscordServer } from './discord-server.ts';
import { discord, loggedIn } from './real-client.ts';

const ANA = '100000000000000001';
const BO = '100000000000000002';

async function channelOf(server: DiscordServer): Promise<SendableChannels> {
  const client = await loggedIn(server);
  const channel = await client.channels.fetch(server.channelId);
  if (!channel?.isSendable()) throw new Error('not a channel of text');
  return channel;
}

describe('tests/platforms/discord/people', () => {
  it('mentions, times and escapes are read as people read them', async () => {
    const server = await discord();
    const role = server.addRole({ guildId: server.guildId, name: 'Chairs' });
    const ana = server.person(ANA, { name: 'Ana' }).in(server.guildId, server.channelId);
    const channel = await channelOf(server);
    await channel.send(`<@${ANA}> <@&${role}> <#${channel.id}> <t:1577836800:F> </poll show:123> \\*plain\\* **bold**`);
    expect(ana.readable()).toEqual(['@Ana @Chairs #general 2020-01-01T00:00:00.000Z /poll show *plain* **bold**']);
  });

  it('embeds and layouts are read from top to bottom, buttons with their state', async () => {
    const server = await discord();
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    const channel = await channelOf(server);
    const fields = [{ name: 'Closes', value: 'soon' }];
    await channel.send({ embeds: [{ title: 'Poll', description: 'Agreed?', fields, footer: { text: 'Yours' } }] });
    const button = { type: 2 as const, style: 1 as const, label: 'Support', custom_id: 'a', emoji: { name: '👍' } };
    const section = { type: 9 as const, components: [{ type: 10 as const, content: 'Text' }], accessory: button };
    const row = { type: 1 as const, components: [{ ...button, label: 'Block', custom_id: 'b', disabled: true }] };
    await channel.send({ flags: 32_768, components: [{ type: 17, components: [section, row] }] });
    expect(ana.readable()).toEqual(['Poll', 'Agreed?', 'Closes', 'soon', 'Yours', 'Text', '👍 Support', '👍 Block']);
    expect(ana.messages().at(-1)?.buttons).toEqual([
      { label: '👍 Support', disabled: false },
      { label: '👍 Block', disabled: true },
    ]);
    await expect(ana.press('Block')).rejects.toThrow('disabled');
    await expect(ana.press('Oppose')).rejects.toThrow('no button');
  });

  it('a private channel is seen by its members only', async () => {
    const server = await discord();
    const channelId = server.addChannel({ guildId: server.guildId, name: 'board', only: [ANA] });
    const ana = server.person(ANA).in(server.guildId, channelId);
    const bo = server.person(BO).in(server.guildId, channelId);
    ana.say('among us');
    expect(ana.readable()).toEqual(['among us']);
    expect(bo.raw()).toEqual([]);
    expect(() => bo.say('me too')).toThrow('does not see');
    server.removeMember(server.guildId, ANA);
    expect(server.messages(channelId)).toHaveLength(1);
  });

  it('commands are shown and typed in the language of the person', async () => {
    const server = await discord();
    const got: unknown[] = [];
    const client = await loggedIn(server, (one) =>
      one.on(Events.InteractionCreate, async (event) => {
        if (!event.isChatInputCommand()) return;
        got.push(event.commandName, event.options.getString('colour'));
        await event.reply('ok');
      }),
    );
    const choices = [{ name: 'red', value: 'r', nameLocalizations: { fr: 'rouge' } }];
    const option = {
      type: 3 as const,
      name: 'colour',
      nameLocalizations: { fr: 'couleur' },
      description: 'd',
      choices,
    };
    await client.application?.commands.set([
      { name: 'vote', nameLocalizations: { fr: 'voter' }, description: 'd', options: [option] },
    ]);
    const ana = server.person(ANA, { locale: 'fr' }).in(server.guildId, server.channelId);
    expect(ana.shownCommands()).toEqual([{ name: 'voter', description: 'd' }]);
    await ana.command('voter', { couleur: 'rouge' });
    await ana.command('vote', { colour: 'r' });
    expect(got).toEqual(['vote', 'r', 'vote', 'r']);
    await expect(ana.command('vote', { colour: 'green' })).rejects.toThrow('no choice');
  });

  it('an application that is not there does not respond', async () => {
    const server = await discord();
    const client = await loggedIn(server);
    await client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
    await client.destroy();
    await expect.poll(() => server.sessions()).toEqual([]);
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    expect(await ana.command('ask')).toMatchObject({ acknowledged: false });
    expect(ana.readable()).toEqual(['The application did not respond']);
  });
});
