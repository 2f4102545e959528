import { joined, list, phrase } from '../../../replies/build.ts';
import type { Block, Inline } from '../../../replies/reply.ts';
import { currentClaim } from '../../progress.ts';
import type { Corpus } from '../corpus.ts';
import { entityOfIssue } from '../entity.ts';
import { MOST_LISTED, uniqueSources, wholeIssues } from '../finding.ts';
import type { Setting } from '../interpret.ts';
import type { Finding, WholeKind } from '../kind.ts';
import {
  comparisonWords,
  eachForm,
  growthForm,
  howFarApart,
  type Operation,
  operationForms,
} from '../lexicon/comparison-words.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { asMention, issuesNamed } from '../mention.ts';
import { tellingStems } from '../names.ts';
import { isLinkWord } from '../normalise.ts';
import type { Question, Token } from '../question.ts';
import { measuredIssue, percentConflicts, scaleOf } from './compared-issues.ts';
import { countsAsked } from './counted.ts';
import { answerOfFacts } from './facts.ts';
import { issuesOfLength, percentLeft } from './issue-marks.ts';
import { amountWords, factsNamed, type Measure, measureLine, namesOf, sharesNamed } from './measures.ts';

/**
 * Several recorded figures at once: "which is further along, 2 or 16, and by how much?", "how many more likes than
 * retweets?", "what do they add up to?", "on average?". Only what is recorded is reckoned with, every figure with its place;
 * a question with words that it does not deal with is left to others.
 */
export const comparison: WholeKind = { id: 'compare', read };

function read(setting: Setting): Finding | undefined {
  const marked = ofMarks(setting);
  if (marked) return marked;
  const operation = operationOf(setting.question);
  const { plain } = setting.question;
  if (
    operation === undefined &&
    ![eachForm, growthForm].some((form) => form.test(plain)) &&
    !asksTwice(setting.question)
  )
    return undefined;
  return (
    ofIssues(operation, setting) ??
    ofFacts(operation, setting) ??
    ofShares(operation, setting) ??
    ofCounts(operation, setting)
  );
}

/** What is left of one or more to a hundred percent; the issues that took longer, or less, than so long. */
function ofMarks(setting: Setting): Finding | undefined {
  const { question } = setting;
  const named = issuesNamed(setting.mentions);
  if (named.length === 0) return issuesOfLength(setting, (said) => isWhole(question, [], said), mostMeasured);
  const words = named.flatMap((mention) => measuredIssue(mention, 'percent') ?? []);
  const left = isWhole(question, words, ['left', 'miss', 'manqu', 'falta', '100'])
    ? percentLeft(named, setting)
    : undefined;
  return left && { ...left, about: named.map(({ entity }) => entity.key) };
}

function operationOf({ plain, language }: Question): Operation | undefined {
  if (language === 'en' && /\bplus\b/.test(plain)) return 'sum';
  return operationForms.find(({ form }) => form.test(plain))?.operation;
}

/** "How many plenaries had 67 and how many 68?" */
function asksTwice({ tokens }: Question): boolean {
  return (
    tokens.filter(({ concepts }, i) => concepts.has('how-many') && !tokens[i - 1]?.concepts.has('how-many')).length > 1
  );
}

function ofIssues(operation: Operation | undefined, setting: Setting): Finding | undefined {
  const { question } = setting;
  const scale = scaleOf(question.plain);
  const named = issuesNamed(setting.mentions);
  if (operation === 'average' && named.length === 0 && scale === 'percent') return averageOfAll(setting);
  if (named.length === 0 && scale === 'duration' && operation === 'difference') return longestOfAll(setting);
  if (named.length < 2 || operation === undefined || operation === 'sum') return undefined;
  const isDifference = operation === 'difference' && (howFarApart.test(question.plain) || chooses.test(question.plain));
  if (operation === 'difference' && !isDifference) return undefined;
  const measures = named.flatMap((mention) => measuredIssue(mention, scale) ?? []);
  if (measures.length !== named.length || !isWhole(question, measures, [])) return undefined;
  const about = named.map(({ entity }) => entity.key);
  if (operation === 'average') return scale === 'percent' ? { ...averaged(measures), about } : undefined;
  const kind = scale === 'percent' ? 'count' : scale === 'duration' ? 'duration' : 'date';
  const told = differing(measures, kind);
  return { ...told, about, blocks: [...told.blocks, ...(scale === 'percent' ? percentConflicts(named) : [])] };
}

const chooses = /\b(?:which|who|lequel|laquelle|lesquel\w+|cual|cuales|or|ou|o)\b/;

/** "How complete are the issues on average?" */
function averageOfAll({ question, corpus }: Setting): Finding | undefined {
  const asks = question.tokens.some(({ concepts }) => concepts.has('issue'));
  const isOfPercent = question.tokens.some(({ concepts }) =>
    ['percent', 'finish', 'status'].some((one) => concepts.has(one as Concept)),
  );
  if (!asks || !isOfPercent || !isWhole(question, [], [])) return undefined;
  const known = wholeIssues(corpus.issues).filter(({ percent }) => percent.length > 0);
  const told = known.slice(0, MOST_LISTED).map(entityOfIssue).map(asMention);
  const measures = told.flatMap((mention) => measuredIssue(mention, 'percent') ?? []);
  const values = known.flatMap(({ percent }) => currentClaim(percent)?.value ?? []);
  return known.length > 1 ? averaged(measures, values) : undefined;
}

/** Most issues of which all are measured for one answer. */
const mostMeasured = 200;

/** "Which issue took the longest?" */
function longestOfAll({ question, corpus }: Setting): Finding | undefined {
  const issues = wholeIssues(corpus.issues);
  const asks = question.tokens.some(({ concepts }) => concepts.has('issue')) && superlative.test(question.plain);
  if (!asks || issues.length > mostMeasured || !isWhole(question, [], [])) return undefined;
  const measures = issues.map(entityOfIssue).flatMap((entity) => measuredIssue(asMention(entity), 'duration') ?? []);
  const [most, ...others] = [...measures].sort((a, b) => b.value - a.value);
  const least = others.at(-1);
  if (!most || !least) return undefined;
  const sentence = phrase('ask.extremes.duration', { most: measureLine(most), least: measureLine(least) });
  return finding(sentence, measures, [list([most, ...others].map(measureLine))]);
}

const superlative =
  /\b(?:longest|shortest|quickest|fastest|slowest|most time|least time|(?:le|la) (?:plus|moins)|mas|menos)\b/;

function ofFacts(operation: Operation | undefined, { question, corpus }: Setting): Finding | undefined {
  const named = factsNamed(question.tokens, corpus);
  const titles = uniqueSources(named.flatMap(({ sources }) => sources)).length > 0 ? titlesOf(named, corpus) : [];
  if (named.length < 2) return answerOfFacts(operation, { question, corpus, named }, isWhole);
  if (operation === undefined || !isWhole(question, named, titles)) return undefined;
  if (operation === 'sum') return summed(named);
  if (operation === 'average') return averaged(named);
  const grown = growthForm.test(question.plain) ? named.map(byChange) : named;
  return grown.every((one) => one !== undefined) ? differing(grown, 'count') : undefined;
}

/** A figure by its change, where that is what is compared. */
function byChange(measure: Measure): Measure | undefined {
  return measure.change === undefined ? undefined : { ...measure, value: measure.change, unit: 'percent' };
}

/** Stems of the titles of the records in which the figures stand. */
function titlesOf(measures: readonly Measure[], { records }: Corpus): string[] {
  const sources = new Set(measures.flatMap((one) => one.sources));
  return records
    .filter((record) => record.sources.some((source) => sources.has(source)))
    .flatMap(({ title }) => tellingStems(title));
}

function ofShares(operation: Operation | undefined, { question, corpus }: Setting): Finding | undefined {
  if (operation !== 'difference') return undefined;
  const named = sharesNamed(question.tokens, corpus);
  return named.length === 2 && isWhole(question, named, ['share', 'join', 'peopl'])
    ? differing(named, 'count')
    : undefined;
}

function ofCounts(operation: Operation | undefined, { question, mentions, corpus }: Setting): Finding | undefined {
  if (operation === 'sum') return undefined;
  const counted = countsAsked(question, mentions, corpus);
  if (counted.length < 2 || !isWhole(question, counted, [])) return undefined;
  return operation === 'average' ? averaged(counted) : differing(counted, 'count');
}

const dealtWith: readonly Concept[] =
  'what,which,who,how,how-many,how-much,percent,and,it,number,figure,most,least,first,last,change,more-than,less-than,status,issue,part,session,plenary,cross-community,meeting,goal,workstream,start,end,finish,due,late,did,list,define,period,how-long,metric,before,after,about,not,left'.split(
    ',',
  ) as Concept[];

/** Whether the question asks for nothing besides. */
function isWhole({ tokens }: Question, measures: readonly Measure[], stems: readonly string[]): boolean {
  const words = new Set(measures.flatMap((one) => [...one.tokens]));
  const isDealtWith = (token: Token) => {
    if (words.has(token.index) || token.aside || isLinkWord(token.text)) return true;
    if (comparisonWords.test(token.typed ?? token.text) || token.stems.some((one) => stems.includes(one))) return true;
    const concepts = [...token.concepts];
    return concepts.length > 0 ? concepts.some((one) => dealtWith.includes(one)) : token.neutral;
  };
  return tokens.every(isDealtWith);
}

/** Each figure, which is the largest, and how far the smallest is from it. */
function differing(measures: readonly Measure[], kind: 'count' | 'date' | 'duration'): Finding {
  const sorted = [...measures].sort((a, b) => b.value - a.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  const lines = joined(measures.map(measureLine), '; ');
  const amount = amountWords((most?.value ?? 0) - (least?.value ?? 0), most?.unit ?? 'count');
  const isSame = most?.value === least?.value;
  const top = sorted.filter(({ value }) => value === most?.value);
  const verdict = isSame
    ? phrase('ask.compare.same')
    : phrase(`ask.compare.${kind}`, { amount, more: namesOf(top), less: least?.name ?? '' });
  return finding(phrase('ask.compare', { lines, verdict }), measures);
}

function summed(measures: readonly Measure[]): Finding {
  const total = measures.reduce((sum, { value }) => sum + value, 0);
  return finding(phrase('ask.sum', { total, lines: joined(measures.map(measureLine), '; ') }), measures);
}

/** @param values all of them, where not all are told one by one */
function averaged(measures: readonly Measure[], values = measures.map(({ value }) => value)): Finding {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rounded = Math.round(mean * 10) / 10;
  const value =
    measures[0]?.unit === 'percent' ? phrase('percent', { value: rounded }) : phrase('number', { value: rounded });
  const more = values.length - measures.length;
  const lines = [...measures.map(measureLine), ...(more > 0 ? [phrase('more', { count: more })] : [])];
  return finding(phrase('ask.average', { value, count: values.length }), measures, [list(lines)]);
}

function finding(sentence: Inline, measures: readonly Measure[], blocks: readonly Block[] = []): Finding {
  return { sentence, blocks, sources: uniqueSources(measures.flatMap(({ sources }) => sources)) };
}
