import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { timings } from '../../../../adapters/web/limits.ts';
import type { MessageLog } from '../../../../src/bot/message-log.ts';
import { freshDatabase } from '../../../setup/fresh-database.ts';
import { channelReply, postOf } from '../scripted-bot.ts';
import { type Visitor, visit } from '../visitor.ts';
import { startWebPlayground, type WebPlayground } from '../web-playground.ts';

const { uri } = freshDatabase();
const cpwg = { tenant: 'web:local', channelId: 'cpwg' };

describe('adapters/web/playground/conversation.ts', () => {
  let web: WebPlayground;
  let breakLog: ((call: keyof MessageLog) => Promise<void>) | undefined;
  const visitors: Visitor[] = [];

  async function open(persona: string, channel?: string): Promise<Visitor> {
    const visitor = await visit(web.url(), persona, channel);
    visitors.push(visitor);
    return visitor;
  }
  const hasText = (visitor: Visitor, words: string) => () => visitor.texts().some((text) => text.includes(words));
  const tokenOf = (html: string, label: string) =>
    new RegExp(`data-token="([^"]*)"[^>]*>${label}`).exec(html)?.[1] ?? '';
  const find = (visitor: Visitor, words: string) =>
    [...visitor.messages].findLast(([, html]) => html.includes(words)) ?? ['', ''];

  beforeAll(async () => {
    web = await startWebPlayground({
      uri,
      change: (playground) => {
        const { messageLog } = playground;
        const add: MessageLog['add'] = async (message) => {
          await breakLog?.('add');
          return messageLog.add(message);
        };
        return { ...playground, messageLog: { ...messageLog, add } };
      },
    });
  });
  afterEach(() => {
    breakLog = undefined;
    for (const visitor of visitors.splice(0)) visitor.leave();
  });
  afterAll(() => web.stop());

  it('shows an ordinary line to everybody, and the bot hears it as said among people', async () => {
    const [ben, chloe] = [await open('ben'), await open('chloe')];
    const { id } = await ben.say('good evening');
    await expect.poll(hasText(chloe, 'good evening')).toBe(true);
    await expect.poll(() => web.bot.events.find((event) => event.id === id)?.kind).toBe('message');
  });

  it('shows a typed command and its only-you answer to one person alone', async () => {
    const [ben, chloe] = [await open('ben'), await open('chloe')];
    await ben.say('/issue status 16');
    await expect.poll(hasText(ben, 'Metrics of participation')).toBe(true);
    await ben.say('that is all');
    await expect.poll(hasText(chloe, 'that is all')).toBe(true);
    expect(chloe.texts().join()).not.toMatch(/issue status|Metrics of participation/);
    expect(JSON.stringify(chloe.events)).not.toContain('Metrics of participation');
    const later = await open('chloe');
    expect(later.texts().join()).not.toMatch(/issue status|Metrics of participation/);
  });

  it('answers a mention in the channel, and every line of a direct conversation', async () => {
    const [ben, direct] = [await open('ben'), await open('ben', 'direct')];
    await ben.say('@penholder what is left?');
    await expect.poll(hasText(ben, 'Two steps are left')).toBe(true);
    await direct.say('what is left?');
    await expect.poll(hasText(direct, 'Two steps are left')).toBe(true);
    expect(web.bot.events.at(-1)).toMatchObject({ kind: 'question', channelId: 'direct:ben', text: 'what is left?' });
  });

  it('lets nobody read or write in somebody else’s direct conversation', async () => {
    const ben = await open('ben');
    expect((await ben.get('/playground/messages?as=ben&in=direct:amina')).status).toBe(404);
    const sent = { id: randomUUID(), kind: 'line', channelId: 'direct:amina', text: 'hello' };
    expect((await ben.post('events', sent)).status).toBe(404);
  });

  it('takes an event that is sent again once', async () => {
    const ben = await open('ben');
    const { id } = await ben.say('/slow once');
    await Promise.all([1, 2, 3].map(() => ben.say('/slow once', id)));
    web.release();
    await expect.poll(hasText(ben, 'That took a while.')).toBe(true);
    await ben.say('/slow once', id);
    await expect.poll(() => ben.events.filter(({ event }) => event === 'done').length).toBe(2);
    expect(ben.texts().filter((text) => text.includes('That took a while.'))).toHaveLength(1);
    expect(ben.texts().filter((text) => text.includes('/slow once'))).toHaveLength(1);
  });

  it('shows an edit to everybody at once', async () => {
    const [amina, ben] = [await open('amina'), await open('ben')];
    await amina.say('/poll consensus "Live?"');
    await expect.poll(hasText(ben, 'Live?')).toBe(true);
    const [messageId, html] = find(ben, 'Live?');
    await ben.press({ messageId, token: tokenOf(html, 'Oppose') });
    await expect.poll(hasText(amina, 'Oppose: 1')).toBe(true);
    expect(find(amina, 'Live?')[1]).toContain('data-edits="1"');
  });

  it('replaces the only-you message whose button was pressed, where the answer says so', async () => {
    const ben = await open('ben');
    const [messageId, html] = find(ben, 'Live?');
    await ben.press({ messageId, token: tokenOf(html, 'Support') });
    await expect.poll(hasText(ben, 'Your ballot in poll 1: Support')).toBe(true);
    const before = ben.messages.size;
    const [own, mine] = find(ben, 'Your ballot in poll 1');
    await ben.press({ messageId: own, token: tokenOf(mine, 'Abstain') });
    await expect.poll(hasText(ben, 'Your ballot in poll 1: Abstain')).toBe(true);
    expect(ben.messages.size).toBe(before);
  });

  it('keeps a form until it is right: errors beside fields, the input kept, then it is gone', async () => {
    const ben = await open('ben');
    await ben.say('/poll consensus');
    await expect.poll(hasText(ben, 'Open the form')).toBe(true);
    const [messageId] = find(ben, 'data-form-dialog');
    await ben.press({ messageId, token: 'form.poll', values: { question: 'No' } });
    await expect.poll(() => ben.messages.get(messageId)).toContain('A question has at least five letters.');
    expect(ben.messages.get(messageId)).toMatch(/name="question"[^>]*aria-invalid="true"[^>]*value="No"/);
    await ben.press({ messageId, token: 'form.poll', values: { question: 'Is it right now?' } });
    await expect.poll(hasText(ben, 'Is it right now?')).toBe(true);
    await expect.poll(() => ben.messages.has(messageId)).toBe(false);
    expect(web.bot.events.at(-1)).not.toHaveProperty('message');
  });

  it('takes an only-you message away for its reader, and for nobody else', async () => {
    const [ben, chloe] = [await open('ben'), await open('chloe')];
    await ben.say('/nonsense');
    await expect.poll(hasText(ben, 'There is no command /nonsense')).toBe(true);
    const [messageId] = find(ben, 'There is no command /nonsense');
    await chloe.post('dismiss', { messageId });
    expect((await open('ben')).messages.has(messageId)).toBe(true);
    await ben.post('dismiss', { messageId });
    await expect.poll(() => ben.messages.has(messageId)).toBe(false);
    expect((await open('ben')).messages.has(messageId)).toBe(false);
  });

  it('takes nothing that cannot be written down, and takes it when it is sent again', async () => {
    const ben = await open('ben');
    breakLog = async () => {
      throw new Error('no database');
    };
    const { id, response } = await ben.say('/issue status 2');
    expect(response.status).toBe(503);
    expect(web.bot.events.some((event) => event.id === id)).toBe(false);
    breakLog = undefined;
    expect((await ben.say('/issue status 2', id)).response.status).toBe(202);
    await expect.poll(() => web.bot.events.some((event) => event.id === id)).toBe(true);
  });

  it('says within the time of an acknowledgement that a database hangs', async () => {
    const ben = await open('ben');
    breakLog = () => new Promise(() => {});
    const before = performance.now();
    const { response } = await ben.say('are you there?');
    expect(response.status).toBe(503);
    expect(performance.now() - before).toBeLessThan(timings.keepMs + 400);
  });

  it('shows an answer that cannot be kept', async () => {
    const ben = await open('ben');
    const message = { messageId: 'none', token: 'anything' };
    breakLog = async () => {
      throw new Error('no database');
    };
    await ben.press(message);
    await expect.poll(hasText(ben, 'You chose anything.')).toBe(true);
  });

  it('tells messages of one moment apart: each has its own time, in order', async () => {
    for (const words of ['first', 'second', 'third']) {
      const reply = channelReply({ kind: 'text', words: { kind: 'said', text: `order ${words}` } });
      await web.adapter.post(cpwg, postOf(`order:${words}`, reply));
    }
    const ben = await open('ben');
    const shown = ben.texts().flatMap((text) => /order (\w+)/.exec(text)?.[1] ?? []);
    expect(shown).toEqual(['first', 'second', 'third']);
  });

  it('posts to no channel that is not there', async () => {
    const post = postOf('nowhere', channelReply());
    for (const channel of [
      { ...cpwg, channelId: 'nowhere' },
      { ...cpwg, tenant: 'web:other' },
      { ...cpwg, channelId: 'direct:nobody' },
    ]) {
      await expect(web.adapter.post(channel, post)).rejects.toMatchObject({ code: 'channel_gone' });
    }
    await expect(web.adapter.edit({ ...cpwg, messageId: 'never' }, post)).rejects.toMatchObject({
      code: 'channel_gone',
    });
  });

  it('posts to a person’s direct conversation, which they alone read', async () => {
    const direct = await web.adapter.directChannel?.('web:local', { id: 'ben' });
    if (!direct) throw new Error('no direct channel');
    const reply = channelReply({ kind: 'text', words: { kind: 'said', text: 'for Ben alone' } });
    const ben = await open('ben', 'direct');
    await web.adapter.post(direct, postOf('direct', reply));
    await expect.poll(hasText(ben, 'for Ben alone')).toBe(true);
    expect((await open('amina', 'direct')).texts().join()).not.toContain('for Ben alone');
  });
});
