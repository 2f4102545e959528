import { joined, list, phrase } from '../../../replies/build.ts';
import { currentClaim } from '../../progress.ts';
import { combine } from '../combine.ts';
import { daysBetween } from '../durations/length.ts';
import { entityOfIssue } from '../entity.ts';
import { issueWords, sourcesOf, wholeIssues } from '../finding.ts';
import type { Setting } from '../interpret.ts';
import type { Finding } from '../kind.ts';
import { lexicons } from '../lexicon/lexicon.ts';
import { asMention, type Mention } from '../mention.ts';
import { measuredIssue, percentConflicts } from './compared-issues.ts';
import { measureLine } from './measures.ts';

const lengthMark =
  /\b(more|longer|over|above|less|shorter|under|fewer|below|within|plus|moins|mas|menos)\b(?: than| de| d'| que| del?)? ?(?:about |environ |unos? )?(\d+|\p{L}+) (days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?|dias?|semanas?|mes|meses|anos?)\b/u;
const ofLength = /\b(?:took|take|takes|last\w*|needed|ran|run|dur\w+|pris|prend\w*|mis|tard\w+|llev\w+|tom\w+)\b/;
const below = /^(?:less|shorter|under|fewer|below|within|moins|menos)$/;

/** "Which issues took more than a year?", "how many took less than 10 months?" */
export function issuesOfLength(
  { question, corpus }: Setting,
  isWhole: (said: readonly string[]) => boolean,
  mostMeasured: number,
): Finding | undefined {
  const [, than = '', amount = '', unit = ''] = lengthMark.exec(question.plain) ?? [];
  const count = /^\d+$/.test(amount) ? Number(amount) : wordValue(amount);
  const issues = wholeIssues(corpus.issues);
  if (than === '' || count === undefined || !ofLength.test(question.plain)) return undefined;
  if (
    !question.tokens.some(({ concepts }) => concepts.has('issue')) ||
    issues.length > mostMeasured ||
    !isWhole([amount])
  )
    return undefined;
  const days = count * daysIn(unit);
  const lasted = issues.flatMap((issue) => {
    const [start, end] = [currentClaim(issue.start), currentClaim(issue.finished) ?? currentClaim(issue.due)];
    return start && end ? [{ issue, days: daysBetween(start.value, end.value) }] : [];
  });
  const found = lasted.filter((one) => (below.test(than) ? one.days < days : one.days > days));
  const measures = found.flatMap(({ issue }) => measuredIssue(asMention(entityOfIssue(issue)), 'duration') ?? []);
  return {
    sentence: phrase('ask.counted', { count: found.length, total: lasted.length }),
    blocks: measures.length > 0 ? [list(measures.map(measureLine))] : [],
    sources: sourcesOf(...(found.length > 0 ? found : lasted).map(({ issue }) => [...issue.start, ...issue.due])),
  };
}

function wordValue(word: string): number | undefined {
  if (/^(?:an?|une?|un[oa]?)$/.test(word)) return 1;
  return Object.values(lexicons).flatMap(({ numbers }) => numbers.get(word) ?? [])[0];
}

function daysIn(unit: string): number {
  if (/^(?:d|j)/.test(unit)) return 1;
  if (/^(?:w|s)/.test(unit)) return 7;
  return /^m/.test(unit) ? 30.44 : 365;
}

/** "How many percent are missing for 16?": what is left to a hundred. */
export function percentLeft(named: readonly Mention[], { question }: Setting): Finding | undefined {
  const has = (concept: 'percent' | 'left' | 'when') => question.tokens.some(({ concepts }) => concepts.has(concept));
  if (!has('percent') || !has('left') || has('when')) return undefined;
  return combine(
    named.flatMap((mention): Finding[] => {
      const measure = measuredIssue(mention, 'percent');
      if (!measure || mention.entity.class !== 'issue') return [];
      const left = phrase('ask.percent-points', { count: 100 - measure.value });
      const name = issueWords(mention.entity.issue);
      const sentence = phrase('ask.percent-left', { issue: name, value: joined([measure.words]), left });
      return [{ sentence, blocks: percentConflicts([mention]), sources: measure.sources }];
    }),
  );
}
