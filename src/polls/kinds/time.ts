import { z } from 'zod';
import { list } from '../../bot/option.ts';
import { parseWhen } from '../../bot/when.ts';
import { PenholderError } from '../../errors.ts';
import { meetingTitle } from '../../meetings/meeting-options.ts';
import { buttonsIf, joined, time as moment, phrase } from '../../replies/build.ts';
import type { Button } from '../../replies/reply.ts';
import { fold } from '../../text/fold.ts';
import type { MessageId } from '../../text/text.ts';
import { MOST_OPTIONS, partsWords } from '../options.ts';
import type { Counts } from '../poll.ts';
import { definePollKind, type OpeningEnv, type PollOf } from './kind.ts';

interface Terms {
  /** ISO moments, the earliest first. */
  readonly slots: readonly string[];
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

/** Slots for a meeting, each shown in the reader's own time: yes, if need be, no. A ballot is `ymn`, a letter a slot. */
export const time = definePollKind({
  name: 'time',
  summary: 'poll.time.summary',
  isOnce: true,
  options: { slots: list({ min: 2, max: MOST_OPTIONS, maxLength: 40 }) },
  examples: ['/poll time "When do we meet?" slots:"monday 14:00 | tuesday 18:00 | wednesday 20:00 UTC" closes:2d'],
  termsOf: ({ slots }, env): Terms => ({ slots: slotsOf(slots, env) }),
  rule: () => phrase('rule.time'),
  ballot: ({ terms }) => z.string().regex(new RegExp(`^[ymn]{${terms.slots.length}}$`)),
  voting: ({ terms }) => ({
    by: 'form',
    hint: phrase('ballot.hint.time'),
    lines: terms.slots.map((slot) => moment(new Date(slot))),
    values: (choice) => answersOf(choice).map((answer) => phrase(ANSWERS[answer])),
    bare: () => 'y',
    picks: {
      hint: phrase('ballot.pick.time'),
      values: Object.entries(ANSWERS).map(([value, label]) => ({ value, label: phrase(label) })),
    },
    choiceOf(written) {
      if (written.every((text) => text === undefined)) throw new PenholderError('ballot_empty', { ballot: '' });
      return written.map((text) => (text === undefined ? 'n' : readAnswer(text))).join('');
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
    return phrase('outcome.time', { slots: shown, yes: first.yes, maybe: first.maybe });
  },
  chart: ({ terms }, { slots }, ballots) => ({
    series: [phrase('time.yes'), phrase('time.maybe'), phrase('time.no')],
    of: 'share.of-voters',
    rows: terms.slots.map((slot, at) => {
      const { yes = 0, maybe = 0, no = 0 } = slots[at] ?? {};
      return { label: moment(new Date(slot)), values: [yes, maybe, no], whole: ballots };
    }),
  }),
  details: ({ terms, closed, question }, { slots }) => {
    const possible = closed ? bestOf(slots).filter((at) => canCome(slots[at]) > 0) : [];
    return buttonsIf(possible.slice(0, OFFERED).map((at) => meetingButton(question, terms.slots[at] ?? '')));
  },
});

/** Opens the form of a meeting at that time; whether there is one is for who keeps the calendar. */
function meetingButton(question: string, start: string): Button {
  return {
    label: phrase('time.to-meeting', { at: moment(new Date(start)) }),
    does: { command: 'meeting add', args: {}, typed: { title: question.slice(0, meetingTitle.max), start } },
  };
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

function readAnswer(text: string): Answer {
  const found = (Object.keys(ANSWERS) as Answer[]).find((answer) => WRITTEN[answer].includes(fold(text)));
  if (!found) throw new PenholderError('ballot_time', { ballot: '', value: text });
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
