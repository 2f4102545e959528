import { describe, expect, it, onTestFinished } from 'vitest';
import { PenholderError } from '../../src/errors.ts';
import { recordingAdapter } from '../doubles/recording-adapter.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { type Delivering, minutesAfterDue, type Shown, startDelivering } from './delivering.ts';

const { uri } = freshDatabase();

async function start(show: Shown, more: Partial<Parameters<typeof startDelivering>[0]> = {}): Promise<Delivering> {
  const delivering = await startDelivering({ uri, show, ...more });
  onTestFinished(() => delivering.stop());
  return delivering;
}

const stateOf = async ({ store }: Delivering, subject: string, channelId = 'cpwg') =>
  (await store.find(`number:${subject}:o:web:local:${channelId}`))?.state;

describe('src/deliveries/deliveries.ts', () => {
  it('a post asked for ten times at once is posted once, at its time', async () => {
    const show: Shown = new Map([['once', 1]]);
    const one = await start(show);
    const asked = await Promise.all(Array.from({ length: 10 }, () => one.owe('once')));
    expect(asked.filter(({ isNew }) => isNew)).toHaveLength(1);
    await one.moveTo(-1);
    expect(one.shown()).toEqual([]);
    await one.moveTo(0);
    await one.moveTo(600);
    expect(one.shown()).toEqual(['cpwg 1']);
    expect(await stateOf(one, 'once')).toBe('posted');
  });

  it('a post that fails is tried again until it lands; one that landed in failing is found, not posted twice', async () => {
    const show: Shown = new Map([
      ['fails', 1],
      ['lands', 2],
    ]);
    const one = await start(show);
    let left = 5;
    one.adapter.before = async ({ key }) => {
      if (key.includes('fails') && left-- > 0) throw new PenholderError('busy');
    };
    one.adapter.after = async ({ key }) => {
      if (key.includes('lands')) throw new Error('the answer was lost');
    };
    await Promise.all([one.owe('fails', { channelId: 'outreach' }), one.owe('lands')]);
    await one.moveTo(0);
    expect(one.shown()).toEqual(['cpwg 2']);
    await one.moveTo(120);
    expect(one.shown()).toEqual(['cpwg 2', 'outreach 101']);
    expect([await stateOf(one, 'fails', 'outreach'), await stateOf(one, 'lands')]).toEqual(['posted', 'posted']);
    // what is to be kept is kept also where only a second try found that it had been posted
    const kept = one.adapter.kept.map(({ message, beside }) => [message.messageId, beside]);
    expect(kept.sort()).toEqual([
      ['0', 'https://penholder.example/p/numbers-group'],
      ['1', 'https://penholder.example/p/numbers-group'],
    ]);
    show.set('lands', 3);
    one.deliveries.redraw('number', 'lands');
    await expect.poll(() => one.shown()[0]).toBe('cpwg 3');
  });

  it('a post that landed late in failing is reported too, once', async () => {
    const before = await startDelivering({ uri, show: new Map([['overdue', 1]]) });
    await before.owe('overdue');
    await before.stop();
    const one = await start(new Map([['overdue', 1]]), { minutes: 60, adapter: before.adapter });
    one.adapter.after = async () => {
      throw new Error('the answer was lost');
    };
    await one.moveTo(120);
    expect(one.shown()).toEqual(['cpwg 101']);
    expect(await stateOf(one, 'overdue')).toBe('posted');
    expect(one.missed).toEqual(['overdue']);
  });

  it('posts of a channel come in order: one that may still come to be there is waited for, one that is at fault is not', async () => {
    const show: Shown = new Map(['a1', 'a2', 'a3', 'b1', 'b2'].map((subject, n) => [subject, n + 1]));
    const one = await start(show);
    let tries = 0;
    one.adapter.before = async ({ key }) => {
      if (key.includes(':a1:') || key.includes(':b1:')) tries += 1;
      if (tries > 2) return;
      if (key.includes(':a1:')) throw new PenholderError('unanswered');
      if (key.includes(':b1:')) throw new PenholderError('fault');
    };
    for (const [n, subject] of [...show.keys()].entries())
      await one.owe(subject, { channelId: subject[0] ?? '', dueAt: new Date(minutesAfterDue(0).getTime() + n) });
    await one.moveTo(0.01);
    expect(one.shown()).toEqual(['b 5']);
    await one.moveTo(0.9);
    expect(one.shown()).toEqual(['b 5', 'b 4']);
    await one.moveTo(1.1);
    expect(one.shown()).toEqual(['b 5', 'b 4', 'a 1', 'a 2', 'a 3']);
  });

  it('a post for which the database does not answer is waited for: what is wrong is not the post', async () => {
    const show: Shown = new Map([
      ['7', 7],
      ['8', 8],
    ]);
    const one = await start(show);
    const { get } = show;
    let left = 2;
    show.get = (subject) => {
      if (subject === '7' && left-- > 0) throw Object.assign(new Error('ok: 0'), { name: 'MongoServerError' });
      return get.call(show, subject);
    };
    await one.owe('7', { channelId: 'database' });
    await one.owe('8', { channelId: 'database', dueAt: new Date(minutesAfterDue(0).getTime() + 1) });
    await one.moveTo(5);
    expect(one.shown()).toEqual(['database 7', 'database 8']);
  });

  it('what was missed while nothing ran comes late and says so, until it expires; then it is reported once', async () => {
    const show: Shown = new Map([
      ['punctual', 1],
      ['late', 2],
      ['expired', 3],
      ['moot', 4],
    ]);
    const before = await startDelivering({ uri, show });
    await before.owe('punctual', { dueAt: minutesAfterDue(56) });
    await before.owe('late', { expiresAt: minutesAfterDue(61) });
    await before.owe('expired', { expiresAt: minutesAfterDue(60) });
    await before.owe('moot');
    await before.stop();
    show.delete('moot');
    const one = await start(show, { minutes: 60 });
    await one.moveTo(60);
    expect(one.shown().sort()).toEqual(['cpwg 1', 'cpwg 102']);
    expect(one.missed.sort()).toEqual(['expired', 'late', 'moot']);
    expect([await stateOf(one, 'expired'), await stateOf(one, 'moot')]).toEqual(['missed', 'cancelled']);
    await one.moveTo(600);
    expect(one.missed).toHaveLength(3);
    expect(one.adapter.messages).toHaveLength(2);
    one.deliveries.redraw('number', 'late');
    await expect.poll(() => one.adapter.messages.flatMap(({ drawings }) => drawings).length).toBe(3);
    expect(one.shown().sort()).toEqual(['cpwg 1', 'cpwg 102']);
  });

  it('a platform that is down for eight hours gets the post late, or the post is reported when it has expired', async () => {
    const show: Shown = new Map([
      ['long', 1],
      ['expires', 2],
      ['gone', 3],
    ]);
    const one = await start(show);
    let isDown = true;
    one.adapter.before = async ({ key }) => {
      if (key.includes('gone')) throw new PenholderError('channel_gone');
      if (isDown) throw new PenholderError('busy');
    };
    await one.owe('long');
    await one.owe('expires', { expiresAt: minutesAfterDue(7.5 * 60) });
    await one.owe('gone', { channelId: 'closed' });
    await one.moveTo(7.5 * 60 - 1);
    // nobody was reached in its channel for five hours
    expect(one.missed).toEqual(['gone']);
    await one.moveTo(7.5 * 60);
    expect(one.missed).toEqual(['gone', 'expires']);
    await one.moveTo(8 * 60);
    isDown = false;
    await one.moveTo(9 * 60);
    expect(one.shown()).toEqual(['cpwg 101']);
    expect(await one.scheduler.next()).toBeUndefined();
  });

  it('100 changes in a burst are few edits, and the last state lands in every channel but the one that is gone', async () => {
    const show: Shown = new Map([['burst', 0]]);
    const one = await start(show);
    for (const channelId of ['a', 'gone', 'b']) await one.owe('burst', { channelId, dueAt: minutesAfterDue(-60) });
    const { edit } = one.adapter;
    let edits = 0;
    one.adapter.edit = async (message, post) => {
      edits += 1;
      if (message.channelId === 'gone') throw new PenholderError('channel_gone');
      await edit(message, post);
    };
    for (let n = 1; n <= 100; n += 1) {
      show.set('burst', n);
      one.deliveries.redraw('number', 'burst');
      if (n % 10 === 0) await one.store.owed();
    }
    await expect.poll(() => one.shown()).toEqual(['a 100', 'gone 0', 'b 100']);
    expect(edits).toBeLessThanOrEqual(9);
  });

  it('an edit that fails is made later by a job, and a last change outlives the process', async () => {
    const show: Shown = new Map([['edited', 1]]);
    const platform = recordingAdapter();
    const one = await startDelivering({ uri, show, adapter: platform });
    await one.owe('edited', { dueAt: minutesAfterDue(-60) });
    const { edit } = platform;
    platform.edit = async () => {
      throw new PenholderError('busy');
    };
    show.set('edited', 2);
    one.deliveries.redraw('number', 'edited');
    await expect.poll(() => one.scheduler.next('redraw')).toMatchObject({ key: '["number","edited"]' });
    await one.stop();
    platform.edit = edit;
    const two = await start(show, { adapter: platform, minutes: 0 });
    await two.moveTo(0);
    await expect.poll(() => two.shown()).toEqual(['cpwg 2']);
  });

  it('two processes that draw at once end with the last state, whoever was slower', async () => {
    const show: Shown = new Map([['shared', 0]]);
    const platform = recordingAdapter();
    const { edit } = platform;
    let slow = true;
    platform.edit = async (message, post) => {
      const isHeld = slow;
      slow = false;
      if (isHeld) await expect.poll(() => platform.messages[0]?.drawings.length).toBe(2);
      await edit(message, post);
    };
    const [one, two] = await Promise.all([
      start(show, { adapter: platform }),
      start(show, { adapter: platform, minutes: -60 }),
    ]);
    await one.owe('shared', { dueAt: minutesAfterDue(-60) });
    show.set('shared', 1);
    one.deliveries.redraw('number', 'shared');
    await expect.poll(() => slow).toBe(false);
    show.set('shared', 2);
    two.deliveries.redraw('number', 'shared');
    await expect.poll(() => platform.messages[0]?.drawings.length).toBeGreaterThanOrEqual(4);
    expect(one.shown()).toEqual(['cpwg 2']);
  });
});
