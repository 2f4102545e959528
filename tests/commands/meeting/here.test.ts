import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/meeting/here.ts', () => {
  let bot: WholeBot;
  let post: SealedReply;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    await bot.say('keahi', '/points post');
    post = bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
  });
  afterAll(() => bot.stop());

  const own = async (who: string) => textOf((await bot.say(who, '/penholder participation'))?.reply as SealedReply);
  const here = async (who: string) => (await bot.press(who, post, 'I’m here'))?.reply as SealedReply;

  it('attendance is counted from an hour before the meeting until a day after it, once a member', async () => {
    expect((await here('itzel')).error).toBe('meeting_not_begun');
    await bot.moveTo(new Date('2020-06-22T08:00:00Z'));
    expect(textOf(await here('itzel'))).toContain('Noted: you are at ICANN68');
    await here('itzel');
    expect(await own('itzel')).toMatch(/Meetings\n1/);
    expect(await own('florine')).not.toContain('Meetings');
  });

  it('whoever is there may say which points they used, and take it all back', async () => {
    const noted = await here('florine');
    const select = noted.blocks.find((block) => block.kind === 'select');
    if (select?.kind !== 'select') throw new Error('no points to choose from');
    const base = { id: 'choose-1', tenant: 'web:local', channelId: 'cpwg', receivedAt: bot.clock.now() };
    const person = { id: 'florine', name: 'florine', platformAdmin: false };
    const token = select.choices[0]?.does ?? '';
    const used = await bot.adapter.send({ ...base, person, kind: 'action', token });
    expect(textOf(used?.reply as SealedReply)).toContain('you used this point');
    expect(await own('florine')).toMatch(/Meetings\n1\nPoints used\n1/);
    await bot.press('florine', noted, 'I am not here');
    expect(await own('florine')).not.toContain('Meetings');
  });

  it('who is forgotten is not counted any more', async () => {
    await bot.say('itzel', '/penholder whoami forget:yes sure:yes');
    const all = textOf((await bot.say('ottilie', '/penholder participation by:member'))?.reply as SealedReply);
    expect(all).not.toMatch(/Itzel|Meetings/);
  });

  it('when the meeting is long over nothing is noted', async () => {
    await bot.moveTo(new Date('2020-07-20T08:00:00Z'));
    expect((await here('itzel')).error).toBe('meeting_over');
  });
});
