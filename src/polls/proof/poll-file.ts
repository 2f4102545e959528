import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { PollKind } from '../kinds/kind.ts';
import type { Counts, Poll } from '../poll.ts';
import { kindIn } from '../several-questions.ts';
import { checkReceipt, inOrder, type Leaf, proofRoot, type ReceiptCheck } from './ballot-leaf.ts';

export const FILE_FORMAT = 'penholder-polls/1';

/** The name is not part of the proof: it says whom the bot knows by this key. */
const leafSchema = z.strictObject({
  voter: z.string().min(1),
  choice: z.string(),
  by: z.string().optional(),
  name: z.string().optional(),
});

const pollSchema = z.looseObject({
  id: z.string().min(1),
  number: z.int().min(1),
  kind: z.string().min(1),
  terms: z.unknown(),
  question: z.string(),
  ballots: z.array(leafSchema),
  proxies: z.int().optional(),
  tally: z.unknown(),
  root: z.string().min(1),
});

const fileSchema = z.looseObject({ format: z.literal(FILE_FORMAT), polls: z.array(pollSchema) });

/** A file of polls with their ballots, as exports write it. */
export type PollFile = z.infer<typeof fileSchema>;
export type FiledPoll = z.infer<typeof pollSchema>;

/** What a file says does not hold. */
export type ProofFault =
  | 'kind-unknown'
  | 'voter-twice'
  | 'ballot-invalid'
  | 'proxy-invalid'
  | 'root-differs'
  | 'tally-differs';

export interface PollCheck {
  readonly poll: FiledPoll;
  readonly faults: readonly ProofFault[];
  readonly receipt?: ReceiptCheck;
}

/** Reads a file of polls; undefined: it is none. */
export function readPollFile(text: string): PollFile | undefined {
  try {
    return fileSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Recomputes a poll's root and tally from its ballots: nothing else is believed. */
export function checkPoll(poll: FiledPoll, kinds: readonly PollKind[], receipt?: string): PollCheck {
  const { id, ballots } = poll;
  const faults: readonly (ProofFault | undefined)[] = [
    new Set(ballots.map(({ voter }) => voter)).size === ballots.length ? undefined : 'voter-twice',
    areProxiesRight(poll) ? undefined : 'proxy-invalid',
    proofRoot(poll, ballots) === poll.root ? undefined : 'root-differs',
    tallyFault(poll, kinds),
  ];
  return {
    poll,
    faults: faults.filter((fault) => fault !== undefined),
    ...(receipt === undefined ? {} : { receipt: checkReceipt(id, ballots, receipt) }),
  };
}

/** Each proxy says what the own ballot of its delegate says, and nobody holds more than the poll allows. */
function areProxiesRight({ ballots, proxies = 0 }: FiledPoll): boolean {
  const given = ballots.flatMap(({ by, choice }) => (by === undefined ? [] : [{ by, choice }]));
  const own = new Map(ballots.flatMap(({ voter, choice, by }) => (by === undefined ? [[voter, choice]] : [])));
  return given.every(
    ({ by, choice }) => own.get(by) === choice && given.filter((one) => one.by === by).length <= proxies,
  );
}

function tallyFault(poll: FiledPoll, kinds: readonly PollKind[]): ProofFault | undefined {
  const kind = kindIn(kinds, poll as unknown as Poll);
  if (!kind) return 'kind-unknown';
  const asPoll = poll as unknown as Poll;
  const takes = kind.ballot(asPoll);
  if (poll.ballots.some(({ choice }) => takes.safeParse(choice).data !== choice)) return 'ballot-invalid';
  const tally = plain(kind.tally(asPoll, countsOf(poll.ballots)));
  return isDeepStrictEqual(tally, plain(poll.tally)) ? undefined : 'tally-differs';
}

/** As JSON has it: a file knows no dates and nothing undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

/** How many ballots say the same. */
export function countsOf(leaves: readonly Pick<Leaf, 'choice'>[]): Counts {
  const counts: Record<string, number> = {};
  for (const { choice } of leaves) counts[choice] = (counts[choice] ?? 0) + 1;
  return counts;
}

/** A ballot of a poll that is not secret says whose it is. */
export type NamedLeaf = Leaf & { readonly name?: string };

/** A counted poll for a file. */
export function filedPoll(poll: Poll, leaves: readonly NamedLeaf[]): FiledPoll | undefined {
  const { closed, groupId: _group, epoch: _epoch, openSince: _since, closer: _closer, openedBy, ...facts } = poll;
  if (!closed?.root) return undefined;
  const { tally, root, ...closing } = closed;
  return plain({
    ...facts,
    openedBy: openedBy.name,
    closed: closing,
    acts: (poll.acts ?? []).map(({ by, ...act }) => ({ ...act, by: by.name })),
    tally,
    root,
    ballots: inOrder(leaves),
  }) as FiledPoll;
}
