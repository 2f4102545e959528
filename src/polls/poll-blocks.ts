import type { Owed } from '../deliveries/deliveries.ts';
import { heldUpBlocks } from '../deliveries/held-up.ts';
import { documentsLine } from '../files/file-words.ts';
import { ruleWords } from '../meetings/rule-words.ts';
import type { Group } from '../people/group.ts';
import {
  buttons,
  buttonsIf,
  code,
  context,
  heading,
  joined,
  link,
  list,
  phrase,
  progress,
  said,
  text,
  time,
} from '../replies/build.ts';
import type { Block, Button, Inline } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';
import { subjectWords } from './about.ts';
import { actBlocks } from './act-blocks.ts';
import { type Audience, audienceWords, rolesIn } from './audience.ts';
import { charted, chartFields } from './chart.ts';
import type { PollKind } from './kinds/kind.ts';
import { listsMeanings, meaningBlocks } from './meanings.ts';
import { MOST_OPTIONS, type WithOptions } from './options.ts';
import { aboutPart, type Part, partsOf } from './parts.ts';
import { aimOf, type Counted, type Poll } from './poll.ts';
import { lastAct } from './poll-act.ts';
import { isQuorate, neededBallots, quorumWords } from './rules/quorum.ts';
import { spreadWords } from './rules/regional-spread.ts';
import { isShuffled } from './shuffling.ts';
import { tagWords } from './tags.ts';
import { asksReason, type Voices, voiceBlocks } from './voices.ts';

/** What a poll's message is drawn from. */
export interface PollView {
  readonly poll: Poll;
  readonly kind: PollKind;
  readonly counted: Counted;
  /** Who is against, where that is told. */
  readonly voices: Voices;
  /** It is only read: there is nothing to press. */
  readonly isRead?: boolean;
  /** Where its files are read then, each under its id. */
  readonly filesAt?: string | undefined;
}

/** A poll as its channel sees it: question, what came of it, time left, turnout, standings, and while it is open the buttons. */
export function pollBlocks(view: PollView): Block[] {
  const { poll, kind } = view;
  const votable = poll.state === 'open' && !view.isRead;
  return [
    heading(phrase('poll.title', { number: poll.number, question: poll.question })),
    ...(poll.closed ? [text(outcomeWords(poll, kind, poll.closed))] : []),
    ...(poll.background === undefined ? [] : [text(said(poll.background))]),
    ...documents(view),
    ...(poll.about ? [context(subjectWords(poll.about))] : []),
    ...(poll.tags ? [context(tagWords(poll.tags))] : []),
    ...(kind.about ? [text(kind.about(poll))] : []),
    text(timing(poll)),
    ...(poll.series ? [context(phrase('poll.repeats', { rule: ruleWords(poll.series.rule) }))] : []),
    ...(isUnopened(poll) ? waitingVoters(poll) : [context(votersWords(poll))]),
    ...(poll.state === 'open' || poll.state === 'draft'
      ? [context(phrase(secrecyOf(poll, kind), { show: code(`/poll show ${poll.number} page:1`) }))]
      : []),
    ...(isShuffled(poll) && !poll.closed ? [context(phrase('poll.shuffled'))] : []),
    ...(poll.state === 'draft' ? optionsOf(kind, poll) : standings(view)),
    ...meaningBlocks(view),
    ...voiceBlocks(view.voices, view.isRead),
    ...buttonsIf([
      ...(votable ? [...votingButtons(poll, kind), ...addButton(poll, kind)] : []),
      ...(view.isRead ? [] : answersButton(poll, view.voices)),
    ]),
    ...actBlocks(poll.acts),
    context(phrase(votable ? howTo(poll, kind) : 'poll.opened-by', { name: poll.openedBy.name })),
  ];
}

/** The texts that it is about: a button each, or where nothing is pressed a link. */
function documents({ poll: { id, files }, isRead, filesAt }: PollView): Block[] {
  if (!files) return [];
  if (isRead)
    return [
      text(documentsLine(files, (one) => (filesAt ? link(`${filesAt}${one.id}`, said(one.name)) : said(one.name)))),
    ];
  const row = files.map((one) => ({
    label: phrase('document.open', { name: one.name }),
    does: { command: 'poll file', args: { poll: id, document: one.id } },
  }));
  return [text(documentsLine(files)), buttons(...row)];
}

function howTo(poll: Poll, kind: PollKind): MessageId {
  if (kind.isWritten) return 'poll.how-to-answer';
  return kind.voting(poll).by === 'press' ? 'poll.how-to' : 'poll.how-to-form';
}

/** Who will be told who chose what. */
function secrecyOf(poll: Poll, kind: PollKind): MessageId {
  if (kind.isWritten) return poll.secret ? 'poll.secret-answers' : 'poll.names-answering';
  if (poll.secret) return poll.reasons === undefined ? 'poll.secret' : 'poll.secret-reasons';
  if (!partsOf(kind, poll).some((part) => part.kind.stances))
    return poll.reasons === undefined ? 'poll.names-in-export' : 'poll.names-saying';
  if (poll.reasons === 'everyone') return 'poll.names-speaking';
  return poll.hidden ? 'poll.names-against-later' : 'poll.names-against';
}

/**
 * What the end of a poll says: without its quorum it decides nothing, and without support in as many regions as it asks
 * for it is not carried, whatever its kind makes of the ballots.
 */
export function outcomeWords(poll: Poll, kind: PollKind, counted: Counted): Inline {
  const { ballots } = counted;
  if (!isQuorate(poll, ballots)) return phrase('outcome.no-quorum', { needed: neededBallots(poll), ballots });
  return joined(
    partsOf(kind, poll).map((part) => aboutPart(part, partOutcome(part, part.countedIn(counted)))),
    ' ',
  );
}

/** What one question came to, of a poll that has its quorum. */
export function partOutcome({ poll, kind }: Part, { tally, spread }: Counted): Inline {
  if (poll.spread && spread?.isReached === false && kind.isCarried?.(poll, tally))
    return phrase('outcome.spread-missed', { needed: poll.spread.needed, of: poll.spread.of });
  return kind.outcome(poll, tally);
}

/** How many have voted, of how many. */
export function turnoutWords({ rollSize }: Poll, { ballots, proxies = 0 }: Omit<Counted, 'tally'>): Inline {
  const words =
    rollSize === undefined
      ? phrase('poll.ballots', { count: ballots })
      : phrase('poll.turnout', { count: ballots, roll: rollSize });
  return proxies === 0 ? words : phrase('poll.with-proxies', { turnout: words, count: proxies });
}

/** What its opener is told of a poll that is saved, also where its message could not be posted yet. */
export function openedBlocks({ poll, ...owed }: { poll: Poll } & Omit<Owed, 'isNew'>): Block[] {
  const params = { number: poll.number, at: time(poll.closesAt), left: time(poll.closesAt, 'relative') };
  if (poll.state === 'draft') return [text(phrase('poll.planned', { ...params, opens: time(poll.openedAt) }))];
  return [text(phrase('poll.opened', params)), ...heldUpBlocks(owed)];
}

/** Who may vote. */
function votersWords({ audience, rollSize, invited = [] }: Poll): Inline {
  const who = audienceWords(audience ?? { is: rollSize === undefined ? 'everyone' : 'roll' });
  const fixed =
    rollSize === undefined
      ? phrase('poll.voters', { who })
      : phrase('poll.voters-fixed', { who, count: rollSize - invited.length });
  return invited.length === 0 ? fixed : joined([fixed, phrase('poll.voters-added', { count: invited.length })], ' ');
}

/** It waits, or was taken back while it did. */
function isUnopened({ state, opensAt, acts = [] }: Poll): boolean {
  return (
    state === 'draft' || (state === 'cancelled' && opensAt !== undefined && !acts.some(({ what }) => what === 'open'))
  );
}

/** Who may vote in a poll that waits is fixed when it opens. */
function waitingVoters({ audience }: Poll): Block<never>[] {
  return audience ? [context(phrase('poll.voters', { who: audienceWords(audience) }))] : [];
}

/** That a role which the platform lends counts for those alone who are known to have it. */
export function lentBlocks(audience: Audience | undefined, { platformRoles = [] }: Group): Block<never>[] {
  const asked = audience ? rolesIn(audience) : [];
  const lent = platformRoles.filter(({ role }) => asked.includes(role));
  return lent.length === 0
    ? []
    : [context(phrase('audience.lent', { roles: joined(lent.map(({ name }) => said(`@${name}`))) }))];
}

/** What a poll is voted with. */
export function votingButtons(poll: Poll, kind: PollKind): Button[] {
  const voting = kind.voting(poll);
  if (voting.by === 'form') {
    return [
      {
        label: phrase(kind.isWritten ? 'poll.answer' : 'poll.vote'),
        style: 'primary',
        does: { command: 'poll ballot', args: { ...aimOf(poll) } },
      },
    ];
  }
  return voting.buttons.map(({ choice, label }) => {
    const asks = poll.reasons === 'required' && asksReason(kind, poll, choice);
    return { label, does: { command: asks ? 'poll reason' : 'poll cast', args: { ...aimOf(poll), choice } } };
  });
}

/** Leads to all answers as they were written. */
export function answersButton({ number }: Poll, { answers }: Voices): Button[] {
  if (!answers || answers.given.length === 0) return [];
  return [{ label: phrase('answers.read'), does: { command: 'poll show', args: { poll: number, page: 1 } } }];
}

/** For who misses an option, where voters may add some and there is room. */
function addButton(poll: Poll, kind: PollKind): Button[] {
  if (!kind.takesOptions?.(poll) || (poll.terms as WithOptions).options.length >= MOST_OPTIONS) return [];
  return [{ label: phrase('poll.add'), does: { command: 'poll add', args: { poll: poll.id } } }];
}

function timing(poll: Poll): Inline {
  if (poll.state === 'draft')
    return phrase('poll.opens', {
      at: time(poll.openedAt),
      left: time(poll.openedAt, 'relative'),
      closes: time(poll.closesAt),
    });
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

/** Whether it has all that it needs besides the votes for it. */
export function needsWords(poll: Poll, kind: PollKind, counted: Counted): Inline[] {
  const quorum = quorumWords(poll, counted.ballots);
  const spread = partsOf(kind, poll).flatMap((part) => {
    const words = spreadWords(poll, part.countedIn(counted).spread);
    return words ? [aboutPart(part, words)] : [];
  });
  return [...(quorum ? [quorum] : []), ...spread];
}

/** How many have voted, of how many, and what they have said, unless that is hidden. */
export function standings({ poll, kind, counted }: PollView): Block[] {
  const { ballots, tally } = counted;
  const words = turnoutWords(poll, counted);
  const voted = [
    poll.rollSize === undefined ? text(words) : progress(percent(ballots, poll.rollSize), words),
    ...needsWords(poll, kind, counted).map((need) => text(need)),
  ];
  if (poll.hidden && !poll.closed) return [...voted, ...optionsOf(kind, poll), context(hiddenWords(poll))];
  return ballots === 0
    ? [...voted, ...optionsOf(kind, poll)]
    : [...voted, ...charted(kind.chart(poll, tally, ballots), chartFields), ...(kind.details?.(poll, tally) ?? [])];
}

function hiddenWords({ hidden, number }: Poll): Inline {
  const show = code(`/poll show ${number}`);
  return hidden === 'until-vote' ? phrase('poll.hidden-until-vote', { show }) : phrase('poll.hidden');
}

/** What a form's ballot is about, where no standings say it. */
function optionsOf(kind: PollKind, poll: Poll): Block[] {
  const voting = kind.voting(poll);
  const isListed = voting.by === 'form' && voting.lines.length > 1 && !listsMeanings({ poll, kind });
  return isListed ? [list(voting.lines, true)] : [];
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(100, Math.floor((100 * part) / whole));
}
