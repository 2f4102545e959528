import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/issues/ask/answer.ts';
import { buildCorpus } from '../../../src/issues/ask/corpus.ts';
import type { Discussed } from '../../../src/issues/ask/kind.ts';
import { answerText } from '../../../src/issues/ask/present.ts';
import { issueSchema } from '../../../src/issues/issue.ts';
import { changeIssue, type IssueWish } from '../../../src/issues/issue-change.ts';
import { ownRecords } from '../../questions/own-issues.ts';

const now = new Date('2026-10-01T12:00:00Z');
const options = { now, language: 'en', timeZone: 'UTC' } as const;
const change = { by: { id: 'member-1', name: 'Carmen Ruiz' }, today: '2026-09-20', language: 'en' } as const;

function corpusWith(...wishes: readonly (IssueWish & { readonly id: string; readonly title: string })[]) {
  const none = { workstream: [], start: [], due: [], finished: [], percent: [], state: [] };
  const issues = wishes.map(({ id, title, ...wish }) =>
    changeIssue(issueSchema.parse({ id, title, ...none }), wish, change),
  );
  return buildCorpus({ ...ownRecords, issues: [...ownRecords.issues, ...issues] });
}

describe('src/issues/ask: what a group has written itself', () => {
  it('people are told apart whose names are in no Latin script, also in a question that goes on from another', () => {
    const corpus = corpusWith(
      { id: '71', title: 'Print the badges', owners: [{ name: '张伟' }], state: 'in-progress' },
      { id: '72', title: 'Book the interpreters', owners: [{ name: 'Мария' }], state: 'in-progress' },
    );
    let previous: Discussed | undefined;
    const ask = (question: string) => {
      const given = answer(question, corpus, previous ? { ...options, previous } : options);
      previous = given.about;
      return answerText(given, { reader: options, now });
    };
    expect(ask('what is 张伟 working on?')).toContain('Print the badges');
    const next = ask('and Мария?');
    expect(next).toContain('Book the interpreters');
    expect(next).not.toContain('Print the badges');
    const both = ask('what are 张伟 and Мария working on?');
    expect([both.includes('Print the badges'), both.includes('Book the interpreters')]).toEqual([true, true]);
  });

  it('of an issue without a state on record nobody is told that it is not started', () => {
    const corpus = corpusWith({ id: '73', title: 'Translate the leaflet', owners: [{ name: 'Tom Okafor' }] });
    const told = answerText(answer('which issues have not started?', corpus, options), { reader: options, now });
    expect(told).toContain('Election of the steering committee');
    expect(told).not.toContain('Translate the leaflet');
  });
});
