import { describe, expect, it } from 'vitest';
import { streamLimits } from '../../../../adapters/web/limits.ts';
import { concerns, createHub, type Notice } from '../../../../adapters/web/playground/hub.ts';

const done = (eventId: string): Notice => ({ kind: 'done', eventId, onlyFor: 'ben' });

describe('adapters/web/playground/hub.ts', () => {
  it('passes notices on until the listener leaves', () => {
    const hub = createHub();
    const heard: string[] = [];
    const leave = hub.subscribe(({ notice }) => heard.push(notice.kind === 'done' ? notice.eventId : ''));
    hub.publish(done('a'));
    leave();
    hub.publish(done('b'));
    expect(heard).toEqual(['a']);
  });

  it('knows what came after a cursor', () => {
    const hub = createHub();
    hub.publish(done('a'));
    const cursor = hub.cursor();
    expect(hub.after(cursor)).toEqual([]);
    hub.publish(done('b'));
    hub.publish(done('c'));
    expect(hub.after(cursor)?.map(({ notice }) => notice)).toEqual([done('b'), done('c')]);
    expect(hub.after(cursor)?.at(-1)?.cursor).toBe(hub.cursor());
  });

  it('says that it does not know what came after a cursor of another run, of the future or of long ago', () => {
    const hub = createHub();
    const first = hub.cursor();
    for (let at = 0; at <= streamLimits.replayed; at += 1) hub.publish(done(String(at)));
    expect(hub.after(first)).toBeUndefined();
    expect(hub.after(createHub().cursor())).toBeUndefined();
    expect(hub.after(hub.cursor().replace(/\d+$/, '99999'))).toBeUndefined();
    expect(hub.after('')).toBeUndefined();
  });

  it('tells what is for one person from what is for all', () => {
    expect(concerns(done('a'), 'ben')).toBe(true);
    expect(concerns(done('a'), 'amina')).toBe(false);
    expect(concerns({ kind: 'clock', moving: true }, 'amina')).toBe(true);
  });
});
