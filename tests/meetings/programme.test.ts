import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Meeting, type Session, sessionStart } from '../../src/meetings/meeting.ts';
import { inOrder, sessionsAlong, withChanged, withoutSession, withSession } from '../../src/meetings/programme.ts';

const source = { document: 'd', date: '2026-01-01' } as Session['source'];
const session = (id: string, part = 'P', more: Partial<Session> = {}): Session => ({
  id,
  title: id,
  part,
  order: 1,
  agenda: [],
  topics: [],
  source,
  ...more,
});
const named = (sessions: readonly Session[]) => sessions.map(({ part, order, id }) => `${part}${order} ${id}`);

describe('src/meetings/programme.ts', () => {
  const [a, b, c, d] = [session('a'), session('b'), session('c', 'Q'), session('d', 'Q')] as const;

  it('a session is put where it is wished, within its part or into the one where it then stands', () => {
    const all = [a, b, c, d];
    expect(named(withChanged(all, 'b', { order: 1 }))).toEqual(['P1 b', 'P2 a', 'Q1 c', 'Q2 d']);
    expect(named(withChanged(all, 'd', { order: 1 }))).toEqual(['P1 d', 'P2 a', 'P3 b', 'Q1 c']);
    expect(named(withChanged(all, 'a', { order: 2 }))).toEqual(['P1 b', 'P2 a', 'Q1 c', 'Q2 d']);
    expect(named(withChanged(all, 'a', { order: 9 }))).toEqual(['P1 b', 'Q1 c', 'Q2 d', 'Q3 a']);
    expect(named(withSession(all, { id: 'a', part: 'P', source }, { title: 'A' })).at(-1)).toBe('Q3 a-2');
  });

  it('whatever is moved, changed and removed, no other session is lost, doubled or otherwise', () => {
    const step = fc.record({
      at: fc.nat(5),
      order: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
      remove: fc.boolean(),
      title: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom('P', 'Q', 'R'), { maxLength: 6 }), fc.array(step), (parts, steps) => {
        let all = parts.map((part, at) => session(`s${at}`, part, { after: at, agenda: [`${at}`] }));
        for (const { at, order, remove, title } of steps) {
          const id = `s${at}`;
          const isThere = all.some((one) => one.id === id);
          const next = remove ? withoutSession(all, id) : withChanged(all, id, { order, title });
          const others = (of: readonly Session[]) =>
            inOrder(of)
              .filter((one) => one.id !== id)
              .map(({ order: _, ...rest }) => rest);
          expect(others(next)).toEqual(others(all));
          expect(next).toHaveLength(all.length - (remove && isThere ? 1 : 0));
          expect(next).toEqual(inOrder(next));
          all = next;
        }
      }),
    );
  });

  it('a session begins so long after its meeting by the clock on the wall, also where clocks change in between', () => {
    const meeting = (day: string, time: string | undefined) =>
      ({ startsOn: day, startTime: time, timeZone: 'Europe/Brussels' }) as Meeting;
    const at = (day: string, time: string | undefined, after: number) =>
      sessionStart(meeting(day, time), { after })?.toISOString();
    expect(at('2026-10-24', '09:00', 24 * 60)).toBe('2026-10-25T08:00:00.000Z');
    expect(at('2026-03-28', undefined, 33 * 60 + 30)).toBe('2026-03-29T07:30:00.000Z');
    expect(at('2026-10-24', '09:00', 0)).toBe('2026-10-24T07:00:00.000Z');
  });

  it('sessions move along with their meeting, and keep their times of day where it is only now given one', () => {
    const sessions = [session('a', 'P', { after: 600 }), session('b', 'P', { after: 30 }), session('c')];
    const timesOf = (was: string | undefined, is: string | undefined) =>
      sessionsAlong({ sessions, startTime: was }, { startTime: is }).map((one) => one.after);
    expect(timesOf('15:00', '16:00')).toEqual([600, 30, undefined]);
    expect(timesOf(undefined, '09:00')).toEqual([60, undefined, undefined]);
    expect(timesOf('09:00', undefined)).toEqual([1140, 570, undefined]);
  });
});
