import {
  ApplicationCommandType,
  ContextMenuCommandBuilder,
  Events,
  type Interaction,
  MessageFlags,
  REST,
  Routes,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Json } from '../slack/json.ts';
import type { DiscordServer } from './discord-server.ts';
import { discord, loggedIn } from './real-client.ts';

const ANA = '100000000000000001';
const BO = '100000000000000002';

/** A bot with the command /ask, which answers as `handle` does. */
async function asked(handle: (event: Interaction, server: DiscordServer) => Promise<unknown>) {
  const server = await discord();
  const errors: unknown[] = [];
  const client = await loggedIn(server, (one) =>
    one.on(Events.InteractionCreate, (event) => {
      handle(event, server).catch((error: { code: unknown }) => errors.push(error.code));
    }),
  );
  await client.application?.commands.set([{ name: 'ask', description: 'Ask' }]);
  const ana = server.person(ANA, { name: 'Ana' }).in(server.guildId, server.channelId);
  return { server, client, ana, errors };
}

const modal = (more: Json, component: Json = {}) => ({
  type: 9,
  data: {
    title: 't',
    custom_id: 'c',
    components: [{ type: 18, label: 'l', component: { type: 4, custom_id: 'x', style: 1, ...component } }],
    ...more,
  },
});
const letters = (count: number) => 'x'.repeat(count);
const field = (label: string) => [{ type: 18, label, component: { type: 4, custom_id: 'x', style: 1 } }];
const fields = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    type: 18,
    label: 'l',
    component: { type: 4, custom_id: `${i}`, style: 1 },
  }));

const MODALS: [string, number, (count: number) => Json][] = [
  ['a title', 45, (n) => modal({ title: letters(n) })],
  ['a custom id', 100, (n) => modal({ custom_id: letters(n) })],
  ['components', 5, (n) => modal({ components: fields(n) })],
  ['a label', 45, (n) => modal({ components: field(letters(n)) })],
  ['a placeholder', 100, (n) => modal({}, { placeholder: letters(n) })],
  ['a value', 4000, (n) => modal({}, { value: letters(n) })],
  ['max_length', 4000, (n) => modal({}, { max_length: n })],
];

describe('tests/platforms/discord/interactions', () => {
  it('an interaction is answered once', async () => {
    const { ana, errors } = await asked(async (event) => {
      if (!event.isChatInputCommand()) return;
      await event.reply('one');
      await event.client.rest.post(Routes.interactionCallback(event.id, event.token), {
        body: { type: 4, data: { content: 'two' } },
      });
    });
    await ana.command('ask');
    await expect.poll(() => errors).toEqual([40060]);
    expect(ana.readable()).toEqual(['one']);
  });

  it('an answer after three seconds is refused, and its user told', async () => {
    const { ana, errors, server } = await asked(async (event) => {
      server.advance(3001);
      if (event.isChatInputCommand()) await event.reply('late');
    });
    const outcome = ana.command('ask');
    await expect.poll(() => errors).toEqual([10062]);
    server.late();
    expect(await outcome).toMatchObject({ acknowledged: false, problem: 'The application did not respond' });
    expect(ana.readable()).toEqual(['The application did not respond']);
  });

  it('follow-ups come until the token dies after a quarter of an hour', async () => {
    const { ana, errors, server } = await asked(async (event, own) => {
      if (!event.isChatInputCommand()) return;
      await event.reply('one');
      await event.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });
      own.advance(15 * 60_000 + 1);
      await event.followUp('late');
    });
    await ana.command('ask');
    await expect.poll(() => errors).toEqual([50027]);
    expect(ana.readable()).toEqual(['one', 'for you']);
    expect(server.person(BO).in(server.guildId, server.channelId).readable()).toEqual(['one']);
  });

  it('an answer is read, changed and deleted; before there is one, the webhook is unknown', async () => {
    const { ana, errors } = await asked(async (event) => {
      if (!event.isChatInputCommand()) return;
      const original = Routes.webhookMessage(event.applicationId, event.token);
      await event.client.rest.get(original).catch((error) => errors.push(error.code));
      const { resource } = await event.reply({ content: 'one', withResponse: true });
      errors.push(resource?.message?.content);
      await event.editReply('two');
      errors.push((await event.fetchReply()).content);
      await event.deleteReply();
      await event.fetchReply();
    });
    await ana.command('ask');
    await expect.poll(() => errors).toEqual([10015, 'one', 'two', 10008]);
    expect(ana.readable()).toEqual([]);
  });

  it('the first follow-up takes the place of an answer that was put off', async () => {
    const { ana } = await asked(async (event) => {
      if (!event.isChatInputCommand()) return;
      await event.deferReply();
      await event.followUp('here');
    });
    await ana.command('ask');
    await expect.poll(ana.readable).toEqual(['here']);
  });

  it('choices of a select come by label, and a deferred update changes its message', async () => {
    const { ana, client, server } = await asked(async (event) => {
      if (!event.isStringSelectMenu()) return;
      await event.deferUpdate();
      await event.editReply({ content: event.values.join(), components: [] });
    });
    const channel = await client.channels.fetch(server.channelId);
    const options = ['Red', 'Blue'].map((label) => ({ label, value: label.toLowerCase() }));
    const menu = { type: 3 as const, custom_id: 's', placeholder: 'Colours', max_values: 2, options };
    if (channel?.isSendable()) await channel.send({ content: 'Which?', components: [{ type: 1, components: [menu] }] });
    await expect(ana.choose(['Green'])).rejects.toThrow('no select');
    expect(await ana.choose(['Blue', 'Red'], { select: 'Colours' })).toMatchObject({ type: 6 });
    await expect.poll(ana.readable).toEqual(['blue,red']);
  });

  it('a user is chosen by id in a select and in a modal', async () => {
    const chosen: unknown[] = [];
    const { ana, client, server } = await asked(async (event) => {
      if (event.isUserSelectMenu()) {
        chosen.push(event.users.map(({ globalName }) => globalName));
        const component = { type: 5 as const, custom_id: 'u' };
        await event.showModal({ title: 't', custom_id: 'm', components: [{ type: 18, label: 'Chair', component }] });
      }
      if (!event.isModalSubmit()) return;
      chosen.push(event.fields.getSelectedUsers('u')?.map(({ globalName }) => globalName));
      await event.reply('ok');
    });
    server.person(BO, { name: 'Bo' }).in(server.guildId, server.channelId);
    const channel = await client.channels.fetch(server.channelId);
    if (channel?.isSendable())
      await channel.send({ content: 'Who?', components: [{ type: 1, components: [{ type: 5, custom_id: 'who' }] }] });
    await ana.choose([BO]);
    await ana.submit({ Chair: [BO] });
    expect(chosen).toEqual([['Bo'], ['Bo']]);
  });

  it('an answer for one user comes with a file, and its button changes it for them alone', async () => {
    const { ana, server } = await asked(async (event) => {
      const button = { type: 2 as const, style: 1 as const, label: 'Next', custom_id: 'next' };
      const files = [{ attachment: Buffer.from('a,b'), name: 'a.csv', description: 'The table' }];
      const components = [{ type: 1 as const, components: [button] }];
      if (event.isChatInputCommand()) await event.reply({ files, components, flags: MessageFlags.Ephemeral });
      if (event.isButton()) await event.update({ content: 'page 2', attachments: [], components: [] });
    });
    const bo = server.person(BO).in(server.guildId, server.channelId);
    await ana.command('ask');
    expect(ana.readable()).toEqual(['Next', 'a.csv', 'The table']);
    await expect(bo.press('Next')).rejects.toThrow('no button');
    expect(await ana.press('Next')).toMatchObject({ type: 7 });
    expect(ana.messages()).toMatchObject([{ texts: ['page 2'], ephemeral: true, edits: 1 }]);
    expect(bo.readable()).toEqual([]);
  });

  it('fields of a modal are filled by label: texts, options, boxes, and what stood in them', async () => {
    const got: unknown[] = [];
    const { ana } = await asked(async (event) => {
      if (event.isModalSubmit()) {
        const { fields } = event;
        got.push(fields.getTextInputValue('q'), fields.getTextInputValue('n'), fields.getStringSelectValues('k'));
        got.push(fields.getRadioGroup('r'), fields.getCheckbox('b'));
        await event.reply('ok');
      }
      if (!event.isChatInputCommand()) return;
      const options = ['Red', 'Blue'].map((label) => ({ label, value: label.toLowerCase() }));
      const labels: Json[] = [
        { label: 'Question', component: { type: 4, custom_id: 'q', style: 1, value: 'Why?' } },
        { label: 'Notes', component: { type: 4, custom_id: 'n', style: 2, required: false } },
        { label: 'Kinds', component: { type: 3, custom_id: 'k', max_values: 2, options } },
        { label: 'Rule', component: { type: 21, custom_id: 'r', options } },
        { label: 'Secret', component: { type: 23, custom_id: 'b' } },
      ];
      const body = {
        type: 9,
        data: { title: 't', custom_id: 'm', components: labels.map((one) => ({ type: 18, ...one })) },
      };
      await event.client.rest.post(Routes.interactionCallback(event.id, event.token), { body });
    });
    await ana.command('ask');
    expect(ana.modal()?.fields[0]).toMatchObject({ label: 'Question', value: 'Why?' });
    await expect(ana.submit({ Kinds: ['Green'], Rule: 'Red' })).rejects.toThrow('no options');
    await expect(ana.submit({ Colour: 'Red' })).rejects.toThrow('no field');
    await ana.submit({ Kinds: ['Blue', 'Red'], Rule: 'Red', Secret: true });
    expect(got).toEqual(['Why?', '', ['blue', 'red'], 'red', true]);
  });

  it('a modal of rows is filled by the labels of its inputs', async () => {
    const got: unknown[] = [];
    const { ana } = await asked(async (event) => {
      if (event.isModalSubmit()) {
        got.push(event.fields.getTextInputValue('q'));
        await event.reply('ok');
      }
      if (!event.isChatInputCommand()) return;
      const input = { type: 4 as const, custom_id: 'q', style: 1 as const, label: 'Question', min_length: 2 };
      await event.showModal({ title: 't', custom_id: 'm', components: [{ type: 1, components: [input] }] });
    });
    await ana.command('ask');
    await expect(ana.submit({ Question: 'x' })).rejects.toThrow('too short');
    await ana.submit({ Question: 'Why?' });
    expect(got).toEqual(['Why?']);
  });

  it('menus of messages and users call their commands', async () => {
    const targets: unknown[] = [];
    const { ana, client, server } = await asked(async (event) => {
      if (event.isMessageContextMenuCommand()) targets.push(event.targetMessage.content);
      if (event.isUserContextMenuCommand()) targets.push(event.targetUser.id);
      if (event.isContextMenuCommand()) await event.reply({ content: 'ok', flags: MessageFlags.Ephemeral });
    });
    const types = [ApplicationCommandType.Message, ApplicationCommandType.User] as const;
    const menus = types.map((type) => new ContextMenuCommandBuilder().setName('Ask about').setType(type));
    await client.application?.commands.set(menus, server.guildId);
    server.person(BO).in(server.guildId, server.channelId);
    await ana.menu('Ask about', { message: ana.say('hm').id });
    await ana.menu('Ask about', { user: BO });
    expect(targets).toEqual(['hm', BO]);
  });

  it('a command is shown only to those who may use it', async () => {
    const { ana, client, server } = await asked(async (event) => event.isChatInputCommand() && event.reply('ok'));
    await client.application?.commands.set([
      { name: 'ask', description: 'Ask', defaultMemberPermissions: ['ManageGuild'], contexts: [0] },
    ]);
    await expect(ana.command('ask')).rejects.toThrow('not shown');
    const chair = server.person(BO, { permissions: 0x20n });
    expect(await chair.in(server.guildId, server.channelId).command('ask')).toMatchObject({ acknowledged: true });
    await expect(chair.dm().command('ask')).rejects.toThrow('not shown');
  });

  it.each(MODALS)('%s of a modal: %i is taken, one more is refused', async (_, most, body) => {
    const codes: unknown[] = [];
    const { ana } = await asked(async (event) => {
      const rest = new REST({ api: event.client.options.rest?.api ?? '' });
      const send = (count: number) =>
        rest.post(Routes.interactionCallback(event.id, (event as { token: string }).token), {
          auth: false,
          body: body(count),
        });
      await send(most + 1).catch((error) => codes.push(error.code));
      await send(most);
      rest.clearHashSweeper();
      rest.clearHandlerSweeper();
    });
    expect(await ana.command('ask')).toMatchObject({ type: 9 });
    expect(codes).toEqual([50035]);
  });

  it.each([
    ['a command', 'command', [1, 6, 7, 8]],
    ['a button', 'press', [1, 8]],
    ['a modal', 'submit', [1, 8, 9]],
  ] as const)('%s is not answered by another kind of callback, and may be answered then', async (_, deed, types) => {
    const codes: unknown[] = [];
    const { ana, client, server } = await asked(async (event) => {
      if (!event.isRepliable()) return;
      if (event.isButton() && deed === 'submit') {
        return event.showModal(modal({}).data);
      }
      const path = Routes.interactionCallback(event.id, event.token);
      const bodies: Json[] = types.map((type) => ({ type, data: { content: 'x' } }));
      for (const body of [...bodies, { type: 4, data: { content: letters(2001) } }]) {
        await event.client.rest.post(path, { body }).catch(({ code, rawError }) => codes.push(code, rawError.errors));
      }
      return event.reply({ content: 'right', flags: MessageFlags.Ephemeral });
    });
    const channel = await client.channels.fetch(server.channelId);
    const button = { type: 2 as const, style: 1 as const, label: 'Go', custom_id: 'go' };
    if (channel?.isSendable()) await channel.send({ components: [{ type: 1, components: [button] }] });
    if (deed === 'command') await ana.command('ask');
    else await ana.press('Go');
    if (deed === 'submit') await ana.submit({ l: 'x' });
    expect(ana.readable()).toEqual(['Go', 'right']);
    expect(codes.filter((one) => one === 50035)).toHaveLength(types.length + 1);
    expect(codes.at(-1)).toMatchObject({ data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } });
  });

  it('an autocomplete takes 25 choices and no more, and no message', async () => {
    const { ana, client, errors } = await asked(async (event) => {
      if (!event.isAutocomplete()) return;
      const choices = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `${i}`, value: `${i}` }));
      const send = (body: Json) => event.client.rest.post(Routes.interactionCallback(event.id, event.token), { body });
      await send({ type: 4, data: { content: 'x' } }).catch((error) => errors.push(error.code));
      await send({ type: 8, data: { choices: choices(26) } }).catch((error) => errors.push(error.code));
      await event.respond(choices(25));
    });
    const option = { type: 3, name: 'issue', description: 'Which', autocomplete: true };
    await client.application?.commands.set([{ name: 'ask', description: 'Ask', options: [option] }]);
    expect(await ana.autocomplete('ask', { issue: 'x' })).toHaveLength(25);
    expect(errors).toEqual([50035, 50035]);
  });

  it('a file is given with a command', async () => {
    const { ana, client } = await asked(async (event) => {
      if (!event.isChatInputCommand()) return;
      const { url, name } = event.options.getAttachment('file', true);
      await event.reply(`${name}: ${await (await fetch(url)).text()}`);
    });
    const options = [{ type: 11 as const, name: 'file', description: 'A file', required: true }];
    await client.application?.commands.set([{ name: 'ask', description: 'Ask', options }]);
    await ana.command('ask', { file: { filename: 'a.csv', content: 'a,b' } });
    expect(ana.readable()).toEqual(['a.csv: a,b']);
  });
});
