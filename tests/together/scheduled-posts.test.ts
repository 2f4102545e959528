import { afterEach, describe, expect, it } from 'vitest';
import type { MovableClock } from '../../src/clock.ts';
import type { Penholder } from '../../src/main/wiring.ts';
import { readBy, startDiscordBot, type as typeInDiscord } from '../adapters/discord/discord-bot.ts';
import { ADMIN, CHANNEL, startSlackBot } from '../adapters/slack/slack-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const HOUR_MS = 3_600_000;
const source = { document: 'Calendar', date: '2026-01-01', section: 'Ottilie' };
const topic = { id: 'abuse', number: 1, title: 'DNS abuse', shortName: 'DNS abuse', titles: [], aliases: [], source };
const point = {
  id: 'abuse-1',
  topic: 'abuse',
  meetings: ['weekly'],
  state: 'approved',
  sample: false,
  version: 1,
  source,
};
const words = { en: 'Name a threshold.', fr: 'Fixez un seuil.', es: 'Fijen un umbral.' } as const;
const points = (['en', 'fr', 'es'] as const).map((language) => ({
  ...point,
  id: language === 'en' ? point.id : `abuse-1-${language}`,
  language,
  text: words[language],
  ...(language === 'en' ? {} : { translationOf: point.id }),
}));

/** A platform with the whole bot on it, as an admin of a new group sees it. */
interface Place {
  readonly penholder: Penholder;
  readonly clock: MovableClock;
  type(line: string): Promise<string>;
  /** Everything that stands in the channel. */
  read(): string;
  stop(): Promise<void>;
}

const places: Readonly<Record<string, (database: { uri: string; name: string }) => Promise<Place>>> = {
  async Slack({ uri, name }) {
    const bot = await startSlackBot({ uri, database: name });
    const read = () => bot.slack.readable(CHANNEL, ADMIN).join('\n');
    return { ...bot, type: (line) => bot.type(ADMIN, line), read };
  },
  async Discord({ uri, name }) {
    const bot = await startDiscordBot({ uri, database: name });
    return { ...bot, type: (line) => typeInDiscord(bot.admin, line), read: () => readBy(bot.admin) };
  },
};

describe.each(Object.keys(places))('talking points on a schedule in %s', (name) => {
  const database = freshDatabase();
  let place: Place | undefined;
  afterEach(() => place?.stop());

  it('come in each language before the meeting, follow its changes, and are struck when it is cancelled', async () => {
    place = await (places[name] as (typeof places)[string])(database);
    const { penholder, clock, type, read } = place;
    await type('/penholder setup Board');
    const [group] = await penholder.stores.groups.list(1);
    await penholder.stores.kept.topics.addMissing(group?.id ?? '', [topic as never]);
    await penholder.stores.kept.points.addMissing(group?.id ?? '', points as never);
    const start = new Date(Math.ceil(clock.now().getTime() / HOUR_MS) * HOUR_MS + 6 * HOUR_MS);
    const moment = (at: Date) => at.toISOString().slice(0, 16).replace('T', ' ');
    expect(await type(`/meeting add Weekly start:"${moment(start)}" zone:Etc/UTC silent:yes`)).toContain('Weekly');
    expect(await type('/points schedule add before:2h languages:"en | fr | es"')).toContain('Schedule 1 is kept');
    await expect.poll(() => penholder.deliveries.upcoming(group?.id ?? '', 9), { timeout: 10_000 }).toHaveLength(3);
    expect(read()).not.toContain(words.en);
    clock.set(new Date(start.getTime() - 2 * HOUR_MS + 1_000));
    for (const text of Object.values(words)) await expect.poll(read, { timeout: 10_000 }).toContain(text);
    for (const text of Object.values(words)) expect(read().split(text)).toHaveLength(2);

    await type('/meeting edit weekly title:"Weekly call" silent:yes');
    await expect.poll(read, { timeout: 10_000 }).toMatch(/Points de discussion.*Weekly call/);
    await type('/meeting cancel weekly note:"Holiday week" sure:yes silent:yes');
    await expect.poll(read, { timeout: 10_000 }).toMatch(/Cancelled: Holiday week|Cancelled.*Holiday week/);
    for (const text of Object.values(words)) expect(read().split(text)).toHaveLength(2);
  }, 60_000);
});
