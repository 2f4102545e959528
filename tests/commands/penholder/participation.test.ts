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

  it('shows a chair the group’s, by region unless told', async () => {
    const shown = await read('ottilie', '/penholder participation');
    expect(shown).toContain('2 polls ended in the last six months.');
    expect(shown).toContain('Turnout: 31% (5 of 16 possible ballots)');
    expect(shown).toMatch(/LACRALO · 100% · 2 of 2/);
    expect(await read('ottilie', '/penholder participation by:member')).toMatch(/Itzel · 100%[\s\S]*Ottilie · 0%/);
  });

  it('shows everybody else their own, and nobody else’s', async () => {
    const own = await read('itzel', '/penholder participation by:member');
    expect(own).toContain('Participation of Itzel');
    expect(own).toContain('2 of 2 ballots cast');
    expect(own).not.toContain('Ottilie');
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
    expect(await read('ottilie', '/penholder participation month')).toContain('0 polls ended in the last month.');
    expect(await read('ottilie', '/penholder participation quarter')).toContain('2 polls ended');
  });
});
