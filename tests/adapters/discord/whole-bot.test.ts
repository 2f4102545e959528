import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberShortcuts } from '../../../src/bot/shortcuts.ts';
import type { Json } from '../../platforms/slack/json.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { until } from '../slack/slack-bot.ts';
import { type DiscordBot, readAfter, readBy, startDiscordBot, type } from './discord-bot.ts';
import { partsOf } from './discord-rules.ts';

const { uri, name } = freshDatabase();

describe('adapters/discord: the whole bot in a server', () => {
  let bot: DiscordBot;
  beforeAll(async () => {
    // one more, whose command needs to be told more
    const ofRoles = { command: 'penholder role', option: 'who', label: 'shortcut.poll' } as const;
    bot = await startDiscordBot({
      uri,
      database: name,
      adapter: { memberShortcuts: [...memberShortcuts, ofRoles] },
    });
  });
  afterAll(() => bot.stop());

  const posted = (words: string) =>
    until(() =>
      bot.malia.messages().findLast(({ texts, ephemeral }) => !ephemeral && texts.join('\n').includes(words)),
    );
  const rawOf = (id: string) => bot.malia.messages().find((one) => one.id === id)?.raw.components;
  const textsOf = (id: string) =>
    bot.malia
      .messages()
      .find((one) => one.id === id)
      ?.texts.join('\n') ?? '';

  it('registers its commands at the start, and nothing when they are as they should be', async () => {
    expect(bot.discord.commands().map((one: { name?: unknown }) => one.name)).toContain('poll');
    expect(bot.discord.calls('PUT')).toHaveLength(1);
  });

  it('is set up by an administrator of the server and by nobody else', async () => {
    expect(await type(bot.malia, '/penholder setup sample:at-large-2020')).toContain('Only these may do that: admin.');
    expect(await type(bot.admin, '/penholder setup sample:at-large-2020')).toContain('At-Large');
    expect(await type(bot.malia, '/issue status 16')).toContain('Metrics');
  });

  it('answers each in their language, and only them', async () => {
    expect(await type(bot.florine, '/issue list')).toContain('Indicateurs de performance');
    expect(readBy(bot.malia)).not.toContain('Indicateurs');
    expect(bot.malia.messages().every(({ ephemeral }) => ephemeral)).toBe(true);
  });

  it('holds a poll: ballots, a change of mind, the message as it stands, the close, the result', async () => {
    await type(bot.malia, '/poll consensus "Adopt the statement?" closes:7d');
    const { id } = await posted('Adopt the statement?');
    const on = { message: id };
    await bot.malia.press('Support', on);
    await expect.poll(() => readBy(bot.malia)).toContain('Your ballot in poll');
    await bot.florine.press('Support', on);
    await expect.poll(() => readBy(bot.florine)).toContain('Je soutiens');
    await bot.florine.press('Oppose', on);
    await expect.poll(() => readBy(bot.florine)).toContain('Je m’oppose');
    await expect.poll(() => textsOf(id)).toContain('2 ballots');
    const number = /Poll (\d+): Adopt/.exec(textsOf(id))?.[1];
    await type(bot.admin, `/poll close ${number} sure:yes`);
    await posted(`Result of poll ${number}`);
    await expect.poll(() => partsOf(rawOf(id)).filter((part) => part.type === 2)).toEqual([]);
    await expect(bot.malia.press('Support', on)).rejects.toThrow('no button');
  });

  it('pins a result, once', async () => {
    const { id } = await posted('Result of poll');
    await expect.poll(() => bot.discord.pins(bot.discord.channelId)).toEqual([id]);
    const message = { tenant: `discord:${bot.discord.guildId}`, channelId: bot.discord.channelId, messageId: id };
    await bot.adapter.keep?.(message);
    expect(bot.discord.pins(bot.discord.channelId)).toEqual([id]);
    expect(bot.discord.calls(/^PUT .*pins/)).toHaveLength(2);
  });

  it('opens a form, says what was wrong field by field, opens it again as it was typed, and posts what was sent', async () => {
    await bot.malia.command('poll consensus');
    const modal = await until(() => bot.malia.modal());
    expect(modal.fields.map(({ label, required }) => [label, required])).toContainEqual(['Question', true]);
    await bot.malia.submit({ Question: 'By a form?', Closes: '2019-01-01' });
    await expect.poll(() => readBy(bot.malia)).toContain('A poll cannot close in the past');
    await bot.malia.press('Open the form again');
    const again = await until(() => bot.malia.modal());
    expect(again.fields.map(({ value }) => value).slice(0, 2)).toEqual(['By a form?', '2019-01-01']);
    await bot.malia.submit({ Closes: '3d' });
    await posted('By a form?');
    // the refusal gave way to what came of it
    await expect.poll(() => readBy(bot.malia)).not.toContain('Open the form again');
  });

  it('asks next for what was chosen of the fields that did not fit, before anything is saved', async () => {
    await bot.malia.command('poll consensus');
    await until(() => bot.malia.modal());
    await bot.malia.submit({ Question: 'In two steps?', 'More to fill in': ['Secret ballots', 'Quorum'] });
    await expect.poll(() => readBy(bot.malia)).toContain('One more step');
    expect(readBy(bot.malia)).not.toContain('In two steps?');
    await bot.malia.press('Open the form');
    const next = await until(() => bot.malia.modal());
    expect(next.fields.map(({ label }) => label)).toEqual(expect.arrayContaining(['Secret ballots', 'Quorum']));
    expect(next.fields.find(({ label }) => label === 'Question')?.value).toBe('In two steps?');
    await bot.malia.submit({ 'Secret ballots': ['yes'], Quorum: '2' });
    const { id } = await posted('In two steps?');
    const words = JSON.stringify(bot.malia.messages().find((one) => one.id === id)?.raw);
    expect(words).toMatch(/secret/i);
  });

  it('a ballot for several questions that needs reasons is followed by the form for them, which a button opens', async () => {
    await bot.malia.command('poll vote', { question: 'Whole text? | Sent now?', reasons: 'required' });
    const { id } = await posted('Whole text?');
    await bot.malia.press('Vote', { message: id });
    await until(() => bot.malia.modal());
    await bot.malia.submit({ 'Whole text?': 'no', 'Sent now?': 'yes' });
    await expect.poll(() => readBy(bot.malia)).toContain('One more step');
    await bot.malia.press('Open the form');
    const modal = await until(() => bot.malia.modal());
    expect(modal.fields.map(({ label, required }) => [label, required])).toEqual([['Whole text?', true]]);
    await bot.malia.submit({ 'Whole text?': 'It names no date' });
    await expect.poll(() => readBy(bot.malia)).toContain('Your reason: It names no date');
  });

  it('offers values in an option that searches, of the type that the option has', async () => {
    expect(await bot.malia.autocomplete('issue status', { issue: 'metr' })).toContainEqual({
      name: expect.stringContaining('16 · Metrics'),
      value: '16',
    });
    const polls = await bot.malia.autocomplete('poll show', { poll: '' });
    expect(polls[0]?.value).toBeTypeOf('number');
    await bot.admin.command('poll tag', { poll: polls[0]?.value as number, tags: 'budget | ICANN68' });
    expect(await bot.malia.autocomplete('poll list', { tag: 'bud' })).toEqual([{ name: 'budget', value: 'budget' }]);
    expect(await bot.malia.autocomplete('poll vote', { tags: 'new | ic' })).toEqual([
      { name: 'new | ICANN68', value: 'new | ICANN68' },
    ]);
    expect((await bot.malia.autocomplete('penholder setup', { zone: 'eur' })).length).toBe(25);
  });

  it('an account that nobody has met is put on the roll and may act at once; a name is completed', async () => {
    const ana = bot.person('704000000000000004', { name: 'Ana' }).in(bot.discord.guildId, bot.discord.channelId);
    const point = (action: string, given: object) =>
      readAfter(bot.admin, () => bot.admin.command(`penholder ${action}`, { who: ana.userId, ...given }));
    expect(await point('role', { role: 'penholder' })).toContain('There is no member “Ana”');
    expect(await point('member', { do: 'add', region: 'LACRALO' })).toContain('Ana is on the roll.');
    expect(await point('role', { role: 'penholder' })).toContain('Ana is now: penholder');
    expect(await type(ana, '/penholder whoami')).toContain('penholder');
    expect(await bot.admin.autocomplete('penholder role', { 'who-name': 'an' })).toContainEqual({
      name: 'Ana',
      value: 'Ana',
    });
    expect(await type(bot.admin, '/penholder role Ana penholder take:yes')).toContain('Ana has no role');
    // in a form an account is picked
    await bot.admin.command('penholder role');
    const submitted = readAfter(bot.admin, () => bot.admin.submit({ Member: [ana.userId], Role: 'observer' }));
    expect(await submitted).toContain('Ana is now: observer');
    // who was picked wrongly is asked again
    const bea = bot.person('706000000000000006', { name: 'Bea' }).in(bot.discord.guildId, bot.discord.channelId);
    await bot.admin.command('penholder role');
    const wrong = readAfter(bot.admin, () => bot.admin.submit({ Member: [bea.userId], Role: 'observer' }));
    expect(await wrong).toContain('There is no member “Bea”');
    await bot.admin.press('Open the form again');
    const [asked] = (bot.admin.modal()?.raw.components ?? []) as Json[];
    const { label, component } = asked as Json;
    expect([label, (component as Json).default_values]).toEqual(['Member', [{ id: bea.userId, type: 'user' }]]);
    bot.admin.closeModal();
  });

  it('is typed in the language of the client, and understood', async () => {
    const answered = await readAfter(bot.florine, () => bot.florine.command('dossier état', { dossier: '16' }));
    expect(answered).toContain('Indicateurs de performance');
  });

  it('whoever has a role of the server has the group’s, with each thing that they do, and never longer', async () => {
    const { guildId, channelId } = bot.discord;
    const scribes = bot.discord.addRole({ guildId, name: 'Scribes' });
    const id = '705000000000000005';
    const bo = bot.discord.person(id, { name: 'Bo', roles: [scribes] }).in(guildId, channelId);
    expect(await type(bo, '/penholder whoami')).not.toContain('(as');
    expect(await type(bot.admin, '/penholder role platform:@Scribes role:penholder')).toContain('@Scribes (Discord)');
    const before = bot.discord.calls().length;
    expect(await type(bo, '/penholder whoami')).toContain('penholder (as @Scribes (Discord))');
    // what is known of a role comes with what is done: nobody is asked
    expect(
      bot.discord
        .calls()
        .slice(before)
        // the calendar of the server is looked at whenever it suits
        .every(({ path }) => /callback|webhooks|scheduled-events/.test(path)),
    ).toBe(true);
    const without = bot.discord.person(id, { roles: [] }).in(guildId, channelId);
    expect(await type(without, '/penholder whoami')).not.toContain('(as');
    await expect(type(bot.admin, `/penholder role platform:${guildId} role:chair`)).resolves.toContain(
      'There is no role',
    );
    await bot.admin.command('penholder role');
    await until(() => bot.admin.modal());
    const sent = { Role: 'Chair', 'Role of the platform': [scribes] };
    expect(await readAfter(bot.admin, () => bot.admin.submit(sent))).toContain('@Scribes (Discord) → chair');
    for (const role of ['penholder', 'chair'])
      await type(bot.admin, `/penholder role platform:@Scribes role:${role} take:yes`);
  });

  it('posts go to a channel that is chosen, and no longer to one that is taken away', async () => {
    const { guildId } = bot.discord;
    const news = bot.discord.addChannel({ guildId, name: 'news' });
    const names = async () => (await bot.adapter.named?.(`discord:${guildId}`, 'channel'))?.map(({ id }) => id);
    await expect.poll(names).toContain(news);
    expect(await type(bot.admin, '/penholder settings posts:#news')).toContain('posts go to #news (Discord) now');
    expect(await type(bot.admin, '/penholder settings')).toMatch(/#general[\s\S]*#news/);
    expect(await type(bot.admin, '/penholder settings leave:#news')).toContain('#news (Discord) no longer belongs');
  });

  it('answers a mention in reply and a direct message where it stands, once however often it is delivered', async () => {
    const asked = bot.malia.say('what is left on metrics?', { mention: true });
    bot.discord.resend('MESSAGE_CREATE');
    const answers = () => bot.malia.messages().filter(({ replyTo }) => replyTo === asked.id);
    await expect
      .poll(() =>
        answers()
          .flatMap(({ texts }) => texts)
          .join(),
      )
      .toContain('CRM');
    expect(answers()).toHaveLength(1);
    const alone = bot.person(bot.malia.userId).dm();
    alone.say('how far is issue 2?');
    await expect.poll(() => readBy(alone)).toContain('Member Engagement');
    expect(await type(alone, '/poll list')).toContain('By a form?');
  });

  it('says nothing to what is not said to it', async () => {
    const before = bot.malia.messages().length;
    bot.malia.say('nobody is asked');
    await type(bot.admin, '/penholder whoami');
    expect(bot.malia.messages()).toHaveLength(before + 1);
  });

  it('makes a poll of a message, and asks about one', async () => {
    const said = bot.florine.say('Who leads outreach and engagement?');
    await expect(readAfter(bot.malia, () => bot.malia.menu('Ask about this', { message: said.id }))).resolves.toContain(
      'Daniel Nanghaka',
    );
    const proposal = bot.florine.say('Shall we meet **weekly**, @everyone?');
    await bot.malia.menu('Turn into a poll', { message: proposal.id });
    const modal = await until(() => bot.malia.modal());
    expect(modal.fields[0]?.value).toBe('Shall we meet **weekly**, @everyone?');
    await bot.malia.submit({});
    const poll = await posted('Shall we meet');
    expect(poll.pings).toMatchObject({ everyone: false });
  });

  it('runs a command about somebody from their menu', async () => {
    const of = { user: bot.florine.userId };
    const asked = await readAfter(bot.admin, () => bot.admin.menu('Participation', of));
    expect(asked).toContain('Florine');
    expect(asked).toMatch(/\d+ of \d+ ballots? cast|no poll/i);
    await bot.admin.menu('Turn into a poll', of);
    const modal = await until(() => bot.admin.modal());
    expect(modal.fields.map(({ label }) => label)).toEqual(['Role', 'Role of the platform', 'Take away']);
    await readAfter(bot.admin, () => bot.admin.submit({ Role: 'Observer' }));
    expect(readBy(bot.admin)).toContain('Florine is now: observer');
  });

  it('a direct message is about the server in which its author has a group; in two it is unclear which is meant', async () => {
    const other = bot.discord.addGuild({ name: 'Other board' });
    const channelId = bot.discord.addChannel({ guildId: other });
    const elsewhere = bot.person(bot.malia.userId).in(other, channelId);
    bot.discord.person(bot.admin.userId, { permissions: 32n }).in(other, channelId);
    const alone = bot.person(bot.malia.userId).dm();
    const admin = bot.discord.person(bot.admin.userId).in(other, channelId);
    expect(await type(alone, '/penholder whoami')).toContain('At-Large');
    await type(admin, '/penholder setup name:"Other board"');
    await type(elsewhere, '/penholder whoami');
    expect(await type(alone, '/poll list')).toContain('Other board');
  });

  it('logged nothing of all that as an error', () => {
    expect(bot.logged).toEqual([]);
  });
});
