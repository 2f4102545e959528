import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Inline } from '../../replies/reply.ts';
import { countInRegions } from '../count-in-regions.ts';
import { byProxy } from '../counted.ts';
import type { PollKind } from '../kinds/kind.ts';
import { type Counted, countsOf, type Poll, type PollClosing } from '../poll.ts';
import { needsWords, outcomeWords } from '../poll-blocks.ts';
import { type RegionVotes, votesByRegion } from '../regions.ts';
import { kindIn } from '../several-questions.ts';
import { checkReceipt, inOrder, type Leaf, proofRoot, type ReceiptCheck } from './ballot-leaf.ts';
import { deciding } from './deciding-facts.ts';

export const FILE_FORMAT = 'penholder-polls/1';

/** The name is not part of the proof: it says whom the bot knows by this key. */
const leafSchema = z.strictObject({
  voter: z.string().min(1),
  choice: z.string(),
  by: z.string().optional(),
  region: z.string().optional(),
  name: z.string().optional(),
});

const regionSchema = z.looseObject({ region: z.string().optional(), voted: z.int(), roll: z.int().optional() });

const documentSchema = z.looseObject({ name: z.string(), size: z.int(), sha256: z.string() });

const pollSchema = z.looseObject({
  id: z.string().min(1),
  number: z.int().min(1),
  kind: z.string().min(1),
  terms: z.unknown(),
  question: z.string(),
  ballots: z.array(leafSchema),
  secret: z.boolean().optional(),
  spread: z.object({ needed: z.int(), of: z.int() }).optional(),
  rollSize: z.int().optional(),
  closed: z
    .looseObject({
      ballots: z.int().optional(),
      proxies: z.int().optional(),
      regions: z.array(regionSchema).optional(),
    })
    .optional(),
  proxies: z.int().optional(),
  files: z.array(documentSchema).optional(),
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
  | 'tally-differs'
  | 'turnout-differs'
  | 'regions-differ'
  | 'rules-unreadable';

/** What of a poll a file does not have, so that it cannot be counted anew. */
export type Unchecked = 'regions-secret' | 'rules-unbound';

export interface PollCheck {
  readonly poll: FiledPoll;
  readonly faults: readonly ProofFault[];
  /** What comes of the ballots by the rules of the poll: outcome, quorum, support in regions; nothing where they cannot be counted. */
  readonly says: readonly Inline[];
  readonly unchecked: readonly Unchecked[];
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

/** Recomputes a poll's root, tally, turnout and support in regions from its ballots: nothing else is believed. */
export function checkPoll(poll: FiledPoll, kinds: readonly PollKind[], receipt?: string): PollCheck {
  const { id, ballots, root } = poll;
  const isBound = root === proofRoot(poll, ballots, deciding(poll));
  // from before its rules were part of it
  const isOfBallots = !isBound && root === proofRoot(poll, ballots);
  const recount = recounted(poll, kinds);
  const faults: readonly (ProofFault | undefined)[] = [
    new Set(ballots.map(({ voter }) => voter)).size === ballots.length ? undefined : 'voter-twice',
    areProxiesRight(poll) ? undefined : 'proxy-invalid',
    isBound || isOfBallots ? undefined : 'root-differs',
    ...(typeof recount === 'string' ? [recount] : differences(poll, recount.counted)),
  ];
  return {
    poll,
    faults: faults.filter((fault) => fault !== undefined),
    says: typeof recount === 'string' ? [] : recount.says,
    unchecked: [
      ...(poll.secret && poll.spread ? (['regions-secret'] as const) : []),
      ...(isOfBallots ? (['rules-unbound'] as const) : []),
    ],
    ...(receipt === undefined ? {} : { receipt: checkReceipt(id, ballots, receipt) }),
  };
}

/** What the ballots of a file come to by the rules that it names. */
function recounted(
  poll: FiledPoll,
  kinds: readonly PollKind[],
): { counted: Counted; says: readonly Inline[] } | ProofFault {
  const asPoll = openAgain(poll);
  const kind = kindIn(kinds, asPoll);
  if (!kind) return 'kind-unknown';
  try {
    const counted = countedIn(poll, kind);
    if (counted === undefined) return 'ballot-invalid';
    return { counted, says: [outcomeWords(asPoll, kind, counted), ...needsWords(asPoll, kind, counted)] };
  } catch {
    return 'rules-unreadable';
  }
}

/** Without what it is said to have come to. */
function openAgain({ closed: _closed, ...poll }: FiledPoll): Poll {
  return poll as unknown as Poll;
}

/** undefined: it holds a ballot that nobody could cast. */
function countedIn(poll: FiledPoll, kind: PollKind): Counted | undefined {
  const asPoll = openAgain(poll);
  const { ballots, closed, secret } = poll;
  const takes = kind.ballot(asPoll);
  if (ballots.some(({ choice }) => takes.safeParse(choice).data !== choice)) return undefined;
  const { spread, parts } = (closed ?? {}) as Partial<Counted>;
  const asSaid = { ...(spread ? { spread } : {}), ...(parts ? { parts } : {}) };
  return {
    ballots: ballots.length,
    tally: kind.tally(asPoll, countsOf(ballots)),
    ...byProxy(secret ? (closed?.proxies ?? 0) : ballots.filter(({ by }) => by !== undefined).length),
    ...(secret ? asSaid : countInRegions(asPoll, kind, votesInFile(poll))),
  };
}

/** The roll by region is what the file says of each: it is bound by the root. */
function votesInFile({ ballots, closed, rollSize }: FiledPoll): RegionVotes[] {
  const sizes = closed?.regions?.map(({ region, roll = 0 }) => [region, roll] as const) ?? [];
  const rows = ballots.map(({ choice, region }) => ({ choice, region, count: 1 }));
  return votesByRegion(rows, rollSize === undefined ? undefined : new Map(sizes));
}

/** What a file says otherwise than its ballots. What it does not say at all is from before it was said. */
function differences({ tally, closed = {}, secret }: FiledPoll, recount: Counted): (ProofFault | undefined)[] {
  const said = closed as Partial<PollClosing>;
  const isSame = (one: unknown, other: unknown) => isDeepStrictEqual(plain(one), plain(other));
  const { ballots, proxies, tally: counted, ...inRegions } = recount;
  const { regions, spread, parts } = said;
  const told = { ...(regions ? { regions } : {}), ...(spread ? { spread } : {}), ...(parts ? { parts } : {}) };
  return [
    isSame(tally, counted) ? undefined : 'tally-differs',
    said.ballots === undefined || (said.ballots === ballots && said.proxies === proxies)
      ? undefined
      : 'turnout-differs',
    secret || said.ballots === undefined || isSame(told, inRegions) ? undefined : 'regions-differ',
  ];
}

/** Each proxy says what the own ballot of its delegate says, and nobody holds more than the poll allows. */
function areProxiesRight({ ballots, proxies = 0 }: FiledPoll): boolean {
  const given = ballots.flatMap(({ by, choice }) => (by === undefined ? [] : [{ by, choice }]));
  const own = new Map(ballots.flatMap(({ voter, choice, by }) => (by === undefined ? [[voter, choice]] : [])));
  return given.every(
    ({ by, choice }) => own.get(by) === choice && given.filter((one) => one.by === by).length <= proxies,
  );
}

/** As JSON has it: a file knows no dates and nothing undefined. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
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
