import { AttachmentBuilder, Events, MessageFlags, type SendableChannels } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { DiscordServer } from './discord-server.ts';
import { clientOf, discord, loggedIn } from './real-client.ts';

const ANA = '100000000000000001';

async function channelOf(server: DiscordServer): Promise<SendableChannels> {
  const client = await loggedIn(server);
  const channel = await client.channels.fetch(server.channelId);
  if (!channel?.isSendable()) throw new Error('not a channel of text');
  return channel;
}

describe('tests/platforms/discord/messages', () => {
  it('a nonce that is enforced makes one message only', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    const first = await channel.send({ content: 'once', nonce: 'n1', enforceNonce: true });
    const second = await channel.send({ content: 'once', nonce: 'n1', enforceNonce: true });
    expect(second.id).toBe(first.id);
    await channel.send({ content: 'twice', nonce: 'n1' });
    expect(server.messages(server.channelId)).toHaveLength(2);
    server.advance(6 * 60_000);
    const late = await channel.send({ content: 'once', nonce: 'n1', enforceNonce: true });
    expect(late.id).not.toBe(first.id);
  });

  it('a message is edited, read, listed and deleted', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    const message = await channel.send('first');
    await channel.send('second');
    await message.edit('changed');
    expect((await channel.messages.fetch({ limit: 5, cache: false })).map(({ content }) => content)).toEqual([
      'second',
      'changed',
    ]);
    expect(await channel.messages.fetch({ message: message.id, force: true })).toMatchObject({ content: 'changed' });
    await message.delete();
    expect(server.messages(server.channelId)).toMatchObject([{ deleted: true, edits: 1 }, { deleted: false }]);
    await expect(message.edit('gone')).rejects.toMatchObject({ code: 10008 });
  });

  it('files come with their descriptions and can be fetched', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    const file = new AttachmentBuilder(Buffer.from('a,b'), { name: 'a.csv', description: 'The table' });
    const { attachments } = await channel.send({ content: 'here', files: [file] });
    const sent = attachments.first();
    expect(sent).toMatchObject({ name: 'a.csv', description: 'The table', size: 3 });
    expect(await (await fetch(sent?.url ?? '')).text()).toBe('a,b');
    expect(server.messages(server.channelId)[0]?.texts).toEqual(['here', 'a.csv', 'The table']);
    expect(server.calls('POST /channels')).toMatchObject([{ files: ['a.csv'], body: { content: 'here' } }]);
  });

  it('a message notifies only whom it allows', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    server.person(ANA).in(server.guildId, server.channelId);
    const content = `@everyone <@${ANA}>`;
    await channel.send({ content });
    await channel.send({ content, allowedMentions: { parse: [] } });
    expect(server.messages(server.channelId).map(({ pings }) => pings)).toEqual([
      { everyone: true, users: [ANA], roles: [] },
      { everyone: false, users: [], roles: [] },
    ]);
  });

  it('a message is pinned and unpinned by both routes', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    const message = await channel.send('pin me');
    await message.pin();
    expect(server.pins(channel.id)).toEqual([message.id]);
    expect(await channel.messages.fetchPins()).toMatchObject({
      hasMore: false,
      items: [{ message: { id: message.id } }],
    });
    await message.unpin();
    expect(server.pins(channel.id)).toEqual([]);
    await channel.client.rest.put(`/channels/${channel.id}/pins/${message.id}`);
    expect(await channel.client.rest.get(`/channels/${channel.id}/pins`)).toMatchObject([{ id: message.id }]);
  });

  it('a thread starts from a message, once, and takes messages', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    const message = await channel.send('topic');
    const thread = await message.startThread({ name: 'Topic' });
    await thread.send('inside');
    const active = await channel.client.rest.get(`/guilds/${server.guildId}/threads/active`);
    expect(active).toMatchObject({ threads: [{ id: thread.id }] });
    expect(thread).toMatchObject({ id: message.id, parentId: channel.id, name: 'Topic' });
    expect(server.threads(channel.id)).toMatchObject([{ name: 'Topic' }]);
    expect(server.person(ANA).in(server.guildId, thread.id).readable()).toEqual(['inside']);
    await expect(
      channel.client.rest.post(`/channels/${channel.id}/messages/${message.id}/threads`, { body: { name: 'x' } }),
    ).rejects.toMatchObject({ code: 160004 });
    await thread.setArchived(true);
    expect(server.threads(channel.id)).toMatchObject([{ archived: true }]);
  });

  it('a direct message reaches its user, unless they take none', async () => {
    const server = await discord();
    const ana = server.person(ANA).dm();
    const client = await loggedIn(server);
    const user = await client.users.fetch(ANA);
    await user.send('psst');
    expect(ana.readable()).toEqual(['psst']);
    server.closeDms(ANA);
    await expect(user.send('psst')).rejects.toMatchObject({ code: 50007 });
  });

  it.each([50013, 50001] as const)('a channel refuses the bot with %i', async (code) => {
    const server = await discord();
    const channel = await channelOf(server);
    server.refuse(channel.id, code);
    await expect(channel.send('x')).rejects.toMatchObject({ code, status: 403 });
    server.refuse(channel.id);
    await expect(channel.send('x')).resolves.toMatchObject({ content: 'x' });
  });

  it('a reply names its message, and fails where it is gone', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    const asked = ana.say('?');
    await channel.send({ content: '!', reply: { messageReference: asked.id } });
    expect(ana.messages().at(-1)).toMatchObject({ replyTo: asked.id, texts: ['!'] });
    server.deleteMessage(channel.id, asked.id);
    const reply = { messageReference: asked.id, failIfNotExists: true };
    await expect(channel.send({ content: '!', reply })).rejects.toMatchObject({ code: 50035 });
  });

  it('a layout keeps its flag when it is edited', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    const text = (content: string) => [{ type: 10 as const, content }];
    const message = await channel.send({ components: text('one'), flags: MessageFlags.IsComponentsV2 });
    await message.edit({ components: text('two') });
    expect(server.messages(channel.id)).toMatchObject([{ texts: ['two'], edits: 1 }]);
    await expect(message.edit({ content: 'x' })).rejects.toMatchObject({ code: 50035 });
  });

  it('a deleted channel is unknown, and the client hears of it', async () => {
    const server = await discord();
    const channel = await channelOf(server);
    const heard = new Promise((resolve) => channel.client.once(Events.ChannelDelete, resolve));
    server.deleteChannel(channel.id);
    await heard;
    await expect(channel.client.rest.get(`/channels/${channel.id}`)).rejects.toMatchObject({ code: 10003 });
  });

  it('scheduled events are made, moved on and deleted', async () => {
    const server = await discord();
    const client = await loggedIn(server);
    const events = (await client.guilds.fetch(server.guildId)).scheduledEvents;
    const external = { privacyLevel: 2, entityType: 3, scheduledStartTime: Date.now() + 60_000 } as const;
    const place = { entityMetadata: { location: 'Room 1' }, scheduledEndTime: Date.now() + 120_000 };
    const event = await events.create({ name: 'Call', ...external, ...place });
    await expect(
      events.create({ name: 'Call', ...external, entityMetadata: { location: 'Room 1' } }),
    ).rejects.toMatchObject({ code: 50035 });
    await expect(events.create({ name: 'Call', ...external, ...place, scheduledStartTime: 0 })).rejects.toMatchObject({
      code: 50035,
    });
    await event.edit({ name: 'Weekly call' });
    expect(server.scheduledEvents(server.guildId)).toMatchObject([{ name: 'Weekly call', status: 1 }]);
    await event.setStatus(4);
    await expect(event.setStatus(2)).rejects.toMatchObject({ code: 50035 });
    await event.delete();
    expect(server.scheduledEvents(server.guildId)).toEqual([]);
  });

  it('guilds, channels, members, roles and users are read', async () => {
    const server = await discord();
    const roleId = server.addRole({ guildId: server.guildId, name: 'Chairs', permissions: 8n });
    server.person(ANA, { name: 'Ana', roles: [roleId] }).in(server.guildId, server.channelId);
    const client = await loggedIn(server);
    const guild = await client.guilds.fetch({ guild: server.guildId, force: true });
    const member = await guild.members.fetch(ANA);
    expect(member.permissions.has('ManageGuild')).toBe(true);
    expect((await guild.roles.fetch()).map(({ name }) => name).sort()).toEqual(['@everyone', 'Chairs']);
    expect((await guild.channels.fetch()).map((one) => one?.name)).toEqual(['general']);
    expect(await client.users.fetch(ANA)).toMatchObject({ globalName: 'Ana' });
    await expect(guild.members.fetch('100000000000000009')).rejects.toMatchObject({ code: 10007 });
  });

  it('an unknown token is refused', async () => {
    const server = await discord();
    const client = clientOf(server);
    await expect(client.login('bad.token.here')).rejects.toThrow('invalid token');
  });
});
