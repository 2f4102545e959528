import { type ErrorCode, PenholderError } from '../errors.ts';
import { type Measure, parseMeasure } from '../polls/measure.ts';
import type { PollDefaults } from '../polls/poll-defaults.ts';
import { reminderHours } from '../polls/reminder-hours.ts';
import { readQuorum } from '../polls/rules/quorum.ts';
import { code, joined } from '../replies/build.ts';
import { type Language, languages } from '../text/text.ts';
import type { Group } from './group.ts';
import type { SettingsWish } from './settings.ts';

/** What an admin types of a group's settings; what is left out stays. */
export interface TypedSettings {
  readonly name?: string | undefined;
  readonly zone?: string | undefined;
  readonly language?: Language | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly roll?: Group['roll'] | undefined;
  readonly regions?: readonly string[] | undefined;
  readonly days?: number | undefined;
  readonly quorum?: string | undefined;
  readonly threshold?: string | undefined;
  /** 0: not set. */
  readonly spread?: number | undefined;
  readonly proxies?: number | undefined;
  readonly reminders?: readonly string[] | undefined;
  readonly digest?: Group['digest'] | undefined;
  readonly calendar?: boolean | undefined;
  readonly expand?: boolean | undefined;
}

/** What takes the place of a value that is not to be set any more. */
const NONE = ['none', 'aucun', 'aucune', 'ninguno', 'ninguna'];
/** Characters of a wrong value that are shown again. */
const SHOWN = 60;

/** @throws quorum_invalid {quorum}, threshold_unclear {threshold}, reminder_unclear {reminders}, language_unknown {languages, known} */
export function settingsWish(typed: TypedSettings, group: Group): SettingsWish {
  const { zone: timeZone, name, language, roll, regions, languages: offered, digest, calendar, expand } = typed;
  const pollDefaults = defaultsWish(typed, group.pollDefaults ?? {});
  const given = Object.entries({ name, timeZone, language, roll, regions, digest, calendar, expand }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...Object.fromEntries(given),
    ...(offered === undefined ? {} : { languages: languagesOf(offered) }),
    ...(pollDefaults === undefined ? {} : pollDefaults),
  };
}

function defaultsWish(typed: TypedSettings, now: PollDefaults): Pick<SettingsWish, 'pollDefaults'> | undefined {
  const { days, quorum, threshold, spread, proxies, reminders } = typed;
  const given = Object.entries({ days, quorum, threshold, spread, proxies, reminders }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0) return undefined;
  const wished = {
    ...now,
    ...(days === undefined ? {} : { days }),
    ...(quorum === undefined ? {} : { quorum: isNone(quorum) ? undefined : readQuorum(quorum.slice(0, SHOWN)) }),
    ...(threshold === undefined ? {} : { threshold: isNone(threshold) ? undefined : thresholdOf(threshold) }),
    ...(spread === undefined ? {} : { spread: spread || undefined }),
    ...(proxies === undefined ? {} : { proxies }),
    ...(reminders === undefined ? {} : { reminders: remindersOf(reminders) }),
  };
  const order = ['days', 'quorum', 'threshold', 'spread', 'proxies', 'reminders'] as const;
  // in one order, so that what is equal reads equal
  const set = order.flatMap((name) => (wished[name] === undefined ? [] : [[name, wished[name]]]));
  return { pollDefaults: set.length > 0 ? Object.fromEntries(set) : undefined };
}

/** Whether what is typed says that there is to be none. */
export function isNone(typed: string): boolean {
  return NONE.includes(typed.trim().toLowerCase());
}

function thresholdOf(typed: string): Measure {
  return parseMeasure(typed) ?? refuse('threshold_unclear', { threshold: typed.slice(0, SHOWN) });
}

function remindersOf(typed: readonly string[]): readonly number[] | undefined {
  const hours = reminderHours(typed, 'reminders');
  return hours.length > 0 ? hours : undefined;
}

/** Languages that are named, in their order; undefined: none. @throws language_unknown {languages, known} */
export function languagesOf(typed: readonly string[]): readonly Language[] | undefined {
  if (typed.every(isNone)) return undefined;
  const wrong = typed.find((one) => !languages.some((known) => known === one.trim().toLowerCase()));
  if (wrong !== undefined)
    refuse('language_unknown', { languages: wrong.slice(0, SHOWN), known: joined(languages.map((one) => code(one))) });
  return languages.filter((known) => typed.some((one) => one.trim().toLowerCase() === known));
}

function refuse(errorCode: ErrorCode, params: PenholderError['params']): never {
  throw new PenholderError(errorCode, params);
}
