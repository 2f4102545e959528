import { type APIApplicationCommandOptionChoice, Events, InteractionResponseType } from 'discord.js';
import QuickLRU from 'quick-lru';
import type { Adapter, Answer, BotPort } from '../../src/bot/adapter.ts';
import type { CommandDescription } from '../../src/bot/catalogue.ts';
import type { Handed } from '../../src/bot/handing-over.ts';
import type { Mount } from '../../src/bot/mount.ts';
import type { MemberShortcut } from '../../src/bot/shortcuts.ts';
import type { Suggestion } from '../../src/bot/suggest.ts';
import type { Clock } from '../../src/clock.ts';
import { PenholderError } from '../../src/errors.ts';
import { download } from '../../src/files/download.ts';
import type { Owner } from '../../src/files/given-files.ts';
import type { Log } from '../../src/log.ts';
import { cut } from '../../src/replies/plain-line.ts';
import { type Acknowledge, acknowledgeByCall, type Delivered } from './acknowledgement.ts';
import { createAnswers } from './answers.ts';
import { discordCommands } from './commands.ts';
import type { Deed, InteractionRef, Read, Search } from './deed.ts';
import { eventOf, whereOf } from './event-of.ts';
import { createGateway, type GatewayOptions } from './gateway.ts';
import { createGuilds } from './guilds.ts';
import { interactionMount, PONG } from './http.ts';
import { limits, memory, pace } from './limits.ts';
import { createMessages } from './messages.ts';
import { readInteraction, readMessage } from './parse.ts';
import { createPosts } from './posts.ts';
import { register } from './registration.ts';
import { createCalendar } from './scheduled-events.ts';
import { welcome } from './welcome.ts';

export interface DiscordAdapterOptions extends Pick<GatewayOptions, 'token' | 'apiUrl' | 'shards'> {
  /** Interactions come by signed HTTP too. */
  readonly publicKey?: string;
  /** What is registered, and what options search for. */
  readonly commands: readonly CommandDescription[];
  /** The entries in the menu of a person; left out, those of every platform. */
  readonly memberShortcuts?: readonly MemberShortcut[];
  readonly clock: Clock;
  readonly log: Log;
}

/** The Discord adapter and the paths at which it is reached. */
export interface DiscordAdapter extends Adapter {
  readonly mounts: readonly Mount[];
}

/** Where Discord keeps files (reference#cdn-formatting). */
const FILE_HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];

/** Discord: every interaction is answered or deferred in time, once. */
export function createDiscordAdapter(options: DiscordAdapterOptions): DiscordAdapter {
  const { clock, log, commands, publicKey } = options;
  const gateway = createGateway({
    ...options,
    onInteraction: (body) => onInteraction({ body, first: (byCall) => byCall, end: () => {} }),
    onMessage: (body) => onMessage(body),
  });
  const { client } = gateway;
  const messages = createMessages({ rest: client.rest, botId: () => client.user?.id ?? '' });
  const answers = createAnswers({ client, messages, clock, log });
  const guilds = createGuilds(client);
  client.on(Events.GuildCreate, (guild) => track(() => welcome(guild, { messages, now: clock.now() })));
  const seen = new QuickLRU<string, true>({ maxSize: memory.seen });
  const underWay = new Set<Promise<void>>();
  let bot: BotPort | undefined;
  let hasStopped = false;

  function onInteraction(delivered: Delivered): void {
    const read = readInteraction(delivered.body, commands, options.memberShortcuts);
    track(() => take(read, delivered).finally(() => delivered.end()));
  }

  function onMessage(body: unknown): void {
    const read = readMessage(body, client.user?.id ?? '');
    if (read.kind === 'deed') track(() => hear(read));
  }

  /** After a stop nothing is taken any more. */
  function track(work: () => Promise<void>): void {
    if (hasStopped) return;
    const held = work().catch((error: unknown) => log.error({ err: error }, 'a delivery was not answered'));
    underWay.add(held);
    void held.finally(() => underWay.delete(held));
  }

  async function take(read: Read, { first }: Delivered): Promise<void> {
    switch (read.kind) {
      case 'ping':
        return void (await first(async () => 'too-late')({ response: PONG }));
      case 'ignored':
        return;
      case 'unreadable':
        return log.warn({ type: read.type }, 'a delivery could not be read');
      case 'deed':
      case 'search': {
        const { interaction } = read.place;
        if (!interaction || isSeen(interaction.id)) return;
        const acknowledge = first(acknowledgeByCall(client.rest, interaction));
        return read.kind === 'search' ? search(read, acknowledge) : act(read, { interaction, acknowledge });
      }
    }
  }

  function isSeen(id: string): boolean {
    const was = seen.has(id);
    seen.set(id, true);
    return was;
  }

  async function act(deed: Deed, ways: { interaction: InteractionRef; acknowledge: Acknowledge }): Promise<void> {
    guilds.meets(deed.person, deed.place.guildId);
    await answers.toInteraction({ deed, answered: handled(deed), ...ways });
  }

  async function hear(deed: Deed): Promise<void> {
    if (isSeen(deed.id)) return;
    const locale = guilds.localeOf(deed.person.id, deed.place.guildId);
    const person = locale === undefined ? deed.person : { ...deed.person, locale };
    await answers.toMessage({
      deed,
      answered: handled({ ...deed, person, channelId: guilds.channelOf(deed.channelId) }),
    });
  }

  async function handled(deed: Deed): Promise<Answer | undefined> {
    return theBot().handle(await eventOf(deed, { guilds, now: clock.now(), hold }));
  }

  /** A file lies where the interaction says, and nowhere else; it is fetched when a command reads it. */
  function hold(owner: Owner, { name, size, url }: Handed): string {
    const { apiUrl } = options;
    const read = (most: number) => download({ url, hosts: FILE_HOSTS, apiUrl, name }, most);
    return theBot().hold?.(owner, { name, size, read }) ?? '';
  }

  async function search({ place, person, channelId, ...sought }: Search, acknowledge: Acknowledge): Promise<void> {
    const direct = place.guildId === undefined ? { direct: true } : {};
    const where = { ...(await whereOf(place, guilds)), channelId, person, ...direct };
    const query = { ...where, kind: sought.suggests, typed: sought.typed, limit: limits.choices };
    const found = await Promise.race([theBot().suggest(query), nothingAfter(pace.suggestMs)]);
    // a value that were cut would be another one
    const whole = found.filter(({ value }) => value.length <= limits.choiceValue);
    const choices = whole.map((one) => choiceFor(one, sought.isNumber));
    await acknowledge({
      response: { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } },
    });
  }

  function theBot(): BotPort {
    if (!bot) throw new PenholderError('busy');
    return bot;
  }

  /** By diff, beside the start: a server that cannot register still serves what is registered. */
  async function registerCommands(): Promise<void> {
    const applicationId = client.application?.id;
    if (applicationId === undefined) return;
    const { added, changed, removed } = await register(
      client.rest,
      { applicationId },
      discordCommands(commands, options.memberShortcuts),
    );
    const count = added.length + changed.length + removed.length;
    if (count > 0) log.info({ added, changed, removed }, 'commands registered');
  }

  return {
    platform: 'discord',
    mounts: publicKey === undefined ? [] : [interactionMount({ publicKey, clock, log, onInteraction })],
    ...createPosts({ client, messages, clock, log }),
    named: async (tenant, kind) => guilds.named(tenant.replace(/^discord:/, ''), kind),
    keepCalendar: createCalendar({ client }),
    async start(port) {
      bot = port;
      await gateway.start();
      await registerCommands().catch((error: unknown) => log.warn({ err: error }, 'commands not registered'));
    },
    async stop() {
      hasStopped = true;
      while (underWay.size > 0) await Promise.all(underWay);
      await gateway.stop();
    },
  };
}

function nothingAfter(ms: number): Promise<readonly Suggestion[]> {
  return new Promise((resolve) => setTimeout(resolve, ms, []).unref());
}

/** A value that a search offers: itself, and what it is called where that says more. */
function choiceFor({ value, label }: Suggestion, isNumber: boolean): APIApplicationCommandOptionChoice {
  const name = cut(label === value ? value : `${value} · ${label}`, limits.choiceName);
  return { name, value: isNumber ? Number(value) : value };
}
