import { describe, expect, it, onTestFinished } from 'vitest';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const database = freshDatabase();
const words = (answer: Awaited<ReturnType<WholeBot['say']>>) => textOf(answer?.reply as never);
const at = (time: string) => new Date(`2020-06-${time}:00Z`);

/** What a member was told in private. */
function told(bot: WholeBot, who: string): string[] {
  return bot.adapter.messages
    .filter(({ channel }) => channel.channelId === `direct:${who}`)
    .map(({ drawings }) => textOf(drawings.at(-1)?.reply as never, bot.clock.now()))
    .filter((text) => text.includes('begins'));
}

describe('src/meetings/reminders.ts', () => {
  it('reminds of one meeting from where it is shown, or of each, with or without schedules, and no more than is wanted', async () => {
    const bot = await startWholeBot({ uri: database.uri, database: database.name });
    onTestFinished(() => bot.stop());
    const add = (title: string, start: string, more = '') =>
      bot.say('ottilie', `/meeting add "${title}" start:"2020-06-${start}" zone:Etc/UTC silent:yes ${more}`);
    await add('Daily call', '22 10:00', 'repeats:"every day"');
    await add('Side call', '23 15:00');

    // of one, from both places in which a meeting is shown
    for (const line of ['/meeting show side-call', '/meeting next']) {
      const shown = await bot.say('amara', line);
      expect(words(await bot.press('amara', shown?.reply as never, 'Remind me'))).toContain('You get a direct message');
    }
    // of each
    expect(words(await bot.say('itzel', '/penholder whoami'))).toContain('only of meetings that you asked for');
    const on = await bot.say('itzel', '/penholder whoami reminders:yes');
    expect(words(on)).toContain('before each meeting of');
    const who = await bot.say('itzel', '/penholder whoami');
    expect(words(who)).toContain('an hour before each meeting');
    expect(JSON.stringify((await bot.say('itzel', '/penholder whoami export:yes'))?.reply)).toContain(
      'reminders\\": [\\n  \\"*\\"',
    );
    // but of one not
    const daily = await bot.say('itzel', '/meeting show "daily-call 2020-06-23"');
    const yes = await bot.press('itzel', daily?.reply as never, 'Remind me');
    await bot.press('itzel', yes?.reply as never, 'Do not remind me');

    await bot.moveTo(at('22T09:00'));
    await add('Late addition', '22 12:00');
    await bot.moveTo(at('23T20:00'));
    expect(told(bot, 'amara')).toEqual([
      expect.stringContaining('ICANN68 begins'),
      expect.stringContaining('Side call begins'),
    ]);
    expect(told(bot, 'itzel')).toEqual(
      ['ICANN68', 'Daily call', 'Late addition', 'Side call'].map((title) =>
        expect.stringContaining(`${title} begins`),
      ),
    );
    // what is cancelled begins not
    const sure = await bot.say('ottilie', '/meeting cancel "daily-call 2020-06-24" which:one silent:yes');
    await bot.press('ottilie', sure?.reply as never, 'Cancel it');
    await bot.moveTo(at('24T20:00'));
    expect(told(bot, 'itzel')).toHaveLength(4);
    await bot.moveTo(at('25T10:00'));
    expect(told(bot, 'itzel')).toHaveLength(5);
    await bot.press('itzel', who?.reply as never, 'Do not remind me of each');
    await bot.moveTo(at('26T20:00'));
    expect(told(bot, 'itzel')).toHaveLength(5);
    // whoever is forgotten is reminded of nothing
    await bot.say('itzel', '/penholder whoami reminders:yes');
    await bot.moveTo(at('26T21:00'));
    const forget = await bot.say('itzel', '/penholder whoami forget:yes');
    await bot.press('itzel', forget?.reply as never, 'Forget me');
    await bot.moveTo(at('28T20:00'));
    expect(told(bot, 'itzel')).toHaveLength(5);
    expect(await bot.penholder.stores.kept.reminded.list('web:local/at-large')).toEqual([
      { id: expect.stringMatching(/^side-call\//) },
      { id: expect.stringMatching(/^icann68\//) },
    ]);
  }, 60_000);
});
