import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/meeting/list.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const list = async (line: string) => (await bot.say('ottilie', `/meeting list ${line}`))?.reply as SealedReply;
  const titles = (reply: SealedReply) => textOf(reply).match(/^ICANN\d+$/gm) ?? [];

  it('lists by date what is upcoming, past, or all', async () => {
    expect(titles(await list(''))).toEqual(['ICANN68']);
    expect(titles(await list('past'))).toEqual(['ICANN66', 'ICANN67']);
    expect(titles(await list('show:all'))).toEqual(['ICANN66', 'ICANN67', 'ICANN68']);
  });

  it('its buttons show the others', async () => {
    const upcoming = await list('');
    expect(titles((await bot.press('ottilie', upcoming, 'Past meetings'))?.reply as SealedReply)).toEqual([
      'ICANN66',
      'ICANN67',
    ]);
    expect(titles((await bot.press('ottilie', upcoming, 'All meetings'))?.reply as SealedReply)).toHaveLength(3);
  });

  it('a meeting that runs is not past yet', async () => {
    await bot.moveTo(new Date('2020-06-25T15:00:00Z'));
    expect(titles(await list(''))).toEqual(['ICANN68']);
    expect(textOf((await bot.say('ottilie', '/meeting next'))?.reply as SealedReply)).toContain('It is on now.');
    await bot.moveTo(new Date('2020-06-25T16:00:00Z'));
    expect(textOf(await list(''))).toContain('None.');
    expect((await bot.say('ottilie', '/meeting next'))?.reply.error).toBe('no_meetings');
  });
});
