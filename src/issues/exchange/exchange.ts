import type { Clock } from '../../clock.ts';
import { PenholderError } from '../../errors.ts';
import { actorOf, changeOf, type Fields } from '../../people/act.ts';
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
  readonly clock: Clock;
  /** Called for each issue that was changed. */
  changed(groupId: string, issueId: string): Promise<void>;
}

export function createIssueExchange({ kept, members, clock, changed }: Parts): IssueExchange {
  async function plan(group: Group, text: string, change: Change): Promise<ImportPlan> {
    const [there, records, known] = await Promise.all([
      kept.issues.list(group.id),
      kept.records.list(group.id),
      members.list(group.id),
    ]);
    return planImport(text, there, { change: { ...change, document: 'Import' }, members: known, records });
  }

  async function write(group: Group, { before, after }: PlannedIssue, { by }: Change): Promise<void> {
    const own = { at: clock.now(), by: actorOf(by), kind: 'issue', about: after.id } as const;
    if (!before) {
      const note = () => ({ ...own, before: {}, after: { id: after.id, title: after.title } });
      return void (await kept.issues.addMissing(group.id, [after], note));
    }
    const asShown = (now: Issue) => {
      // what was shown is what is changed
      if (JSON.stringify(now) !== JSON.stringify(before)) throw new PenholderError('changed_meanwhile');
      return after;
    };
    await kept.issues.change(group.id, after.id, asShown, () => ({
      ...own,
      ...changeOf(before, fieldsOf(before, after)),
    }));
  }

  return {
    plan,
    async takeIn(group, text, change) {
      const planned = await plan(group, text, change);
      if (planned.faults.length > 0) throw new PenholderError('table_has_faults', { count: planned.faults.length });
      for (const one of [...planned.added, ...planned.changed]) {
        await write(group, one, change);
        await changed(group.id, one.after.id);
      }
      return planned;
    },
  };
}

/** The fields after; one that is gone is named as gone. */
function fieldsOf(before: Issue, after: Issue): Fields {
  const gone = Object.keys(before).filter((name) => !(name in after));
  return { ...after, ...Object.fromEntries(gone.map((name) => [name, undefined])) };
}
