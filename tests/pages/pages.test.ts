import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageTokenOf } from '../../src/pages/pages.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import type { Inline, SealedReply } from '../../src/replies/reply.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const PUBLIC_URL = 'https://penholder.example';
const [here, nowhere] = [freshDatabase(), freshDatabase()];

/** The addresses that a reply links to. */
function linksOf({ blocks }: SealedReply): string[] {
  const found: string[] = [];
  JSON.stringify(blocks, (_, value: Inline) => {
    if (value?.kind === 'link') found.push(value.url);
    return value;
  });
  return found;
}

describe('src/pages/pages.ts', () => {
  let bot: WholeBot;
  beforeAll(async () => {
    bot = await startWholeBot({ uri: here.uri, database: here.name, publicUrl: PUBLIC_URL });
  });
  afterAll(() => bot.stop());

  const lastPost = (from = bot) => from.adapter.messages.at(-1)?.drawings.at(-1)?.reply as SealedReply;
  const read = async (url: string | undefined, at?: { tenant: string; channelId: string }) => {
    const token = pageTokenOf(url ?? '', PUBLIC_URL) ?? '';
    return (await bot.adapter.page({ token, ...(at ? { at } : {}) }))?.reply;
  };

  /** Opens a poll in which one member has voted; gives the address of its page. */
  async function openPoll(question: string): Promise<{ page: string; number: string; token: string }> {
    await bot.say('ottilie', `/poll consensus "${question}" closes:2d hidden:yes`);
    const posted = lastPost();
    await bot.press('itzel', posted, 'Oppose');
    const number = /Poll (\d+)/.exec(textOf(posted))?.[1] ?? '';
    const [{ id = '', groupId = '' } = {}] = (await bot.penholder.stores.polls.unclosed()).filter(
      (poll) => poll.question === question,
    );
    const page = (await bot.penholder.pages.addressOf({ kind: 'poll', subject: id, groupId })) ?? '';
    const buttons = posted.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    return { page, number, token: buttons[0]?.does ?? '' };
  }

  it('a page shows what the channel sees, hides what it does not, and has nothing to press', async () => {
    const { page } = await openPoll('Seen on a page?');
    const shown = (await read(page)) as SealedReply;
    expect(textOf(shown)).toContain('Seen on a page?');
    expect(textOf(shown)).toContain('1 of 8 has voted');
    expect(textOf(shown)).toContain('Standings are hidden');
    expect(textOf(shown)).not.toContain('Oppose');
    expect(shown.blocks.map(({ kind }) => kind)).not.toContain('buttons');
  });

  it('a result leads to the poll’s page and to the group’s decisions, and is kept beside them', async () => {
    const { page, number } = await openPoll('Adopt it?');
    await bot.say('ottilie', `/poll close ${number} sure:yes`);
    const [own, decisions] = linksOf(lastPost());
    expect(own).toBe(page);
    expect(textOf((await read(own)) as SealedReply)).toContain('There is opposition, and no block.');
    const register = (await read(decisions)) as SealedReply;
    expect(textOf(register)).toMatch(/Poll \d+: Adopt it\? \(.*\)\. There is opposition/);
    expect(linksOf(register)).toContain(page);
    expect(textOf(register)).not.toContain('Seen on a page?');
    expect(bot.adapter.kept.at(-1)).toMatchObject({ message: { channelId: 'cpwg' }, beside: decisions });
  });

  it('a post of talking points, also of one topic, leads to the page of all the meeting’s points', async () => {
    await bot.say('ottilie', '/points post icann68 by:topic', { channelId: 'outreach' });
    const [, second] = bot.adapter.messages.filter(({ channel }) => channel.channelId === 'outreach');
    const [address] = linksOf(second?.drawings.at(-1)?.reply as SealedReply);
    const page = (await read(address)) as SealedReply;
    const topics = await bot.penholder.services.meetings.pointsFor(PLAYGROUND_GROUP, 'icann68', 'en');
    expect(topics.length).toBeGreaterThan(1);
    for (const { topic } of topics) expect(textOf(page)).toContain(`${topic.number}. ${topic.shortName}`);
    expect(page.blocks.map(({ kind }) => kind)).not.toContain('buttons');
    expect(linksOf(page)).toEqual([]);
  });

  it('a token opens either a page or an action, never both', async () => {
    const { page, token } = await openPoll('One or the other?');
    expect(await read(`${PUBLIC_URL}/p/${token}`)).toBeUndefined();
    const pressed = await bot.say('itzel', '', { kind: 'action', token: pageTokenOf(page, PUBLIC_URL) ?? '' });
    expect(pressed?.reply.error).toBe('button_unknown');
  });

  it('nobody reads a page by guessing, and a channel shows those of its own group alone', async () => {
    const { page } = await openPoll('Whose is it?');
    expect(await read(`${page.slice(0, -1)}_`)).toBeUndefined();
    expect(await read(page, { tenant: 'web:local', channelId: 'cpwg' })).toBeDefined();
    expect(await read(page, { tenant: 'web:local', channelId: 'elsewhere' })).toBeUndefined();
    expect(await read(page, { tenant: 'slack:T1', channelId: 'cpwg' })).toBeUndefined();
  });

  it('without a public address no page is named, and outcomes are kept all the same', async () => {
    const alone = await startWholeBot({ uri: nowhere.uri, database: nowhere.name });
    await alone.say('ottilie', '/poll consensus "Without pages?" closes:2d');
    await alone.say('ottilie', '/poll close 1 sure:yes');
    expect(textOf(lastPost(alone))).toContain('Result of poll 1');
    expect(linksOf(lastPost(alone))).toEqual([]);
    expect(alone.adapter.kept).toMatchObject([{ beside: undefined }]);
    await alone.stop();
  });

  it.each([
    ['https://penholder.example/p/abc-_1', 'abc-_1'],
    ['https://penholder.example/p/abc?x=1#y', 'abc'],
    ['https://penholder.example/p/', undefined],
    ['https://penholder.example/p/a/b', undefined],
    ['https://penholder.example/q/abc', undefined],
    ['http://penholder.example/p/abc', undefined],
    ['https://penholder.example.evil.test/p/abc', undefined],
    ['https://penholder.example@evil.test/p/abc', undefined],
    ['not an address', undefined],
  ])('of %s the token is %s', (address, token) => {
    expect(pageTokenOf(address, PUBLIC_URL)).toBe(token);
  });
});
