import { DateTime } from 'luxon';
import { parseWhen, type WhenOptions } from '../bot/when.ts';
import { fold } from '../text/fold.ts';
import { checkedRule } from './repeats.ts';

/** The words of three languages, each as the one it is read as; longer ones first. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:tous les|toutes les|todos los|todas las|chaque|cada|each)\b/g, 'every'],
  [/\b(?:jours? ouvrables?|jours? de semaine|dias? laborables?|weekdays?)\b/g, 'weekday'],
  [/\b(?:quotidienne?|diari[oa]|daily)\b/g, 'every day'],
  [/\b(?:hebdomadaire|semanal|weekly)\b/g, 'every week'],
  [/\b(?:mensuelle?|mensual|monthly)\b/g, 'every month'],
  [/\b(?:annuelle?|anual|yearly|annually)\b/g, 'every year'],
  [/\b(?:days|jours?|dias?)\b/g, 'day'],
  [/\b(?:weeks|semaines?|semanas?)\b/g, 'week'],
  [/\b(?:months|mois|mes|meses)\b/g, 'month'],
  [/\b(?:years|ans?|annees?|anos?)\b/g, 'year'],
  [/\b(?:other|second|deux|deuxieme|two|dos|segund[oa])\b/g, '2'],
  [/\b(?:three|third|trois|troisieme|tres|tercer[oa]?)\b/g, '3'],
  [/\b(?:four|fourth|quatre|quatrieme|cuatro|cuart[oa])\b/g, '4'],
  [/\b(?:first|premiere?|primer[oa]?)\b/g, '1'],
  [/\b(?:last|derniere?|ultim[oa])\b/g, 'last'],
  [/\b(?:mondays?|lundis?|lunes)\b/g, 'MO'],
  [/\b(?:tuesdays?|mardis?|martes)\b/g, 'TU'],
  [/\b(?:wednesdays?|mercredis?|miercoles)\b/g, 'WE'],
  [/\b(?:thursdays?|jeudis?|jueves)\b/g, 'TH'],
  [/\b(?:fridays?|vendredis?|viernes)\b/g, 'FR'],
  [/\b(?:saturdays?|samedis?|sabados?)\b/g, 'SA'],
  [/\b(?:sundays?|dimanches?|domingos?)\b/g, 'SU'],
  [/\b(\d+)(?:st|nd|rd|th|er|ere|e|o|a)\b/g, '$1'],
  [/,|&/g, ' '],
  [/\b(?:on|the|le|la|les|el|los|las|and|et|y|du|de|del|of|au|dia)\b/g, ' '],
];

const UNTIL = /\s+(?:until|till|jusqu'?(?:au|a|en)|hasta(?: el)?)\s+(.+)$/;
const TIMES = /\s+(\d{1,3})\s+(?:times|fois|veces)$/;
const FREQUENCIES: Readonly<Record<string, string>> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
};
const DAYS = '((?:MO|TU|WE|TH|FR|SA|SU)(?: (?:MO|TU|WE|TH|FR|SA|SU))*)';

/** The forms that are understood, in the words above, and the rule that each is. */
const FORMS: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/^every weekday$/, () => 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  [new RegExp(`^every ${DAYS}$`), ([, days = '']) => `FREQ=WEEKLY;BYDAY=${days.replaceAll(' ', ',')}`],
  [new RegExp(`^every 2 ${DAYS}$`), ([, days = '']) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${days.replaceAll(' ', ',')}`],
  [
    new RegExp(`^every (?:(\\d{1,2}) )?week ${DAYS}$`),
    ([, n, days = '']) => `${every(n, 'week')};BYDAY=${days.replaceAll(' ', ',')}`,
  ],
  [
    /^every (?:(\d{1,2}) )?month (last|[1-5]) (MO|TU|WE|TH|FR|SA|SU)$/,
    ([, n, which, day]) => `${every(n, 'month')};BYDAY=${which === 'last' ? -1 : which}${day}`,
  ],
  [
    /^(last|[1-5]) (MO|TU|WE|TH|FR|SA|SU) every month$/,
    ([, which, day]) => `FREQ=MONTHLY;BYDAY=${which === 'last' ? -1 : which}${day}`,
  ],
  [
    /^every (?:(\d{1,2}) )?month (\d{1,2}|last day)$/,
    ([, n, day]) => `${every(n, 'month')};BYMONTHDAY=${day === 'last day' ? -1 : day}`,
  ],
  [/^every (?:(\d{1,2}) )?(day|week|month|year)$/, ([, n, unit = '']) => every(n, unit)],
];

function every(n: string | undefined, unit: string): string {
  return `FREQ=${FREQUENCIES[unit]}${n === undefined || n === '1' ? '' : `;INTERVAL=${n}`}`;
}

/** What a rule is read for: where and when it was typed, and its first day. */
export interface RepeatsOptions extends Omit<WhenOptions, 'dayMeans'> {
  readonly startsOn: string;
}

/**
 * "every week on Tuesday until 2027-06-30", "chaque mois le premier mardi", "cada 2 semanas 10 veces", or an RRULE, as a
 * checked rule.
 * @throws rule_unreadable {part}, rule_never
 */
export function readRepeats(typed: string, options: RepeatsOptions): string {
  const folded = fold(typed).replace(/[’`]/g, "'").trim();
  const [, untilTyped] = UNTIL.exec(folded) ?? [];
  const [, times] = TIMES.exec(folded) ?? [];
  const words = read(folded.replace(UNTIL, '').replace(TIMES, ''));
  const form = FORMS.find(([pattern]) => pattern.test(words));
  if (!form) return checkedRule(typed, options.startsOn);
  const end = untilTyped === undefined ? (times === undefined ? '' : `;COUNT=${times}`) : until(untilTyped, options);
  return checkedRule(`${form[1](form[0].exec(words) ?? [])}${end}`, options.startsOn);
}

function read(folded: string): string {
  const words = WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), folded);
  return words.replace(/\s+/g, ' ').trim();
}

/** What cannot be read as a day stays as it was typed, and is refused as part of the rule. */
function until(typed: string, options: RepeatsOptions): string {
  const at = parseWhen(typed, { ...options, dayMeans: 'end' });
  const day = at && DateTime.fromJSDate(at, { zone: options.timeZone }).toFormat('yyyyLLdd');
  return `;UNTIL=${day ?? typed}`;
}
