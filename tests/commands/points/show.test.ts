import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/points/show.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const show = async (line: string, who = 'ottilie') =>
    textOf((await bot.say(who, `/points show ${line}`))?.reply as SealedReply);
  const topics = (words: string) => words.split('\n').filter((line) => /^\d\. /.test(line));

  it('shows the next meeting’s points by topic, marked as samples', async () => {
    const words = await show('');
    expect(words).toMatch(/^Talking points: ICANN68\n22 June 2020 · Kuala Lumpur/);
    expect(topics(words).length).toBeGreaterThan(1);
    expect(words).toContain('(sample)');
  });

  it('one topic is shown alone', async () => {
    expect(topics(await show('"DNS abuse"'))).toEqual(['2. DNS Abuse']);
    expect(topics(await show('2'))).toEqual(['2. DNS Abuse']);
  });

  it('another meeting is shown by its name', async () => {
    expect(await show('meeting:icann67')).toMatch(/^Talking points: ICANN67\n7 March 2020/);
  });

  it('each reader gets their own language where there is a translation', async () => {
    expect(await show('', 'florine')).not.toBe(await show('', 'ottilie'));
  });
});
