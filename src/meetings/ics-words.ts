import { phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { IcsPlan } from './ics-import.ts';

/** How much of a file is new, changed, and as it is. */
export function icsSums({ added, changed, same }: Pick<IcsPlan, 'added' | 'changed' | 'same'>): Inline[] {
  return [
    phrase('meeting.import.added', { count: added.length }),
    phrase('meeting.import.changed', { count: changed.length }),
    phrase('meeting.import.same', { count: same }),
  ];
}
