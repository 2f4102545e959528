import { DateTime } from 'luxon';
import * as library from 'rrule';
import { PenholderError } from '../errors.ts';

/** A first day, and how it repeats from there: an RRULE of RFC 5545 without times of day. */
export interface Repeating {
  readonly startsOn: string;
  readonly rule: string;
  /** Days besides those of the rule. */
  readonly also?: readonly string[] | undefined;
}

const { RRule } = 'RRule' in library ? library : (library as { default: typeof library }).default;

const DAY_MS = 86_400_000;
/** Characters of a rule. */
const MAX_RULE = 300;
const WEEKDAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
const listOf = (item: string) => new RegExp(`^${item}(?:,${item}){0,30}$`);

const EXAMPLE = { kind: 'code', text: 'every week on Tuesday' } as const;

type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/** What each part may be. Parts that RFC 5545 has besides are refused: a meeting is on days, once a day at most. */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  WKST: new RegExp(`^${WEEKDAY}$`),
  BYDAY: listOf(`(?:[+-]?[1-5])?${WEEKDAY}`),
  BYMONTH: listOf('(?:1[0-2]|[1-9])'),
  BYMONTHDAY: listOf('-?(?:3[01]|[12]\\d|[1-9])'),
  BYSETPOS: listOf('-?[1-5]'),
};
/** Parts that make sense with days of months only; elsewhere the library looks for them until the year 9999. */
const MONTHS_ONLY = ['BYMONTHDAY', 'BYSETPOS'];

/**
 * A rule in one form, and one that the days it is for can follow.
 * @throws rule_unreadable {part}, rule_never
 */
export function checkedRule(typed: string, startsOn: string): string {
  const parts = partsOf(typed);
  const frequency = parts.get('FREQ') as Frequency;
  const byMonth = frequency === 'MONTHLY' || frequency === 'YEARLY';
  const wrong = [...parts].find(([name, value]) => {
    if (!byMonth && MONTHS_ONLY.includes(name)) return true;
    return !byMonth && name === 'BYDAY' && /\d/.test(value);
  });
  if (wrong) throw unreadable(wrong.join('='));
  if (parts.has('COUNT') && parts.has('UNTIL')) throw unreadable('COUNT+UNTIL');
  const until = parts.get('UNTIL');
  if (until !== undefined) parts.set('UNTIL', until.slice(0, 8));
  const rule = [...parts].map((part) => part.join('=')).join(';');
  const inWeeks = frequency === 'DAILY' && Number(parts.get('INTERVAL') ?? 1) % 7 === 0 && parts.has('BYDAY');
  if (inWeeks || daysOf({ startsOn, rule }, { from: startsOn, most: 1 }).length === 0)
    throw new PenholderError('rule_never');
  return rule;
}

function partsOf(typed: string): Map<string, string> {
  const rule = typed
    .trim()
    .replace(/^RRULE:/i, '')
    .replace(/;$/, '');
  const parts = new Map<string, string>();
  if (rule.length > MAX_RULE) throw unreadable(`${rule.slice(0, 20)}…`);
  for (const part of rule.toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=');
    const isKnown = Object.hasOwn(PARTS, name) && PARTS[name]?.test(value);
    if (!isKnown || parts.has(name) || part.split('=').length !== 2) throw unreadable(part.slice(0, 60));
    parts.set(name, value);
  }
  if (!parts.has('FREQ')) throw unreadable('FREQ');
  return parts;
}

function unreadable(part: string): PenholderError {
  return new PenholderError('rule_unreadable', { part, repeats: part, example: EXAMPLE });
}

/** The parts of a rule that was checked. */
export function rulePartsOf(rule: string): ReadonlyMap<string, string> {
  return partsOf(rule);
}

/** Days, `from` and `to` among them; without `to`, the first `most`. */
export interface DayWindow {
  readonly from: string;
  readonly to?: string;
  readonly most: number;
}

/** The days of a series, in order: no more than are asked for, however long it runs. */
export function daysOf(repeating: Repeating, window: DayWindow): string[] {
  const { also = [] } = repeating;
  const { from, to, most } = window;
  const days = daysOfRule(repeating, window);
  if (also.length === 0) return days;
  const besides = also.filter((day) => day >= from && (to === undefined || day <= to));
  return [...new Set([...days, ...besides])].sort().slice(0, most);
}

function daysOfRule({ startsOn, rule }: Repeating, { from, to, most }: DayWindow): string[] {
  const first = dayAsDate(startsOn);
  const begin = new Date(Math.max(first.getTime(), dayAsDate(from).getTime()));
  const set = new RRule({ ...RRule.parseString(rule), dtstart: forwarded(first, begin, rule) });
  const end = to === undefined ? undefined : dayAsDate(to);
  const found: string[] = [];
  set.all((day) => {
    if (end && day > end) return false;
    if (day >= begin) found.push(day.toISOString().slice(0, 10));
    return found.length < most;
  });
  return found;
}

/** The last `most` days of a series before a day. */
export function daysBefore(series: Repeating, { before, from, most }: { before: string; from: string; most: number }) {
  const to = new Date(dayAsDate(before).getTime() - DAY_MS).toISOString().slice(0, 10);
  return daysOf(series, { from, to, most: Number.POSITIVE_INFINITY }).slice(-most);
}

/** A later day on which the same rule may begin: what lies before need not be walked through. */
function forwarded(first: Date, begin: Date, rule: string): Date {
  const parts = partsOf(rule);
  const days = parts.get('FREQ') === 'DAILY' ? 1 : parts.get('FREQ') === 'WEEKLY' ? 7 : undefined;
  if (days === undefined || parts.has('COUNT')) return first;
  const step = days * Number(parts.get('INTERVAL') ?? 1) * DAY_MS;
  const steps = Math.max(0, Math.floor((begin.getTime() - first.getTime()) / step) - 1);
  return new Date(first.getTime() + steps * step);
}

function dayAsDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A calendar day so many days later. */
export function plusDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toISODate() ?? day;
}
