import { expect, it } from 'vitest';
import { lineNames } from '../../src/polls/ballot-form.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { ByForm, PollKind } from '../../src/polls/kinds/kind.ts';
import type { Poll } from '../../src/polls/poll.ts';
import type { PollStore } from '../../src/polls/poll-store.ts';
import { asksReason } from '../../src/polls/voices.ts';
import { wordsOf } from '../doubles/whole-bot.ts';

/** One admin of a group on a platform, as they see and do things. */
export interface PlatformSeat {
  readonly polls: PollStore;
  /** Types a whole command; something is read then. */
  type(line: string): Promise<unknown>;
  /** Presses a button of the poll's message, by what it says or its beginning. */
  press(question: string, label: string): Promise<unknown>;
  /** Fills the form that opens, and sends it. */
  fill(entries: readonly Entry[]): Promise<unknown>;
  /** All that they read in the channel, alone or with others. */
  read(): string | Promise<string>;
  /** Pictures in the channel's messages. */
  pictures(): number | Promise<number>;
}

/** What is entered in one field: the field by its place and name, an option by its value. */
export interface Entry {
  readonly at: number;
  readonly name: string;
  /** undefined: nothing, in place of what is picked there. */
  readonly value: string | undefined;
}

interface Given {
  readonly choice: string;
  readonly label: string;
  /** What is entered in the form that it opens. */
  readonly form?: readonly Entry[];
}

/** Two ballots that say something in one line only, the first or the second. */
function written(voting: ByForm): readonly [Given, Given] {
  const saying = (value: string, line: number) => {
    try {
      return voting.choiceOf(voting.lines.map((_, at) => (at === line ? value : undefined)));
    } catch {
      // some values say nothing
      return '';
    }
  };
  const values = voting.picks?.values.map(({ value }) => value) ?? [voting.bare?.(1) ?? '1'];
  const value = values.find((one) => saying(one, 0) !== saying(one, 1)) ?? '';
  if (voting.paragraphs) return answered(voting);
  const isPicked = voting.picks !== undefined && voting.lines.length <= lineNames.length;
  const given = (line: number): Given => ({
    choice: saying(value, line),
    label: 'Vote',
    form: isPicked
      ? [0, 1].map((at) => ({ at, name: lineNames[at] ?? '', value: at === line ? value : undefined }))
      : [{ at: 0, name: 'ballot', value: `${line + 1} = ${value}` }],
  });
  return [given(0), given(1)];
}

/** An answer of several lines, and another as long as there may be. */
function answered({ paragraphs, choiceOf }: ByForm): readonly [Given, Given] {
  const long = 'Fees — “fair” ones — follow from it: 👩‍👩‍👧, مرحبا. '.repeat(50).slice(0, paragraphs?.most).trim();
  const given = (text: string): Given => ({
    choice: choiceOf([text]),
    label: 'Write an answer',
    form: [{ at: 0, name: lineNames[0], value: text }],
  });
  return [given('None,\n@everyone: <b>no</b> *fees*'), given(long)];
}

/** Two ballots of a poll that differ, from what its kind declares: so that a new kind needs no word here. */
function ballotsOf(kind: PollKind, poll: Poll): readonly [Given, Given] {
  const voting = kind.voting(poll);
  if (voting.by === 'form') return written(voting);
  const [first, second] = voting.buttons.map(({ choice, label }) => {
    const isAsked = poll.reasons === 'required' && asksReason(kind, poll, choice);
    const form = isAsked ? { form: [{ at: 0, name: 'reason', value: 'It names no date' }] } : {};
    return { choice, label: wordsOf(label), ...form };
  });
  if (!first || !second) throw new Error(`${kind.name} has no two ballots`);
  return [first, second];
}

/** How many channels a contract uses: each kind has its own, so that no post waits for another’s. */
export const places = pollKinds.length;

/**
 * What every kind of poll does on a platform, from its opening to its record; all of it through the platform’s client.
 * @param seatIn the seat in one of as many channels of the group as `places`
 */
export function pollsOnPlatform(seatIn: (place: number) => PlatformSeat): void {
  const kinds = pollKinds.map((kind, place) => [kind.name, { kind, place }] as const);
  const polls = new Map<PollKind, Poll>();
  const pictures = new Map<PollKind, number>();

  /** What one does with the poll of a kind that an earlier test opened. */
  function at(place: number, kind?: PollKind) {
    const seat = seatIn(place);
    const poll = (kind && polls.get(kind)) as Poll;
    const count = async (words: string) => (await seat.read()).split(words).length - 1;
    const seen = (words: string) =>
      expect.poll(async () => (await seat.read()).includes(words), { message: words }).toBe(true);
    return { seat, poll, count, seen };
  }

  const stored = async (question: string) =>
    (await seatIn(0).polls.unclosed()).find((one) => one.question === question);

  async function opened(place: number, line: string): Promise<Poll> {
    const question = /"([^"]+)"/.exec(line)?.[1] ?? '';
    const { seat, seen } = at(place);
    await seat.type(line);
    await expect.poll(() => stored(question)).toBeDefined();
    const poll = (await stored(question)) as Poll;
    await seen(`Poll ${poll.number}: ${question}`);
    return poll;
  }

  async function vote(seat: PlatformSeat, poll: Poll, { label, form }: Given): Promise<void> {
    await seat.press(poll.question, label);
    if (form) await seat.fill(form);
  }

  const ballotsIn = ({ groupId, id }: Poll) => seatIn(0).polls.count({ groupId, id });
  const choicesIn = async ({ groupId, id }: Poll) =>
    (await seatIn(0).polls.allBallots({ groupId, id })).map(({ choice }) => choice);

  it.each(kinds)('a poll of the kind %s is opened, voted and changed', async (_, { kind, place }) => {
    const poll = await opened(place, kind.examples[0] ?? '');
    polls.set(kind, poll);
    const { seat, seen } = at(place);
    const [first, second] = ballotsOf(kind, poll);
    await vote(seat, poll, first);
    await seen(`Your ballot in poll ${poll.number}: `);
    expect(await choicesIn(poll)).toEqual([first.choice]);
    await vote(seat, poll, second);
    await seen(`Your ballot in poll ${poll.number} is changed`);
    expect(await choicesIn(poll)).toEqual([second.choice]);
  });

  it.each(kinds)(
    'a poll of the kind %s is extended, and closed, with a picture where there is something to compare',
    async (_, { kind, place }) => {
      const { seat, seen, poll } = at(place, kind);
      await seat.type(`/poll extend ${poll.number} closes:9d reason:"Lima meets later ${poll.number}"`);
      await seen(`Lima meets later ${poll.number}`);
      const before = await seat.pictures();
      await seat.type(`/poll close ${poll.number} sure:yes`);
      await seen(`Result of poll ${poll.number}: ${poll.question}`);
      if (!kind.isWritten) await expect.poll(() => seat.pictures()).toBeGreaterThan(before);
      pictures.set(kind, await seat.pictures());
    },
  );

  it.each(kinds)('a poll of the kind %s is designated, for comment and then for good', async (_, { kind, place }) => {
    const { seat, seen, poll } = at(place, kind);
    await seat.type(`/poll designate ${poll.number}`);
    await seen(kind.stances ? 'The counts suggest' : 'neither for nor against something');
    await seat.type(`/poll designate ${poll.number} level:divergence comment:"Noted ${poll.number}"`);
    await seen(`Noted ${poll.number}`);
    await seat.type(`/poll designate ${poll.number} accept:yes`);
    await seen(`The designation of poll ${poll.number} stands`);
  });

  it.each(kinds)('a poll of the kind %s is decided, exported and shown', async (_, { kind, place }) => {
    const { seat, seen, count, poll } = at(place, kind);
    const title = `Poll ${poll.number}: ${poll.question}`;
    await seat.type(`/poll outcome ${poll.number} statement:"So be it ${poll.number}." sure:yes`);
    await seen(`Outcome of poll ${poll.number}: ${poll.question}`);
    if (!kind.isWritten) await expect.poll(() => seat.pictures()).toBeGreaterThan(pictures.get(kind) ?? 0);
    await seat.type(`/poll export ${poll.number}`);
    await seen(`penholder verify poll-${poll.number}.json`);
    const shown = await count(title);
    await seat.type(`/poll show ${poll.number}`);
    await expect.poll(() => count(title)).toBeGreaterThan(shown);
    await seen('Your ballot: ');
  });

  it('a poll of several questions is answered in one form, and each has its result', async () => {
    const { seat, seen } = at(2);
    const meanings = 'Nothing is missing | - | You were not there';
    const poll = await opened(2, `/poll vote "Is the text whole? | Is it sent?" meanings:"${meanings}"`);
    await seen('Nothing is missing');
    await seen('You were not there');
    const form = ['yes', 'no'].map((value, line) => ({ at: line, name: lineNames[line] ?? '', value }));
    await vote(seat, poll, { choice: '', label: 'Vote', form });
    await seen(`Your ballot in poll ${poll.number}: `);
    expect(await ballotsIn(poll)).toEqual({ '["yes","no"]': 1 });
    await seat.type(`/poll close ${poll.number} sure:yes`);
    await seen(`Result of poll ${poll.number}`);
    await seen('Carried: 1 yes out of 1');
    await seen('Not carried: 0 yes out of 1');
  });

  it('an open question of several parts is answered in as many fields, one left out; all answers are read in pages', async () => {
    const place = pollKinds.findIndex(({ isWritten }) => isWritten);
    const { seat, seen } = at(place);
    const poll = await opened(place, '/poll question "What works here? | What does not?"');
    const form = [{ at: 1, name: lineNames[1], value: `Nothing at all. ${'It is slow. '.repeat(40)}The end.` }];
    await vote(seat, poll, { choice: '', label: 'Write an answer', form });
    await seen(`Your ballot in poll ${poll.number}: `);
    expect(await ballotsIn(poll)).toEqual({ '["","answer"]': 1 });
    await seat.type(`/poll show ${poll.number} page:1`);
    await seen(`Answers to poll ${poll.number}`);
    await seen('It is slow. The end.');
  });

  it('options as long as a button are pressed whole; longer ones are refused, and nothing is opened', async () => {
    const { seat, seen } = at(0);
    const long = (start: string, length: number) =>
      start.padEnd(length, ' and so on').slice(0, length).replace(/.$/, 'n');
    const options = (length: number) => `options:"${long('One', length)} | ${long('Two', length)}"`;
    await seat.type(`/poll choice "Which of the longest?" ${options(76)}`);
    await seen('75 characters');
    expect(await stored('Which of the longest?')).toBeUndefined();
    const poll = await opened(0, `/poll choice "Which of the long ones?" ${options(75)}`);
    await vote(seat, poll, { choice: '[1]', label: long('Two', 75) });
    await seen(`Your ballot in poll ${poll.number}: `);
    expect(await ballotsIn(poll)).toEqual({ '[1]': 1 });
  });

  it('a poll with 50 options is shown, voted in a form and closed, with each option in its result', async () => {
    const { seat, seen, count } = at(1);
    const names = Array.from({ length: 50 }, (_, n) => `Topic number ${n + 1}`);
    const poll = await opened(1, `/poll score "Which of fifty?" options:"${names.join(' | ')}"`);
    await vote(seat, poll, { choice: '', label: 'Vote', form: [{ at: 0, name: 'ballot', value: '50 = 4' }] });
    await seen(`Your ballot in poll ${poll.number}: `);
    expect(await ballotsIn(poll)).toEqual({ [JSON.stringify(names.map((_, n) => (n === 49 ? 4 : 0)))]: 1 });
    const before = await count('Topic number 50');
    await seat.type(`/poll close ${poll.number} sure:yes`);
    await seen(`Result of poll ${poll.number}`);
    await expect.poll(() => count('Topic number 50')).toBeGreaterThan(before);
  });
}
