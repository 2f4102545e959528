import { describe, expect, it } from 'vitest';
import { type Answer, answer } from '../../../src/issues/ask/answer.ts';
import { buildCorpus } from '../../../src/issues/ask/corpus.ts';
import { answerJson } from '../../../src/issues/ask/present.ts';
import { loadDataSet } from '../../../src/sample/data-set.ts';

const set = await loadDataSet('at-large-2020');
const corpus = buildCorpus({ ...set, groupName: set.group.name });
const options = { now: new Date('2020-06-23T12:00:00Z'), language: 'en', timeZone: 'UTC' } as const;

function ask(question: string, before?: Answer) {
  const previous = before?.about;
  const found = answer(question, corpus, { ...options, ...(previous ? { previous } : {}) });
  return { found, given: answerJson(question, found, { reader: options, now: options.now }) };
}

describe('src/issues/ask/several.ts', () => {
  it.each([
    ['Who leads outreach and who leads operations?', ['Daniel Nanghaka', 'Maureen Hilyard']],
    ['which issues are complete and which are not?', ['6 of the 8 issues', '2 of the 8 issues']],
    ['¿quién lidera difusión y cuándo comenzó el asunto 7?', ['Daniel Nanghaka', '17 December 2018']],
    ['où en est le point 2 ? et pourquoi est-il en retard ?', ['95%', 'pandemic']],
  ])('%s is answered part by part', (question, words) => {
    const { given } = ask(question);
    expect(given.known).toBe('recorded');
    for (const word of words) expect(given.answer).toContain(word);
  });

  it('a part that nothing answers is said to be not on record beside the other', () => {
    const { given } = ask('who leads outreach and what is the budget of ATLASIII?');
    expect(given.answer).toContain('Daniel Nanghaka');
    expect(given.answer).toMatch(/“what is the budget of atlasiii\?”: .*(not recorded|nothing)/i);
  });

  it('what two parts have alike is told once', () => {
    const { given } = ask('who leads outreach and who leads operations?');
    expect(given.answer.split('The records differ').length).toBe(2);
  });

  it('parts are answered in the order in which they are asked', () => {
    const { given } = ask('What is the status of issue 2 and when is it due?');
    expect(given.answer).toMatch(/^Issue 2 .* is in progress/);
    expect(given.answer).toContain('has several recorded ends');
  });

  it('a sentence that answers two parts is told once', () => {
    const { given } = ask('Is anybody holding up the metrics work? Are we waiting on someone?');
    expect(given.answer.split('waits for: ICANN org').length).toBe(2);
  });

  it('a part about somebody who is not on record is not answered of something else', () => {
    expect(ask('is Goran Marby leading any workstream? what does the report say about him').given.known).toBe(
      'not-recorded',
    );
  });

  it('a list is what the next question is about', () => {
    const { found } = ask('which issues are complete?');
    const { given } = ask('and when did they start?', found);
    expect(given.answer).toContain('Issue 3 ');
    expect(given.answer).not.toContain('Issue 16');
  });

  it.each([
    ['which issue has the most next steps?', 'Most next steps on record, 6: Issue 2'],
    ['quel dossier a le plus de prochaines étapes ?', 'Most next steps on record, 6: Issue 2'],
    ['¿qué asunto tiene más próximos pasos?', 'Most next steps on record, 6: Issue 2'],
    ['which issue waits for the most?', 'Most dependencies on record, 4: Issue 2'],
  ])('%s counts what is recorded of each issue', (question, words) => {
    expect(ask(question).given.answer).toContain(words);
  });
});
