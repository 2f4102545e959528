import { DateTime } from 'luxon';
import { parseWhen, type WhenOptions } from '../bot/when.ts';
import { PenholderError } from '../errors.ts';
import { code } from '../replies/build.ts';

/**
 * A typed due date: a day in any form in which moments are typed, or a month or year only (`2021-01`, `2021`).
 * @param option the option in which it was typed
 * @throws option_not_date
 */
export function milestoneDate(typed: string, option: string, options: Omit<WhenOptions, 'dayMeans'>): string {
  const text = typed.trim();
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text;
  const moment = parseWhen(text, { ...options, dayMeans: 'end' });
  const day = moment && DateTime.fromJSDate(moment, { zone: options.timeZone }).toISODate();
  if (day) return day;
  throw new PenholderError('option_not_date', {
    option: code(option),
    value: text.slice(0, 60),
    [option]: text.slice(0, 60),
  });
}
