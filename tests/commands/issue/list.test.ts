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

  it('workstream, owner and day are filters that go together', async () => {
    const [, stream] = await list('/issue list workstream:operations');
    const [, soon] = await list('/issue list before:2021-02-01');
    const [, both] = await list('/issue list workstream:operations before:2021-02-01');
    expect(stream).toEqual(['3', '4', '7', '16']);
    // by a day parts are found too, as each has one of its own
    expect(soon).toContain('2a');
    expect(soon).not.toContain('16');
    expect(both).toEqual(['3', '4', '7']);
    await bot.say('keahi', '/issue update 7 owner:"Malia | Florine" sure:yes');
    expect(await list('/issue list owner:florine')).toEqual(['1 issue', ['7']]);
    expect(await list('/issue list owner:me')).toEqual(['All 0 issues', []]);
  });

  it('of many each page shows ten, and the next is one press away, filters kept', async () => {
    const table = ['id,title', ...Array.from({ length: 23 }, (_, n) => `${50 + n},Task ${n}`)].join('\n');
    const shown = (await bot.say('keahi', `/issue import "${table}"`))?.reply as SealedReply;
    await bot.press('keahi', shown, 'Take it in');
    const seen: (string | false | undefined)[] = [];
    let reply = (await bot.say('ottilie', '/issue list state:all'))?.reply as SealedReply;
    for (;;) {
      const rows = reply.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
      expect(rows.length).toBeLessThanOrEqual(10);
      seen.push(...rows.map(([id]) => id?.kind === 'said' && id.text));
      if (seen.length >= 31) break;
      reply = (await bot.press('ottilie', reply, 'Next →'))?.reply as SealedReply;
    }
    expect(seen).toHaveLength(31);
    expect(new Set(seen).size).toBe(31);
  });

  it('a group without issues says so', async () => {
    await bot.say('keahi', '/penholder setup Board', { channelId: 'board' });
    const reply = (await bot.say('ottilie', '/issue list', { channelId: 'board' }))?.reply as SealedReply;
    expect(textOf(reply)).toContain('This group has no issues yet.');
  });
});
