import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/issues/ask/answer.ts';
import { buildCorpus } from '../../../src/issues/ask/corpus.ts';
import type { Discussed } from '../../../src/issues/ask/kind.ts';
import { answerText } from '../../../src/issues/ask/present.ts';
import { loadDataSet } from '../../../src/sample/data-set.ts';

const set = await loadDataSet('at-large-2020');
const corpus = buildCorpus({ ...set, groupName: set.group.name });
const options = { now: new Date('2020-06-23T12:00:00Z'), language: 'en', timeZone: 'UTC' } as const;

/** What the last of some questions, asked one after the other, is answered. */
function lastOf(...questions: readonly string[]) {
  let previous: Discussed | undefined;
  const found = questions.map((question) => {
    const given = answer(question, corpus, previous ? { ...options, previous } : options);
    previous = given.about;
    return given;
  });
  const last = found.at(-1);
  return last && { known: last.known, words: answerText(last, { reader: options, now: options.now }) };
}

describe('src/issues/ask/carry-on.ts', () => {
  it.each([
    ['a name alone', ['how many policy plenaries at ICANN68?', 'and at 67?'], '4 sessions: ICANN67'],
    [
      'the one beside',
      ['name the five plenaries we held at 68', 'same for the previous meeting'],
      '4 sessions: ICANN67',
    ],
    ['another number', ['when did issue 2 start?', 'and issue 16?'], '27 November 2018'],
    ['an area', ['what did the ATLASIII survey recommend for policy', 'and for outreach?'], 'Build a pool of subject'],
    ['a third one', ['how many plenaries at ICANN68?', 'and at 67?', 'and at 68?'], '5 sessions: ICANN68'],
  ])('asks the question before of %s', (_, questions, expected) => {
    expect(lastOf(...questions)).toMatchObject({ known: 'recorded', words: expect.stringContaining(expected) });
  });

  it.each([
    ['a word of its name', ['is the video ready yet', 'the DNS abuse one'], 'DNS Abuse Video (Policy): Completed'],
    ['its number', ['when is it due?', '2'], 'Issue 2 (Member Engagement and Criteria) has several recorded ends'],
  ])('asks the one question of those offered that is chosen by %s', (_, questions, expected) => {
    expect(lastOf(...questions)).toMatchObject({ known: 'recorded', words: expect.stringContaining(expected) });
  });

  it.each([
    ['what was taught', ['when did we finish the social media training', 'who taught it?'], 'ICANN Communications'],
    ['a body', ['who leads CPWG', 'how often do they meet'], 'weekly'],
    ['an issue, that it does not name', ['staffing - where are we?', 'who came on board?'], 'part-time'],
    ['an issue, by a verb around “it”', ['how is issue 2 going?', 'who has to sign it off in the end?'], 'ICANN Board'],
    ['a person', ['what does CPWG stand for', 'who leads it'], 'Jonathan Zuck'],
    ['a topic', ['what is topic 5', 'any sessions on it?'], 'Expanding the Circle'],
    ['a day', ['when was social media training finished', 'at which ICANN meeting was that?'], 'Marrakech'],
  ])('tells what is recorded of the thing before, asked by “it” or “they”: %s', (_, questions, expected) => {
    expect(lastOf(...questions)).toMatchObject({ known: 'recorded', words: expect.stringContaining(expected) });
  });

  it('lists the others', () => {
    expect(lastOf('which issues are finished', 'and which are not?')?.words).toContain(
      '2 of the 8 issues are not finished',
    );
  });

  it('chooses nothing where the words fit several of those offered, or none', () => {
    expect(lastOf('is the video ready yet', 'the video')?.known).toBe('ambiguous');
    expect(lastOf('is the video ready yet', 'the purple one')?.known).toBe('not-recorded');
  });

  it('carries nothing on from what a question asks by itself', () => {
    expect(lastOf('how many plenaries at ICANN68?', 'and who leads operations?')?.words).toContain('Maureen Hilyard');
    expect(lastOf('how many plenaries at ICANN68?', 'and what did it cost?')?.known).toBe('not-recorded');
  });
});
