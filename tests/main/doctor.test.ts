import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { examine } from '../../src/main/doctor.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createStores } from '../../src/storage/mongo/stores.ts';
import { startDiscordServer } from '../platforms/discord/discord-server.ts';
import { type SlackServer, startSlackServer } from '../platforms/slack/slack-server.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/main/doctor.ts', () => {
  let top: string;
  let slack: SlackServer;
  const database = new URL(uri);
  database.pathname = `/${name}`;

  beforeAll(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'penholder-doctor-'));
    slack = await startSlackServer();
    for (const id of ['C1', 'C2'])
      slack.addChannel({ id, name: `room-${id}`, members: id === 'C1' ? [slack.botUserId] : [] });
    slack.addChannel({ id: 'C3', name: 'old', isArchived: true });
    const connection = await connectMongo(database.href);
    const { groups } = createStores(connection);
    for (const channelId of ['C1', 'C2', 'C3'])
      await groups.addChannel('g', { tenant: `slack:${slack.teamId}`, channelId }, true);
    await connection.close();
  });
  afterAll(async () => {
    await slack.stop();
    await rm(top, { recursive: true });
  });

  async function run(environment: Record<string, string> = {}) {
    const lines: string[] = [];
    const well = await examine({
      environment: { MONGODB_URI: database.href, PORT: '0', DATA_DIR: path.join(top, 'data'), ...environment },
      reader: { language: 'en', timeZone: 'UTC' },
      print: (text) => lines.push(text),
    });
    return { well, lines };
  }

  const tokens = () => ({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  });

  it('says that all is well where it is', async () => {
    const { well, lines } = await run();
    expect(lines.map((line) => line[0])).toEqual(['✓', '✓', '✓', '✓', '✓', 'A']);
    expect(lines.at(-1)).toBe('All is well.');
    expect(well).toBe(true);
  });

  it('says what a platform lacks, and what mends it', async () => {
    slack.setScopes(['commands', 'chat:write', 'channels:read']);
    const { well, lines } = await run(tokens());
    expect(well).toBe(false);
    const said = lines.join('\n');
    expect(said).toMatch(/✗ The app lacks scopes: .*im:history.*Paste the manifest again/);
    expect(said).toContain('✓ Slack takes the app token');
    expect(said).toContain('✓ The bot is in #room-C1.');
    expect(said).toContain('✗ The bot is not in #room-C2: type /invite @Penholder there.');
    expect(said).toContain('✗ The channel #old is archived');
    expect(lines.at(-1)).toBe('3 things are wrong.');
  });

  it('looks at Discord where it is set up', async () => {
    const discord = await startDiscordServer();
    onTestFinished(() => discord.stop());
    const connection = await connectMongo(database.href);
    const { groups } = createStores(connection);
    await groups.addChannel('d', { tenant: `discord:${discord.guildId}`, channelId: discord.channelId }, true);
    await connection.close();
    const { lines } = await run({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    expect(lines.join('\n')).toContain('✓ Discord takes the token');
    expect(lines.join('\n')).toMatch(/✗ The registered commands differ: .*\/poll/);
    expect(lines.join('\n')).toContain('✓ The bot may do what it needs in #general.');
  });

  it('names the token that is not taken, without showing it', async () => {
    const bot = await run({ ...tokens(), SLACK_BOT_TOKEN: 'xoxb-hunter2' });
    expect(bot.lines.join()).toContain('Slack does not take SLACK_BOT_TOKEN: invalid_auth');
    const app = await run({ ...tokens(), SLACK_APP_TOKEN: 'xapp-hunter2' });
    expect(app.lines.join()).toContain('Slack does not take SLACK_APP_TOKEN: invalid_auth');
    expect([...bot.lines, ...app.lines].join()).not.toContain('hunter2');
  });

  it('finds a port in use, a database that is away, a folder that cannot be written', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as { port: number };
    expect((await run({ PORT: String(port) })).lines.join()).toContain(`✗ Port ${port} is in use.`);
    expect((await run({ MONGODB_URI: 'mongodb://127.0.0.1:1' })).lines.join()).toContain('✗ No MongoDB server answers');
    await writeFile(path.join(top, 'file'), '');
    const unwritable = { MONGODB_URI: '', DATA_DIR: path.join(top, 'file') };
    expect((await run(unwritable)).lines.join()).toContain('cannot be written');
  });

  it('looks no further where a setting cannot be used', async () => {
    await expect(run({ PORT: 'x' })).rejects.toMatchObject({ code: 'settings_invalid' });
  });
});
