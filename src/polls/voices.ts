import type { MemberStore } from '../people/member-store.ts';
import { context, firstOnes, list, phrase, said } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Counting } from './counting.ts';
import type { PollKind, Stance } from './kinds/kind.ts';
import type { Poll } from './poll.ts';
import { kindIn } from './several-questions.ts';

/** Somebody who is against, as everybody may hear them. */
export interface Voice {
  readonly ballot: Inline;
  /** Missing in a secret poll, on a page, and of who was forgotten. */
  readonly name?: string;
  readonly reason?: string;
}

/** Who is against in a poll; nobody where that is not for others to know. */
export type VoicesOf = (poll: Poll) => Promise<readonly Voice[]>;

interface Parts {
  readonly counting: Pick<Counting, 'saying' | 'persons'>;
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
    const choices = choicesAgainst(kind, poll);
    const ballots = choices.length > 0 ? await counting.saying(poll, choices) : [];
    if (ballots.length === 0) return [];
    const [person, all] = await Promise.all([counting.persons(poll.groupId), members.list(poll.groupId)]);
    const names = new Map(poll.secret ? [] : all.map(({ id, name }) => [id, name] as const));
    const voices = ballots.map(({ voterKey, choice, reason }) => {
      const name = names.get(person(voterKey));
      const given = { ...(name === undefined ? {} : { name }), ...(reason === undefined ? {} : { reason }) };
      return { choice, ballot: kind.words(poll, choice), ...given };
    });
    return voices
      .toSorted(
        (a, b) =>
          choices.indexOf(b.choice) - choices.indexOf(a.choice) ||
          compare(a.name, b.name) ||
          compare(a.reason, b.reason),
      )
      .map(({ choice: _choice, ...voice }) => voice);
  };
}

/** The presses of a kind that are against what is asked, the mildest first. */
function choicesAgainst({ voting, stances }: PollKind, poll: Poll): string[] {
  const how = voting(poll);
  return how.by === 'press'
    ? how.buttons.flatMap(({ choice }) => (isAgainst(stances?.of(choice)) ? [choice] : []))
    : [];
}

/** Whether a ballot's voter may be asked why. */
export function asksReason(kind: PollKind, poll: Poll, choice: string): boolean {
  return poll.reasons !== undefined && choicesAgainst(kind, poll).includes(choice);
}

/** As they may be read by whoever has a page's address. */
export function unnamed(voices: readonly Voice[]): Voice[] {
  return voices
    .map(({ ballot, reason }) => ({ ballot, ...(reason === undefined ? {} : { reason }) }))
    .toSorted((a, b) => compare(a.reason, b.reason));
}

/** Whether a ballot is against what is asked. */
export function isAgainst(stance: Stance | undefined): boolean {
  return stance === 'against' || stance === 'block';
}

/** Who is against, in a list; nothing where nobody is to be heard. */
export function voiceBlocks(voices: readonly Voice[]): Block<never>[] {
  const heard = voices.flatMap((voice) => voiceWords(voice) ?? []);
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
