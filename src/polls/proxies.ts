import type { Ballot, Poll } from './poll.ts';

const PROXY = 'proxy:';
/** Proxies that one voter holds at most, where a group has not set another number. */
export const USUAL_PROXIES = 1;

/** What a ballot says by which its voter leaves the choice to another. */
export function proxyFor(delegate: string): string {
  return `${PROXY}${delegate}`;
}

/**
 * Whether a poll takes proxies: of a secret one whose standings are shown, if only to who has voted, it could be seen what
 * one was used for.
 */
export function takesProxies({ proxies = 0, secret, hidden }: Pick<Poll, 'proxies' | 'secret' | 'hidden'>): boolean {
  return proxies > 0 && (!secret || hidden === true);
}

/** To whom such a ballot leaves the choice; undefined: it says one itself. */
export function delegateIn(choice: string): string | undefined {
  return choice.startsWith(PROXY) ? choice.slice(PROXY.length) : undefined;
}

/** A ballot with the choice that it counts for. */
export interface CountedBallot extends Ballot {
  /** The key of the voter who made the choice for them. */
  readonly by?: string;
}

interface Rule {
  /** Under which key a person is known. */
  person(voterKey: string): string;
  /** Proxies that one voter holds at most. */
  readonly most: number;
}

/**
 * What the ballots of persons come to once each proxy says what its delegate’s own ballot says. One hop: a proxy given to
 * one who has given theirs away counts nowhere, nor does one whose delegate has no ballot. Of more proxies than one may
 * hold those that were given first count; of two of the same moment the one with the smaller key, so that every count agrees.
 */
export function resolveProxies(ballots: readonly Ballot[], { person, most }: Rule): CountedBallot[] {
  const given = ballots.filter(({ choice }) => delegateIn(choice) !== undefined);
  if (given.length === 0) return [...ballots];
  const own = ballots.filter(({ choice }) => delegateIn(choice) === undefined);
  const ownOf = new Map(own.map((ballot) => [person(ballot.voterKey), ballot]));
  const held = new Map<string, number>();
  const carried = given.toSorted(inOrder).flatMap((proxy): CountedBallot[] => {
    const delegate = ownOf.get(person(delegateIn(proxy.choice) ?? ''));
    const before = held.get(delegate?.voterKey ?? '') ?? 0;
    if (!delegate || before >= most) return [];
    held.set(delegate.voterKey, before + 1);
    return [{ ...proxy, choice: delegate.choice, by: delegate.voterKey }];
  });
  return [...own, ...carried];
}

function inOrder(a: Ballot, b: Ballot): number {
  return a.pressedAt.getTime() - b.pressedAt.getTime() || (a.voterKey < b.voterKey ? -1 : 1);
}
