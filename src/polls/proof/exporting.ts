import { PenholderError } from '../../errors.ts';
import type { Group } from '../../people/group.ts';
import type { MemberStore } from '../../people/member-store.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { type Leaf, voterIn } from './ballot-leaf.ts';
import { FILE_FORMAT, type FiledPoll, filedPoll, type NamedLeaf, type PollFile } from './poll-file.ts';

interface ExportParts {
  readonly store: Pick<PollStore, 'leaves' | 'statements'>;
  readonly members: Pick<MemberStore, 'list' | 'merges'>;
  /** Keys the voters of proofs. */
  readonly secret: string;
}

/**
 * Counted polls with their ballots, for whoever wants to count anew: names of voters only where a poll is not secret.
 * @throws poll_no_proof for the only poll, where it was counted before there were proofs
 */
export async function exportPolls(
  { store, members, secret }: ExportParts,
  group: Pick<Group, 'id' | 'name'>,
  polls: readonly Poll[],
): Promise<PollFile> {
  const filed: FiledPoll[] = [];
  const nameOf = polls.some((poll) => !poll.secret) ? await namesIn(members, group.id) : new Map<string, string>();
  for (const poll of polls) {
    const one = filedPoll(poll, named(poll, await store.leaves(poll, poll.epoch), { nameOf, secret }));
    if (!one) continue;
    const statements = await store.statements(group.id, poll.id);
    filed.push({
      ...one,
      statements: statements.map(({ question, text, name }) => ({ question, text, name })).sort(byText),
    });
  }
  const [only, ...others] = polls;
  if (only && others.length === 0 && filed.length === 0)
    throw new PenholderError('poll_no_proof', { number: only.number });
  return { format: FILE_FORMAT, group: group.name, polls: filed };
}

/** Names by the keys under which members may have voted. Of who was forgotten there is none. */
async function namesIn(members: ExportParts['members'], groupId: string): Promise<Map<string, string>> {
  const [all, merged] = await Promise.all([members.list(groupId), members.merges(groupId)]);
  const names = new Map(all.map(({ id, name }) => [id, name]));
  // merges may follow each other
  for (let found = 1; found > 0; ) {
    const next = merged.filter(({ from, into }) => names.has(into) && !names.has(from));
    for (const { from, into } of next) names.set(from, names.get(into) as string);
    found = next.length;
  }
  return names;
}

interface Naming {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly secret: string;
}

function named(poll: Poll, leaves: readonly Leaf[], { nameOf, secret }: Naming): readonly NamedLeaf[] {
  if (poll.secret) return leaves;
  const names = new Map([...nameOf].map(([key, name]) => [voterIn(poll.id, key, secret), name]));
  return leaves.map((leaf) => {
    const name = names.get(leaf.voter);
    return name === undefined ? leaf : { ...leaf, name };
  });
}

/** When somebody wrote tells who wrote: so not in that order. */
function byText(a: { text: string }, b: { text: string }): number {
  return a.text < b.text ? -1 : 1;
}
