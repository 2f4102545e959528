import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { type Act, changeOf } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { Counting } from './counting.ts';
import { demandDeadline, demandOpening } from './deadline.ts';
import type { OpeningFields } from './opening-fields.ts';
import type { Poll } from './poll.ts';
import type { PollStore, Roll } from './poll-store.ts';
import { checkQuorum } from './rules/quorum.ts';
import { checkThreshold } from './rules/threshold.ts';
import { refusalOf } from './steering.ts';

/** What is edited: the fields as they shall be, and the options by which it was said. */
export interface Edit {
  readonly fields: Partial<OpeningFields>;
  /** Fields that the poll shall not have any more. */
  readonly without: readonly (keyof OpeningFields)[];
  readonly options: readonly string[];
  readonly by: Act['by'];
}

interface Parts {
  readonly clock: Clock;
  readonly counting: Pick<Counting, 'count'>;
  readonly store: Pick<PollStore, 'change' | 'find'>;
  readonly groups: Pick<GroupStore, 'find'>;
  /** Who may vote as the group is now, where that is written down. */
  voters(group: Group, poll: Pick<Poll, 'audience'>): Promise<Roll | undefined>;
  /** What to tell somebody who came too late. */
  meanwhile(poll: Poll): Promise<PenholderError>;
  /** Notes when a changed poll is looked at, and draws it anew. */
  settle(poll: Poll): Promise<void>;
}

/**
 * Editing ends where voting begins: the change passes only while the poll's document does not say that somebody votes,
 * and who votes first says so there before their ballot is written, for the revision that they saw.
 */
export function createEditing({ store, clock, counting, groups, voters, meanwhile, settle }: Parts) {
  /** @throws poll_voted {number}, poll_closed, poll_changed_meanwhile, and what opening throws of deadline and quorum */
  async function edit(poll: Poll, { fields, without, options, by }: Edit): Promise<Poll> {
    await demandEditable(poll);
    await demandPossible({ ...poll, ...fields }, fields);
    const { before, after } = changeOf(poll, fields);
    const changed = await store.change(poll, {
      set: fields.opensAt ? { ...fields, openedAt: fields.opensAt } : fields,
      unset: without,
      isEdit: true,
      act: { what: 'edit', at: clock.now(), by, before, after: { ...after, options } },
    });
    if (!changed) throw await refusal(poll);
    await settle(changed);
    return changed;
  }

  /** As it is to be, it might be opened. */
  async function demandPossible(
    wished: Poll,
    { opensAt, closesAt, quorum, audience, terms }: Edit['fields'],
  ): Promise<void> {
    const isWaiting = wished.state === 'draft';
    if (opensAt) demandOpening(opensAt, clock.now());
    if (opensAt || closesAt)
      demandDeadline(wished.closesAt, isWaiting ? (wished.opensAt ?? wished.openedAt) : clock.now());
    if (!quorum && !audience && !terms) return;
    const group = isWaiting ? await groups.find(wished.groupId) : undefined;
    const size = group ? (await voters(group, wished))?.size : wished.rollSize;
    checkQuorum(wished.quorum, size);
    checkThreshold(wished.terms, size);
  }

  async function refusal(poll: Poll): Promise<PenholderError> {
    const now = await store.find(poll.groupId, poll.id);
    return now?.state === 'open' && now.voted
      ? new PenholderError('poll_voted', { number: poll.number })
      : meanwhile(poll);
  }

  /** A poll that was opened before this was written down in it may have ballots all the same. */
  async function demandEditable(poll: Poll): Promise<void> {
    if (poll.state === 'draft') return;
    if (poll.state !== 'open') throw refusalOf(poll);
    if (poll.voted || (await counting.count(poll)).rows.length > 0)
      throw new PenholderError('poll_voted', { number: poll.number });
  }

  return { edit, demandEditable };
}
