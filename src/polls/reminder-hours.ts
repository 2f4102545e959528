import { PenholderError } from '../errors.ts';

/** Reminders of one poll, and the most hours before its close. */
const MOST = 5;
const LONGEST = 720;
/** Characters of a wrong value that are shown again. */
const SHOWN = 60;
/** What is typed where nobody is to be reminded. */
const NONE = ['off', 'none', 'no', 'aucun', 'aucune', 'non', 'ninguno', 'ninguna'];

/**
 * Reads `24h`, `2d`: hours before the close, the most first; none where that is typed.
 * @param option the option that was typed, to be blamed
 * @throws reminder_unclear {reminders, most}
 */
export function reminderHours(typed: readonly string[], option: 'remind' | 'reminders'): readonly number[] {
  if (typed.every((one) => NONE.includes(one.trim().toLowerCase()))) return [];
  const hours = typed.map((one) => {
    const [, count = '0', unit] = /^(\d{1,3})\s*(h|d)?$/i.exec(one.trim()) ?? [];
    return Number(count) * (unit?.toLowerCase() === 'd' ? 24 : 1);
  });
  const wrong = typed.find((_, at) => !(hours[at] && hours[at] <= LONGEST))?.slice(0, SHOWN);
  if (wrong !== undefined)
    throw new PenholderError('reminder_unclear', { reminders: wrong, [option]: wrong, most: LONGEST });
  return [...new Set(hours)].sort((a, b) => b - a).slice(0, MOST);
}
