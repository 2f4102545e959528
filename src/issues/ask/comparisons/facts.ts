import { list, phrase } from '../../../replies/build.ts';
import type { Corpus } from '../corpus.ts';
import { grouped } from '../grouped.ts';
import type { Finding } from '../kind.ts';
import { growthForm, type Operation } from '../lexicon/comparison-words.ts';
import { tellingStems } from '../names.ts';
import type { Question } from '../question.ts';
import { type Fact, factsOf, type Measure, measureLine, measureOf } from './measures.ts';

/** What one set of figures is asked with. */
interface FactsSetting {
  readonly question: Question;
  readonly corpus: Corpus;
  /** The figures that are named: none, or one. */
  readonly named: readonly Measure[];
}

type IsWhole = (question: Question, measures: readonly Measure[], stems: readonly string[]) => boolean;

/** The most and least of a set of figures, how many pass a mark, and what one comes to a month. */
export function answerOfFacts(
  operation: Operation | undefined,
  setting: FactsSetting,
  isWhole: IsWhole,
): Finding | undefined {
  const { question, corpus, named } = setting;
  const [one] = named;
  if (one) return operation === 'average' ? perMonth(one, setting, isWhole) : changeOf(one, setting, isWhole);
  const facts = setMeant(question, corpus);
  const [first] = facts;
  const measures = facts.map((fact) => measureOf(fact));
  if (!first || !isWhole(question, [], tellingStems(first.record.title))) return undefined;
  if (question.tokens.some(({ concepts }) => concepts.has('how-many'))) return counted(measures, question);
  return operation === 'difference' && extremeForm.test(question.plain) ? extremes(measures, question) : undefined;
}

/** "By how much did impressions rise?": a figure that is recorded with its change. */
function changeOf(measure: Measure, { question, corpus }: FactsSetting, isWhole: IsWhole): Finding | undefined {
  const asksHowMuch = question.tokens.some(({ concepts }) => concepts.has('percent') || concepts.has('how-much'));
  if (measure.change === undefined || !asksHowMuch || !growthForm.test(question.plain)) return undefined;
  const titles = corpus.records.filter(({ sources }) => sources === measure.sources).map(({ title }) => title);
  if (!isWhole(question, [measure], titles.flatMap(tellingStems))) return undefined;
  return { sentence: measureLine(measure), blocks: [], sources: measure.sources };
}

const extremeForm =
  /\b(?:most|least|fastest|slowest|highest|lowest|biggest|smallest|largest|best|worst|strongest|weakest|(?:le|la|les) (?:plus|moins)|mas|menos|mayor|menor|mejor|peor)\b/;

/** The figures of the record of whose title the question has a telling word: "the twitter numbers", "figure 8". */
function setMeant({ tokens }: Question, corpus: Corpus): readonly Fact[] {
  const sets = [...grouped(factsOf(corpus), ({ record }) => record.id).values()].filter((facts) => facts.length > 2);
  const isMeant = ([first]: readonly Fact[]) => {
    const stems = tellingStems(first?.record.title ?? '').filter((one) => !corpus.selfStems.has(one));
    const number = String(first?.record.fields.number ?? '');
    return tokens.some(
      (token) =>
        !token.aside &&
        ((!token.neutral && token.concepts.size === 0 && token.stems.some((one) => stems.includes(one))) ||
          (token.text === number && tokens[token.index - 1]?.concepts.has('figure') === true)),
    );
  };
  return sets.find(isMeant) ?? [];
}

function extremes(all: readonly Measure[], { plain }: Question): Finding | undefined {
  const isGrowth = growthForm.test(plain) || /\b(?:fastest|slowest)\b/.test(plain);
  const measures = isGrowth ? all.filter(({ change }) => change !== undefined) : all;
  const rank = ({ value, change = 0 }: Measure) => (isGrowth ? change : value);
  const sorted = [...measures].sort((a, b) => rank(b) - rank(a));
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return undefined;
  const sentence = phrase('ask.extremes', { most: measureLine(most), least: measureLine(least) });
  return { sentence, blocks: [list(sorted.map(measureLine))], sources: most.sources };
}

/** "How many of them went up by more than 20 percent?" */
function counted(all: readonly Measure[], { plain }: Question): Finding | undefined {
  const mark = /(\d+(?:\.\d+)?)\s?(%|percent|per cent|pct|pour cent|pourcent|por ciento)?/.exec(
    plain.replace(/\bfig\w* \d+/g, ''),
  );
  const value = Number(mark?.[1] ?? 0);
  const isChange = growthForm.test(plain) || mark?.[2] !== undefined;
  if (!isChange && !mark) return undefined;
  const isBelow = /\b(?:less|below|under|fewer|moins|menos|down|fell|baiss\w*|baj\w*)\b/.test(plain);
  const of = (one: Measure) => (isChange ? one.change : one.value);
  const found = all.filter((one) => {
    const figure = of(one);
    return figure !== undefined && (isBelow ? figure < value : figure > value);
  });
  return {
    sentence: phrase('ask.counted', { count: found.length, total: all.length }),
    blocks: found.length > 0 ? [list(found.map(measureLine))] : [],
    sources: all[0]?.sources ?? [],
  };
}

const monthsForm = /\b(\d+|two|three|four|six|nine|twelve) months\b/i;
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "On average how many posts a month?": of figures that are recorded for some months. */
function perMonth(measure: Measure, { question, corpus }: FactsSetting, isWhole: IsWhole): Finding | undefined {
  const record = factsOf(corpus).find((fact) => fact.record.sources === measure.sources)?.record;
  const words = monthsForm.exec(`${record?.title ?? ''} ${record?.text ?? ''}`)?.[1];
  if (!record || words === undefined || !/\b(?:month|mois|mes|mensual|mensuel\w*)\b/.test(question.plain))
    return undefined;
  const months = /^\d/.test(words) ? Number(words) : numbers.indexOf(words.toLowerCase());
  if (months < 1 || !isWhole(question, [measure], tellingStems(record.title))) return undefined;
  const average = Math.round((measure.value / months) * 10) / 10;
  return {
    sentence: phrase('ask.per-month', { line: measureLine(measure), months, average }),
    blocks: [],
    sources: measure.sources,
  };
}
