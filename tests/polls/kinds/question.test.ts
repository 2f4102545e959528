import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { question } from '../../../src/polls/kinds/question.ts';
import type { Poll } from '../../../src/polls/poll.ts';
import { severalQuestions } from '../../../src/polls/several-questions.ts';
import { said } from '../../../src/replies/build.ts';
import { countsOf, pollKindContract } from '../../contracts/poll-kind.ts';

/** What people write: lines, emoji, quotes, text from right to left, all of it long or short; as it comes to a kind, trimmed. */
const answers = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 2000 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc.array(fc.constantFrom('line\nline', '👩‍👩‍👧', '"', '\\', 'proxy:x', 'مرحبا', ' | ', '=1+1', '[]'), {
      minLength: 1,
      maxLength: 150,
    }),
  )
  .map((given) => (Array.isArray(given) ? given.join('') : given).slice(0, 2000).trim())
  .filter((text) => text !== '');

describe('src/polls/kinds/question.ts', () => {
  pollKindContract({
    kind: question,
    line: '/poll question "What about fees?" closes:1h',
    ballots: [
      { answer: 'None at all', says: 'None at all' },
      { answer: 'They are *fair*,\nif small', says: 'They are *fair*, if small' },
    ],
    result: ['2 answers.', 'Itzel, Malia: They are *fair*, if small'],
    recount: {
      terms: {},
      ballots: answers.map((text) => JSON.stringify(text)),
      naive: (cast) => ({ answers: cast.length }),
    },
  });

  const alone = { question: 'A?', terms: {} } as Poll;
  const three = { question: 'A? | B? | C?', terms: { questions: ['A?', 'B?', 'C?'] } } as Poll;
  const several = severalQuestions(question);

  it('an answer comes back from its ballot as it was written, whatever it says, and reads as nothing else', () => {
    const voting = question.voting(alone);
    if (voting.by !== 'form') throw new Error('it is written');
    fc.assert(
      fc.property(answers, (text) => {
        const choice = voting.choiceOf([text]);
        expect(question.ballot(alone).safeParse(choice).success).toBe(true);
        expect(voting.values(choice)).toEqual([{ kind: 'said', text }]);
        expect(choice.startsWith('proxy:') || choice === '').toBe(false);
      }),
    );
  });

  it('of several questions some may be left out, not all; what is counted gives the tally of the whole ballots', () => {
    const voting = several.voting(three);
    if (voting.by !== 'form') throw new Error('it is written');
    const written = fc.array(fc.option(answers, { nil: undefined }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), (voters) => {
        const cast = voters.filter((given) => given.some((text) => text !== undefined));
        const ballots = cast.map((given) => voting.choiceOf(given));
        for (const [at, ballot] of ballots.entries()) {
          expect(several.ballot(three).safeParse(ballot).success).toBe(true);
          expect(voting.values(ballot)).toEqual(cast[at]?.map((text) => (text === undefined ? undefined : said(text))));
        }
        const naive = [0, 1, 2].map((at) => ({ answers: cast.filter((given) => given[at] !== undefined).length }));
        expect(several.tally(three, countsOf(ballots))).toEqual({ each: naive });
        const counted = ballots.map((ballot) => several.counted?.(ballot) ?? '');
        expect(several.tally(three, countsOf(counted))).toEqual({ each: naive });
        for (const text of counted) expect(text.length).toBeLessThan(100);
      }),
    );
    expect(() => voting.choiceOf([undefined, ' ', undefined])).toThrow('ballot_empty');
    expect(several.ballot(three).safeParse('["","",""]').success).toBe(false);
  });

  it.each(['""', '" a"', JSON.stringify('a'.repeat(2001)), '["a"]', 'null'])('takes no ballot that says %s', (text) => {
    expect(question.ballot(alone).safeParse(text).success).toBe(false);
  });
});
