import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { PenholderError } from '../errors.ts';
import type { Act } from '../people/act.ts';
import type { Counting } from './counting.ts';
import { designationOf, type Level } from './designation.ts';
import type { PollKind } from './kinds/kind.ts';
import { partMeant, partsOf } from './parts.ts';
import type { MinorityStatement, Poll, PollClosing } from './poll.ts';
import type { PollAct } from './poll-act.ts';
import type { PollChange, PollStore } from './poll-store.ts';
import { delegateIn } from './proxies.ts';
import { refusalOf } from './steering.ts';
import { isAgainst } from './voices.ts';

/** What a poll came to, as its chair says it. */
export interface Deciding {
  readonly by: Act['by'];
  readonly statement: string;
  /** When it is to be looked at again. */
  readonly reviewAt?: Date;
}

/** Who designates, and of several questions the number of the one that they mean, from 1. */
export interface Designating {
  readonly by: Act['by'];
  readonly comment?: string;
  readonly question?: number | undefined;
}

/** What somebody states who was against; of several questions with the number of the one, from 1. */
export interface Stated {
  readonly text: string;
  readonly name?: string;
  readonly question?: number | undefined;
}

/** What follows a count: the designation, for comment until it is accepted, minority statements, the outcome. */
export interface Decisions {
  /** How it ended. @throws poll_not_counted, poll_cancelled */
  closingOf(poll: Poll): PollClosing;
  /**
   * Says at which level of consensus the chair sees the group, for comment; again as often as they change their mind.
   * @throws question_which, poll_not_counted, poll_closed, poll_cancelled, poll_decided, poll_changed_meanwhile
   */
  designate(poll: Poll, level: Level, given: Designating): Promise<Poll>;
  /** The designation that is out for comment stands. @throws designation_none, and as designate */
  accept(poll: Poll, given: Omit<Designating, 'comment'>): Promise<Poll>;
  /** The outcome stands: nothing about the poll changes any more. @throws designation_open, review_in_past, and as designate */
  decide(poll: Poll, deciding: Deciding): Promise<Poll>;
  /** Keeps what a voter who was against says, in place of what they said before. @throws statement_not_against, and as designate */
  state(poll: Poll, memberId: string, said: Stated): Promise<void>;
  /** The minority statements: those under a name first, the others not in the order in which they came. */
  statements(poll: Poll): Promise<MinorityStatement[]>;
}

/** Posts that show minority statements. */
const SHOWN_IN = ['poll', 'poll-outcome'];

interface Parts {
  readonly store: PollStore;
  readonly counting: Pick<Counting, 'ballotOf'>;
  readonly clock: Clock;
  readonly deliveries: Pick<Deliveries, 'redraw'>;
  kindOf(poll: Poll): PollKind;
  /** Changes a poll as it was read. @throws what tells somebody who came too late */
  change(poll: Poll, change: PollChange): Promise<Poll>;
  /** Has a job announce what is owed, should this process die before it has. */
  standBehind(poll: Poll): Promise<void>;
  /** Posts what a counted poll owes. */
  announce(poll: Poll): Promise<void>;
}

export function createDeciding(parts: Parts): Decisions {
  const { store, counting, clock, deliveries, kindOf, change, standBehind, announce } = parts;

  /** What fails after the change is left to the job: it stands. */
  async function act(poll: Poll, given: Omit<PollAct, 'at'>, set: Partial<Poll> = {}): Promise<Poll> {
    if (poll.state !== 'closed') throw undecidable(poll);
    await standBehind(poll);
    const changed = await change(poll, { set, act: { ...given, at: clock.now() } });
    await announce(changed).catch(() => {});
    return changed;
  }

  /** Of several questions the place of the one that is meant, as acts and statements have it. */
  function placeOf(poll: Poll, question: number | undefined): { question?: number } {
    const { at } = partMeant(kindOf(poll), poll, question);
    return at === undefined ? {} : { question: at };
  }

  return {
    closingOf(poll) {
      if (!poll.closed) throw undecidable(poll);
      return poll.closed;
    },
    async designate(poll, level, { by, comment, question }) {
      if (poll.state !== 'closed') throw undecidable(poll);
      const reason = comment === undefined ? {} : { reason: comment };
      return act(poll, { what: 'designate', by, ...reason, after: { level, ...placeOf(poll, question) } });
    },
    async accept(poll, { by, question }) {
      if (poll.state !== 'closed') throw undecidable(poll);
      const place = placeOf(poll, question);
      const designation = designationOf(poll.acts, place.question);
      if (!designation || designation.isAccepted) throw new PenholderError('designation_none', { number: poll.number });
      return act(poll, { what: 'accept', by, after: { level: designation.level, ...place } });
    },
    async decide(poll, { by, statement, reviewAt }) {
      if (poll.state !== 'closed') throw undecidable(poll);
      if (partsOf(kindOf(poll), poll).some(({ at }) => designationOf(poll.acts, at)?.isAccepted === false))
        throw new PenholderError('designation_open', { number: poll.number });
      const at = clock.now();
      if (reviewAt && reviewAt <= at) throw new PenholderError('review_in_past', {});
      const outcome = { at, by: by.name, statement, ...(reviewAt ? { reviewAt } : {}) };
      return act(poll, { what: 'outcome', by }, { state: 'decided', outcome });
    },
    async state(poll, memberId, { text, name, question }) {
      if (poll.state !== 'closed') throw undecidable(poll);
      const { kind, answerIn } = partMeant(kindOf(poll), poll, question);
      const ballot = await counting.ballotOf(poll, memberId);
      const isOwn = ballot !== undefined && delegateIn(ballot.choice) === undefined;
      const stance = isOwn ? kind.stances?.of(answerIn(ballot.choice)) : undefined;
      if (!ballot || ballot.sealed !== poll.epoch || !isAgainst(stance))
        throw new PenholderError('statement_not_against', { number: poll.number });
      const about = { ...placeOf(poll, question), ...(name === undefined ? {} : { name }) };
      const statement = { voterKey: ballot.voterKey, text, at: clock.now(), ...about };
      await store.putStatement(poll.groupId, poll.id, statement);
      for (const kind of SHOWN_IN) deliveries.redraw(kind, poll.id);
    },
    async statements({ groupId, id }) {
      return inNoOrder(await store.statements(groupId, id));
    },
  };
}

/** Those without a name in the order of their words: when somebody wrote tells who wrote. */
export function inNoOrder(statements: readonly MinorityStatement[]): MinorityStatement[] {
  const named = statements.filter(({ name }) => name !== undefined);
  const unnamed = statements.filter(({ name }) => name === undefined);
  return [...named, ...unnamed.toSorted((a, b) => (a.text < b.text ? -1 : 1))];
}

function undecidable(poll: Poll): PenholderError {
  const isOpen = poll.state === 'open' || poll.state === 'closing';
  return isOpen ? new PenholderError('poll_not_counted', { number: poll.number }) : refusalOf(poll);
}
