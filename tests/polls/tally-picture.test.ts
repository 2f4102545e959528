import { describe, expect, it } from 'vitest';
import { svgOf } from '../../src/charts/draw.ts';
import { drawnChart } from '../../src/charts/drawn-chart.ts';
import { choice } from '../../src/polls/kinds/choice.ts';
import type { PollKind } from '../../src/polls/kinds/kind.ts';
import { score } from '../../src/polls/kinds/score.ts';
import { time } from '../../src/polls/kinds/time.ts';
import { countsOf, type Poll } from '../../src/polls/poll.ts';
import { pictureOf, tallyPicture } from '../../src/polls/tally-picture.ts';
import { said } from '../../src/replies/build.ts';
import { type Language, languages } from '../../src/text/text.ts';
import { wordsOf } from '../doubles/whole-bot.ts';

const optionsFor = (language: Language) => ({ reader: { language, timeZone: 'UTC' }, now: new Date(0) });
/** Of so many ballots, those with the shares that they shall be. */
function counted(kind: PollKind, terms: unknown, choices: readonly string[]): Poll {
  const poll = { id: kind.name, groupId: 'g', epoch: 1, number: 1, question: 'Which?', terms } as unknown as Poll;
  const tally = kind.tally(poll, countsOf(choices.map((one) => ({ choice: one }))));
  return { ...poll, closed: { at: new Date(0), ballots: choices.length, tally } };
}
const drawn = (poll: Poll, kind: PollKind, language: Language) =>
  svgOf(drawnChart(pictureOf(poll, kind, poll.closed as never), optionsFor(language)));
/** The texts of a picture, with where they end: characters are 0.64 of their height wide. */
const textsIn = (svg: string) =>
  [
    ...svg.matchAll(
      /<text[^>]*text-anchor="(\w+)"[^>]*font(?:-size)?: ?(\d+)px[^>]*transform="translate\(([\d.]+) [\d.]+\)"[^>]*>([^<]*)</g,
    ),
  ].map(([, anchor, size, x, words = '']) => {
    const width = words.length * 0.64 * Number(size);
    return {
      words: words.replace(/&lt;/g, '<').replace(/&gt;/g, '>'),
      end: Number(x) + (anchor === 'start' ? width : 0),
    };
  });

describe('src/polls/tally-picture.ts', () => {
  const towns = Array.from({ length: 50 }, (_, at) => `Town ${at} that has rather a long name of its own`);
  const many = counted(
    choice,
    { options: towns, most: 50 },
    Array.from({ length: 3000 }, (_, at) => JSON.stringify(at === 0 ? [0, 1] : at < 1000 ? [0, 2] : [0])),
  );

  it.each(languages)(
    'has beside each count its share and of what it is, within the picture, of 50 options too: %s',
    (language) => {
      const texts = textsIn(drawn(many, choice, language));
      const said = texts.map(({ words }) => words.replace(/\s/g, ' '));
      const [all, one, third, none] = {
        en: ['3,000 (100%)', '1 (< 1%)', '999 (33%)', '% of ballots'],
        fr: ['3 000 (100 %)', '1 (< 1 %)', '999 (33 %)', '% des bulletins'],
        es: ['3000 (100 %)', '1 (< 1 %)', '999 (33 %)', '% de los votos'],
      }[language];
      expect(said).toEqual(expect.arrayContaining([all, one, third, none]));
      expect(said.filter((words) => words === '0').length).toBeGreaterThanOrEqual(17);
      expect(Math.max(...texts.map(({ end }) => end))).toBeLessThanOrEqual(800);
    },
  );

  it('says in words all that it shows, and tells the shares where they are read out', async () => {
    const [block] = await tallyPicture(many, choice, optionsFor('en'));
    expect(block?.kind).toBe('image');
    const alt = wordsOf(block?.kind === 'image' ? block.alt : said(''));
    expect(alt).toContain('Town 0 that has rather a long name of its own: 3,000 (100%); ');
    expect(alt).toMatch(/… 30 more; % of ballots$/);
  });

  it('in a part of a bar that is too narrow for its share the number stands alone', () => {
    const slots = ['2020-06-22T10:00:00.000Z', '2020-06-23T10:00:00.000Z'];
    const poll = { terms: { slots } } as unknown as Poll;
    const how = time.voting(poll);
    const ballot = (...said: string[]) => (how.by === 'form' ? how.choiceOf(said) : '');
    const ballots = Array.from({ length: 30 }, (_, at) => ballot(at === 0 ? 'no' : 'yes', at % 2 ? 'yes' : 'maybe'));
    const said = textsIn(drawn(counted(time, { slots }, ballots), time, 'en')).map(({ words }) => words);
    expect(said).toEqual(expect.arrayContaining(['29 (97%)', '1', '15 (50%)', '% of voters']));
    expect(said).not.toContain('1 (3%)');
  });

  it('where nothing is a part of anything there are numbers alone', () => {
    const terms = { options: ['A', 'B'], lowest: 1, highest: 5 };
    const svg = drawn(counted(score, terms, ['[5,2]', '[4,2]']), score, 'en');
    expect(svg).not.toContain('%');
    expect(textsIn(svg).map(({ words }) => words)).toContain('4.5');
  });
});
