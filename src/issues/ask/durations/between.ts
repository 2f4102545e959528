import { joined, phrase, said } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import { currentClaim } from '../../progress.ts';
import type { Source } from '../../source.ts';
import { labelOf } from '../candidates.ts';
import { dateWords, issueWords, uniqueSources } from '../finding.ts';
import { isTelling } from '../gives.ts';
import type { Setting } from '../interpret.ts';
import type { Finding } from '../kind.ts';
import { dateFields } from '../kinds/record/fields.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { disjoint, type Mention } from '../mention.ts';
import { stemsOfNames, tellingStems } from '../names.ts';
import type { Question, Token } from '../question.ts';
import { lengthWords } from './length.ts';

/** Something that has a day. */
interface Dated {
  readonly name: Inline;
  readonly date: string;
  readonly source: Source;
}

const ofTwo =
  /\b(?:between|from .* (?:to|until)|after|before|entre|depuis .* jusqu|du .* au|apres|avant|desde .* hasta|despues|antes|separ\w+|paso|pasaron)\b/;

/**
 * "How many months between the approval of the FAIP and that of the overview proposal?", "how long after the start of 3 did
 * 7 end?": the time between two recorded days.
 * @param isDealtWith words that only ask for it
 */
export function betweenTwo(
  { question, mentions }: Setting,
  isDealtWith: (token: Token) => boolean,
): Finding | undefined {
  if (!ofTwo.test(question.plain)) return undefined;
  const kept = disjoint(mentions.filter((one) => !one.aside && one.quality >= 0.6 && daysOf(one, question).length > 0));
  const own = new Set(kept.flatMap(stemsOf));
  const isSaid = ({ index, stems }: Token) =>
    kept.some(({ words }) => words.has(index)) || stems.some((one) => own.has(one));
  if (question.tokens.some((token) => !isSaid(token) && !isDealtWith(token) && isTelling(token))) return undefined;
  const [a, b, ...more] = kept.flatMap((mention) => daysOf(mention, question));
  if (!a || !b || more.length > 0) return undefined;
  return {
    sentence: phrase('ask.between', {
      first: a.name,
      from: dateWords(a.date),
      second: b.name,
      to: dateWords(b.date),
      length: lengthWords(a.date, b.date),
    }),
    blocks: [],
    sources: uniqueSources([a.source, b.source]),
  };
}

/** What is said of a thing may name what is asked of it: "approved on". */
function stemsOf({ entity }: Mention): string[] {
  const fields = 'record' in entity ? Object.entries(entity.record.fields).flat(2).map(String) : [];
  return [...stemsOfNames(entity).flat(), ...fields.flatMap(tellingStems)];
}

function daysOf({ entity, words }: Mention, question: Question): Dated[] {
  if (entity.class === 'issue') {
    const { issue } = entity;
    const event = eventBeside(words, question);
    const claim = event && currentClaim(event === 'start' ? issue.start : [...issue.due, ...issue.finished]);
    if (!event || !claim) return [];
    const name = joined([issueWords(issue), phrase(`ask.label.${event === 'start' ? 'start' : 'due'}`)]);
    return [{ name, date: claim.value, source: claim.source }];
  }
  if (entity.class === 'meeting') {
    const [source] = entity.meeting.sources;
    return source ? [{ name: said(entity.meeting.title), date: entity.meeting.startsOn, source }] : [];
  }
  if (!('record' in entity)) return [];
  const [field] = dateFields(entity.record);
  const [source] = entity.record.sources;
  return field && source
    ? [{ name: 'event' === entity.class ? said(entity.record.title) : labelOf(entity), date: field[1], source }]
    : [];
}

const ends: readonly Concept[] = ['end', 'finish', 'due'];

/** Whether the words next to an issue speak of its start or of its end. */
function eventBeside(words: ReadonlySet<number>, { tokens }: Question): 'start' | 'end' | undefined {
  const at = Math.min(...words);
  const near = tokens
    .filter(({ concepts }) => concepts.has('start') || ends.some((one) => concepts.has(one)))
    .sort((x, y) => Math.abs(x.index - at) - Math.abs(y.index - at))[0];
  if (!near || Math.abs(near.index - at) > 5) return undefined;
  return near.concepts.has('start') ? 'start' : 'end';
}
