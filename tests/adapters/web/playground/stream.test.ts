import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { streamLimits } from '../../../../adapters/web/limits.ts';
import { freshDatabase } from '../../../setup/fresh-database.ts';
import { channelReply, postOf } from '../scripted-bot.ts';
import { type Visitor, visit } from '../visitor.ts';
import { startWebPlayground, type WebPlayground } from '../web-playground.ts';

const { uri } = freshDatabase();

describe('adapters/web/playground/stream.ts', () => {
  let web: WebPlayground;
  const visitors: Visitor[] = [];
  let posts = 0;

  async function open(persona: string, channel?: string): Promise<Visitor> {
    const visitor = await visit(web.url(), persona, channel);
    visitors.push(visitor);
    return visitor;
  }
  async function post(words: string, channelId = 'cpwg'): Promise<void> {
    posts += 1;
    const reply = channelReply({ kind: 'text', words: { kind: 'said', text: words } });
    await web.adapter.post({ tenant: 'web:local', channelId }, postOf(`stream:${posts}`, reply));
  }
  const hello = ({ events }: Visitor) => events.findLast(({ event }) => event === 'hello')?.data;

  beforeAll(async () => {
    web = await startWebPlayground({ uri });
  });
  afterEach(() => {
    for (const visitor of visitors.splice(0)) visitor.leave();
  });
  afterAll(() => web.stop());

  it('brings a tab that comes back what it missed, in order', async () => {
    const ben = await open('ben');
    await post('before the break');
    await expect.poll(() => ben.texts().length).toBe(1);
    ben.leave();
    for (const words of ['missed one', 'missed two', 'missed three']) await post(words);
    await ben.reconnect();
    await expect
      .poll(() => ben.texts().map((text) => text.replace(/^.*bot \S+ /, '')))
      .toEqual(['before the break', 'missed one', 'missed two', 'missed three']);
    expect(hello(ben)).toMatchObject({ refetch: false });
  });

  it('tells a tab that was away for too long, or since before a restart, to fetch', async () => {
    const ben = await open('ben');
    const cursor = ben.events.at(-1)?.id ?? '';
    for (let at = 0; at <= streamLimits.replayed; at += 1) await post(`many ${at}`, 'outreach');
    await ben.reconnect(cursor);
    expect(hello(ben)).toMatchObject({ refetch: true, cursor: expect.stringMatching(/^[0-9a-f]{8}-\d+$/) });
    await web.restart();
    const again = await open('ben');
    expect(hello(again)).toMatchObject({ refetch: false });
    await again.reconnect('0badf00d-7');
    expect(hello(again)).toMatchObject({ refetch: true });
  });

  it('tells of other channels too, so that they can be marked', async () => {
    const ben = await open('ben');
    await post('elsewhere', 'operations');
    await expect.poll(() => ben.events.at(-1)).toMatchObject({ event: 'message', data: { channelId: 'operations' } });
  });

  it('writes one message for each reader: language and time of day', async () => {
    const [ben, chloe] = [await open('ben'), await open('chloe')];
    await ben.say('/poll consensus "What time is it?"');
    await expect.poll(() => chloe.texts().join()).toContain('Sondage 1 : What time is it?');
    expect(chloe.texts().join()).toContain('18:00');
    expect(ben.texts().join()).toContain('12:00');
  });

  it('says which events the bot is still at', async () => {
    const ben = await open('ben');
    const { id } = await ben.say('/slow and steady');
    await ben.reconnect();
    expect(hello(ben)).toMatchObject({ underWay: [id] });
    const amina = await open('amina');
    expect(hello(amina)).toMatchObject({ underWay: [] });
    web.release();
  });

  it('ends when the adapter stops, which takes no long time', async () => {
    await Promise.all(['ben', 'amina', 'chloe'].map((persona) => open(persona)));
    const before = performance.now();
    await web.adapter.stop();
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
