import { z } from 'zod';
import { list, optional, text, yesNo } from '../../bot/option.ts';
import { parseWhen } from '../../bot/when.ts';
import { PenholderError } from '../../errors.ts';
import { meetingTitle } from '../../meetings/meeting-options.ts';
import { readLength } from '../../meetings/meeting-wish.ts';
import { buttonsIf, joined, time as moment, phrase } from '../../replies/build.ts';
import type { Button, Inline } from '../../replies/reply.ts';
import { fold } from '../../text/fold.ts';
import type { MessageId } from '../../text/text.ts';
import { MOST_OPTIONS, partsWords } from '../options.ts';
import type { Counts } from '../poll.ts';
import { definePollKind, type OpeningEnv, type PollOf } from './kind.ts';

interface Terms {
  /** ISO moments, the earliest first. */
  readonly slots: readonly string[];
  /** A slot suits or it does not: “if need be” is no answer. */
  readonly yesNo?: true;
  /** How long the meeting is to be, in minutes. */
  readonly minutes?: number;
}

/** How many can come to a slot. */
interface Slot {
  readonly yes: number;
  readonly maybe: number;
  readonly no: number;
}

/** Of more times that suit as well the first are offered for a meeting. */
const OFFERED = 5;

const ANSWERS = { y: 'time.yes', m: 'time.maybe', n: 'time.no' } as const satisfies Record<string, MessageId>;
type Answer = keyof typeof ANSWERS;

/** What people write for each answer, in every language of ours, without accents. */
const WRITTEN: Readonly<Record<Answer, readonly string[]>> = {
  y: ['y', 'yes', 'x', 'ok', '1', 'o', 'oui', 's', 'si'],
  m: ['m', 'maybe', 'if need be', '?', 'si besoin', 'peut-etre', 'quiza', 'quizas', 'si hace falta'],
  n: ['n', 'no', '0', '-', 'non'],
};

/**
 * Slots for a meeting, each shown in the reader's own time: yes, if need be, no, or yes and no alone. A ballot is `ymn`, a
 * letter a slot.
 */
export const time = definePollKind({
  name: 'time',
  summary: 'poll.time.summary',
  isOnce: true,
  options: {
    slots: list({ min: 2, max: MOST_OPTIONS, maxLength: 40 }),
    length: optional(text({ max: 30, hint: 'option.length.slot-hint' })),
    maybe: optional(yesNo()),
  },
  examples: [
    '/poll time "When do we meet?" slots:"monday 14:00 | tuesday 18:00 | wednesday 20:00 UTC" closes:2d',
    '/poll time "When is the workshop?" slots:"monday 14:00 | friday 14:00" length:1h30 maybe:no closes:2d',
  ],
  termsOf: ({ slots, length, maybe = true }, env): Terms => ({
    slots: slotsOf(slots, env),
    ...(maybe ? {} : { yesNo: true }),
    ...(length === undefined ? {} : { minutes: readLength(length) }),
  }),
  about: ({ terms }: PollOf<Terms>) => aboutWords(terms),
  rule: ({ terms }) => phrase(terms.yesNo ? 'rule.time-yes-no' : 'rule.time'),
  ballot: ({ terms }) => z.string().regex(new RegExp(`^[${answersTo(terms).join('')}]{${terms.slots.length}}$`)),
  voting: ({ terms }) => ({
    by: 'form',
    hint: phrase(terms.yesNo ? 'ballot.hint.time-yes-no' : 'ballot.hint.time'),
    lines: terms.slots.map((slot) => moment(new Date(slot))),
    values: (choice) => answersOf(choice).map((answer) => phrase(ANSWERS[answer])),
    bare: () => 'y',
    picks: {
      hint: phrase('ballot.pick.time'),
      values: answersTo(terms).map((value) => ({ value, label: phrase(ANSWERS[value]) })),
    },
    choiceOf(written) {
      if (written.every((text) => text === undefined)) throw new PenholderError('ballot_empty', { ballot: '' });
      return written.map((text) => (text === undefined ? 'n' : readAnswer(text, terms))).join('');
    },
  }),
  words: ({ terms }: PollOf<Terms>, choice) =>
    partsWords(
      answersOf(choice).map((answer, at) =>
        phrase('poll.counted', { position: moment(new Date(terms.slots[at] ?? '')), votes: phrase(ANSWERS[answer]) }),
      ),
    ),
  tally: ({ terms }, counts) => ({ slots: terms.slots.map((_, at) => slotOf(at, counts)) }),
  outcome({ terms }, { slots }) {
    const best = bestOf(slots);
    const first = best[0] === undefined ? undefined : slots[best[0]];
    if (!first || first.yes + first.maybe + first.no === 0) return phrase('outcome.no-ballots');
    if (first.yes + first.maybe === 0) return phrase('outcome.time-none');
    const shown = joined(best.map((at) => moment(new Date(terms.slots[at] ?? ''))));
    const { yes, maybe } = first;
    return terms.yesNo
      ? phrase('outcome.time-yes-no', { slots: shown, yes })
      : phrase('outcome.time', { slots: shown, yes, maybe });
  },
  chart: ({ terms }, { slots }, ballots) => ({
    series: answersTo(terms).map((answer) => phrase(ANSWERS[answer])),
    of: 'share.of-voters',
    rows: terms.slots.map((slot, at) => {
      const { yes = 0, maybe = 0, no = 0 } = slots[at] ?? {};
      return { label: moment(new Date(slot)), values: terms.yesNo ? [yes, no] : [yes, maybe, no], whole: ballots };
    }),
  }),
  details: ({ terms, closed, question }, { slots }) => {
    const possible = closed ? bestOf(slots).filter((at) => canCome(slots[at]) > 0) : [];
    return buttonsIf(
      possible.slice(0, OFFERED).map((at) => meetingButton(question, terms.slots[at] ?? '', terms.minutes)),
    );
  },
});

/** Opens the form of a meeting at that time; whether there is one is for who keeps the calendar. */
function meetingButton(question: string, start: string, minutes: number | undefined): Button {
  const typed = { title: question.slice(0, meetingTitle.max), start };
  return {
    label: phrase('time.to-meeting', { at: moment(new Date(start)) }),
    does: {
      command: 'meeting add',
      args: {},
      typed: minutes === undefined ? typed : { ...typed, length: String(minutes) },
    },
  };
}

/** What may be said to a slot. */
function answersTo({ yesNo: isYesNo }: Terms): Answer[] {
  const all = Object.keys(ANSWERS) as Answer[];
  return isYesNo ? all.filter((answer) => answer !== 'm') : all;
}

/** What is asked of each slot, and how long it would take. */
function aboutWords({ yesNo: isYesNo, minutes }: Terms): Inline {
  const asked = phrase(isYesNo ? 'time.about-yes-no' : 'time.about');
  if (minutes === undefined) return asked;
  return joined([asked, phrase('time.about-length', { length: lengthWords(minutes) })], ' ');
}

/** In the greatest unit of which it is a whole number. */
function lengthWords(minutes: number): Inline {
  if (minutes % 1440 === 0) return phrase('count.days', { count: minutes / 1440 });
  return minutes % 60 === 0
    ? phrase('count.hours', { count: minutes / 60 })
    : phrase('count.minutes', { count: minutes });
}

function canCome({ yes, maybe }: Slot = { yes: 0, maybe: 0, no: 0 }): number {
  return yes + maybe;
}

/** @throws slot_unreadable {slots}, slot_past {slots}, option_repeated {options} */
function slotsOf(typed: readonly string[], env: OpeningEnv): string[] {
  const moments = typed.map((text) => {
    const at = parseWhen(text, { ...env, dayMeans: 'start' });
    if (!at) throw new PenholderError('slot_unreadable', { slots: text });
    if (at <= env.now) throw new PenholderError('slot_past', { slots: text });
    return at.toISOString();
  });
  const twice = moments.findIndex((at, place) => moments.indexOf(at) < place);
  if (twice >= 0) throw new PenholderError('slot_repeated', { slots: typed[twice] ?? '' });
  return moments.sort();
}

function answersOf(choice: string): Answer[] {
  return [...choice] as Answer[];
}

function readAnswer(text: string, terms: Terms): Answer {
  const found = answersTo(terms).find((answer) => WRITTEN[answer].includes(fold(text)));
  if (!found) throw new PenholderError(terms.yesNo ? 'ballot_time_yes_no' : 'ballot_time', { ballot: '', value: text });
  return found;
}

function slotOf(at: number, counts: Counts): Slot {
  const given = (answer: Answer) =>
    Object.entries(counts).reduce((sum, [choice, count]) => sum + (choice[at] === answer ? count : 0), 0);
  return { yes: given('y'), maybe: given('m'), no: given('n') };
}

/** The slots to which most can come, if need be; of those the ones that most like. */
function bestOf(slots: readonly Slot[]): number[] {
  const isBetter = (one: Slot, other: Slot) => canCome(one) - canCome(other) || one.yes - other.yes;
  return slots.flatMap((slot, at) => (slots.every((other) => isBetter(slot, other) >= 0) ? [at] : []));
}
