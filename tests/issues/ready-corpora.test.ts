import { describe, expect, it } from 'vitest';
import { issueSchema } from '../../src/issues/issue.ts';
import { createReadyCorpora } from '../../src/issues/ready-corpora.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import type { Group } from '../../src/people/group.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';

const set = await loadDataSet('at-large-2020');
const START = Date.parse('2020-06-21T10:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Groups whose records are counted as they are read, and how often each was changed. */
function keeping({ more = 0, meetings = set.meetings }: { more?: number; meetings?: readonly Meeting[] } = {}) {
  const reads: string[] = [];
  const marks = new Map<string, number>();
  const broken = { now: false };
  const bare = issueSchema.parse({ id: '99', kind: 'issue', title: 'One of many' });
  const issues = [...set.issues, ...Array.from({ length: more }, (_, n) => ({ ...bare, id: String(n + 100) }))];
  const list = (of: readonly unknown[]) => async () => [...of] as never;
  const corpora = createReadyCorpora({
    kept: {
      issues: {
        async list(groupId: string) {
          reads.push(groupId);
          if (broken.now) throw new Error('no database');
          return issues;
        },
      } as never,
      meetings: { list: list(meetings) } as never,
      topics: { list: list(set.topics) } as never,
      points: { list: list(set.talkingPoints) } as never,
      records: { list: list(set.records) } as never,
    },
    marks: { read: async (groupId) => marks.get(groupId) ?? 0 },
    askedPolls: async () => [],
  });
  return {
    reads,
    broken,
    of: (id: string, after = 0, name = 'At-Large') => corpora.of({ id, name } as Group, new Date(START + after)),
    change: (id: string) => marks.set(id, (marks.get(id) ?? 0) + 1),
  };
}

describe('src/issues/ready-corpora.ts', () => {
  it('reads a group once until something of it is changed, then again', async () => {
    const { reads, of, change } = keeping();
    const [first, second] = await Promise.all([of('a'), of('a')]);
    expect(second).toBe(first);
    expect(await of('a', 9 * MINUTE)).toBe(first);
    change('b');
    await of('a', 9 * MINUTE);
    expect(reads).toEqual(['a']);
    change('a');
    expect(await of('a', 9 * MINUTE)).not.toBe(first);
    expect(reads).toEqual(['a', 'a']);
  });

  it('reads a group again that has another name, and each ten minutes for changes that could not be marked', async () => {
    const { reads, of } = keeping();
    await of('a');
    await of('a', 0, 'ALAC');
    await of('a', 11 * MINUTE, 'ALAC');
    expect(reads).toEqual(['a', 'a', 'a']);
  });

  it('of a large group sees a change within 5 seconds, however often it is asked and changed', async () => {
    const { reads, of, change } = keeping({ more: 2_000 });
    for (let second = 0; second <= 10; second += 1) {
      change('a');
      await of('a', second * SECOND);
    }
    expect(reads).toHaveLength(3);
  });

  it('keeps those ready that were asked about last, as many as the memory is for', async () => {
    // two of these fit, three do not
    const { reads, of } = keeping({ more: 18_000 });
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await of(id);
    expect(reads).toEqual(['a', 'b', 'c', 'b']);
  });

  it('a reading that failed is not kept', async () => {
    const { broken, of } = keeping();
    broken.now = true;
    await expect(of('a')).rejects.toThrow('no database');
    broken.now = false;
    expect((await of('a')).issues).toHaveLength(set.issues.length);
  });

  it('a series is at its next meeting, without being read again', async () => {
    const repeats = { rule: 'FREQ=WEEKLY', exceptions: [] };
    const call = { startsOn: '2020-06-14', endsOn: '2020-06-14', startTime: '09:50', durationMinutes: 11 };
    const weekly = { ...set.meetings[0], id: 'weekly', timeZone: 'Etc/UTC', ...call, repeats } as unknown as Meeting;
    const { reads, of } = keeping({ meetings: [weekly] });
    const days = async (after: number) => (await of('a', after)).meetings.map(({ startsOn }) => startsOn);
    expect(await days(0)).toEqual(['2020-06-21']);
    expect(await days(2 * MINUTE)).toEqual(['2020-06-28']);
    expect(await of('a', 4 * MINUTE)).toBe(await of('a', 3 * MINUTE));
    expect(reads).toHaveLength(1);
  });
});
