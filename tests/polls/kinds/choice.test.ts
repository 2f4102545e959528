import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice } from '../../../src/polls/kinds/choice.ts';
import type { Poll } from '../../../src/polls/poll.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';
import { wordsOf } from '../../doubles/whole-bot.ts';

describe('src/polls/kinds/choice.ts', () => {
  it('a least number of choices is asked for, in the ballot and in words', () => {
    const terms = choice.termsOf({ options: ['a', 'b', 'c'], least: 2 } as never, {} as never);
    const poll = { terms } as Poll;
    expect(terms).toMatchObject({ most: 2, least: 2 });
    expect(choice.about?.(poll)).toMatchObject({ id: 'choose.about-exactly' });
    const voting = choice.voting(poll);
    if (voting.by !== 'form') throw new Error('it is written');
    expect(voting.choiceOf(['x', 'x', undefined])).toBe('[0,1]');
    expect(() => voting.choiceOf(['x', undefined, undefined])).toThrow('ballot_too_few');
    expect(() => voting.choiceOf(['x', 'x', 'x'])).toThrow('ballot_too_many');
    expect(['[0]', '[0,2]', '[0,1,2]'].map((text) => choice.ballot(poll).safeParse(text).success)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('none of them is a choice where none need be chosen, and is counted and named as an option is', () => {
    const terms = choice.termsOf({ options: ['a', 'b'], least: 0 } as never, {} as never);
    const poll = { terms } as Poll;
    const voting = choice.voting(poll);
    expect(voting.by === 'press' && voting.buttons.map((button) => button.choice)).toEqual(['[0]', '[1]', '[]']);
    expect(wordsOf(choice.words(poll, '[]'))).toBe('None of them');
    const outcome = (counts: Record<string, number>) => wordsOf(choice.outcome(poll, choice.tally(poll, counts)));
    expect(outcome({ '[0]': 1, '[]': 2 })).toBe('None of them comes first.');
    expect(outcome({ '[0]': 2, '[]': 2 })).toBe('Tied in first place: a, None of them.');
    expect(outcome({})).toBe('No ballots were cast.');
    const several = { terms: { ...(terms as object), most: 2 } } as Poll;
    const form = choice.voting(several);
    expect(form.by === 'form' && form.choiceOf([undefined, undefined])).toBe('[]');
    expect(choice.ballot(several).safeParse('[]').success).toBe(true);
  });

  pollKindContract({
    kind: choice,
    line: '/poll choice "Which two?" options:"DNS abuse | Metrics | Outreach" most:2 closes:1h',
    ballots: [
      { write: '1 3', says: 'DNS abuse, Outreach' },
      { write: '1. DNS abuse = \n2. Metrics = x', says: 'Metrics' },
    ],
    result: ['Metrics comes first.', 'DNS abuse: 0 · Metrics: 2 (100% of ballots) · Outreach: 0'],
    recount: {
      terms: { options: ['a', 'b', 'c'], most: 2 },
      ballots: fc.constantFrom('[0]', '[1]', '[2]', '[0,1]', '[0,2]', '[1,2]'),
      naive: (cast) => ({ votes: ['0', '1', '2'].map((place) => cast.filter((each) => each.includes(place)).length) }),
    },
  });

  it('with a threshold what comes first is chosen only with that part of the ballots, or of the roll', () => {
    const opened = (threshold: string) => ({
      rollSize: 10,
      terms: choice.termsOf({ options: ['a', 'b'], least: 0, threshold } as never, { hasRoll: true } as never),
    });
    const outcome = (threshold: string, counts: Record<string, number>) => {
      const poll = opened(threshold) as Poll;
      return wordsOf(choice.outcome(poll, choice.tally(poll, counts)));
    };
    const counts = { '[0]': 4, '[1]': 1, '[]': 1 };
    expect(outcome('2/3', counts)).toBe(
      'a comes first. That is 4 out of 6 (of the ballots cast); it took at least 2/3.',
    );
    expect(outcome('67%', counts)).toMatch(/^Nothing is chosen\. a comes first\. That is 4 out of 6/);
    expect(outcome('absolute', { ...counts, '[0]': 6 })).toMatch(/^a comes first\. That is 6 out of 10 \(of all who/);
    expect(outcome('absolute', { ...counts, '[0]': 5 })).toMatch(/^Nothing is chosen/);
    expect(outcome('simple', { '[0]': 2, '[1]': 2 })).toMatch(/^Nothing is chosen\. Tied in first place: a, b\./);
    expect(outcome('simple', {})).toBe('No ballots were cast.');
    const { about } = choice;
    expect(wordsOf(about?.(opened('2/3') as Poll) as never)).toContain(
      'An option is chosen by at least 2/3 of the ballots cast.',
    );
    expect(() =>
      choice.termsOf({ options: ['a', 'b'], threshold: 'absolute' } as never, { hasRoll: false } as never),
    ).toThrow('threshold_without_roll');
    expect(() => opened('120%')).toThrow('threshold_invalid');
  });

  pollKindContract({
    kind: choice,
    line: '/poll choice "Who?" options:"Ana | Ben" least:0 closes:1h',
    mayBeEmpty: true,
    ballots: [
      { press: 'Ana', says: 'Ana' },
      { press: 'None of them', says: 'None of them' },
    ],
    result: ['None of them comes first.', 'Ana: 0 · Ben: 0 · None of them: 2 (100% of ballots)'],
    recount: {
      terms: { options: ['a', 'b'], most: 2, least: 0 },
      ballots: fc.constantFrom('[]', '[0]', '[1]', '[0,1]'),
      naive: (cast) => ({
        votes: ['0', '1'].map((place) => cast.filter((each) => each.includes(place)).length),
        none: cast.filter((each) => each === '[]').length,
      }),
    },
  });
});
