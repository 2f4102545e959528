/**
 * How soon a search in a Discord option is answered: `npx tsx bench/discord-completions.ts`. Bare: discord.js alone,
 * which answers with 25 constant choices. Both talk to the Discord server of the tests by the gateway.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, GatewayIntentBits, InteractionResponseType, Routes } from 'discord.js';
import { discordCommands } from '../adapters/discord/commands.ts';
import { commands } from '../commands/index.ts';
import { describeCommands } from '../src/bot/catalogue.ts';
import { startDiscordBot, type } from '../tests/adapters/discord/discord-bot.ts';
import { startDiscordServer } from '../tests/platforms/discord/discord-server.ts';
import type { PersonHere } from '../tests/platforms/discord/people/person.ts';
import { startDatabase } from '../tools/embedded-mongodb/start-database.ts';
import { row } from './measure.ts';

const SEARCHES = 1_000;
const WARM_UP = 1_000;

/** What is typed into which option, as somebody types it: letter by letter. */
const SOUGHT = {
  issues: { command: 'issue status', option: 'issue', word: 'metrics' },
  meetings: { command: 'meeting show', option: 'meeting', word: 'icann68' },
  topics: { command: 'points show', option: 'topic', word: 'dns abuse' },
  polls: { command: 'poll show', option: 'poll', word: '1' },
  members: { command: 'penholder role', option: 'who-name', word: 'malia' },
  zones: { command: 'penholder settings', option: 'zone', word: 'europe' },
} as const;

/** Searches again and again, one after the other; how long each took, in milliseconds, sorted. */
async function searches(
  who: PersonHere,
  { command, option, word }: (typeof SOUGHT)[keyof typeof SOUGHT],
  count: number,
): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const since = performance.now();
    const found = await who.autocomplete(command, { [option]: word.slice(0, turn % (word.length + 1)) });
    if (found.length === 0) throw new Error(`${command} found nothing`);
    took.push(performance.now() - since);
  }
  return took.sort((a, b) => a - b);
}

async function bareDiscordJs(): Promise<number[]> {
  const discord = await startDiscordServer();
  const { token, apiUrl, guildId, channelId } = discord;
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
  const choices = Array.from({ length: 25 }, (_, n) => ({ name: `Choice ${n}`, value: String(n) }));
  client.ws.on('INTERACTION_CREATE' as never, ({ id, token: answersBy }: { id: string; token: string }) => {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    void client.rest.post(Routes.interactionCallback(id, answersBy), {
      body: { type, data: { choices } },
      auth: false,
    });
  });
  await client.login(token);
  const body = discordCommands(describeCommands(commands));
  await client.rest.put(Routes.applicationCommands(client.application?.id ?? ''), { body });
  const who = discord.person('702000000000000002', { name: 'Malia' }).in(guildId, channelId);
  await searches(who, SOUGHT.issues, WARM_UP);
  const took = await searches(who, SOUGHT.issues, SEARCHES);
  await client.destroy();
  await discord.stop();
  return took;
}

const dataDir = await mkdtemp(join(tmpdir(), 'penholder-bench-'));
try {
  const bare = await bareDiscordJs();
  const at = (took: readonly number[], share: number) => took[Math.ceil(took.length * share) - 1] ?? Number.NaN;
  const say = (name: string, took: readonly number[]) => {
    const shares = [0.5, 0.99].flatMap((share) => [
      at(took, share).toFixed(1),
      (at(took, share) / at(bare, share)).toFixed(1),
    ]);
    row(name, ...shares, String(took.filter((ms) => ms > 100).length));
  };
  row('', 'p50, ms', 'of bare', 'p99, ms', 'of bare', 'above 100 ms');
  row('---', ...Array.from({ length: 5 }, () => '---:'));
  say('discord.js alone', bare);

  const database = await startDatabase({ dataDir });
  const bot = await startDiscordBot({ uri: database.uri, database: 'bench' });
  await type(bot.admin, '/penholder setup sample:at-large-2020');
  for (const question of ['One?', 'Two?', 'Three?']) await type(bot.malia, `/poll consensus "${question}" closes:7d`);
  for (const [name, sought] of Object.entries(SOUGHT)) {
    await searches(bot.malia, sought, WARM_UP);
    say(name, await searches(bot.malia, sought, SEARCHES));
  }
  await bot.stop();
  await database.stop();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
