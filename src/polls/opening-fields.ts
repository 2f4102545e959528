import type { Context } from '../bot/command.ts';
import {
  type Args,
  choice,
  integer,
  list,
  optional,
  placedList,
  text as textOption,
  when,
  yesNo,
} from '../bot/option.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import { languages } from '../text/text.ts';
import type { OpeningEnv, PollKind } from './kinds/kind.ts';
import { meaningsFor, meaningsOption, readMeanings } from './meanings.ts';
import type { Meant } from './opening-names.ts';
import type { Poll } from './poll.ts';
import { MOST_PROMPTS, PROMPT_LENGTH, positionsOf, readPrompt } from './prompts.ts';
import { reachable } from './reachable.ts';
import { reminderHours } from './reminder-hours.ts';
import { type Quorum, readQuorum } from './rules/quorum.ts';
import { readSpread } from './rules/regional-spread.ts';
import { readSeries } from './series.ts';
import { questionsIn } from './several-questions.ts';
import { inDrawnOrder } from './shuffling.ts';
import { tagList, tagsOf } from './tags.ts';

/** How long a poll stays open where neither it nor its kind nor the group says, in days. */
const DEFAULT_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

const hides = ['yes', 'no', 'until-vote'] as const;

/** What every kind of poll is opened with besides its question. */
export const commonOptions = {
  closes: optional(when({ countsFrom: 'opens' })),
  background: optional(textOption({ max: 2000, paragraph: true })),
  hidden: optional(choice(hides)),
  secret: optional(yesNo()),
  quorum: optional(textOption({ max: 20 })),
  audience: optional(textOption({ max: 1000 })),
  opens: optional(when({ dayMeans: 'start' })),
  about: optional(textOption({ max: 160, suggests: 'matters' })),
  remind: optional(list({ min: 1, max: 5, maxLength: 20 })),
};

const reasonsAsked = ['off', 'optional', 'required', 'everyone'] as const;
/** Whether voters are asked why, and in which words. */
export const askingOptions = {
  reasons: optional(choice(reasonsAsked)),
  prompt: optional(placedList({ max: MOST_PROMPTS, maxLength: PROMPT_LENGTH })),
};
/** For kinds that may ask for support in several regions. */
export const spreadOptions = { spread: optional(integer({ min: 0, max: 40 })) };

/** Under what it is found again: no part of what is asked, and so changed by a command of its own. */
export const tagOptions = { tags: optional(tagList()) };

/** For kinds whose question may be asked again and again. */
export const seriesOptions = { repeats: optional(textOption({ max: 300, hint: 'option.repeats.poll-hint' })) };

/** What stays as it was opened. */
export const lastingOptions = {
  notify: optional(yesNo()),
  language: optional(choice(languages, { hint: 'option.language.poll-hint' })),
};

/** What polls of a kind are opened with besides their question and what only that kind has. */
export function sharedOptions({ isCarried, isOnce, isWritten, described }: PollKind) {
  return {
    ...(described ? meaningsOption : {}),
    ...commonOptions,
    ...lastingOptions,
    ...(isOnce ? {} : seriesOptions),
    ...(isWritten ? {} : askingOptions),
    ...(isCarried ? spreadOptions : {}),
    ...tagOptions,
  };
}

/** What was typed of these options, and of those that only this kind has. */
export type OpeningArgs = Partial<Args<typeof commonOptions>> &
  Partial<Args<typeof askingOptions>> &
  Partial<Args<typeof lastingOptions>> &
  Partial<Args<typeof seriesOptions>> &
  Partial<Args<typeof tagOptions>> &
  Partial<Args<typeof meaningsOption>> &
  Partial<Args<typeof spreadOptions>> & {
    readonly question: string;
    /** Of kinds that have them. */
    readonly options?: readonly string[];
    readonly shuffle?: boolean;
  };

/** What a poll has from what its opener typed. */
export type OpeningFields = Pick<
  Poll,
  | 'question'
  | 'background'
  | 'opensAt'
  | 'closesAt'
  | 'hidden'
  | 'secret'
  | 'quorum'
  | 'spread'
  | 'series'
  | 'reasons'
  | 'prompt'
  | 'remindHours'
  | 'terms'
  | 'given'
  | 'audience'
  | 'about'
  | 'tags'
  | 'notify'
  | 'language'
  | 'proxies'
>;

/** The field of a poll that each option of every kind settles; the others are the kind's own and settle its terms. */
export const FIELDS: Readonly<Partial<Record<string, keyof OpeningFields>>> = {
  question: 'question',
  closes: 'closesAt',
  opens: 'opensAt',
  remind: 'remindHours',
  repeats: 'series',
  background: 'background',
  hidden: 'hidden',
  secret: 'secret',
  quorum: 'quorum',
  spread: 'spread',
  reasons: 'reasons',
  prompt: 'prompt',
  audience: 'audience',
  about: 'about',
  tags: 'tags',
  notify: 'notify',
  language: 'language',
};

/** Where and by whom a poll is opened, and what was found for the names that were typed. */
export interface OpeningEnvironment extends Meant {
  /** The poll's. */
  readonly id: string;
  readonly context: Context;
  readonly group: Group;
  /** How many may vote, where that is written down. */
  readonly rollSize: number | undefined;
}

/**
 * What was typed, else what the kind or the group has for it.
 * @throws what the kind or a rule finds wrong, with the option at fault
 */
export function openingFields(
  kind: PollKind,
  typed: OpeningArgs,
  { id, context, audience, about, rollSize, ...where }: OpeningEnvironment,
): OpeningFields {
  const args = asDrawn(typed, id);
  const { question, background, hidden, secret, quorum } = args;
  const questions = questionsIn(kind, question);
  const group = { ...where.group, pollDefaults: reachable(where.group.pollDefaults, rollSize) };
  const hasRoll = rollSize !== undefined;
  const days = kind.days ?? group.pollDefaults?.days ?? DEFAULT_DAYS;
  const env = envOf(context, group, hasRoll);
  const { opens = env.now, repeats } = args;
  const terms = kind.termsOf(args as never, env) as object;
  const read = readMeanings(typed.meanings, kind.described?.(terms).length ?? 0);
  const meanings = meaningsFor(args, { ...typed, ...read });
  return {
    question,
    ...(background === undefined ? {} : { background }),
    ...(args.opens ? { opensAt: args.opens } : {}),
    closesAt: args.closes ?? new Date(opens.getTime() + days * DAY_MS),
    hidden: hidden === 'until-vote' ? hidden : hidden === 'yes',
    secret: secret ?? kind.isSecret ?? false,
    ...reasonsFor(kind, args, positionsOf(kind, terms)),
    ...remindersFor(group, args.remind),
    ...(repeats === undefined ? {} : { series: readSeries(repeats, opens, env) }),
    ...(audience ? { audience } : {}),
    ...(about ? { about } : {}),
    ...(args.tags ? { tags: tagsOf(args.tags) } : {}),
    ...(args.notify ? { notify: true } : {}),
    ...(args.language ? { language: args.language } : {}),
    ...(kind.isWritten ? { proxies: 0 } : {}),
    ...quorumFor(group, { typed: quorum, hasRoll }),
    ...spreadFor(kind, group, args.spread),
    terms: { ...terms, ...meanings, ...(questions ? { questions } : {}) },
    given: { ...ownOf(kind, args), ...meanings },
  };
}

/** Options whose order is drawn stand in it from the first: ballots name them by their places. */
function asDrawn(args: OpeningArgs, id: string): OpeningArgs {
  return args.shuffle && args.options ? { ...args, options: inDrawnOrder(args.options, id) } : args;
}

/** Of what was typed, what only this kind has. */
function ownOf({ options }: PollKind, args: OpeningArgs): Readonly<Record<string, unknown>> {
  const typed = Object.entries(args).filter(([name, value]) => Object.hasOwn(options, name) && value !== undefined);
  return Object.fromEntries(typed);
}

function envOf({ clock, actor }: Context, { timeZone, pollDefaults }: Group, hasRoll: boolean): OpeningEnv {
  return {
    now: clock.now(),
    timeZone,
    language: actor.language,
    hasRoll,
    ...(pollDefaults?.threshold ? { threshold: pollDefaults.threshold } : {}),
  };
}

/** What is typed, else the group's own; none where it is typed so. @throws reminder_unclear {remind} */
function remindersFor({ pollDefaults }: Group, typed: readonly string[] | undefined): Pick<Poll, 'remindHours'> {
  const hours = typed ? reminderHours(typed, 'remind') : (pollDefaults?.reminders ?? []);
  return hours.length > 0 ? { remindHours: hours } : {};
}

/** A question of its own asks for reasons by itself. @throws prompt_without_reasons {prompt}, and as readPrompt */
function reasonsFor(kind: PollKind, args: OpeningArgs, positions: number): Pick<Poll, 'reasons' | 'prompt'> {
  const { prompt } = readPrompt(args.prompt, positions);
  const reasons = args.reasons ?? kind.reasons ?? (prompt ? 'optional' : 'off');
  if (reasons !== 'off') return { reasons, ...(prompt ? { prompt } : {}) };
  if (prompt) throw new PenholderError('prompt_without_reasons', { prompt: prompt.find((one) => one !== '') ?? '' });
  return {};
}

function spreadFor({ isCarried }: PollKind, { regions, pollDefaults }: Group, typed?: number): Pick<Poll, 'spread'> {
  const spread = isCarried && readSpread(typed, { regions, usual: pollDefaults?.spread });
  return spread ? { spread } : {};
}

interface Asked {
  readonly typed: string | undefined;
  /** Whether it is written down who may vote. */
  readonly hasRoll: boolean;
}

/** What is typed, else what the group's polls are opened with: no part of a roll where there is none. */
function quorumFor({ pollDefaults }: Group, { typed, hasRoll }: Asked): { quorum?: Quorum } {
  if (typed !== undefined) return { quorum: readQuorum(typed) };
  const usual = pollDefaults?.quorum;
  return usual && (usual.kind === 'count' || hasRoll) ? { quorum: usual } : {};
}
