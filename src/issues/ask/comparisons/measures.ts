import type { GroupRecord } from '../../../records/record.ts';
import { joined, phrase, said } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import type { Source } from '../../source.ts';
import type { Corpus } from '../corpus.ts';
import { tellingStems } from '../names.ts';
import type { Token } from '../question.ts';
import { remembered } from '../remembered.ts';

/** A figure that is recorded and can be reckoned with. */
export interface Measure {
  readonly name: Inline;
  readonly value: number;
  readonly unit: 'count' | 'percent' | 'days';
  /** The value as it is shown. */
  readonly words: Inline;
  /** By how many percent it has changed, where that is recorded. */
  readonly change?: number;
  readonly sources: readonly Source[];
  /** Indexes of the words of the question that mean it. */
  readonly tokens: ReadonlySet<number>;
}

/** A fact of a record that is a figure: "Likes: 278 +3%". */
export interface Fact {
  readonly record: GroupRecord;
  readonly name: string;
  readonly text: string;
  readonly value: number;
  readonly change?: number;
  readonly stems: readonly string[];
}

/** Every fact that is a figure with a name of its own, record by record. */
export const factsOf = remembered(({ records }: Corpus): readonly Fact[] =>
  records.flatMap((record) =>
    Object.entries(record.fields).flatMap(([name, text]): Fact[] => {
      const read = typeof text === 'string' && /^\p{Lu}/u.test(name) ? figureIn(text) : undefined;
      return read && typeof text === 'string' ? [{ record, name, text, ...read, stems: tellingOf(name) }] : [];
    }),
  ),
);

/** "New Followers" are told by "followers" alone. */
function tellingOf(name: string): string[] {
  const all = tellingStems(name);
  const telling = all.filter((one) => !/^(?:new|total|number)$/.test(one));
  return telling.length > 0 ? telling : all;
}

/** "56.4k +46%": a value and its change. */
function figureIn(text: string): { value: number; change?: number } | undefined {
  const [, digits = '', thousands, sign, change] =
    /^([\d,]+(?:\.\d+)?)(k|m)?(?:\s*([+-])(\d+(?:\.\d+)?)\s?%)?$/i.exec(text.trim()) ?? [];
  if (digits === '') return undefined;
  const factor = thousands?.toLowerCase() === 'k' ? 1000 : thousands ? 1_000_000 : 1;
  const value = Math.round(Number(digits.replaceAll(',', '')) * factor * 100) / 100;
  return { value, ...(change === undefined ? {} : { change: Number(change) * (sign === '-' ? -1 : 1) }) };
}

/** The facts that are named, in the order in which they are. */
export function factsNamed(tokens: readonly Token[], corpus: Corpus): Measure[] {
  return factsOf(corpus)
    .flatMap((fact) => {
      const hits = tokens.filter(({ aside, stems }) => !aside && stems.some((one) => fact.stems.includes(one)));
      const said = new Set(hits.flatMap(({ stems }) => stems));
      return hits.length > 0 && fact.stems.every((one) => said.has(one)) ? [measureOf(fact, hits)] : [];
    })
    .sort((a, b) => Math.min(...a.tokens) - Math.min(...b.tokens));
}

/** A fact as a figure to reckon with. */
export function measureOf({ record, name, text, value, change }: Fact, hits: readonly Token[] = []): Measure {
  return {
    name: said(name),
    value,
    unit: 'count',
    words: said(text),
    ...(change === undefined ? {} : { change }),
    sources: record.sources,
    tokens: new Set(hits.map(({ index }) => index)),
  };
}

/** Shares in percent that are recorded of something, by the words that tell it: "92% of the ATLASIII participants …". */
export function sharesNamed(tokens: readonly Token[], corpus: Corpus): Measure[] {
  const all = sharesOf(corpus);
  const asked = tokens.filter(({ aside, neutral }) => !aside && !neutral);
  const literal = all.filter(({ value }) =>
    tokens.some(
      ({ text, index }) => text === String(value) && /^(?:%|percent|pct|pour|por)$/.test(tokens[index + 1]?.text ?? ''),
    ),
  );
  const isOf = ({ stems }: Share, token: Token) => token.stems.some((one) => stems.has(one));
  const chosen =
    literal.length > 1
      ? literal
      : all.filter(
          (share) =>
            asked.filter((token) => isOf(share, token) && !all.every((other) => isOf(other, token))).length > 1,
        );
  return chosen.map((share) => ({
    name: said(share.record.title),
    value: share.value,
    unit: 'percent',
    words: phrase('percent', { value: share.value }),
    sources: share.record.sources,
    tokens: new Set([
      ...asked.filter((token) => isOf(share, token)).map(({ index }) => index),
      ...tokens.filter(({ text }) => text === String(share.value)).map(({ index }) => index),
    ]),
  }));
}

interface Share {
  readonly record: GroupRecord;
  readonly value: number;
  readonly stems: ReadonlySet<string>;
}

const sharesOf = remembered(({ records }: Corpus): readonly Share[] =>
  records.flatMap((record) => {
    const { percentage } = record.fields;
    const value = typeof percentage === 'string' ? Number(/^(\d+(?:\.\d+)?)\s?%$/.exec(percentage)?.[1]) : Number.NaN;
    return Number.isNaN(value)
      ? []
      : [{ record, value, stems: new Set(tellingStems(`${record.title} ${record.text ?? ''}`)) }];
  }),
);

/** "Likes: 278 +3%" */
export function measureLine({ name, words }: Measure): Inline {
  return phrase('ask.line', { name, value: words });
}

/** "3 percentage points", "83", "30 days" */
export function amountWords(value: number, unit: Measure['unit']): Inline {
  const rounded = Math.round(value * 10) / 10;
  if (unit === 'percent') return phrase('ask.percent-points', { count: rounded });
  return unit === 'days' ? phrase('count.days', { count: rounded }) : phrase('number', { value: rounded });
}

/** Several names in one line. */
export function namesOf(measures: readonly Measure[]): Inline {
  return joined(measures.map(({ name }) => name));
}
