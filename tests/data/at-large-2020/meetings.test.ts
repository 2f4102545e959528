import { describe, expect, it } from 'vitest';
import { endOf, meetingSchema, startOf } from '../../../src/meetings/meeting.ts';
import { loadDataSet } from '../../../src/sample/data-set.ts';

const { meetings } = await loadDataSet('at-large-2020');
const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));

function titles(id: string): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  for (const { part, title } of byId.get(id)?.sessions ?? []) parts[part] = [...(parts[part] ?? []), title];
  return parts;
}

describe('data/at-large-2020/meetings.json', () => {
  it.each([
    ['icann66', '2019-11-02', '2019-11-07', 'America/Toronto', false],
    ['icann67', '2020-03-07', '2020-03-12', 'America/Cancun', true],
    ['icann68', '2020-06-22', '2020-06-25', 'Asia/Kuala_Lumpur', true],
  ])('%s: %s to %s, %s, virtual %s; dates from the public calendar', (id, startsOn, endsOn, timeZone, virtual) => {
    const meeting = byId.get(id);
    expect(meeting).toMatchObject({ startsOn, endsOn, timeZone, virtual });
    expect(meeting?.startTime).toBeUndefined();
    expect(meeting?.sources[0]).toMatchObject({ document: 'ICANN public meeting calendar' });
  });

  it('starts and ends at midnight of its place', () => {
    const moments = meetings.map((meeting) => [startOf(meeting).toISOString(), endOf(meeting).toISOString()]);
    expect(moments).toEqual([
      ['2019-11-02T04:00:00.000Z', '2019-11-08T05:00:00.000Z'],
      ['2020-03-07T05:00:00.000Z', '2020-03-13T05:00:00.000Z'],
      ['2020-06-21T16:00:00.000Z', '2020-06-25T16:00:00.000Z'],
    ]);
  });

  it('a meeting whose time of day is known starts then, and lasts its minutes', () => {
    const [meeting] = meetings;
    const timed = meetingSchema.parse({ ...meeting, startTime: '14:00', durationMinutes: 90, endsOn: '2019-11-02' });
    expect(startOf(timed).toISOString()).toBe('2019-11-02T18:00:00.000Z');
    expect(endOf(timed).toISOString()).toBe('2019-11-02T19:30:00.000Z');
  });

  it('holds every session of Table 2 for ICANN67', () => {
    expect(titles('icann67')).toEqual({
      'ICANN Public Meetings - ALAC/At-Large': [
        'Joint AFRALO-AFRICANN meeting',
        'Welcome to At-Large@ICANN67 Policy Platform & Talking points',
      ],
      'Cross-Community Sessions': ['ALAC and ICANN Board', 'Joint ALAC and GAC meeting'],
      'At-Large Policy Plenary sessions': [
        'DNS Abuse – An At-Large Call to Action!',
        'Tools for Holistic Contract Compliance',
        'DOH/DOT – Threats and Challenges',
        '“One world – one internet” Cybersecurity and geopolitics in a multistakeholder environment',
      ],
      'Wrap-up': ['Wrap-up'],
    });
  });

  it('holds every session of Table 2 for ICANN68', () => {
    expect(titles('icann68')).toEqual({
      'Pre-ICANN week': [
        'At-Large @ICANN68 Highlights Webinar',
        'ALAC & GAC Leadership Meeting meetings',
        'DNS Abuse webinar',
        'Universal Acceptance webinar',
      ],
      'ICANN Public Meetings - ALAC/At-Large': [
        'Welcome to At-Large@ICANN68, Policy Platform & Talking Points',
        'Joint AFRALO-AFRICANN meeting',
        'At-Large Regional Leaders Meeting',
      ],
      'Cross-Community Sessions': [
        'DNS Abuse and Malicious Registrations during COVID-19',
        'The DNS and the Internet of Things: Opportunities, Risks and Challenges',
        'ICANN and COVID-19',
      ],
      'At-Large Policy Plenary sessions': [
        'DNS Abuse: End-user rights and DNS Abuse during COVID-19 and beyond',
        'PICS and PICDRP: How to get them right?',
        'New gTLD Applicants: Expanding the Circle',
        'DNS Abuse: Setting an Acceptable Threshold',
        'Activating on Universal Acceptance',
      ],
      'Wrap-up': ['Wrap-up'],
    });
  });

  it('the wrap-ups have four and five items', () => {
    const agendas = meetings.flatMap(({ sessions }) => sessions.filter(({ part }) => part === 'Wrap-up'));
    expect(agendas.map(({ agenda }) => agenda)).toEqual([
      ['Debrief', 'ICANN Board and CEO', 'post-ICANN67 activities', 'Social media @ ICANN67'],
      ['Debrief', 'ICANN Board and CEO', 'Post ICANN68 activities', 'Social media @ ICANN68', 'Priorities for ICANN69'],
    ]);
  });
});
