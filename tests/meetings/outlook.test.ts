import { describe, expect, it, onTestFinished } from 'vitest';
import { outlookMoments, outlookOn, readOutlook } from '../../src/meetings/outlook.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const now = new Date('2020-06-21T08:00:00Z');
const read = (typed: string, timeZone = 'Etc/UTC') => readOutlook(typed, { now, timeZone, language: 'en' });
const WEEKDAYS = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';

describe('src/meetings/outlook.ts', () => {
  it.each([
    ['weekdays 9:00', WEEKDAYS, '09:00'],
    ['every weekday at 08:30', WEEKDAYS, '08:30'],
    ['monday, thursday 8h30', 'FREQ=WEEKLY;BYDAY=MO,TH', '08:30'],
    ['every day 7', 'FREQ=DAILY', '07:00'],
    ['jours ouvrables à 9h', WEEKDAYS, '09:00'],
    ['chaque lundi 18.00', 'FREQ=WEEKLY;BYDAY=MO', '18:00'],
    ['días laborables a las 9:00', WEEKDAYS, '09:00'],
    ['martes 17:05', 'FREQ=WEEKLY;BYDAY=TU', '17:05'],
  ])('%s', (typed, rule, time) => {
    expect(read(typed)).toMatchObject({ rule, time, typed });
  });

  it.each([
    '',
    '9:00',
    'weekdays',
    'weekdays 25:00',
    'weekdays 9:75',
    'every month 9:00',
    'every other friday 9:00',
    'soon 9',
  ])('“%s” is refused', (typed) => {
    expect(() => read(typed)).toThrow(expect.objectContaining({ code: 'outlook_unreadable' }));
  });

  it.each([
    ['Europe/Brussels', '2026-03-27', ['2026-03-27T08:00', '2026-03-30T07:00']],
    ['America/New_York', '2026-10-30', ['2026-10-30T13:00', '2026-11-02T14:00']],
    ['Pacific/Auckland', '2026-09-24', ['2026-09-24T21:00', '2026-09-27T20:00']],
    ['Asia/Kolkata', '2020-02-28', ['2020-02-28T03:30', '2020-03-02T03:30']],
    ['Africa/Abidjan', '2025-12-31', ['2025-12-31T09:00', '2026-01-01T09:00']],
  ])('stays at its hour in %s whatever the clocks do, from %s on', (timeZone, day, moments) => {
    const times = read('weekdays 9:00', timeZone);
    const period = { from: new Date(`${day}T00:00Z`), to: new Date(Date.parse(`${day}T00:00Z`) + 4.5 * 86_400_000) };
    expect(
      outlookMoments(times, period)
        .slice(0, 2)
        .map(({ at }) => at.toISOString().slice(0, 16)),
    ).toEqual(moments);
    expect(outlookOn(times, '2026-03-28')).toBeUndefined();
  });
});

describe('src/meetings/outlooks.ts', () => {
  const database = freshDatabase();

  async function start(): Promise<WholeBot> {
    const bot = await startWholeBot({ uri: database.uri, database: database.name });
    onTestFinished(() => bot.stop());
    return bot;
  }
  const words = (answer: Awaited<ReturnType<WholeBot['say']>>) => textOf(answer?.reply as never);
  const inOutreach = (bot: WholeBot, line: string) => bot.say('ottilie', line, { channelId: 'outreach' });
  const shown = (bot: WholeBot) =>
    bot.adapter.messages
      .filter(({ channel }) => channel.channelId === 'outreach')
      .map(({ drawings }) => textOf(drawings.at(-1)?.reply as never, bot.clock.now()));

  it('post on weekdays what the next days bring, follow what changes, and are changed and brought back', async () => {
    const bot = await start();
    // a Sunday, 08:00; ICANN68 begins at 16:00
    await bot.say('ottilie', '/meeting add "Outreach call" start:"2020-06-24 10:00" zone:Etc/UTC silent:yes');
    const added = await inOutreach(bot, '/points schedule add on:"weekdays 9:00"');
    expect(words(added)).toContain('Every meeting: what the next days bring, every week: Monday, Tuesday');
    expect(words(added)).toMatch(/Mon, 22 June 2020.*09:00.*: what the next days bring/);
    expect(words(await inOutreach(bot, '/points schedule add on:whenever'))).toContain('weekdays 9:00');
    await bot.moveTo(new Date('2020-06-21T12:00:00Z'));
    expect(shown(bot)).toEqual([]);
    await bot.moveTo(new Date('2020-06-22T09:00:00Z'));
    expect(shown(bot)).toEqual([
      expect.stringMatching(/^The next seven days\nOutreach call.*\nNo approved talking points yet\.$/),
    ]);
    await bot.say('ottilie', '/points draft "DNS abuse" "Ask for figures." meeting:outreach-call');
    const point = (await bot.penholder.stores.kept.points.list(PLAYGROUND_GROUP)).at(-1)?.id;
    await bot.say('ottilie', `/points submit ${point}`);
    await bot.say('ottilie', `/points approve ${point}`);
    await bot.moveTo(new Date('2020-06-22T09:01:00Z'));
    await expect.poll(() => shown(bot)[0]).toContain('Ask for figures.');
    const sure = await bot.say('ottilie', '/meeting cancel outreach-call silent:yes');
    await bot.press('ottilie', sure?.reply as never, 'Cancel it');
    await bot.moveTo(new Date('2020-06-22T09:02:00Z'));
    await expect.poll(() => shown(bot)[0]).toContain('Outreach call · Cancelled.');
    // nothing lies ahead: nothing is posted
    await bot.moveTo(new Date('2020-06-23T10:00:00Z'));
    expect(shown(bot)).toHaveLength(1);
    await bot.say('ottilie', '/meeting add "Second call" start:"2020-06-29 10:00" zone:Etc/UTC silent:yes');
    const changed = await inOutreach(bot, '/points schedule edit 1 on:"wednesday 15:00"');
    expect(words(changed)).toContain('every week: Wednesday at 15:00');
    await bot.moveTo(new Date('2020-06-24T10:00:00Z'));
    expect(shown(bot)).toHaveLength(1);
    await bot.moveTo(new Date('2020-06-24T15:00:00Z'));
    expect(shown(bot)).toHaveLength(2);
    await bot.press('ottilie', changed?.reply as never, 'Undo');
    await bot.moveTo(new Date('2020-06-25T09:00:00Z'));
    expect(shown(bot)).toHaveLength(3);
    const remove = await inOutreach(bot, '/points schedule remove 1');
    const removed = await bot.press('ottilie', remove?.reply as never, 'Remove it');
    await bot.moveTo(new Date('2020-06-26T08:00:00Z'));
    expect(words(await inOutreach(bot, '/points schedule list'))).toContain('Nothing is posted by itself yet');
    expect((await inOutreach(bot, '/points schedule pause 1'))?.reply.error).toBe('schedule_not_found');
    await bot.press('ottilie', removed?.reply as never, 'Undo');
    await bot.moveTo(new Date('2020-06-26T09:00:00Z'));
    expect(shown(bot)).toHaveLength(4);
    const ids = bot.adapter.messages.map(({ key }) => key);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  it('one that the bot slept through is told to the chair and does not come half a day later', async () => {
    const early = await start();
    await early.moveTo(new Date('2020-06-26T10:00:00Z'));
    await early.stop();
    const bot = await startWholeBot({
      uri: database.uri,
      database: database.name,
      at: new Date('2020-06-29T22:00:00Z'),
    });
    onTestFinished(() => bot.stop());
    await bot.moveTo(new Date('2020-06-29T22:30:00Z'));
    expect(shown(bot)).toEqual([]);
    const told = bot.adapter.messages.find(({ channel }) => channel.channelId === 'direct:ottilie');
    expect(textOf(told?.drawings[0]?.reply as never)).toMatch(
      /What the next days bring, due Mon, 29 June 2020.*not posted/,
    );
  });
});
