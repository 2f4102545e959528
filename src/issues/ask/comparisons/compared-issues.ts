import { joined, phrase } from '../../../replies/build.ts';
import type { Block, Inline } from '../../../replies/reply.ts';
import type { Claim } from '../../claim.ts';
import type { Issue } from '../../issue.ts';
import { currentClaim, isFinished, readField } from '../../progress.ts';
import { daysBetween, firstDayOf, lengthWords } from '../durations/length.ts';
import { conflictBlocks, dateWords, issueWords, sourcesOf } from '../finding.ts';
import { measureForms } from '../lexicon/comparison-words.ts';
import type { Mention } from '../mention.ts';
import type { Measure } from './measures.ts';

/** What two or more issues are compared by. */
type IssueScale = 'percent' | 'duration' | 'start' | 'end';

/** By what the words of a question compare issues. */
export function scaleOf(plain: string): IssueScale {
  if (measureForms.start.test(plain) && measureForms.date.test(plain)) return 'start';
  if (measureForms.duration.test(plain)) return 'duration';
  return measureForms.date.test(plain) && !/\bplus avance|mas adelantad|mas avanzad/.test(plain) ? 'end' : 'percent';
}

/** An issue measured so; undefined where nothing is recorded for it. */
export function measuredIssue({ entity, words }: Mention, scale: IssueScale): Measure | undefined {
  if (entity.class !== 'issue') return undefined;
  const { issue } = entity;
  const name = issueWords(issue);
  const start = currentClaim(issue.start);
  const end = currentClaim(issue.finished) ?? currentClaim(issue.due);
  const base = { name, tokens: words };
  if (scale === 'percent') {
    const claim = currentClaim(issue.percent);
    return (
      claim && {
        ...base,
        value: claim.value,
        unit: 'percent',
        words: phrase('percent', { value: claim.value }),
        sources: sourcesOf(issue.percent),
      }
    );
  }
  if (scale === 'duration') {
    if (!start || !end) return undefined;
    const value = daysBetween(start.value, end.value);
    return {
      ...base,
      value,
      unit: 'days',
      words: withPlanned(lengthWords(start.value, end.value), issue),
      sources: sourcesOf([start], [end]),
    };
  }
  const claim: Claim<string> | undefined = scale === 'start' ? start : end;
  if (!claim) return undefined;
  const value = Date.parse(firstDayOf(claim.value)) / 86_400_000;
  const date = dateWords(claim.value);
  return {
    ...base,
    value,
    unit: 'days',
    words: scale === 'start' ? date : withPlanned(date, issue),
    sources: sourcesOf([claim]),
  };
}

/** Where the day on which something was finished is not recorded, it is the planned one that is told. */
function withPlanned(words: Inline, issue: Issue): Inline {
  return issue.finished.length > 0
    ? words
    : joined([words, phrase(isFinished(issue) ? 'ask.by-proposed-end' : 'ask.by-planned-end')], ' ');
}

/** What the documents say against themselves about the percentages that were compared. */
export function percentConflicts(mentions: readonly Mention[]): Block[] {
  return mentions.flatMap(({ entity }) => {
    const reading = entity.class === 'issue' ? readField(entity.issue.percent) : undefined;
    const differ = reading && reading.conflicting.length + reading.earlier.length > 0;
    return differ && entity.class === 'issue'
      ? conflictBlocks([...entity.issue.percent].reverse(), (value) => phrase('percent', { value }))
      : [];
  });
}
