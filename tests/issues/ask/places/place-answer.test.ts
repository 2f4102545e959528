import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../../../src/issues/ask/answer.ts';
import { buildCorpus } from '../../../../src/issues/ask/corpus.ts';
import { answerJson } from '../../../../src/issues/ask/present.ts';
import { loadDataSet } from '../../../../src/sample/data-set.ts';

const set = await loadDataSet('at-large-2020');
const corpus = buildCorpus({ ...set, groupName: set.group.name });
const options = { now: new Date('2020-06-23T12:00:00Z'), language: 'en', timeZone: 'UTC' } as const;

function ask(question: string, before?: Answer) {
  const previous = before?.about;
  const found = answer(question, corpus, { ...options, ...(previous ? { previous } : {}) });
  return { found, given: answerJson(question, found, { reader: options, now: options.now }) };
}

describe('src/issues/ask/places/place-answer.ts', () => {
  it.each([
    ['what does footnote 7 say?', 'GSE', { footnote: '7' }],
    ['que dit la note de bas de page 6 ?', 'two years', { footnote: '6' }],
    ['¿qué pone en el apartado 3.2?', 'CRM', { section: '3.2' }],
    ['sum up 4.1.1 for me', 'timer', { section: '4.1.1' }],
    ['what does the executive summary conclude?', 'strengthened each other', { section: 'Executive Summary' }],
    ['que dit la section 5 en gros ?', 'January 2021', { section: '5' }],
    ["what's the gist of the conclusion?", 'January 2021', { section: '5' }],
    ['read me table 2 row 4', 'Holistic Contract Compliance', { table: '2' }],
    ['read table 1 row 3 and 4', 'Issue 4 (ALAC and At-Large Leadership): completed', { table: '1' }],
    ['dime la fila del asunto 9 de la tabla 1', '100%', { table: '1', row: '8' }],
    ['la ligne « séances intercommunautaires » du tableau 2, colonne ICANN67', 'GAC', { table: '2' }],
    ['what is figure 7 a picture of?', 'Tweets', { figure: '7' }],
    ['what is written in the Issue 9 section?', 'blog', { section: '2 (Issue 9)' }],
  ])('%s is answered by what is recorded from there', (question, words, place) => {
    const { given } = ask(question);
    expect(given.answer).toContain(words);
    expect(given.sources.filter((source) => !isAt(source, place))).toEqual([]);
  });

  it.each([
    ['what does footnote 11 say?', '1, 2, 3, 6, 7'],
    ['what does footnote 11 and 7 say?', '1, 2, 3, 6, 7'],
    ['who is named in footnote 11?', '1, 2, 3, 6, 7'],
    ['read me row 2 of table 7', 'Table 7'],
    ['read me row 9 of table 2', 'Wrap-up'],
    ['que contient l’annexe B ?', 'annex B'],
    ['¿qué pone en el apartado 4.3.2?', 'Section 4.3.2'],
    ["what's on page 12?", 'page 12'],
  ])('%s is said not to be recorded', (question, words) => {
    const { given } = ask(question);
    expect(given.known).toBe('not-recorded');
    expect(given.answer).toContain(words);
  });

  it.each([
    ['how many rows does table 2 have?', 'Table 2 has 5 rows'],
    ['what do footnotes 6 and 7 say?', 'footnote 6, footnote 7'],
    ['which footnotes are there?', '1, 2, 3, 6, 7'],
    ['combien de tableaux y a-t-il ?', '5 on record'],
    ['what does the report conclude?', 'January 2021'],
    ['resumen del informe', 'strengthened each other'],
    ['what are the key words of the report', 'Improvements Implementation'],
  ])('%s is answered by the places there are: %s', (question, words) => {
    expect(ask(question).given.answer).toContain(words);
  });

  it.each([
    ['which footnote speaks of 2007?', 'Section 3.1, footnote 7'],
    ["what's the source for the 92 percent?", 'Section 2.2.2'],
    ['¿en qué sección se habla de la pandemia?', 'Section 5'],
    ['where in the report is the CRM discussed?', 'Table 1, row 16'],
    ['which figure shows tweets?', 'Figure 7'],
  ])('%s is answered by where it stands: %s', (question, words) => {
    expect(ask(question).given.answer).toContain(words);
  });

  it.each(['in which section is unicorn breeding mentioned?', 'which footnote mentions the GAC?'])(
    '%s is said not to be recorded',
    (question) => {
      expect(ask(question).given.known).toBe('not-recorded');
    },
  );

  it('a row asked for next is of the same table', () => {
    const { found } = ask('read me table 2 row 4');
    expect(ask('and row 5?', found).given.answer).toContain('Debrief');
    expect(ask('and row 5?').given.known).toBe('not-recorded');
  });

  it('the place is named beside what is asked of it', () => {
    expect(ask('what does table 2 say about the wrap-up').given.answer).toContain('Priorities for ICANN69');
  });
});

function isAt(source: object, place: Readonly<Record<string, string>>): boolean {
  const known = source as Readonly<Record<string, string | undefined>>;
  return Object.entries(place).every(([name, value]) => known[name]?.startsWith(value));
}
