import { createHmac } from 'node:crypto';
import type { Poll } from '../poll.ts';
import type { CountedBallot } from '../proxies.ts';
import { leafHash, rootOf } from './merkle.ts';

/** One counted ballot as a proof holds it: no name, and a key that only the bot's secret makes. */
export interface Leaf {
  readonly voter: string;
  readonly choice: string;
  /** The key of the voter who filled it, of a proxy in a poll that is not secret. */
  readonly by?: string | undefined;
  /** In which it is counted, in a poll that is not secret. It is bound by the root, and no part of the ballot's own hash. */
  readonly region?: string | undefined;
}

/** Characters of a voter's key in a poll: 132 bits, not to be guessed. */
const VOTER = 22;
/** Characters of a ballot's hash in a receipt: 132 bits. */
const HASH = 22;
const FORMAT = 'penholder-ballot/1';

/** The key of a voter in one poll: another in each, and nobody without the secret tells whose it is. */
export function voterIn(pollId: string, voterKey: string, secret: string): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([FORMAT, pollId, voterKey]))
    .digest('base64url')
    .slice(0, VOTER);
}

/**
 * A counted ballot as a proof holds it. In a secret poll it has no region, as that could say whose it is, and a proxy looks like any other ballot, and its key is one that
 * nobody has a receipt for: who gave it must not learn from it what their delegate chose.
 */
export function leafOf({ id, secret: isSecret }: Poll, ballot: CountedBallot, secret: string): Leaf {
  const { voterKey, choice, by, region } = ballot;
  if (isSecret) return { voter: voterIn(id, by === undefined ? voterKey : `proxy of ${voterKey}`, secret), choice };
  const given = by === undefined ? {} : { by: voterIn(id, by, secret) };
  return { voter: voterIn(id, voterKey, secret), choice, ...given, ...(region === undefined ? {} : { region }) };
}

/** In the order of the tree. */
export function inOrder<L extends Leaf>(leaves: readonly L[]): L[] {
  return leaves.toSorted((a, b) => (a.voter < b.voter ? -1 : a.voter > b.voter ? 1 : 0));
}

function textOf(pollId: string, { voter, choice, by }: Leaf): string {
  return JSON.stringify([FORMAT, pollId, voter, choice, ...(by === undefined ? [] : [by])]);
}

/**
 * The root over a poll's ballots.
 * @param deciding the facts by which they decide, as one text; left out of roots from before they were bound
 */
export function proofRoot({ id, kind }: Pick<Poll, 'id' | 'kind'>, leaves: readonly Leaf[], deciding?: string): string {
  const about = JSON.stringify([FORMAT, id, kind, leaves.length, ...(deciding === undefined ? [] : [deciding])]);
  return rootOf(
    about,
    inOrder(leaves).map((leaf) => textOf(id, leaf)),
  );
}

/**
 * What a voter keeps: it finds their ballot in a poll's export and says whether it is the one they cast. It proves so to
 * whoever they show it to.
 */
export function receiptOf(pollId: string, leaf: Leaf): string {
  return `${leaf.voter}.${leafHash(textOf(pollId, leaf)).toString('base64url').slice(0, HASH)}`;
}

/** What a receipt says of a poll's ballots. */
export type ReceiptCheck =
  | { readonly kind: 'counted'; readonly choice: string }
  /** The voter's ballot is there, and says something else. */
  | { readonly kind: 'differs'; readonly choice: string }
  | { readonly kind: 'unknown' };

export function checkReceipt(pollId: string, leaves: readonly Leaf[], receipt: string): ReceiptCheck {
  const [voter] = receipt.trim().split('.');
  const leaf = leaves.find((one) => one.voter === voter);
  if (!leaf) return { kind: 'unknown' };
  const { choice } = leaf;
  return { kind: receiptOf(pollId, leaf) === receipt.trim() ? 'counted' : 'differs', choice };
}
