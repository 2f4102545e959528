import type { Owed } from '../deliveries/deliveries.ts';
import { heldUpBlocks } from '../deliveries/held-up.ts';
import { buttons, context, fields, heading, phrase, progress, said, text, time } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { actBlocks } from './act-blocks.ts';
import type { PollKind } from './kinds/kind.ts';
import { type Poll, type Tally, turnout } from './poll.ts';
import { lastAct } from './poll-act.ts';

/** What a poll's message shows besides the poll itself. */
export interface PollView {
  readonly poll: Poll;
  readonly kind: PollKind;
  /** Missing while standings are hidden. */
  readonly tally: Tally | undefined;
  readonly ballots: number;
  /** It is only read: there is nothing to press. */
  readonly isRead?: boolean;
}

/** A poll as its channel sees it: question, time left, turnout, standings, and while it is open the buttons. */
export function pollBlocks(view: PollView): Block[] {
  const { poll, kind } = view;
  const votable = poll.state === 'open' && !view.isRead;
  return [
    heading(phrase('poll.title', { number: poll.number, question: poll.question })),
    ...(poll.background === undefined ? [] : [text(said(poll.background))]),
    ...(poll.closed ? [text(phrase(kind.outcome(poll.closed.tally)))] : []),
    text(timing(poll)),
    ...standings(view),
    ...(votable ? [buttons(...kind.positions.map((position) => ballotButton(poll, position)))] : []),
    ...actBlocks(poll.acts),
    context(phrase(votable ? 'poll.how-to' : 'poll.opened-by', { name: poll.openedBy.name })),
  ];
}

/** What its opener is told of a poll that is saved, also where its message could not be posted yet. */
export function openedBlocks({ poll, ...owed }: { poll: Poll } & Omit<Owed, 'isNew'>): Block[] {
  const params = { number: poll.number, at: time(poll.closesAt), left: time(poll.closesAt, 'relative') };
  return [text(phrase('poll.opened', params)), ...heldUpBlocks(owed)];
}

function ballotButton(poll: Poll, { name, label }: PollKind['positions'][number]) {
  return { label: phrase(label), does: { command: 'poll cast', args: { poll: poll.id, position: name } } };
}

function timing(poll: Poll): Inline {
  const cancelled = lastAct(poll.acts, 'cancel');
  if (poll.state === 'cancelled' && cancelled) return phrase('poll.cancelled', { at: time(cancelled.at) });
  if (poll.closed?.by !== undefined) {
    return phrase('poll.closed-by', {
      at: { kind: 'time', at: poll.closed.at, style: 'date-time' },
      name: poll.closed.by,
    });
  }
  if (poll.state !== 'open')
    return phrase('poll.closed-at', { at: { kind: 'time', at: poll.closesAt, style: 'date-time' } });
  return phrase('poll.closes', {
    at: { kind: 'time', at: poll.closesAt, style: 'date-time' },
    left: { kind: 'time', at: poll.closesAt, style: 'relative' },
  });
}

function standings({ poll, kind, tally, ballots }: PollView): Block[] {
  const votes =
    poll.rollSize === undefined ? [] : [progress(percent(ballots, poll.rollSize), turnoutWords(ballots, poll))];
  const counted = votes.length > 0 ? votes : [text(turnoutWords(ballots, poll))];
  if (!tally) return [...counted, context(phrase('poll.hidden'))];
  const rows = kind.positions.map(
    ({ name, label }) => [phrase(label), phrase('number', { value: tally[name] ?? 0 })] as const,
  );
  return turnout(tally) === 0 ? counted : [...counted, fields(...rows)];
}

function turnoutWords(ballots: number, { rollSize }: Poll): Inline {
  return rollSize === undefined
    ? phrase('poll.ballots', { count: ballots })
    : phrase('poll.turnout', { count: ballots, roll: rollSize });
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, Math.round((100 * part) / whole));
}
