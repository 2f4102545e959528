import { describe, expect, it, onTestFinished } from 'vitest';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const database = freshDatabase();
const at = (time: string) => new Date(`2020-06-21T${time}:00Z`);
const last = (bot: WholeBot, channelId: string) =>
  bot.adapter.messages
    .filter(({ channel }) => channel.channelId === channelId)
    .at(-1)
    ?.drawings.at(-1)?.reply as never;

describe('src/meetings/surveys.ts', () => {
  it('asks after a meeting those who carried its points, once, where a schedule says so', async () => {
    const bot = await startWholeBot({ uri: database.uri, database: database.name });
    onTestFinished(() => bot.stop());
    const say = (line: string) => bot.say('ottilie', line, { channelId: 'outreach' });
    for (const [title, start] of [
      ['First call', '10:00'],
      ['Second call', '12:00'],
      ['Called off', '13:00'],
    ])
      await say(`/meeting add "${title}" start:"2020-06-21 ${start}" length:60 zone:Etc/UTC silent:yes`);
    await say('/points draft "DNS abuse" "Ask for figures." meeting:first-call');
    await say('/points submit dns-abuse-4');
    await say('/points approve dns-abuse-4');
    expect(textOf((await say('/points schedule add before:30m survey:yes'))?.reply as never)).toContain(
      'then asks how the meeting went',
    );
    await bot.moveTo(at('09:45'));
    const post = last(bot, 'outreach');
    await bot.press('amara', post, 'I’m here');
    await bot.say('itzel', '/points used dns-abuse-4 how:reword meeting:first-call');
    const sure = await say('/meeting cancel called-off silent:yes');
    await bot.press('ottilie', sure?.reply as never, 'Cancel it');
    await bot.moveTo(at('10:59'));
    const polls = () =>
      bot.penholder.services.polls.list('web:local/at-large', { states: ['open'], limit: 50, skip: 0 });
    const before = (await polls()).length;
    await bot.moveTo(at('11:00'));
    const poll = last(bot, 'outreach');
    expect(textOf(poll)).toMatch(/^Poll \d+: First call: how well did/);
    for (const who of ['amara', 'itzel'])
      expect(textOf(last(bot, `direct:${who}`))).toMatch(/First call[\s\S]*4 · Good/);
    expect((await bot.press('amara', poll, '4 · Good'))?.reply.error).toBeUndefined();
    expect((await bot.press('malia', poll, '4 · Good'))?.reply.error).toBe('not_on_poll_roll');
    // of the second nobody said anything: whoever may vote is asked; of what was not held nobody is
    await bot.moveTo(at('15:00'));
    expect((await polls()).length).toBe(before + 2);
    const second = last(bot, 'outreach');
    expect(textOf(second)).toContain('Second call');
    expect((await bot.press('malia', second, '4 · Good'))?.reply.error).toBeUndefined();
    // what needs other words is shown to who writes them
    expect(textOf((await say('/points usage meeting:first-call'))?.reply as never)).toMatch(
      /To be reworded\ndns-abuse-4/,
    );
    // who is to speak for the group is asked, whoever else was there
    expect((await bot.say('keahi', '/penholder role Itzel ambassador'))?.reply.error).toBeUndefined();
    await say('/meeting add "Fourth call" start:"2020-06-21 15:05" length:15 zone:Etc/UTC silent:yes');
    await bot.moveTo(at('15:10'));
    await say('/points used dns-abuse-4 meeting:fourth-call');
    // before the points of ICANN68 are due, at 15:30
    await bot.moveTo(at('15:20'));
    const fourth = last(bot, 'outreach');
    expect(textOf(fourth)).toContain('Fourth call');
    await bot.moveTo(at('15:21'));
    expect(textOf(last(bot, 'direct:itzel'))).toContain('Fourth call');
    expect((await bot.press('itzel', fourth, '4 · Good'))?.reply.error).toBeUndefined();
    expect((await bot.press('amara', fourth, '4 · Good'))?.reply.error).toBe('not_on_poll_roll');
    await say('/points schedule edit 1 survey:no');
    await say('/meeting add "Third call" start:"2020-06-21 16:00" length:60 zone:Etc/UTC silent:yes');
    await bot.moveTo(at('18:00'));
    expect((await polls()).length).toBe(before + 3);
  }, 60_000);
});
