import { code, day, joined, phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';
import { rulePartsOf } from './repeats.ts';

const NAMED = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'COUNT', 'WKST'];
const UNITS: Readonly<Record<string, MessageId>> = {
  DAILY: 'repeats.days',
  WEEKLY: 'repeats.weeks',
  MONTHLY: 'repeats.months',
  YEARLY: 'repeats.years',
};

/** "every 2 weeks: Tuesday, Thursday; until 30 June 2027"; what has no words is shown as the rule. */
export function ruleWords(rule: string): Inline {
  const parts = rulePartsOf(rule);
  const unit = UNITS[parts.get('FREQ') ?? ''];
  if (!unit || [...parts.keys()].some((name) => !NAMED.includes(name))) return code(rule);
  const days = [...dayWords(parts.get('BYDAY')), ...monthDayWords(parts.get('BYMONTHDAY'))];
  const every = phrase(unit, { count: Number(parts.get('INTERVAL') ?? 1) });
  const on = days.length === 0 ? every : phrase('repeats.on', { every, days: joined(days) });
  return joined([on, ...endWords(parts)], '; ');
}

function dayWords(byDay: string | undefined): Inline[] {
  return (byDay?.split(',') ?? []).map((each) => {
    const [, nth = '', weekday] = /^([+-]?\d?)(\w\w)$/.exec(each) ?? [];
    const name = phrase(`weekday.${weekday}` as MessageId);
    if (nth === '') return name;
    return Number(nth) === -1
      ? phrase('repeats.last', { day: name })
      : phrase('repeats.nth', { nth: Number(nth), day: name });
  });
}

function monthDayWords(byMonthDay: string | undefined): Inline[] {
  return (byMonthDay?.split(',') ?? []).map((each) =>
    each === '-1' ? phrase('repeats.last-day') : phrase('repeats.month-day', { day: Number(each) }),
  );
}

function endWords(parts: ReadonlyMap<string, string>): Inline[] {
  const until = parts.get('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
  const count = parts.get('COUNT');
  if (until !== undefined) return [phrase('repeats.until', { day: day(until) })];
  return count === undefined ? [] : [phrase('repeats.times', { count: Number(count) })];
}
