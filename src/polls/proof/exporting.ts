import { PenholderError } from '../../errors.ts';
import type { Group } from '../../people/group.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { FILE_FORMAT, type FiledPoll, filedPoll, type PollFile } from './poll-file.ts';

/**
 * Counted polls with their ballots, for whoever wants to count anew: no names of voters are in it.
 * @throws poll_no_proof for the only poll, where it was counted before there were proofs
 */
export async function exportPolls(
  store: Pick<PollStore, 'leaves' | 'statements'>,
  group: Pick<Group, 'id' | 'name'>,
  polls: readonly Poll[],
): Promise<PollFile> {
  const filed: FiledPoll[] = [];
  for (const poll of polls) {
    const one = filedPoll(poll, await store.leaves(poll.id, poll.epoch));
    if (!one) continue;
    const statements = await store.statements(group.id, poll.id);
    filed.push({ ...one, statements: statements.map(({ text, name }) => ({ text, name })).sort(byText) });
  }
  const [only, ...others] = polls;
  if (only && others.length === 0 && filed.length === 0)
    throw new PenholderError('poll_no_proof', { number: only.number });
  return { format: FILE_FORMAT, group: group.name, polls: filed };
}

/** When somebody wrote tells who wrote: so not in that order. */
function byText(a: { text: string }, b: { text: string }): number {
  return a.text < b.text ? -1 : 1;
}
