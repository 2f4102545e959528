import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import own from '../../../package.json' with { type: 'json' };
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/penholder/about.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name, seed: false, publicUrl: 'https://penholder.example' });
  });
  afterAll(() => bot.stop());

  it('says version, licence, where data is, how it is forgotten, and where the pages are', async () => {
    const answer = await bot.say('anyone', '/penholder about');
    const words = answer ? textOf(answer.reply) : '';
    expect(words).toContain(`Penholder ${own.version}`);
    expect(words).toContain(`Licence\n${own.license}`);
    expect(words).toMatch(/Data\nIn the database of whoever runs this bot/);
    expect(words).toContain('/penholder whoami shows what is kept of you');
    expect(words).toContain('https://penholder.example');
  });
});
