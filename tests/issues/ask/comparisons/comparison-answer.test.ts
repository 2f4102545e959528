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

describe('src/issues/ask/comparisons/comparison-answer.ts', () => {
  it.each([
    ['which is further along, issue 2 or issue 16, and by how much?', '3 percentage points more for Issue 16'],
    ['how much less complete is member engagement than metrics', '3 percentage points more for Issue 16'],
    ['which took longer, staffing or leadership?', 'Issue 4 (ALAC and At-Large Leadership) is longer, by 30 days'],
    ['lequel a démarré en premier, le 2 ou le 16 ?', 'Issue 16 (Metrics) is earlier'],
    ['how many more likes than retweets did the Twitter account get?', '83 more for Likes'],
    ['which grew more, likes or clicks, and by how much?', '36 percentage points more for Clicks'],
    ['¿cuánto suman los likes y los clics?', 'Together 372'],
    ['quelle est la moyenne des retweets et des clics ?', '144.5 on average'],
    ['on average how many posts a month did the twitter account make?', '30 a month'],
    ['which twitter number grew fastest and which slowest?', 'New Followers: 243 +75%. Least: Likes: 278 +3%'],
    ['which twitter number is the highest', 'Most: Impressions: 56.4k'],
    ['how many of the twitter figures went up by more than 20 percent?', '4 of 8'],
    ['quel écart entre les 92 % et les 80 % des participants ATLASIII ?', '12 percentage points'],
    ['did ICANN68 have more policy plenaries than ICANN67? how many each', 'ICANN67: 4; ICANN68: 5'],
    ['¿qué área tiene más objetivos terminados?', '4 more for Policy'],
    ['which issue was the quickest?', 'Shortest: Issue 9 (Social Media Use Training): 6 months 6 days'],
    ['which of the finished issues ended last?', '10 April 2020'],
    [
      'how many issues started in 2018 and how many in 2019?',
      '6 of the 8 issues started then: 1, 3, 4, 7, 9, 16. 2 of',
    ],
    ['by how many points did follower growth beat the growth in likes?', '72 percentage points'],
    ['difference between the plenaries at ICANN67 and 68', '1 more for ICANN68 than for ICANN67'],
    ['which issues took more than a year?', '3 of 8'],
    ['how many issues took less than 10 months?', '2 of 8'],
    ['combien de pour cent manque-t-il au dossier 2 ?', '5 percentage points are left'],
    ['what is the average completion of the issues?', '99.1% on average, of 8'],
  ])('%s → %s', (question, words) => {
    const given = ask(question);
    expect(given.answer).toContain(words);
    expect(given.sources.length).toBeGreaterThan(0);
  });

  it('shows what the records say against themselves beside a comparison of percentages', () => {
    expect(ask('which is further along, 2 or 16, and by how much?').answer).toContain('The records differ');
  });

  it('of more issues than one answer lists the mean is that of all, and it says how many more there are', () => {
    const more = Array.from({ length: 92 }, (_, n) => ({
      ...set.issues[0],
      id: String(n + 100),
      parent: undefined,
      numbers: [],
    }));
    const large = buildCorpus({ ...set, issues: [...set.issues, ...more] as typeof set.issues, groupName: '' });
    const question = 'what is the average completion of the issues?';
    const given = answerJson(question, answer(question, large, options), { reader: options, now: options.now });
    expect(given.answer).toContain('99.9% on average, of 100');
    expect(given.answer).toContain('40 more');
  });

  it.each([
    'how many more penholders than coaches were there?',
    'how many more people attended ATLASIII than ICANN66?',
    'how much bigger is the CRM budget than the training budget?',
    'how many more likes than shares on Facebook?',
    'how many more likes than retweets on Facebook?',
    'how many more likes than retweets in Spanish?',
    'quel est le total des abonnés et des adresses ?',
  ])('%s is not reckoned with what is not recorded', (question) => {
    expect(ask(question).known).toBe('not-recorded');
  });
});
