import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  type SlashCommandOptionsOnlyBuilder,
  type SlashCommandSubcommandsOnlyBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { discord, loggedIn } from './real-client.ts';

const ANA = '100000000000000001';
const BO = '100000000000000002';

const poll = new SlashCommandBuilder()
  .setName('poll')
  .setDescription('Polls')
  .addSubcommand((sub) =>
    sub
      .setName('consensus')
      .setDescription('Ask for consensus')
      .addStringOption((option) => option.setName('question').setDescription('What').setRequired(true).setMaxLength(50))
      .addStringOption((option) => option.setName('issue').setDescription('Which').setAutocomplete(true))
      .addIntegerOption((option) => option.setName('days').setDescription('How long').setMinValue(1).setMaxValue(9)),
  );

type Builder = SlashCommandOptionsOnlyBuilder | SlashCommandSubcommandsOnlyBuilder;

const rowOf = (...labels: string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    labels.map((label) => new ButtonBuilder().setLabel(label).setCustomId(label).setStyle(ButtonStyle.Primary)),
  );

const form = new ModalBuilder()
  .setTitle('New poll')
  .setCustomId('form')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Question')
      .setTextInputComponent(new TextInputBuilder().setCustomId('q').setStyle(TextInputStyle.Short)),
  );

describe('tests/platforms/discord/discord-server', () => {
  it('logs the real client in and shows it its guild', async () => {
    const server = await discord();
    const client = await loggedIn(server);
    expect(client.guilds.cache.get(server.guildId)?.name).toBe('Working group');
    expect(client.user?.id).toBe(server.botId);
    expect(server.identified()).toMatchObject([{ kind: 'identify', shard: [0, 1] }]);
  });

  it('a slash command with typed options is answered for all', async () => {
    const server = await discord();
    const client = await loggedIn(server, (one) =>
      one.on(Events.InteractionCreate, async (event) => {
        if (!event.isChatInputCommand()) return;
        const question = event.options.getString('question');
        const days = event.options.getInteger('days');
        await event.reply(`${event.locale} ${event.options.getSubcommand()} ${question} ${days} \\*`);
      }),
    );
    await client.application?.commands.set([poll satisfies Builder], server.guildId);
    const ana = server.person(ANA, { name: 'Ana', locale: 'fr' }).in(server.guildId, server.channelId);
    const typed = await ana.command('poll consensus', { question: 'Agreed?', days: 3 });
    expect(typed).toMatchObject({ acknowledged: true, type: 4 });
    expect(ana.readable()).toEqual(['fr consensus Agreed? 3 *']);
    await expect(ana.command('poll consensus', {})).rejects.toThrow('needs the option question');
    await expect(ana.command('poll consensus', { question: 'x', days: 10 })).rejects.toThrow('out of range');
    await expect(ana.command('poll other')).rejects.toThrow('no subcommand');
  });

  it('an answer that was put off is thinking, then edited; only its user sees it', async () => {
    const server = await discord();
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const client = await loggedIn(server, (one) =>
      one.on(Events.InteractionCreate, async (event) => {
        if (!event.isChatInputCommand()) return;
        await event.deferReply({ flags: MessageFlags.Ephemeral });
        await gate;
        await event.editReply({ content: 'done', components: [rowOf('Support')] });
      }),
    );
    await client.application?.commands.set([poll], server.guildId);
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    const bo = server.person(BO).in(server.guildId, server.channelId);
    await ana.command('poll consensus', { question: 'Agreed?' });
    expect(ana.readable()).toEqual(['Penholder is thinking…']);
    go();
    await expect.poll(ana.readable).toEqual(['done', 'Support']);
    expect(bo.readable()).toEqual([]);
  });

  it('a button opens a modal, whose submission changes the message', async () => {
    const server = await discord();
    const client = await loggedIn(server, (one) =>
      one.on(Events.InteractionCreate, async (event) => {
        if (event.isButton()) await event.showModal(form);
        if (event.isModalSubmit() && event.isFromMessage()) await event.update(event.fields.getTextInputValue('q'));
      }),
    );
    const channel = await client.channels.fetch(server.channelId);
    if (channel?.isSendable()) await channel.send({ content: 'Ask', components: [rowOf('Edit', 'Close')] });
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    await ana.press('Edit');
    expect(ana.modal()).toMatchObject({ title: 'New poll', fields: [{ label: 'Question', required: true }] });
    await expect(ana.submit({})).rejects.toThrow('Question must be filled');
    expect(await ana.submit({ Question: 'Why?' })).toMatchObject({ type: 7 });
    expect(ana.modal()).toBeUndefined();
    expect(ana.readable()).toEqual(['Why?', 'Edit', 'Close']);
  });

  it('an autocomplete suggests', async () => {
    const server = await discord();
    const client = await loggedIn(server, (one) =>
      one.on(Events.InteractionCreate, async (event) => {
        if (!event.isAutocomplete()) return;
        const { value } = event.options.getFocused(true);
        await event.respond([{ name: `${value}!`, value }]);
      }),
    );
    await client.application?.commands.set([poll]);
    const ana = server.person(ANA).in(server.guildId, server.channelId);
    const offered = await ana.autocomplete('poll consensus', { question: 'x', issue: 'ab' });
    expect(offered).toEqual([{ name: 'ab!', value: 'ab' }]);
  });
});
