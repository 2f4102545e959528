import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const DAY_MS = 86_400_000;

describe('commands/penholder/participation.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    for (const [question, voters] of [
      ['First?', ['itzel', 'kouame', 'waverly']],
      ['Second?', ['itzel', 'florine']],
    ] as const) {
      await bot.say('ottilie', `/poll consensus "${question}" closes:2d`);
      const poll = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
      for (const voter of voters) await bot.press(voter, poll, 'Oppose');
      const number = /Poll (\d+)/.exec(textOf(poll))?.[1];
      await bot.say('ottilie', `/poll close ${number} sure:yes`);
    }
  });
  afterAll(() => bot.stop());

  const read = async (who: string, line: string) => textOf((await bot.say(who, line))?.reply as SealedReply);

  it('shows a chair the group’s, with a chart; regions of which few voted in no part of their own', async () => {
    const shown = (await bot.say('ottilie', '/penholder participation by:member'))?.reply as SealedReply;
    expect(textOf(shown)).toContain('2 polls ended between 21 December 2019 and 21 June 2020.');
    expect(textOf(shown)).toContain('Turnout: 31% (5 of 16 possible ballots)');
    expect(textOf(shown)).toMatch(/Itzel\n100%\n2 of 2[\s\S]*Ottilie\n0%\n0 of 2/);
    expect(textOf(shown)).toMatch(/Turnout by member\. Itzel: 100%; .*Ottilie: 0%/);
    const byRegion = await read('ottilie', '/penholder participation');
    expect(byRegion).toMatch(/other, too small to be shown apart\n31%\n5 of 16/);
    expect(byRegion).not.toContain('LACRALO');
  });

  it('exports it as CSV, in which no name runs as a formula', async () => {
    await bot.say('keahi', '/penholder member add "=Itzel()" region:EURALO');
    const shown = (await bot.say('ottilie', '/penholder participation by:member'))?.reply as SealedReply;
    const [file] = (await bot.press('ottilie', shown, 'Export as CSV'))?.reply.blocks ?? [];
    if (file?.kind !== 'file') throw new Error('no file');
    expect(file.name).toBe('participation-member-2019-12-21-2020-06-21.csv');
    const [head, ...rows] = String(file.content).split('\r\n');
    expect(head).toBe(
      'member,members,contributors,polls_entitled,polls_voted,turnout_percent,questions,meetings_attended,points_drafted,points_used',
    );
    expect(rows).toContain('Itzel,1,0,2,2,100,0,0,0,0');
  });

  it('counts questions, and says from which regions they came', async () => {
    await bot.say('itzel', '/issue ask how far is issue 16?');
    await bot.say('itzel', '/issue ask and issue 1?');
    expect(await read('itzel', '/penholder participation')).toMatch(/Questions\n2/);
    const byRegion = await read('ottilie', '/penholder participation');
    expect(byRegion).toMatch(/Contributors: 1 of \d+ members \(LACRALO 1\)\./);
    expect(byRegion).toMatch(/LACRALO\n–\n0 of 0\n2/);
  });

  it('shows everybody else their own, and nobody else’s', async () => {
    const own = await read('itzel', '/penholder participation by:member');
    expect(own).toContain('Participation of Itzel');
    expect(own).toContain('2 of 2 ballots cast');
    expect(own).not.toContain('Ottilie');
    expect((await bot.say('itzel', '/penholder participation export:yes'))?.reply.blocks[0]?.kind).toBe('heading');
    expect((await bot.say('itzel', '/penholder participation who:Waverly'))?.reply.error).toBe('role_needed');
    expect(await read('ottilie', '/penholder participation who:Waverly')).toContain('1 of 2 ballots cast');
  });

  it('says who voted, never how', async () => {
    const all = await Promise.all(
      ['region', 'organisation', 'member'].map((by) => read('ottilie', `/penholder participation year by:${by}`)),
    );
    expect(all.join('\n')).not.toContain('Oppose');
  });

  it('looks back as far as the period, and says so where there is nothing', async () => {
    await bot.moveTo(new Date(bot.clock.now().getTime() + 40 * DAY_MS));
    expect(await read('ottilie', '/penholder participation month')).toContain('0 polls ended between 30 June 2020');
    expect(await read('ottilie', '/penholder participation 2020-H1')).toContain('2 polls ended');
    expect((await bot.say('ottilie', '/penholder participation 2020-H9'))?.reply.error).toBe('period_unreadable');
  });
});
