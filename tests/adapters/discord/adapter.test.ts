import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DiscordAdapter } from '../../../adapters/discord/adapter.ts';
import type { CommandDescription } from '../../../src/bot/catalogue.ts';
import { adapterContract } from '../../contracts/adapter.ts';
import { type DiscordServer, startDiscordServer } from '../../platforms/discord/discord-server.ts';
import type { PersonHere } from '../../platforms/discord/people/person.ts';
import { mountOnWeb, silent } from '../mount-on-web.ts';
import { discordAdapter } from './discord-bot.ts';
import { contentsOf } from './discord-rules.ts';

/** The actions that the contract types. */
const contractCommands: CommandDescription[] = ['says', 'repeated', 'after', 'fails', 'slow'].map((action) => ({
  name: `contract ${action}`,
  summary: 'bot.name',
  options: [],
  examples: [],
}));

/** A way by which interactions come, and what else has to run. */
interface Way {
  readonly name: string;
  open?(discord: DiscordServer, adapter: DiscordAdapter): Promise<() => Promise<void>>;
}

const ways: readonly Way[] = [
  { name: 'discord by its gateway' },
  { name: 'discord with interactions by HTTP', open: openByHttp },
];

async function openByHttp(discord: DiscordServer, { mounts }: DiscordAdapter): Promise<() => Promise<void>> {
  const { url, close } = await mountOnWeb(mounts);
  discord.deliverTo(`${url}/discord/interactions`);
  return close;
}

describe.each(ways)('adapters/discord/adapter.ts, $name', ({ name, open }) => {
  let discord: DiscordServer;
  let stop = async () => {};

  adapterContract({
    name,
    live: [
      /@everyone/,
      /@here/,
      /<[@#]/,
      /<https:\/\/evil/,
      /:\/\/evil/,
      /(?<!\\)\*bold/,
      /(?<!\\)_it_/,
      /(?<!\\)\|\|/,
    ],
    async create(bot) {
      discord = await startDiscordServer();
      const malia: PersonHere = discord
        .person('700000000000000007', { name: 'Malia' })
        .in(discord.guildId, discord.channelId);
      const adapter = discordAdapter(discord, { commands: contractCommands, publicKey: discord.publicKey });
      await adapter.start(bot);
      const close = await open?.(discord, adapter);
      stop = async () => {
        await adapter.stop();
        await close?.();
      };
      return {
        adapter,
        channel: { tenant: `discord:${discord.guildId}`, channelId: discord.channelId },
        async command(text, repeats = 1) {
          const [group = '', action = ''] = text.slice(1).split(' ');
          await malia.command(`${group} ${action}`);
          for (let times = 1; times < repeats; times += 1) discord.resend('INTERACTION_CREATE');
        },
        async press(words) {
          const found = malia.messages().findLast(({ texts }) => texts.join('\n').includes(words));
          await malia.press('yes', found ? { message: found.id } : {});
        },
        read: async () => malia.messages().map(({ texts }) => texts.join('\n')),
        files: async () => malia.files(),
        // what stands in a span of code is code
        raw: async () => {
          const contents = malia.raw().flatMap(({ components }) => contentsOf(components));
          return contents.join('\n').replace(/(?<!\\)`[^`]*(?<!\\)`/g, '');
        },
      };
    },
    async cleanup() {
      await stop();
      await discord.stop();
    },
  });
});

describe('adapters/discord/http.ts', () => {
  it('answers Discord’s look at its address, and refuses what Discord did not sign', async () => {
    const discord = await startDiscordServer();
    const adapter = discordAdapter(discord, { commands: contractCommands, publicKey: discord.publicKey });
    const events: string[] = [];
    await adapter.start({ ...silent, handle: async ({ id }) => void events.push(id) });
    const close = await openByHttp(discord, adapter);
    onTestFinished(async () => {
      await adapter.stop();
      await close();
      await discord.stop();
    });
    expect(await discord.verifyEndpoint()).toBe(true);
    const malia = discord.person(randomUUID().slice(0, 8)).in(discord.guildId, discord.channelId);
    const refused = await malia.command('contract says', {}, { badSignature: true, ackWithinMs: 500 });
    expect(refused.problem).toBeDefined();
    expect(events).toEqual([]);
    expect(discord.endpointAnswers()).toMatchObject([{ status: 401 }]);
  });
});
