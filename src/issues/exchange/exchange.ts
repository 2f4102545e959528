import type { Clock } from '../../clock.ts';
import { isPenholderError, PenholderError } from '../../errors.ts';
import { type Act, type ActStore, actorOf, changeOf, type Fields } from '../../people/act.ts';
import type { Group } from '../../people/group.ts';
import type { MemberStore } from '../../people/member-store.ts';
import type { KeptStores } from '../../records/kept-stores.ts';
import type { Issue } from '../issue.ts';
import type { Change } from '../issue-change.ts';
import { type ImportPlan, type PlannedIssue, planImport } from './plan.ts';

/** Takes files of issues in. */
export interface IssueExchange {
  /** What a file would change. */
  plan(group: Group, text: string, change: Change): Promise<ImportPlan>;
  /** Does what a file says, all of it: with one fault nothing. Safe to repeat. @throws table_has_faults, changed_meanwhile */
  takeIn(group: Group, text: string, change: Change): Promise<ImportPlan>;
}

interface Parts {
  readonly kept: Pick<KeptStores, 'issues' | 'records'>;
  readonly members: Pick<MemberStore, 'list'>;
  readonly acts: ActStore;
  readonly clock: Clock;
  /** Called for each issue that was changed. */
  changed(groupId: string, issueId: string): Promise<void>;
}

export function createIssueExchange({ kept, members, acts, clock, changed }: Parts): IssueExchange {
  async function plan(group: Group, text: string, change: Change): Promise<ImportPlan> {
    const [there, records, known] = await Promise.all([
      kept.issues.list(group.id),
      kept.records.list(group.id),
      members.list(group.id),
    ]);
    return planImport(text, there, { change: { ...change, document: 'Import' }, members: known, records });
  }

  async function write(group: Group, { before, after }: PlannedIssue): Promise<void> {
    if (!before) return void (await kept.issues.addMissing(group.id, [after]));
    await kept.issues.change(group.id, after.id, (now) => {
      // what was shown is what is changed
      if (JSON.stringify(now) !== JSON.stringify(before)) throw new PenholderError('changed_meanwhile');
      return after;
    });
  }

  function actOf(group: Group, { before, after }: PlannedIssue, { by }: Change) {
    const own = { groupId: group.id, at: clock.now(), by: actorOf(by), kind: 'issue', about: after.id } as const;
    if (!before) return { ...own, before: {}, after: { id: after.id, title: after.title } };
    return { ...own, ...changeOf(before, fieldsOf(before, after)) };
  }

  /** The last act about each issue, among the newest. */
  async function lastNotes(groupId: string): Promise<Map<string, Act>> {
    const newest = await acts.list(groupId, { kinds: ['issue'], limit: LOOKED_THROUGH });
    return new Map([...newest].reverse().map((act) => [act.about ?? '', act]));
  }

  /**
   * The history comes first: what dies before the issue is written leaves a line that the next try takes for its own, and no
   * change without a line. A line whose change others overtook is taken back.
   */
  async function noteAndWrite(group: Group, { one, change, last }: ToWrite): Promise<void> {
    const act = actOf(group, one, change);
    const [noted] = last && isSameChange(last, act) ? [last] : await acts.add([act]);
    try {
      await write(group, one);
    } catch (error) {
      if (noted && isPenholderError(error, 'changed_meanwhile'))
        await acts.add([{ ...act, before: act.after, after: act.before, undoes: noted.number }]);
      throw error;
    }
  }

  return {
    plan,
    async takeIn(group, text, change) {
      const planned = await plan(group, text, change);
      if (planned.faults.length > 0) throw new PenholderError('table_has_faults', { count: planned.faults.length });
      const noted = await lastNotes(group.id);
      for (const one of [...planned.added, ...planned.changed]) {
        await noteAndWrite(group, { one, change, last: noted.get(one.after.id) });
        await changed(group.id, one.after.id);
      }
      return planned;
    },
  };
}

/** An issue to be written, and the last act about it. */
interface ToWrite {
  readonly one: PlannedIssue;
  readonly change: Change;
  readonly last: Act | undefined;
}

/** Acts that are looked through for what an import noted that died. */
const LOOKED_THROUGH = 500;

function isSameChange(last: Act, { before, after, by }: Omit<Act, 'number'>): boolean {
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return last.by.memberId === by.memberId && isSame(last.before, before) && isSame(last.after, after);
}

/** The fields after; one that is gone is named as gone. */
function fieldsOf(before: Issue, after: Issue): Fields {
  const gone = Object.keys(before).filter((name) => !(name in after));
  return { ...after, ...Object.fromEntries(gone.map((name) => [name, undefined])) };
}
