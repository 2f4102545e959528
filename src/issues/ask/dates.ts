import * as chronoEn from 'chrono-node/en';
import * as chronoEs from 'chrono-node/es';
import * as chronoFr from 'chrono-node/fr';
import { DateTime } from 'luxon';
import type { Language } from '../../text/text.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { Word } from './normalise.ts';

/** A stretch of days that a question names, ISO, both ends in it. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
  /** Indexes of its words. */
  readonly words: ReadonlySet<number>;
}

export interface DateReading {
  readonly words: readonly Word[];
  readonly plain: string;
  readonly lexicons: readonly Lexicon[];
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
}

/** The dates that a question names, in order: "1 October 2020", "décembre 2019", "end of 2020", "last month". */
export function datesIn(reading: DateReading): DateSpan[] {
  const spoken = spokenDates(reading);
  const inFigures = spoken.filter(
    ({ words }) => words.size > 1 && [...words].every((i) => /^\d+$/.test(reading.words[i]?.text ?? '')),
  );
  const written = [...inFigures, ...besides(inFigures, writtenDates(reading))];
  return [...written, ...besides(written, spoken)].sort((a, b) => Math.min(...a.words) - Math.min(...b.words));
}

/** The dates that share no word with those already found. */
function besides(found: readonly DateSpan[], dates: readonly DateSpan[]): DateSpan[] {
  const taken = new Set(found.flatMap(({ words }) => [...words]));
  return dates.filter(({ words }) => ![...words].some((word) => taken.has(word)));
}

/** Day, month and year in words and numbers; chrono knows neither a month alone in French nor a year alone. */
function writtenDates(reading: DateReading): DateSpan[] {
  const spans: DateSpan[] = [];
  for (let i = 0; i < reading.words.length; i++) {
    const span =
      monthSpan(reading, i) ?? (isMonth(reading, i + 1) ? undefined : (halfSpan(reading, i) ?? yearSpan(reading, i)));
    if (!span) continue;
    const overlaps = spans.some(({ words }) => [...span.words].some((index) => words.has(index)));
    if (!overlaps) spans.push(span);
  }
  return spans;
}

function isMonth(reading: DateReading, at: number): boolean {
  return lookUp(reading, at, 'months') !== undefined && (reading.words[at]?.text.length ?? 0) > 3;
}

function monthSpan(reading: DateReading, at: number): DateSpan | undefined {
  const month = lookUp(reading, at, 'months');
  if (month === undefined) return undefined;
  const used = new Set([at]);
  const day = dayBefore(reading, at, used) ?? dayAfter(reading, at, used);
  const year = yearAfter(reading, Math.max(...used), used) ?? yearBefore(reading, Math.min(...used), used);
  const isWordToo = ['may', 'mar', 'set', 'mai', 'sep', 'dec', 'jan', 'ago'].includes(reading.words[at]?.text ?? '');
  if (isWordToo && day === undefined && year === undefined) return undefined;
  const first = DateTime.fromObject(
    { year: year ?? nearestYear(month, reading.now), month, day: day ?? 1 },
    { zone: 'utc' },
  );
  if (!first.isValid) return undefined;
  const last = day === undefined ? first.endOf('month') : first;
  return partOf({ from: iso(first), to: iso(last), words: used }, reading, Math.min(...used));
}

function dayBefore(reading: DateReading, at: number, used: Set<number>): number | undefined {
  for (const back of [1, 2]) {
    const word = reading.words[at - back]?.text ?? '';
    if (back === 1 && /^(of|de|du)$/.test(word)) continue;
    const day = /^([0-3]?\d)(st|nd|rd|th|er|o|a)?$/.exec(word)?.[1];
    if (day === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
    for (let i = 1; i <= back; i++) used.add(at - i);
    return Number(day);
  }
  return undefined;
}

function dayAfter(reading: DateReading, at: number, used: Set<number>): number | undefined {
  const day = /^([0-3]?\d)(st|nd|rd|th)?$/.exec(reading.words[at + 1]?.text ?? '')?.[1];
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  used.add(at + 1);
  return Number(day);
}

function yearAfter(reading: DateReading, at: number, used: Set<number>): number | undefined {
  const skip = /^(of|de|del|d|en)$/.test(reading.words[at + 1]?.text ?? '') ? 2 : 1;
  const year = /^(?:19|20)\d\d$/.exec(reading.words[at + skip]?.text ?? '')?.[0];
  if (year === undefined) return undefined;
  for (let i = 1; i <= skip; i++) used.add(at + i);
  return Number(year);
}

/** "2018 december" */
function yearBefore(reading: DateReading, at: number, used: Set<number>): number | undefined {
  const year = /^(?:19|20)\d\d$/.exec(reading.words[at - 1]?.text ?? '')?.[0];
  if (year === undefined) return undefined;
  used.add(at - 1);
  return Number(year);
}

const halfWords = /^(?:half|semester|semestre|mitad|moitie)$/;
const firstWords = /^(?:first|1st|premier|premiere|1er|primer|primera)$/;
const secondWords = /^(?:second|2nd|deuxieme|seconde?|segund[oa]|2e|last|latter)$/;

/** "First half of 2020", "premier semestre 2020", "H2 2020" */
function halfSpan(reading: DateReading, at: number): DateSpan | undefined {
  const textAt = (index: number) => reading.words[index]?.text ?? '';
  const year = /^(?:19|20)\d\d$/.exec(textAt(at))?.[0];
  if (year === undefined) return undefined;
  let before = at - 1;
  while (before > at - 3 && /^(?:of|de|del|d)$/.test(textAt(before))) before--;
  const short = /^[hs]([12])$/.exec(textAt(before))?.[1];
  const ordinal = [textAt(before - 1), textAt(before + 1)].find(
    (word) => firstWords.test(word) || secondWords.test(word),
  );
  const isHalf = halfWords.test(textAt(before)) && ordinal !== undefined;
  if (short === undefined && !isHalf) return undefined;
  const isFirst = short === '1' || (short === undefined && firstWords.test(ordinal ?? ''));
  const from = short === undefined ? before - 1 : before;
  const words = new Set(Array.from({ length: at - from + 1 }, (_, i) => from + i));
  return isFirst
    ? { from: `${year}-01-01`, to: `${year}-06-30`, words }
    : { from: `${year}-07-01`, to: `${year}-12-31`, words };
}

function yearSpan(reading: DateReading, at: number): DateSpan | undefined {
  const year = /^(?:19|20)\d\d$/.exec(reading.words[at]?.text ?? '')?.[0];
  if (year === undefined) return undefined;
  return partOf({ from: `${year}-01-01`, to: `${year}-12-31`, words: new Set([at]) }, reading, at);
}

/** Narrows a month or year to its part: "end of 2020" is its last quarter's end, December; of a month, the last ten days. */
function partOf(span: DateSpan, reading: DateReading, at: number): DateSpan {
  const skip = /^(of|the|de|del|d|l|du|la|el|ano|annee)$/;
  let before = at - 1;
  while (before > at - 4 && skip.test(reading.words[before]?.text ?? '')) before--;
  const part = lookUp(reading, before, 'dateParts');
  if (part === undefined || span.from === span.to) return span;
  const words = new Set(span.words);
  for (let i = before; i < at; i++) words.add(i);
  const isYear = span.from.slice(5) === '01-01' && span.to.slice(5) === '12-31';
  const cuts = isYear ? { early: '03-31', late: '10-01', end: '12' } : { early: '10', late: '20', end: '' };
  const head = span.from.slice(0, isYear ? 5 : 8);
  if (part === 'start') return { from: span.from, to: head + cuts.early, words };
  if (part === 'end') return { from: isYear ? `${head}12-01` : head + cuts.late, to: span.to, words };
  return { from: isYear ? `${head}05-01` : `${head}11`, to: isYear ? `${head}08-31` : `${head}20`, words };
}

function lookUp<K extends 'months' | 'dateParts'>(reading: DateReading, at: number, table: K) {
  const word = reading.words[at]?.text ?? '';
  for (const lexicon of reading.lexicons) {
    const found = lexicon[table].get(word);
    if (found !== undefined) return found as K extends 'months' ? number : 'start' | 'middle' | 'end';
  }
  return undefined;
}

/** A month without a year is the one nearest to now. */
function nearestYear(month: number, now: Date): number {
  const today = DateTime.fromJSDate(now, { zone: 'utc' });
  if (month - today.month > 6) return today.year - 1;
  return today.month - month > 6 ? today.year + 1 : today.year;
}

const spokenHint =
  /\b(today|tomorrow|yesterday|tonight|next|last|past|ago|weeks?|months?|years?|hier|demain|aujourd|prochaine?|derniere?|semaines?|mois|hoy|manana|ayer|proxim[ao]|ultim[ao]|pasad[ao]|semanas?|mes|meses)\b|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;

/** "The week before ICANN68" is no week of the calendar. */
const isOfAnEvent =
  /^\D{0,20}\b(?:before|prior|leading|preceding|ahead|avant|precedant|qui precede|antes|previa|anterior a)\b\s/;

/** What only a calendar tells ("next week"), and dates in figures, day before month. */
function spokenDates(reading: DateReading): DateSpan[] {
  const text = reading.plain.slice(0, 400);
  if (!spokenHint.test(text)) return [];
  const language = reading.lexicons[0]?.language ?? 'en';
  const local = DateTime.fromJSDate(reading.now, { zone: reading.timeZone });
  const reference = { instant: reading.now, timezone: local.offset };
  return parserOf(language)
    .parse(text, reference)
    .flatMap((result) => {
      const after = text.slice(result.index + result.text.length);
      if (!/\d[-/.]\d|[a-z]{4}/.test(result.text) || isOfAnEvent.test(result.text + after)) return [];
      const words = new Set(
        reading.words.flatMap((word, i) =>
          word.start >= result.index && word.end <= result.index + result.text.length ? [i] : [],
        ),
      );
      if (words.size === 0) return [];
      const from = isoOf(result.start);
      return [{ from, to: result.end ? isoOf(result.end) : from, words }];
    });
}

function parserOf(language: Language) {
  switch (language) {
    case 'en':
      return chronoEn.GB;
    case 'fr':
      return chronoFr.casual;
    case 'es':
      return chronoEs.casual;
  }
}

function isoOf(parts: { get(part: 'year' | 'month' | 'day'): number | null }): string {
  const two = (value: number | null) => String(value ?? 1).padStart(2, '0');
  return `${parts.get('year')}-${two(parts.get('month'))}-${two(parts.get('day'))}`;
}

function iso(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}
