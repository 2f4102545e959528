import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { said, text } from '../../../src/replies/build.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { until } from '../slack/slack-bot.ts';
import { type DiscordBot, discordAdapter, readAfter, readBy, startDiscordBot, type } from './discord-bot.ts';

// sockets and databases that go and come take their time
vi.setConfig({ testTimeout: 90_000 });

const { uri, name } = freshDatabase();

describe('adapters/discord: when things go wrong', () => {
  let bot: DiscordBot;
  beforeAll(async () => {
    bot = await startDiscordBot({ uri, database: name });
    await type(bot.admin, '/penholder setup name:Board');
  });
  afterAll(() => bot.stop());

  const publicly = (words: string) =>
    bot.malia.messages().filter(({ ephemeral, texts }) => !ephemeral && texts.join('\n').includes(words));
  const openPoll = async (question: string) => {
    await bot.malia.command('poll consensus', { question, closes: '7d' });
    return until(() => publicly(question)[0]);
  };
  /** Interactions made by hand. */
  let made = 0;
  const textsOf = (id: string) =>
    bot.malia
      .messages()
      .find((one) => one.id === id)
      ?.texts.join('\n') ?? '';

  it('a poll is posted once, though the call that posted it was torn', async () => {
    bot.discord.failNext(/POST .*\/messages/, { reset: true, after: true });
    await openPoll('Torn?');
    await type(bot.admin, '/penholder whoami');
    expect(publicly('Torn?')).toHaveLength(1);
  });

  it('a poll is posted once, though nobody heard whether it was: the second try finds it', async () => {
    bot.discord.failNext(/POST .*\/messages/, { status: 500, after: true, times: 1 });
    bot.discord.failNext(/POST .*\/messages/, { status: 500, times: 30 });
    const before = bot.discord.calls(/GET .*\/messages/).length;
    await bot.malia.command('poll consensus', { question: 'Unheard?', closes: '7d' });
    await expect.poll(() => bot.discord.calls(/GET .*\/messages/).length, { timeout: 60_000 }).toBeGreaterThan(before);
    await expect.poll(() => publicly('Unheard?').length).toBe(1);
  });

  it('the last state of a poll’s message lands, though edits are limited', async () => {
    const { id } = await openPoll('Limited?');
    bot.discord.rateLimit(/PATCH .*\/messages/, { retryAfter: 1, times: 2 });
    for (const label of ['Support', 'Oppose', 'Abstain']) await bot.malia.press(label, { message: id });
    await expect.poll(() => textsOf(id), { timeout: 20_000 }).toContain('**Abstain**: 1');
    expect(textsOf(id)).toContain('**Support**: 0');
  });

  it.each([
    [50_013, 'Send Messages'],
    [50_001, 'View Channel'],
  ] as const)(
    'a channel that refuses with %i: who opens a poll hears which permission lacks, and it comes once it may',
    async (code, permission) => {
      bot.discord.refuse(bot.discord.channelId, code);
      const told = await type(bot.malia, `/poll consensus "Seen after ${code}?" closes:7d`);
      expect(told).toContain(`lacks these permissions here: ${permission}.`);
      bot.discord.refuse(bot.discord.channelId);
      bot.clock.set(new Date(bot.clock.now().getTime() + 60_000));
      await expect.poll(() => publicly(`Seen after ${code}?`).length, { timeout: 20_000 }).toBe(1);
    },
  );

  it('a result that may not be pinned is posted all the same, and the refusal is logged', async () => {
    await openPoll('Not pinned?');
    bot.discord.failNext(/PUT .*\/pins\//, { status: 403, code: 50_013 });
    const number = /Poll (\d+): Not pinned/.exec(publicly('Not pinned?')[0]?.texts.join() ?? '')?.[1];
    const before = bot.logged.length;
    await type(bot.admin, `/poll close ${number} sure:yes`);
    await until(() => publicly(`Result of poll ${number}`)[0]);
    expect(bot.logged.slice(before)).toEqual(['an outcome could not be pinned']);
    expect(bot.discord.pins(bot.discord.channelId)).toEqual([]);
  });

  it.each([
    ['that may be resumed', () => bot.discord.drop()],
    ['that is lost', () => bot.discord.invalidate(false)],
  ])('200 votes while a session %s goes again and again: each counted once, each voter told', async (_, lose) => {
    const { id } = await openPoll(`Dropped ${_}?`);
    const voters = Array.from({ length: 200 }, (_unused, n) =>
      bot
        .person(`9${String(n).padStart(3, '0')}00000000000000`, { name: `Voter ${n}` })
        .in(bot.discord.guildId, bot.discord.channelId),
    );
    const labels = ['Support', 'Can live with it', 'Abstain', 'Oppose'];
    const vote = async (n: number) => {
      // a member whose press went nowhere is told so by Discord, and presses again
      for (;;) {
        const { acknowledged } = await (voters[n] as (typeof voters)[number]).press(labels[n % 4] as string, {
          message: id,
          ackWithinMs: 1_500,
        });
        if (acknowledged) return;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    };
    let at = 0;
    const worker = async () => {
      while (at < voters.length) {
        const n = at++;
        if (n % 80 === 40) lose();
        await vote(n);
      }
    };
    await Promise.all(Array.from({ length: 10 }, worker));
    const untold = () =>
      voters.filter(
        (voter) => !`${readBy(voter)}${readBy(bot.person(voter.userId).dm())}`.includes('Your ballot in poll'),
      );
    await expect.poll(() => untold().length, { timeout: 30_000 }).toBe(0);
    const [poll] = await bot.penholder.services.polls.list(groupId(), { states: ['open'], limit: 1, skip: 0 });
    if (!poll) throw new Error('no poll');
    expect((await bot.penholder.services.polls.counted(poll)).tally).toMatchObject({
      support: 50,
      'live-with': 50,
      abstain: 50,
      oppose: 50,
    });
  });

  const groupId = () => `discord:${bot.discord.guildId}/${bot.discord.channelId}`;

  it.each([
    ['of no kind', { type: 99, id: '100000000000000001', token: 'x', application_id: '1' }],
    ['without fields', { type: 2 }],
    ['that is a number', 7],
    ['with a command of nobody', { type: 2, id: '100000000000000002', token: 'x', application_id: '1', data: {} }],
  ])('an interaction %s is no end of the bot', async (_, body) => {
    bot.discord.event('INTERACTION_CREATE', body as never, bot.discord.guildId);
    expect(await type(bot.malia, '/penholder whoami')).toContain('Malia');
    expect(bot.logged).toContain('a delivery could not be read');
  });

  it.each([
    ['a choice that there is not', 'poll list', { name: 'state', type: 3, value: 'sideways' }, 'sideways'],
    ['an option that there is not', 'poll list', { name: 'colour', type: 3, value: 'red' }, 'colour'],
    ['a number out of range', 'poll show', { name: 'poll', type: 4, value: -7 }, 'poll'],
    ['a channel of nobody', 'penholder settings', { name: 'posts', type: 7, value: '1' }, 'no channel'],
    ['a command that there is not', 'poll nothing', undefined, 'nothing'],
  ])('%s is told, though no client would send it', async (_, command, option, told) => {
    const [name, action] = command.split(' ');
    const sub = { name: action, type: 1, options: option ? [option] : [] };
    const id = String(BigInt(Date.parse('2026-11-26T08:00:00Z') - 1_420_070_400_000) << 22n);
    const { guildId, channelId, applicationId } = bot.discord;
    const user = { id: bot.admin.userId, username: 'keahi' };
    const dm = () => readBy(bot.person(bot.admin.userId).dm());
    const body = {
      type: 2,
      id: String(BigInt(id) + BigInt(++made)),
      token: `of nobody ${made}`,
      application_id: applicationId,
      guild_id: guildId,
      channel_id: channelId,
      member: { user, permissions: '32', roles: [] },
      data: { id: '1', name, type: 1, options: [sub] },
    };
    bot.discord.event('INTERACTION_CREATE', body as never, guildId);
    // its own way of answering is dead: it is answered by a message
    await expect.poll(dm).toContain(told);
  });

  it('a button that nobody knows is answered so', async () => {
    const blocks = [{ kind: 'buttons', buttons: [{ label: said('Of nobody'), does: 'unknown-token' }] }] as const;
    const channel = { tenant: `discord:${bot.discord.guildId}`, channelId: bot.discord.channelId };
    const reply = { visibility: 'channel', blocks } as const;
    await bot.adapter.post(channel, { key: 'of nobody', reply, language: 'en', timeZone: 'UTC' });
    expect(await readAfter(bot.malia, () => bot.malia.press('Of nobody'))).toContain('not in use any more');
  });

  it('a button of a poll that is gone, or was cancelled, is answered so', async () => {
    const { id: gone } = await openPoll('Gone?');
    const connection = await connectMongo(uri, { database: name });
    onTestFinished(() => connection.close());
    await connection.collection('polls').deleteOne({ question: 'Gone?' });
    expect(await readAfter(bot.malia, () => bot.malia.press('Support', { message: gone }))).toContain(
      'not in use any more',
    );
    const { id: cancelled } = await openPoll('Cancelled?');
    // what one still sees, for whom the edit has not come yet
    bot.discord.failNext(/PATCH .*\/messages/, { delayMs: 3_000, times: 1 });
    const number = /Poll (\d+)/.exec(textsOf(cancelled))?.[1];
    await type(bot.admin, `/poll cancel ${number} reason:twice sure:yes`);
    expect(await readAfter(bot.malia, () => bot.malia.press('Support', { message: cancelled }))).toContain('cancelled');
  });

  it('a post is still found after it was edited', async () => {
    const channel = { tenant: `discord:${bot.discord.guildId}`, channelId: bot.discord.channelId };
    const post = (words: string) =>
      ({
        key: 'edited',
        language: 'en',
        timeZone: 'UTC',
        reply: { visibility: 'channel', blocks: [text(said(words))] },
      }) as const;
    const message = await bot.adapter.post(channel, post('first'));
    await bot.adapter.edit(message, post('second'));
    expect(await bot.adapter.findPosted?.(channel, { key: 'edited', since: new Date(0) })).toEqual(message);
  });

  it('a form that is sent twice opens one poll', async () => {
    await bot.malia.command('poll consensus');
    await until(() => bot.malia.modal());
    await bot.malia.submit({ Question: 'Sent twice?' });
    bot.discord.resend('INTERACTION_CREATE');
    await until(() => publicly('Sent twice?')[0]);
    await type(bot.admin, '/penholder whoami');
    expect(publicly('Sent twice?')).toHaveLength(1);
  });

  it('a channel that is deleted and a server that is left do not keep others from their polls', async () => {
    const { guildId } = bot.discord;
    const channelId = bot.discord.addChannel({ guildId, name: 'short-lived' });
    const there = bot.person(bot.admin.userId).in(guildId, channelId);
    await type(there, '/penholder setup name:Short');
    await type(there, '/poll consensus "Gone soon?" closes:1h');
    bot.discord.deleteChannel(channelId);
    const other = bot.discord.addGuild({ name: 'Other' });
    const otherChannel = bot.discord.addChannel({ guildId: other });
    const elsewhere = bot.discord.person(bot.admin.userId, { permissions: 32n }).in(other, otherChannel);
    await type(elsewhere, '/penholder setup name:Other');
    await type(elsewhere, '/poll consensus "Left soon?" closes:1h');
    bot.discord.removeGuild(other);
    bot.clock.set(new Date(bot.clock.now().getTime() + 2 * 3_600_000));
    const { id } = await openPoll('Still here?');
    await bot.malia.press('Support', { message: id });
    await expect.poll(() => textsOf(id), { timeout: 20_000 }).toContain('1 ballot');
  });
});

describe('adapters/discord/gateway.ts', () => {
  it('serves the servers of two shards', async () => {
    const two = await startDiscordBot({ uri, database: `${name}-shards`, server: { shards: 2 } });
    onTestFinished(() => two.stop());
    expect(two.discord.identified().length).toBe(2);
    // (id >> 22) % shards tells the shard of a server
    for (const id of [30_000_000_000n, 30_000_000_001n].map((time) => String(time << 22n))) {
      const guildId = two.discord.addGuild({ id });
      const channelId = two.discord.addChannel({ guildId });
      const there = two.discord.person(two.admin.userId, { permissions: 32n }).in(guildId, channelId);
      expect(await type(there, '/penholder setup name:Shard')).toContain('Shard');
    }
  });

  it('two processes with a shard each serve the servers of both, and one database', async () => {
    const parts = (id: number) => ({
      uri,
      database: `${name}-processes`,
      adapter: { shards: { ids: [id], count: 2 } },
    });
    const first = await startDiscordBot({ ...parts(0), server: { shards: 2 } });
    const second = await startDiscordBot({ ...parts(1), server: first.discord });
    onTestFinished(async () => {
      await second.stop();
      await first.stop();
    });
    expect(first.discord.identified().map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
    for (const id of [30_000_000_010n, 30_000_000_011n].map((time) => String(time << 22n))) {
      const guildId = first.discord.addGuild({ id });
      const channelId = first.discord.addChannel({ guildId });
      const there = first.discord.person(first.admin.userId, { permissions: 32n }).in(guildId, channelId);
      expect(await type(there, '/penholder setup name:Shard')).toContain('Shard');
    }
  });

  it('a restart continues what was open: polls, their buttons, forms that were refused', async () => {
    const parts = { uri, database: `${name}-restart` };
    const before = await startDiscordBot(parts);
    const { discord, admin, malia } = before;
    onTestFinished(() => discord.stop());
    await type(admin, '/penholder setup name:Board');
    await type(malia, '/poll consensus "Before the restart?" closes:7d');
    await malia.command('poll consensus');
    await malia.submit({ Question: 'Kept over a restart?', Closes: '2019-01-01' });
    await expect.poll(() => readBy(malia)).toContain('Open the form again');
    await before.penholder.stop();
    const later = await startDiscordBot({ ...parts, server: discord });
    onTestFinished(() => later.stop());
    await malia.press('Support');
    await expect.poll(() => readBy(malia)).toContain('Your ballot in poll');
    await malia.press('Open the form again');
    expect(malia.modal()?.fields[0]?.value).toBe('Kept over a restart?');
    await malia.submit({ Closes: '3d' });
    await expect.poll(() => readBy(malia)).toContain('Kept over a restart?');
  });

  it('says that the token is not taken, or that Discord cannot be reached', async () => {
    const bot = { handle: async () => undefined, suggest: async () => [], page: async () => undefined };
    const { discord, stop } = await startDiscordBot({ uri, database: `${name}-tokens` });
    onTestFinished(stop);
    await expect(discordAdapter({ ...discord, token: 'wrong' }).start(bot)).rejects.toMatchObject({
      code: 'discord_refused',
    });
    const nowhere = discordAdapter({ token: discord.token, apiUrl: 'http://127.0.0.1:1/api' });
    await expect(nowhere.start(bot)).rejects.toMatchObject({ code: 'discord_unreachable' });
  });
});
