import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../../doubles/whole-bot.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('commands/issue/list.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  /** The heading, and the number of each issue in the table. */
  async function list(line: string, channelId = 'cpwg') {
    const reply = (await bot.say('ottilie', line, { channelId }))?.reply as SealedReply;
    const rows = reply.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    return [textOf(reply).split('\n')[0], rows.map(([id]) => id?.kind === 'said' && id.text)];
  }

  it('lists every issue, parts only within theirs', async () => {
    expect(await list('/issue list')).toEqual(['All 8 issues', ['1', '2', '3', '4', '7', '9', '13', '16']]);
  });

  it('open and finished ones are all there are', async () => {
    const [[, open], [, finished]] = [await list('/issue list open'), await list('/issue list state:finished')];
    expect([...(open ?? []), ...(finished ?? [])].map(Number).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 7, 9, 13, 16,
    ]);
    expect(finished?.length).toBeGreaterThan(0);
  });

  it('what is overdue depends on the day in the group’s zone', async () => {
    expect(await list('/issue list overdue')).toEqual(['0 overdue issues', []]);
    await bot.moveTo(new Date('2021-02-01T08:00:00Z'));
    const [, late] = await list('/issue list overdue');
    const [, open] = await list('/issue list open');
    expect(late?.length).toBeGreaterThan(0);
    expect(open).toEqual(expect.arrayContaining(late as string[]));
  });

  it('a group without issues says so', async () => {
    await bot.say('keahi', '/penholder setup Board', { channelId: 'board' });
    const reply = (await bot.say('ottilie', '/issue list', { channelId: 'board' }))?.reply as SealedReply;
    expect(textOf(reply)).toContain('This group has no issues yet.');
  });
});
