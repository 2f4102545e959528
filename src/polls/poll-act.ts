import type { Act, Fields } from '../people/act.ts';

/** What a chair, or for some the opener, does to a poll. */
export type PollActKind =
  | 'open'
  | 'add'
  | 'edit'
  | 'attach'
  | 'detach'
  | 'tag'
  | 'untag'
  | 'extend'
  | 'remind'
  | 'admit'
  | 'reopen'
  | 'close'
  | 'cancel'
  | 'designate'
  | 'accept'
  | 'outcome';

/**
 * One such act. It stands in the poll itself and is added in the one step that changes the poll: so there is no change
 * without its act, whatever dies in between. None is ever changed or removed.
 */
export interface PollAct extends Pick<Act, 'at' | 'by'> {
  readonly what: PollActKind;
  /** In their words. */
  readonly reason?: string;
  /** The fields that it changed. */
  readonly before?: Fields;
  readonly after?: Fields;
}

/** The last act of one of these kinds. */
export function lastAct(acts: readonly PollAct[] | undefined, ...kinds: readonly PollActKind[]): PollAct | undefined {
  return acts?.findLast(({ what }) => kinds.includes(what));
}
