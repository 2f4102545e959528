import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type DiscordBot, startDiscordBot, type } from './discord-bot.ts';

const { uri, name } = freshDatabase();
const DAY_MS = 86_400_000;

interface Event {
  readonly name: string;
  readonly description: string;
  readonly status: number;
  readonly scheduled_start_time: string;
  readonly scheduled_end_time: string;
  readonly entity_metadata: { readonly location: string };
}

describe('adapters/discord/scheduled-events.ts', () => {
  let bot: DiscordBot;
  beforeAll(async () => {
    bot = await startDiscordBot({ uri, database: name });
    await type(bot.admin, '/penholder setup name:At-Large zone:Europe/Brussels');
  });
  afterAll(() => bot.stop());

  const all = () => bot.discord.scheduledEvents(bot.discord.guildId) as unknown as Event[];
  /** Those that stand, by start. */
  const coming = () =>
    all()
      .filter(({ status }) => status === 1)
      .sort((a, b) => a.scheduled_start_time.localeCompare(b.scheduled_start_time));
  const inDays = (days: number) => new Date(bot.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const made = () => bot.discord.calls(/^POST .*scheduled-events/).length;

  it('puts the coming ten of a series there, with place, times and whose they are', async () => {
    const line = `/meeting add "CPWG <@&1> call" start:"${inDays(1)} 15:00" length:90 link:https://example.org/c repeats:"every day"`;
    expect(await type(bot.admin, line)).toContain('is in the calendar');
    await expect.poll(() => coming().length).toBe(10);
    const [first] = coming();
    expect(first?.entity_metadata.location).toBe('https://example.org/c');
    expect(Date.parse(first?.scheduled_end_time ?? '') - Date.parse(first?.scheduled_start_time ?? '')).toBe(
      90 * 60_000,
    );
    expect(first?.description).toMatch(/^Call\nPenholder · [0-9a-f]{8}-[0-9a-f]{12}$/);
    expect(first?.scheduled_start_time.slice(0, 10)).toBe(inDays(1));
  });

  it('changes what changed, cancels what is cancelled, and touches nothing else', async () => {
    const others = coming()
      .slice(2)
      .map(({ description }) => description);
    await type(bot.admin, `/meeting edit "CPWG <@&1> call ${inDays(1)}" which:one title:Renamed silent:yes`);
    await expect.poll(() => coming()[0]?.name).toBe('Renamed');
    await type(bot.admin, `/meeting cancel "CPWG <@&1> call ${inDays(2)}" which:one sure:yes silent:yes`);
    await expect.poll(() => all().filter(({ status }) => status === 4).length).toBe(1);
    await expect.poll(() => coming().length).toBe(10);
    expect(coming().map(({ description }) => description)).toEqual(expect.arrayContaining(others));
    expect(bot.discord.calls(/^PATCH .*scheduled-events/)).toHaveLength(2);
    expect(made()).toBe(11);
  });

  it('makes none twice when the answer was lost, and takes a double away', async () => {
    bot.discord.failNext(/^POST .*scheduled-events/, { status: 502, after: true, times: 2 });
    await type(bot.admin, `/meeting add "Lost answer" start:"${inDays(3)} 09:00" place:Lisbon silent:yes`);
    const named = () => coming().filter((event) => event.name === 'Lost answer');
    await expect.poll(() => named().length, { timeout: 20_000 }).toBe(1);
    expect(named()[0]?.entity_metadata.location).toBe('Lisbon');
    await expect.poll(() => coming().length, { timeout: 20_000 }).toBe(10);
  });

  it('leaves alone what another group has in the same server', async () => {
    const { guildId } = bot.discord;
    const boss = bot.discord.person('709000000000000009', { name: 'Boss', permissions: 32n });
    const elsewhere = boss.in(guildId, bot.discord.addChannel({ guildId }));
    expect(await type(elsewhere, '/penholder setup name:Board zone:UTC')).toContain('Board');
    const before = coming().map(({ description }) => description);
    await type(elsewhere, `/meeting add "Board call" start:"${inDays(2)} 10:00" silent:yes`);
    await expect.poll(() => coming().length).toBe(11);
    await type(elsewhere, '/meeting cancel "Board call" sure:yes silent:yes');
    await expect.poll(() => coming().map(({ description }) => description)).toEqual(before);
  });

  it('a setting takes them all away, and puts them back', async () => {
    await type(bot.admin, '/penholder settings calendar:no');
    await expect.poll(() => coming().length).toBe(0);
    await type(bot.admin, '/penholder settings undo:yes');
    await expect.poll(() => coming().length).toBe(10);
  });

  it('where it is not allowed, the group is told once, and meetings are kept all the same', async () => {
    bot.discord.failNext(/^POST .*scheduled-events/, { status: 403, code: 50_013, times: 50 });
    for (const title of ['One', 'Two']) {
      expect(
        await type(bot.admin, `/meeting add ${title} start:"${inDays(1)} 0${title.length}:00" silent:yes`),
      ).toContain('calendar');
      const warned = () => bot.logged.filter((line) => line === 'a calendar may not be kept').length;
      await expect.poll(warned).toBe(title === 'One' ? 1 : 2);
    }
    const told = () => bot.malia.messages().filter(({ texts }) => texts.join().includes('Create Events')).length;
    await expect.poll(told).toBe(1);
  });
});
