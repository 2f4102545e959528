/**
 * What answers cost in a large group: `npx tsx --expose-gc bench/ask.ts`. 10,000 things on record, made of the sample's
 * own words, and the questions of tests/questions. No database, no network: the index and the rules alone.
 */
import { answer } from '../src/issues/ask/answer.ts';
import { buildCorpus, type Recorded } from '../src/issues/ask/corpus.ts';
import { loadDataSet } from '../src/sample/data-set.ts';
import { asOf, questionsOf, setNames } from '../tests/questions/score.ts';
import { row } from './measure.ts';

const THINGS = 10_000;
const QUESTIONS = 5_000;

/** A small random generator with a seed: each run measures the same. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** The sample, and so many more issues, notes and talking points like its own that there are 10,000 things. */
function enlarged(set: Recorded): Recorded {
  const random = randomFrom(7);
  const texts = [...set.issues.flatMap(({ notes }) => notes), ...set.talkingPoints].map(({ text }) => text);
  const words = texts.flatMap((text) => text.split(/\s+/)).filter((word) => /^[a-z]{5,}$/.test(word));
  const some = (count: number) => Array.from({ length: count }, () => words[random(words.length)]).join(' ');
  const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
  const count = THINGS / 4;
  const issues = Array.from({ length: count }, (_, n) => {
    const like = pick(set.issues);
    const note = () => ({ text: some(15), language: 'en', source: pick(like.state).source });
    const number = String(n + 100);
    return {
      ...like,
      id: number,
      parent: undefined,
      title: some(4),
      titles: [],
      aliases: [],
      numbers: [],
      notes: [note(), note()],
    };
  });
  const points = Array.from({ length: count }, (_, n) => ({
    ...pick(set.talkingPoints),
    id: `more-${n}`,
    text: some(20),
    translationOf: undefined,
  }));
  return { ...set, issues: [...set.issues, ...issues], talkingPoints: [...set.talkingPoints, ...points] } as Recorded;
}

const heapMb = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
};

const set = await loadDataSet('at-large-2020');
const recorded = enlarged({ ...set, groupName: set.group.name });
buildCorpus({ ...set, groupName: set.group.name });
const before = heapMb();
const since = performance.now();
const corpus = buildCorpus(recorded);
const builtMs = performance.now() - since;
const memory = heapMb() - before;

const asked = setNames()
  .flatMap(questionsOf)
  .map(({ question }) => question);
const options = { now: asOf, language: 'en', timeZone: 'UTC' } as const;
/** What one answer takes, in milliseconds: by the clock, and of the processors, which other programs do not lengthen. */
function timed(question: string): { readonly clock: number; readonly cpu: number } {
  const [from, used] = [performance.now(), process.cpuUsage()];
  answer(question, corpus, options);
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - from, cpu: (user + system) / 1000 };
}

const took = Array.from({ length: QUESTIONS + asked.length }, (_, turn) => timed(asked[turn % asked.length] ?? ''));
const warm = took.slice(asked.length);
const sorted = (of: 'clock' | 'cpu') => warm.map((one) => one[of]).sort((a, b) => a - b);
const at = (share: number, of: 'clock' | 'cpu') => (sorted(of)[Math.ceil(warm.length * share) - 1] ?? 0).toFixed(2);
const afterwards = heapMb() - before;
row(
  'index built, ms',
  'its memory, MB',
  'after the questions, MB',
  'p50 of ask, ms',
  'p99, ms',
  'p99 of processor time, ms',
);
row('---:', '---:', '---:', '---:', '---:', '---:');
row(builtMs.toFixed(0), memory.toFixed(0), afterwards.toFixed(0), at(0.5, 'clock'), at(0.99, 'clock'), at(0.99, 'cpu'));
