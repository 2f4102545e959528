import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/penholder/home.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const look = async (who: string, where = {}) =>
    (await bot.say(who, '', { channelId: 'home', ...where, kind: 'home' }))?.reply as SealedReply;
  const seen = async (who: string, where = {}) => textOf(await look(who, where)).split('\n');

  it('says what there is where nothing is open: the next meeting, its points, how far the issues are', async () => {
    const words = await seen('kouame');
    expect(words[0]).toBe('At-Large');
    expect(words).toContain('No poll is open.');
    expect(words).toContain('ICANN68');
    expect(words).toContain('6 of 8 issues are finished.');
    expect(words).toContain('16 Metrics · 98%');
  });

  it('shows who writes or approves talking points which of the next meeting’s are not ready, and nobody else', async () => {
    const words = await seen('ottilie');
    expect(words).toContain('Talking points that are not ready');
    expect(words.join('\n')).toMatch(/(Draft|Submitted) · \S/);
    expect(await seen('kouame')).not.toContain('Talking points that are not ready');
  });

  it('shows issues to their owner by name, however it is written', async () => {
    const person = { id: 'wg', name: 'metrics gc', platformAdmin: false };
    await bot.say('wg', '/poll list', { person });
    const words = (await seen('wg', { channelId: 'cpwg', person })).join('\n');
    expect(words).toMatch(/Your issues\n16 Metrics/);
    expect(await seen('kouame')).not.toContain('Your issues');
  });

  it('shows an open poll with its ballot, which may be cast there', async () => {
    await bot.say('ottilie', '/poll consensus "Publish them?" closes:7d');
    const before = await look('kouame');
    expect(textOf(before).split('\n')).toContain('You have not voted yet.');
    await bot.press('kouame', before, 'Abstain', { channelId: 'home' });
    const after = await seen('kouame');
    expect(after).not.toContain('You have not voted yet.');
    expect(after).toContain('Your ballot: Abstain');
  });

  it('does not ask those to vote who may not', async () => {
    const words = await seen('idris');
    expect(words).toContain('Poll 1: Publish them?');
    expect(words).not.toContain('You have not voted yet.');
  });

  it('has each group of the one who looks, and none of anybody else', async () => {
    await bot.say('keahi', '/penholder setup Board', { channelId: 'board' });
    await bot.say('keahi', '/poll consensus "A budget?" closes:7d', { channelId: 'board' });
    const words = await seen('keahi');
    expect(words).toEqual(expect.arrayContaining(['At-Large', 'Board', 'Poll 1: Publish them?', 'Poll 1: A budget?']));
    expect(await seen('kouame')).not.toContain('Poll 1: A budget?');
  });

  it('tells a stranger how to begin', async () => {
    const words = await seen('stranger');
    expect(words).toHaveLength(1);
    expect(words[0]).toContain('/penholder whoami');
  });
});
