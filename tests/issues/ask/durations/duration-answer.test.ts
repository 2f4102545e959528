import { describe, expect, it } from 'vitest';
import { answer } from '../../../../src/issues/ask/answer.ts';
import { buildCorpus } from '../../../../src/issues/ask/corpus.ts';
import { answerJson } from '../../../../src/issues/ask/present.ts';
import { loadDataSet } from '../../../../src/sample/data-set.ts';

const set = await loadDataSet('at-large-2020');
const corpus = buildCorpus({ ...set, groupName: set.group.name });
const options = { now: new Date('2020-06-23T12:00:00Z'), language: 'en', timeZone: 'UTC' } as const;

function ask(question: string) {
  return answerJson(question, answer(question, corpus, options), { reader: options, now: options.now });
}

describe('src/issues/ask/durations/duration-answer.ts', () => {
  it.each([
    ['how long did the social media training item take?', '6 months 6 days (188 days)'],
    ['combien de temps a pris le dossier 4 ?', '10 months 13 days (317 days)'],
    ['¿cuánto duró el asunto 7?', '11 months 29 days (364 days)'],
    ['how many months between the start and the end date of 16b', '1 year 10 months 3 days (673 days)'],
    ['for how long has member engagement been running?', '1 year 2 months 1 day (428 days) ago'],
    ['how old is issue 16', '1 year 6 months 27 days (574 days) ago'],
    ['how long ago was issue 9 finished?', '1 year (366 days) ago'],
    ['¿hace cuánto terminó el asunto 13?', '2 months 13 days (74 days)'],
    ['depuis combien de temps met-on en œuvre le plan ?', 'eighteen months'],
    ['how long after the start of issue 3 did issue 7 end', '11 months 29 days (364 days)'],
    ['how long between ICANN67 and ICANN68?', '3 months 15 days (107 days)'],
    ['how many months from the June 2019 report to the final report', 'about 12 months'],
    ['how many months from the faip approval to the final report', '2 years 10 months 1 day (1,036 days)'],
  ])('%s → %s', (question, words) => {
    const given = ask(question);
    expect(given.answer).toContain(words);
    expect(given.sources.length).toBeGreaterThan(0);
  });

  it('says that the day on which something was finished is not recorded, where only the planned one is', () => {
    expect(ask('how long did 3 take?').answer).toContain('the day on which it was finished is not recorded');
  });

  it.each([
    ['how many days are left until 2a is due?', '99 days are left'],
    ['¿cuánto falta para el 30 de septiembre, la fecha de 16b?', '99 days are left'],
    ['how long is staffing overdue', 'not overdue'],
    ['since when are we working on issue 16?', '27 November 2018'],
    ['how many days late is 16 on 3 january 2022', '3 days late'],
  ])('%s is asked of a date: %s', (question, words) => {
    expect(ask(question).answer).toContain(words);
  });

  it.each([
    'how long did the ATLASIII event last?',
    'combien de temps dure une réunion du CPWG ?',
    'how long is the bylaws text',
  ])('%s is not recorded', (question) => {
    expect(ask(question).known).toBe('not-recorded');
  });
});
