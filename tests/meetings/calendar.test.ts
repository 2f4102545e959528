import { describe, expect, it } from 'vitest';
import { byStart, nextMeeting, phaseOf, todayIn } from '../../src/meetings/calendar.ts';
import { type Meeting, meetingSchema } from '../../src/meetings/meeting.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';

const source = { document: 'Calendar', date: '2020-01-01', section: 'ICANN68' };

function meeting(id: string, facts: Partial<Meeting>): Meeting {
  const base = {
    id,
    title: id,
    kind: 'call',
    startsOn: '2020-06-22',
    endsOn: '2020-06-22',
    timeZone: 'UTC',
    sources: [source],
  };
  return meetingSchema.parse({ ...base, ...facts });
}

const at = (iso: string) => new Date(iso);

describe('src/meetings/calendar.ts', () => {
  it('a meeting of whole days runs from the first midnight to the one after its last day, in its own zone', () => {
    const far = meeting('far', { startsOn: '2020-06-22', endsOn: '2020-06-25', timeZone: 'Asia/Kuala_Lumpur' });
    expect(phaseOf(far, at('2020-06-21T15:59:59Z'))).toBe('upcoming');
    expect(phaseOf(far, at('2020-06-21T16:00:00Z'))).toBe('running');
    expect(phaseOf(far, at('2020-06-25T15:59:59Z'))).toBe('running');
    expect(phaseOf(far, at('2020-06-25T16:00:00Z'))).toBe('past');
  });

  it('a call runs from its time of day for as long as it lasts', () => {
    const call = meeting('call', { startTime: '15:00', durationMinutes: 90, timeZone: 'America/New_York' });
    expect(phaseOf(call, at('2020-06-22T18:59:59Z'))).toBe('upcoming');
    expect(phaseOf(call, at('2020-06-22T19:00:00Z'))).toBe('running');
    expect(phaseOf(call, at('2020-06-22T20:29:59Z'))).toBe('running');
    expect(phaseOf(call, at('2020-06-22T20:30:00Z'))).toBe('past');
  });

  it('the next meeting is the one that runs, else the one that starts first, by the moment and not by the date', () => {
    const auckland = meeting('auckland', { startTime: '09:00', durationMinutes: 60, timeZone: 'Pacific/Auckland' });
    const honolulu = meeting('honolulu', {
      startsOn: '2020-06-21',
      endsOn: '2020-06-21',
      startTime: '12:00',
      durationMinutes: 60,
      timeZone: 'Pacific/Honolulu',
    });
    const all = [honolulu, auckland];
    expect(byStart(all).map(({ id }) => id)).toEqual(['auckland', 'honolulu']);
    expect(nextMeeting(all, at('2020-06-21T20:00:00Z'))?.id).toBe('auckland');
    expect(nextMeeting(all, at('2020-06-21T21:59:00Z'))?.id).toBe('auckland');
    expect(nextMeeting(all, at('2020-06-21T22:00:00Z'))?.id).toBe('honolulu');
    expect(nextMeeting(all, at('2020-06-21T23:00:00Z'))).toBeUndefined();
    expect(all.map(({ id }) => id)).toEqual(['honolulu', 'auckland']);
  });

  it('on the eve of ICANN68 that is next, then running, then past', async () => {
    const { meetings } = await loadDataSet('at-large-2020');
    expect(nextMeeting(meetings, at('2020-06-21T08:00:00Z'))?.id).toBe('icann68');
    const phases = meetings.map((each) => phaseOf(each, at('2020-06-23T08:00:00Z')));
    expect(phases).toEqual(['past', 'past', 'running']);
    expect(nextMeeting(meetings, at('2020-06-26T00:00:00Z'))).toBeUndefined();
    expect(nextMeeting([], at('2020-06-21T08:00:00Z'))).toBeUndefined();
  });

  it.each([
    ['Pacific/Auckland', '2020-06-22'],
    ['America/Los_Angeles', '2020-06-21'],
    ['Asia/Kathmandu', '2020-06-22'],
    ['UTC', '2020-06-21'],
  ])('today in %s at 18:30 UTC is %s', (zone, day) => {
    expect(todayIn(zone, at('2020-06-21T18:30:00Z'))).toBe(day);
  });
});
