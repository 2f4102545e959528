import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyFile } from '../../src/main/verify.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const reader = { language: 'en', timeZone: 'UTC' } as const;

/** What the command prints of a file with this text, and whether all of it holds. */
async function verify(text: string, receipt?: string) {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'verify-')), 'poll.json');
  await writeFile(file, text);
  const printed: string[] = [];
  const holds = await verifyFile({ reader, file, receipt, print: (line) => void printed.push(line) });
  return { holds, printed: printed.join('\n') };
}

describe('src/main/verify.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
  });
  afterAll(() => bot.stop());

  const say = async (who: string, line: string, more = {}) => (await bot.say(who, line, more))?.reply as SealedReply;
  const receiptIn = (reply: SealedReply | undefined) =>
    /receipt: (\S+)\./.exec(textOf(reply as SealedReply))?.[1] as string;

  async function openPoll(question: string): Promise<SealedReply> {
    await say('ottilie', `/poll consensus "${question}" closes:2d secret:yes`);
    return bot.adapter.messages.at(-1)?.drawings[0]?.reply as SealedReply;
  }

  it('a chat export is counted anew on any machine; receipts find their ballots, those of others do not', async () => {
    const earlier = await openPoll('Earlier?');
    const foreign = receiptIn((await bot.press('kouame', earlier, 'Block'))?.reply);
    const poll = await openPoll('=HYPERLINK(1)');
    await bot.press('ottilie', poll, 'Support');
    const old = receiptIn((await bot.press('kouame', poll, 'Support'))?.reply);
    const receipt = receiptIn((await bot.press('kouame', poll, 'Oppose'))?.reply);
    // one person with two accounts has one ballot: the later one
    const other = { person: { id: 'itzel2', name: 'itzel2', platformAdmin: false } };
    const code = /link (\S{9})/.exec(textOf(await say('itzel', '/penholder link')))?.[1];
    const byFirst = receiptIn((await bot.press('itzel', poll, 'Abstain'))?.reply);
    await say('', `/penholder link ${code}`, other);
    await bot.press('', poll, 'Can live with it', other);
    expect((await bot.say('kouame', '/poll export 2'))?.reply.error).toBe('poll_not_counted');
    const mine = textOf(await say('kouame', '/poll mine'));
    expect(mine).toContain(receipt);
    expect(textOf(await say('idris', '/poll mine'))).not.toMatch(/Waiting|Receipt/);
    expect(textOf(await say('meherun', '/poll mine'))).toContain('Poll 1: Earlier?');

    await say('ottilie', '/poll close 2 sure:yes');
    const exported = await say('kouame', '/poll export 2');
    const files = exported.blocks.flatMap((block) => (block.kind === 'file' ? [block] : []));
    const [json = '', csv = ''] = files.map(({ content }) => String(content));
    expect(json).not.toMatch(/kouame|Kouam|itzel/i);
    expect(csv.split('\r\n')).toHaveLength(5);
    expect(csv).toMatch(/^voter,choice\r\n/);
    const { root } = JSON.parse(json).polls[0];
    const result = bot.adapter.messages.findLast(({ key }) => key.startsWith('poll-result'))?.drawings.at(-1)?.reply;
    expect(textOf(result as SealedReply)).toContain(root);

    expect(await verify(json)).toMatchObject({
      holds: true,
      printed: expect.stringContaining('3 ballots, counted anew'),
    });
    const own = await verify(json, receipt);
    expect(own).toMatchObject({ holds: true, printed: expect.stringContaining('is counted in poll 2: Oppose') });
    expect(await verify(json, old)).toMatchObject({
      holds: false,
      printed: expect.stringContaining('of another ballot'),
    });
    expect(await verify(json, byFirst)).toMatchObject({
      holds: false,
      printed: expect.stringContaining('of another ballot'),
    });
    expect(await verify(json, foreign)).toMatchObject({ holds: false, printed: expect.stringContaining('No ballot') });
    const forged = await verify(json.replace('"choice": "oppose"', '"choice": "support"'));
    expect(forged).toMatchObject({ holds: false, printed: expect.stringContaining('do not give this proof') });
    await expect(verify('{"format":"other"}')).rejects.toMatchObject({ code: 'file_not_polls' });
    await expect(verifyFile({ reader, file: '/nowhere', receipt, print: () => {} })).rejects.toMatchObject({
      code: 'file_unreadable',
    });
  });

  it('what was exported holds after a voter is forgotten and another linked', async () => {
    const poll = await openPoll('Forgotten?');
    for (const who of ['ottilie', 'kouame', 'meherun']) await bot.press(who, poll, 'Support');
    await say('ottilie', '/poll close 3 sure:yes');
    await say('kouame', '/penholder whoami forget:yes');
    const exported = await say('ottilie', '/poll export 3');
    const file = exported.blocks.find((block) => block.kind === 'file');
    expect(await verify(String(file?.kind === 'file' && file.content))).toMatchObject({ holds: true });
  });
});
