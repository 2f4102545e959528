import { describe, expect, it, onTestFinished } from 'vitest';
import { PenholderError } from '../../src/errors.ts';
import { startWholeBot, textOf } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const other = freshDatabase();
const at = (time: string) => new Date(`2020-06-21T${time}:00Z`);

describe('src/deliveries/channel-gone.ts', () => {
  it('the chair is told once of a channel that the bot was taken out of, and once more after it came back and went', async () => {
    const bot = await startWholeBot({ uri, database: name });
    onTestFinished(() => bot.stop());
    let isGone = true;
    bot.adapter.before = async ({ key }) => {
      if (isGone && key.endsWith(':outreach')) throw new PenholderError('channel_gone');
    };
    const told = () =>
      bot.adapter.messages
        .filter(({ drawings }) => textOf(drawings[0]?.reply as never).includes('I cannot post in #outreach'))
        .map(({ channel }) => channel.channelId)
        .sort();
    const owe = (line: string) => bot.say('ottilie', line, { channelId: 'outreach' });
    await owe('/points post icann68 at:30m');
    await owe('/points post icann68 at:40m');
    await bot.moveTo(at('09:00'));
    expect(told()).toEqual(['direct:ottilie']);
    await owe('/points post icann68 at:20m by:topic');
    await bot.moveTo(at('10:30'));
    expect(told()).toHaveLength(1);
    isGone = false;
    await bot.moveTo(at('13:00'));
    const posted = () => bot.adapter.messages.filter(({ channel }) => channel.channelId === 'outreach').length;
    const landed = posted();
    expect(landed).toBeGreaterThan(3);
    isGone = true;
    await owe('/points post icann68 at:10m');
    await bot.moveTo(at('13:30'));
    await bot.moveTo(at('15:00'));
    expect(told()).toHaveLength(2);
    expect(posted()).toBe(landed);
  });

  it('a post that is given up is in the chair’s report once, besides the note on its channel', async () => {
    const bot = await startWholeBot({ uri, database: other.name });
    onTestFinished(() => bot.stop());
    bot.adapter.before = async ({ key }) => {
      if (key.endsWith(':outreach')) throw new PenholderError('channel_gone');
    };
    await bot.say('ottilie', '/points post icann68', { channelId: 'outreach' });
    const told = () =>
      bot.adapter.messages
        .filter(({ channel }) => channel.channelId === 'direct:ottilie')
        .map(({ drawings }) => textOf(drawings.at(-1)?.reply as never));
    // ten attempts, each a wait after the one before
    for (const minutes of [1, 2, 3, 6, 12, 25, 65, 130, 195]) {
      expect(told()).toEqual([expect.stringContaining('I cannot post in #outreach')]);
      await bot.moveTo(new Date(at('08:00').getTime() + minutes * 60_000));
    }
    await bot.moveTo(at('13:00'));
    const report = /^Talking points that did not come as planned\nICANN68, due [^\n]*: given up, as I could not post/;
    expect(told()).toEqual([expect.stringContaining('I cannot post in #outreach'), expect.stringMatching(report)]);
  });
});
