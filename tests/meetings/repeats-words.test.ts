import { describe, expect, it } from 'vitest';
import { isPenholderError } from '../../src/errors.ts';
import { readRepeats } from '../../src/meetings/repeats-words.ts';
import { ruleWords } from '../../src/meetings/rule-words.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import type { Language } from '../../src/text/text.ts';

const now = new Date('2026-11-26T08:00Z');
const read = (typed: string, language: Language = 'en') =>
  readRepeats(typed, { now, timeZone: 'Europe/Brussels', language, startsOn: '2026-12-01' });
const said = (rule: string, language: Language) =>
  plainText(ruleWords(rule), { reader: { language, timeZone: 'Europe/Brussels' }, now });

describe('src/meetings/repeats-words.ts', () => {
  it.each([
    ['every week', 'FREQ=WEEKLY'],
    ['weekly', 'FREQ=WEEKLY'],
    ['Every week on Tuesday until 2027-06-30', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630'],
    ['every tuesday and thursday', 'FREQ=WEEKLY;BYDAY=TU,TH'],
    ['every other friday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['every 3 weeks on Monday, Friday', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR'],
    ['every month on the 1st Tuesday 10 times', 'FREQ=MONTHLY;BYDAY=1TU;COUNT=10'],
    ['last friday every month', 'FREQ=MONTHLY;BYDAY=-1FR'],
    ['every month on the 15th', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['every weekday', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['RRULE:FREQ=DAILY;COUNT=3', 'FREQ=DAILY;COUNT=3'],
  ])('reads “%s” as %s', (typed, rule) => {
    expect(read(typed)).toBe(rule);
  });

  it('reads French and Spanish', () => {
    expect(read('chaque semaine le mardi jusqu’au 30 juin 2027', 'fr')).toBe('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630');
    expect(read('toutes les 2 semaines le jeudi', 'fr')).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH');
    expect(read('chaque mois le premier mardi', 'fr')).toBe('FREQ=MONTHLY;BYDAY=1TU');
    expect(read('todos los martes hasta el 31 de enero de 2027', 'es')).toBe('FREQ=WEEKLY;BYDAY=TU;UNTIL=20270131');
    expect(read('cada mes el último viernes 10 veces', 'es')).toBe('FREQ=MONTHLY;BYDAY=-1FR;COUNT=10');
  });

  it('refuses what it would have to read by halves', () => {
    for (const typed of [
      'every blue moon',
      'every week on Tuesday at 18:00',
      'every week until banana',
      'tuesday',
      'every',
    ]) {
      expect(() => read(typed), typed).toThrow(
        expect.toSatisfy((error: unknown) => isPenholderError(error, 'rule_unreadable')),
      );
    }
  });

  it('says a rule in three languages, and shows one that has no words', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270630';
    expect(said(rule, 'en')).toBe('every 2 weeks: Tuesday, Thursday; until 30 June 2027');
    expect(said(rule, 'fr')).toMatch(/^toutes les 2 semaines\s: mardi, jeudi; jusqu’au 30 juin 2027$/);
    expect(said(rule, 'es')).toBe('cada 2 semanas: martes, jueves; hasta el 30 de junio de 2027');
    expect(said('FREQ=MONTHLY;BYDAY=-1WE;COUNT=3', 'en')).toBe('every month: last Wednesday; 3 times');
    expect(said('FREQ=YEARLY;BYMONTH=2', 'en')).toBe('FREQ=YEARLY;BYMONTH=2');
  });
});
