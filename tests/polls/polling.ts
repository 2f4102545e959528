import { expect } from 'vitest';
import type { Group } from '../../src/people/group.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { checkReceipt } from '../../src/polls/proof/ballot-leaf.ts';
import { checkPoll, type FiledPoll } from '../../src/polls/proof/poll-file.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import { textOf, wordsOf } from '../doubles/whole-bot.ts';
import type { Outcome } from './child-bot.ts';
import { GROUP, type SharedBot } from './shared-bot.ts';

/** What every voter's last press came to. */
export type Votes = Map<string, { choice: string; outcome: Outcome }>;

/** A poll as tests hold it: with the tokens of its buttons by English label. */
export interface OpenPoll {
  readonly id: string;
  readonly number: number;
  readonly tokens: Readonly<Record<string, string>>;
}

/** The labels of the ballot's buttons and the positions behind them. */
export const POSITIONS = {
  Support: 'support',
  'Can live with it': 'live-with',
  Abstain: 'abstain',
  Oppose: 'oppose',
  Block: 'block',
} as const;
export const LABELS = Object.keys(POSITIONS) as (keyof typeof POSITIONS)[];

/** Opens a poll as a member would and reads its message. */
export async function openPoll(bot: SharedBot, line = '/poll consensus "Adopt it?" closes:1d'): Promise<OpenPoll> {
  const answer = await bot.send({ who: 'opener', kind: 'text', text: line });
  if (!answer || answer.reply.error) throw new Error(`not opened: ${answer?.reply.error}`);
  const [poll] = await bot.penholder.services.polls.list(GROUP, { states: ['open'], limit: 1, skip: 0 });
  if (!poll) throw new Error('no poll is there');
  const [message] = await bot.messages(`poll:${poll.id}`);
  return { id: poll.id, number: poll.number, tokens: message ? tokensOf(message.drawings[0] as SealedReply) : {} };
}

function tokensOf({ blocks }: SealedReply): Record<string, string> {
  const buttons = blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  return Object.fromEntries(buttons.map(({ label, does }) => [wordsOf(label), does]));
}

/** The label that the n-th voter presses. */
export function labelFor(n: number): keyof typeof POSITIONS {
  return LABELS[n % LABELS.length] as keyof typeof POSITIONS;
}

/**
 * What promise 1 says of a closed poll: who was answered "counted" is in the announced tally with that choice, who was
 * refused is not, nobody else is but those whose ballot nobody could tell of, and the result stands there once.
 */
export async function checkClosed(bot: SharedBot, { id }: OpenPoll, votes: Votes): Promise<void> {
  const poll = await bot.penholder.stores.polls.find(GROUP, id);
  expect(poll?.state).toBe('closed');
  const memberOf = new Map((await bot.penholder.stores.members.list(GROUP)).map((member) => [member.name, member.id]));
  const counted = new Map<string, string>();
  for (const { voterKey, choice, sealed } of await bot.connection
    .collection('ballots')
    .find({ pollId: id })
    .toArray()) {
    if (sealed === poll?.epoch) counted.set(voterKey, choice);
  }
  const wrong: string[] = [];
  for (const [voter, { choice, outcome }] of votes) {
    const there = counted.get(memberOf.get(voter) ?? '');
    const isCounted = there === choice;
    if (isAcknowledged(outcome) && !isCounted) wrong.push(`${voter} was acknowledged and is not counted`);
    if (isRefused(outcome) && there !== undefined) wrong.push(`${voter} was refused and is counted`);
  }
  expect(wrong).toEqual([]);
  const tally = Object.fromEntries(Object.values(POSITIONS).map((choice) => [choice, 0]));
  for (const choice of counted.values()) tally[choice] = (tally[choice] ?? 0) + 1;
  expect(poll?.closed?.tally).toEqual(tally);
  await checkProof(bot, poll as Poll, counted);
  const unclear = [...votes].filter(([, { outcome }]) => isUnclear(outcome)).map(([voter]) => memberOf.get(voter));
  const acknowledged = [...votes.values()].filter(({ outcome }) => isAcknowledged(outcome)).length;
  expect(counted.size).toBe(acknowledged + unclear.filter((key) => counted.has(key ?? '')).length);
  await expect
    .poll(async () => (await bot.messages(`poll-result:${id}`)).map(({ drawings }) => textOf(drawings[0] as never)))
    .toEqual([expect.stringContaining(countsOf(tally))]);
}

/** The exported ballots are those that were counted, give the tally and the root, and each voter's receipt finds theirs. */
async function checkProof({ penholder }: SharedBot, poll: Poll, counted: ReadonlyMap<string, string>): Promise<void> {
  const { polls } = penholder.services;
  const { polls: filed } = await polls.exported({ id: GROUP, name: 'g' } as Group, poll);
  const file = JSON.stringify(filed);
  const [read] = JSON.parse(file) as FiledPoll[];
  if (!read) throw new Error('it was not exported');
  expect(checkPoll(read, pollKinds).faults).toEqual([]);
  expect(read.ballots.map(({ choice }) => choice).sort()).toEqual([...counted.values()].sort());
  for (const [voterKey, choice] of counted) {
    const receipt = polls.receipt({ pollId: poll.id, voterKey, choice });
    expect(checkReceipt(poll.id, read.ballots, receipt)).toEqual({ kind: 'counted', choice });
    expect(file).not.toContain(voterKey);
  }
}

/** A tally as the result's message words it: on one line where nobody voted. */
export function countsOf(tally: Readonly<Record<string, number>>): string {
  const rows = LABELS.map((label) => ({ label, votes: tally[POSITIONS[label]] ?? 0 }));
  const ballots = rows.reduce((sum, { votes }) => sum + votes, 0);
  if (ballots === 0) return rows.map(({ label }) => `${label}: 0`).join(' · ');
  const first = rows.findIndex(({ votes }) => votes > 0);
  return rows.map(({ label, votes }, at) => `${label}\n${shareBeside(votes, ballots, at === first)}`).join('\n');
}

/** Of fewer than a hundred ballots. */
function shareBeside(votes: number, ballots: number, isFirst: boolean): string {
  if (votes === 0) return '0';
  return `${votes} (${((100 * votes) / ballots).toFixed(0)}%${isFirst ? ' of ballots' : ''})`;
}

export const isAcknowledged = (outcome: Outcome) => !outcome.lost && !outcome.error && !outcome.failed;
/** The answer says that nothing was saved. */
const isRefused = ({ error }: Outcome) => error === 'poll_closed' || error === 'database_unreachable';
const isUnclear = ({ lost, error }: Outcome) => lost || error === 'ballot_uncertain' || error === 'ballot_unconfirmed';
