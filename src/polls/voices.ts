import type { MemberStore } from '../people/member-store.ts';
import { context, firstOnes, list, phrase, said } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Counting } from './counting.ts';
import type { PollKind, Stance } from './kinds/kind.ts';
import { aboutPart, type Part, partsOf, reasonsText } from './parts.ts';
import type { Ballot, Poll } from './poll.ts';
import { delegateIn } from './proxies.ts';
import { kindIn } from './several-questions.ts';

/** Somebody who is against, as everybody may hear them. */
export interface Voice {
  /** Which of several questions they are against. */
  readonly part: Part;
  readonly ballot: Inline;
  /** Missing in a secret poll, on a page, and of who was forgotten. */
  readonly name?: string;
  readonly reason?: string;
}

/** Who is against in a poll; nobody where that is not for others to know. */
export type VoicesOf = (poll: Poll) => Promise<readonly Voice[]>;

interface Parts {
  readonly counting: Pick<Counting, 'count' | 'saying' | 'persons'>;
  readonly members: Pick<MemberStore, 'list'>;
  readonly kinds: readonly PollKind[];
}

/** Voices shown in one message. */
const SHOWN = 20;

/** Reads who is against and why; of a secret poll only the reasons, and nothing while standings are hidden. */
export function createVoices({ counting, members, kinds }: Parts): VoicesOf {
  return async (poll) => {
    const kind = kindIn(kinds, poll);
    if (!kind || (poll.hidden && !poll.closed) || (poll.secret && poll.reasons === undefined)) return [];
    const parts = partsOf(kind, poll).map((part) => ({ part, against: choicesAgainst(part) }));
    const ballots = parts.some(({ against }) => against.length > 0) ? await ballotsAgainst(poll, parts) : [];
    if (ballots.length === 0) return [];
    const [person, all] = await Promise.all([counting.persons(poll.groupId), members.list(poll.groupId)]);
    const names = new Map(poll.secret ? [] : all.map(({ id, name }) => [id, name] as const));
    return parts.flatMap(({ part, against }) => {
      const voices = ballots.flatMap(({ voterKey, choice, reason: given }) => {
        const answer = part.answerIn(choice);
        if (!against.includes(answer)) return [];
        const name = names.get(person(voterKey));
        const reason = part.reasonIn(given);
        const said = { ...(name === undefined ? {} : { name }), ...(reason === undefined ? {} : { reason }) };
        return [{ part, answer, ballot: part.kind.words(part.poll, answer), ...said }];
      });
      return voices
        .toSorted(
          (a, b) =>
            against.indexOf(b.answer) - against.indexOf(a.answer) ||
            compare(a.name, b.name) ||
            compare(a.reason, b.reason),
        )
        .map(({ answer: _answer, ...voice }) => voice);
    });
  };

  /** One of several questions has too many ballots that are against it to name them: those that there are. */
  async function ballotsAgainst(poll: Poll, parts: readonly { part: Part; against: readonly string[] }[]) {
    const [first] = parts;
    if (first?.part.at === undefined) return counting.saying(poll, first?.against ?? []);
    const { rows } = await counting.count(poll);
    const isAny = (choice: string) => parts.some(({ part, against }) => against.includes(part.answerIn(choice)));
    return counting.saying(poll, [...new Set(rows.map(({ choice }) => choice))].filter(isAny));
  }
}

/** The presses of a question that are against what it asks, the mildest first. */
function choicesAgainst({ kind: { voting, stances }, poll }: Part): string[] {
  const how = voting(poll);
  return how.by === 'press'
    ? how.buttons.flatMap(({ choice }) => (isAgainst(stances?.of(choice)) ? [choice] : []))
    : [];
}

/** The questions to which a ballot is against, so that its voter may be asked why. */
export function partsToReason(kind: PollKind, poll: Poll, choice: string): Part[] {
  if (poll.reasons === undefined) return [];
  return partsOf(kind, poll).filter((part) => choicesAgainst(part).includes(part.answerIn(choice)));
}

/** Whether a ballot's voter may be asked why. */
export function asksReason(kind: PollKind, poll: Poll, choice: string): boolean {
  return partsToReason(kind, poll, choice).length > 0;
}

/** The reasons that a voter gave for what they say again. */
export function keptReasons(
  kind: PollKind,
  poll: Poll,
  { choice, standing }: { choice: string; standing: Pick<Ballot, 'choice' | 'reason'> | undefined },
): string | undefined {
  if (!standing || delegateIn(standing.choice) !== undefined) return undefined;
  const asked = new Set(partsToReason(kind, poll, choice).map(({ at }) => at));
  const parts = partsOf(kind, poll);
  const kept = parts.map(({ at, answerIn, reasonIn }) =>
    asked.has(at) && answerIn(standing.choice) === answerIn(choice) ? reasonIn(standing.reason) : undefined,
  );
  return reasonsText(parts, kept);
}

/** As they may be read by whoever has a page's address. */
export function unnamed(voices: readonly Voice[]): Voice[] {
  return voices
    .map(({ part, ballot, reason }) => ({ part, ballot, ...(reason === undefined ? {} : { reason }) }))
    .toSorted((a, b) => (a.part.at ?? 0) - (b.part.at ?? 0) || compare(a.reason, b.reason));
}

/** Whether a ballot is against what is asked. */
export function isAgainst(stance: Stance | undefined): boolean {
  return stance === 'against' || stance === 'block';
}

/** Who is against, in a list; nothing where nobody is to be heard. */
export function voiceBlocks(voices: readonly Voice[]): Block<never>[] {
  const heard = voices.flatMap((voice) => {
    const words = voiceWords(voice);
    return words ? [aboutPart(voice.part, words)] : [];
  });
  return heard.length === 0 ? [] : [context(phrase('voices.title')), list(firstOnes(heard, SHOWN))];
}

function voiceWords({ ballot, name, reason }: Voice): Inline | undefined {
  if (name === undefined)
    return reason === undefined ? undefined : phrase('voices.why', { ballot, reason: said(reason) });
  const named = { name: said(name), ballot };
  return reason === undefined
    ? phrase('voices.one', named)
    : phrase('voices.one-why', { ...named, reason: said(reason) });
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
