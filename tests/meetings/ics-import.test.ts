import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPenholderError } from '../../src/errors.ts';
import { readIcs } from '../../src/meetings/ics-read.ts';
import { startOf } from '../../src/meetings/meeting.ts';
import type { Group } from '../../src/people/group.ts';
import { PLAYGROUND_GROUP } from '../../src/playground/playground-group.ts';
import { startWholeBot, textOf, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const BY = { name: 'Ottilie' };

const ics = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((one) => ['BEGIN:VEVENT', ...one, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const CALL = [
  'UID:call@example',
  'SUMMARY:CPWG call',
  'DTSTART;TZID=Europe/Brussels:20200623T150000',
  'DTEND;TZID=Europe/Brussels:20200623T163000',
];
const codeOf = (text: string) => {
  try {
    readIcs(text, 'Etc/UTC');
    return 'none';
  } catch (error) {
    return isPenholderError(error) ? error.code : String(error);
  }
};
const one = (...lines: string[]) => readIcs(ics(['UID:a', 'SUMMARY:A', ...lines]), 'Asia/Kolkata');

describe('src/meetings/ics-read.ts', () => {
  it('reads zones by their IANA name, at the end of a path, by Windows’ name, by where the file says they are, UTC and none', () => {
    const zoneOf = (line: string) => one(line).events[0]?.timeZone;
    expect(zoneOf('DTSTART;TZID=America/New_York:20200623T150000')).toBe('America/New_York');
    expect(zoneOf('DTSTART;TZID=/mozilla.org/20050126_1/Europe/Brussels:20200623T150000')).toBe('Europe/Brussels');
    expect(zoneOf('DTSTART;TZID=Romance Standard Time:20200623T150000')).toBe('Europe/Paris');
    expect(zoneOf('DTSTART:20200623T150000Z')).toBe('Etc/UTC');
    expect(zoneOf('DTSTART:20200623T150000')).toBe('Asia/Kolkata');
    const located = ics(['UID:a', 'DTSTART;TZID=Ours:20200623T150000']).replace(
      'BEGIN:VEVENT',
      'BEGIN:VTIMEZONE\r\nTZID:Ours\r\nX-LIC-LOCATION:Pacific/Auckland\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT',
    );
    expect(readIcs(located, 'Etc/UTC').events[0]?.timeZone).toBe('Pacific/Auckland');
    expect(one('DTSTART;TZID=Middle Earth:20200623T150000').faults[0]?.error.code).toBe('ics_zone_unknown');
  });

  it('reads lengths, whole days, links, folded and escaped lines', () => {
    expect(one('DTSTART:20200623T150000Z', 'DURATION:PT1H30M').events[0]?.durationMinutes).toBe(90);
    const days = one('DTSTART;VALUE=DATE:20200622', 'DTEND;VALUE=DATE:20200626').events[0];
    expect([days?.startsOn, days?.endsOn, days?.startTime]).toEqual(['2020-06-22', '2020-06-25', undefined]);
    const folded = one('DTSTART:20200623T150000Z', 'LOCATION:Room 1\\, build', ' ing 2', 'URL:https://example.org/x');
    expect(folded.events[0]).toMatchObject({ place: 'Room 1, building 2', link: 'https://example.org/x' });
    expect(one('DTSTART:20200623T150000Z', 'URL:javascript:alert(1)').events[0]?.link).toBeUndefined();
    const until = one('DTSTART;TZID=Pacific/Auckland:20200623T080000', 'RRULE:FREQ=WEEKLY;UNTIL=20200629T200000Z');
    expect(until.events[0]?.rule).toBe('FREQ=WEEKLY;UNTIL=20200630');
  });

  it('refuses what is broken, too large or too many, quickly, and names events that it cannot take', () => {
    expect(codeOf('hello')).toBe('ics_broken');
    expect(codeOf('')).toBe('ics_broken');
    expect(codeOf('BEGIN:VCALENDAR\r\nBEGIN:VEVENT')).toBe('ics_broken');
    expect(codeOf(ics(CALL, [`DESCRIPTION:${'x'.repeat(20_000_000)}`]))).toBe('ics_too_large');
    expect(codeOf(ics(...Array.from({ length: 100_000 }, () => CALL)))).toBe('ics_too_large');
    expect(codeOf('BEGIN:VEVENT\n'.repeat(100_000))).toBe('ics_too_many');
    const faults = readIcs(
      ics(
        ['UID:a', 'SUMMARY:No start'],
        ['UID:b', 'SUMMARY:Back', 'DTSTART:20200623T150000Z', 'DTEND:20200623T140000Z'],
        CALL,
      ),
      'Etc/UTC',
    );
    expect(faults.faults.map(({ title, error }) => [title, error.code])).toEqual([
      ['No start', 'ics_event_incomplete'],
      ['Back', 'ics_ends_before'],
    ]);
    expect(faults.events).toHaveLength(1);
  });

  it('never throws anything but what it says, whatever the file', () => {
    const lines = fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      ...CALL,
      'RRULE:FREQ=SECONDLY',
      'RRULE:;',
      'DTSTART:99999999T999999',
      'EXDATE:x',
      'DTSTART;VALUE=DATE:20200230',
      'BEGIN:VTIMEZONE',
      ':;:',
      'DURATION:P',
      'SEQUENCE:x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 12 }), (body) => {
        expect(codeOf(['BEGIN:VCALENDAR', ...body, 'END:VCALENDAR'].join('\r\n'))).toMatch(/^(none|ics_broken)$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('src/meetings/ics-import.ts', () => {
  let bot: WholeBot;
  let group: Group;
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name, publicUrl: 'https://penholder.example' });
    group = (await bot.penholder.stores.groups.find(PLAYGROUND_GROUP)) as Group;
  });
  afterAll(() => bot.stop());

  const take = (text: string) => bot.penholder.services.icsImport.takeIn(group, text, BY);
  const kept = () => bot.penholder.services.meetings.list(group.id);
  const named = (typed: string) => bot.penholder.services.meetings.named(group.id, typed, bot.clock.now());
  const SERIES = [...CALL, 'RRULE:FREQ=WEEKLY;COUNT=6', 'EXDATE;TZID=Europe/Brussels:20200630T150000', 'SEQUENCE:1'];
  const MOVED = [
    'UID:call@example',
    'SUMMARY:CPWG call, moved',
    'RECURRENCE-ID;TZID=Europe/Brussels:20200707T150000',
    'DTSTART;TZID=Europe/Brussels:20200708T100000',
    'DURATION:PT2H',
    'SEQUENCE:1',
  ];

  it('takes a series with what is left out and what is moved, once, however often and by however many', async () => {
    expect((await bot.penholder.services.icsImport.plan(group, ics(SERIES, MOVED), BY)).added).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => take(ics(SERIES, MOVED))));
    expect(await take(ics(SERIES, MOVED))).toMatchObject({ added: [], changed: [], same: 1 });
    const own = (await kept()).filter(({ title }) => title.startsWith('CPWG call'));
    expect(own.map((each) => [startOf(each).toISOString().slice(0, 16), Boolean(each.cancelled)]).sort()).toEqual([
      ['2020-06-23T13:00', false],
      ['2020-06-30T13:00', true],
      ['2020-07-08T08:00', false],
      ['2020-07-14T13:00', false],
      ['2020-07-21T13:00', false],
      ['2020-07-28T13:00', false],
    ]);
  });

  it('a higher SEQUENCE changes it, a lower one does not, and one that is cancelled is cancelled', async () => {
    const later = SERIES.map((line) =>
      line.replace('T150000', 'T170000').replace('T163000', 'T183000').replace('SEQUENCE:1', 'SEQUENCE:2'),
    );
    expect((await take(ics(later))).changed).toHaveLength(1);
    expect((await named('CPWG call')).startTime).toBe('17:00');
    expect(await take(ics(SERIES))).toMatchObject({ changed: [], same: 1 });
    expect((await named('CPWG call')).startTime).toBe('17:00');
    await take(ics([...later, 'STATUS:CANCELLED', 'SEQUENCE:3'].filter((line) => line !== 'SEQUENCE:2')));
    expect((await kept()).filter(({ title, cancelled }) => title.startsWith('CPWG') && !cancelled)).toEqual([]);
  });

  it('takes days besides those of a rule, and days alone, each at its time', async () => {
    const besides = [
      'RDATE;TZID=Europe/Brussels:20200703T150000,20200704T100000',
      'RDATE;VALUE=PERIOD:20200706T130000Z/PT2H',
    ];
    const at = (title: string) => async () =>
      (await kept()).filter((each) => each.title === title).map((each) => startOf(each).toISOString().slice(5, 16));
    const [ruled, alone] = [at('Besides'), at('Alone')];
    const from = (uid: string, title: string, ...more: string[]) => [
      ...CALL.map((line) => line.replace('call@example', uid).replace('CPWG call', title)),
      ...besides,
      ...more,
    ];
    await take(ics(from('besides', 'Besides', 'RRULE:FREQ=WEEKLY;COUNT=2'), from('alone', 'Alone')));
    expect((await ruled()).sort()).toEqual(['06-23T13:00', '06-30T13:00', '07-03T13:00', '07-04T08:00', '07-06T13:00']);
    expect((await alone()).sort()).toEqual(['06-23T13:00', '07-03T13:00', '07-04T08:00', '07-06T13:00']);
    // a change of one occurrence leaves the days besides
    await bot.say('ottilie', '/meeting edit "Alone 2020-07-03" start:"2020-07-03 11:00" which:one silent:yes');
    expect((await alone()).sort()).toEqual(['06-23T13:00', '07-03T09:00', '07-04T08:00', '07-06T13:00']);
  });

  it('on chat it shows what would change first; what cannot be taken is said', async () => {
    const text = ics(
      ['UID:w', 'SUMMARY:Wrap-up <!channel>', 'DTSTART:20200701T150000Z'],
      ['UID:x', 'SUMMARY:Odd', 'DTSTART;TZID=Nowhere:20200701T150000'],
    );
    const shown = await bot.say('ottilie', `/meeting import "${text}"`);
    const words = textOf(shown?.reply as never);
    expect(words).toMatch(/1 meeting or series added[\s\S]*Not taken:\nOdd: I do not know its time zone “Nowhere”/);
    expect((await kept()).some(({ title }) => title.startsWith('Wrap-up'))).toBe(false);
    await bot.press('ottilie', shown?.reply as never, 'Take it in');
    expect((await kept()).some(({ title }) => title.startsWith('Wrap-up'))).toBe(true);
    expect((await bot.say('ottilie', '/meeting import "no calendar"'))?.reply.error).toBe('ics_broken');
  });

  it('serves the calendar at an address that can be taken away, and reads its own file back', async () => {
    const reply = await bot.say('kouame', '/meeting feed');
    const urlOf = (given: typeof reply) =>
      /https:\/\/penholder\.example\/calendar\/([\w-]+)\.ics/.exec(textOf(given?.reply as never))?.[1] ?? '';
    const token = urlOf(reply);
    const file = (await bot.adapter.feed(token)) ?? '';
    expect(file).toMatch(/SUMMARY:ICANN68\r\n/);
    expect(file).toContain('DTSTART;VALUE=DATE:20200622');
    expect(file).toContain('DTEND;VALUE=DATE:20200626');
    expect(readIcs(file, 'Etc/UTC').faults).toEqual([]);
    const sequenceOf = (of: string) => readIcs(of, 'Etc/UTC').events.find(({ title }) => title === 'ICANN68')?.sequence;
    expect(sequenceOf(file)).toBe(0);
    for (const place of ['Here', 'There']) await bot.say('ottilie', `/meeting edit icann68 place:${place} silent:yes`);
    expect(sequenceOf((await bot.adapter.feed(token)) ?? '')).toBe(2);
    expect((await bot.say('kouame', '/meeting feed renew:yes'))?.reply.error).toBe('role_needed');
    const renewed = urlOf(
      await bot.press(
        'ottilie',
        (await bot.say('ottilie', '/meeting feed'))?.reply as never,
        'Take it away, make a new one',
      ),
    );
    expect(renewed).not.toBe(token);
    expect(await bot.adapter.feed(token)).toBeUndefined();
    expect(await bot.adapter.feed(renewed)).toContain('ICANN68');
    expect(await bot.adapter.feed('x'.repeat(22))).toBeUndefined();
  });
});
