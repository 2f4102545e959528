import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Log } from '../log.ts';
import { type Act, type ActStore, actorOf, changeOf, type Fields, fieldsBefore, lastStanding } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { Changed, KeptStore } from '../records/kept-store.ts';
import { orStopped, Stopped } from '../records/stopped.ts';
import { type Doubt, doubtsAbout } from './doubt.ts';
import { type Issue, issueSchema } from './issue.ts';
import { type Change, changeIssue, type FieldName, fieldsOf, type IssueWish } from './issue-change.ts';
import type { Watching } from './watching.ts';

/** How somebody changes an issue. */
export interface Updating extends Change {
  readonly why?: string | undefined;
  /** They have been asked, and want it so. */
  readonly sure: boolean;
  /** What they saw of the fields when they began; left out: nothing. */
  readonly seen?: Readonly<Partial<Record<FieldName, string>>> | undefined;
}

/** A field that somebody else has changed since it was seen. */
export interface Collision {
  readonly field: FieldName;
  readonly seen: string;
  readonly now: string;
}

/** What became of a wish. */
export type Update =
  | { readonly outcome: 'changed'; readonly issue: Issue; readonly act: Act }
  | { readonly outcome: 'same'; readonly issue: Issue }
  /** Nothing is changed yet. */
  | { readonly outcome: 'asked'; readonly issue: Issue; readonly doubts: readonly Doubt[] }
  /** Nothing is changed: others have, in the meantime. */
  | { readonly outcome: 'collided'; readonly issue: Issue; readonly collisions: readonly Collision[] };

/** Changes to issues: each is kept with who made it and why, and the last one can be taken back. */
export interface IssueUpdates {
  /** @throws issue_not_found */
  update(group: Group, issueId: string, given: { wish: IssueWish; updating: Updating }): Promise<Update>;
  /** Adds one under the next free number. */
  add(
    group: Group,
    kind: Issue['kind'],
    given: { wish: IssueWish & { title: string }; change: Change },
  ): Promise<Issue>;
  /**
   * Takes a change back: the one with this number if it is still the last, else the last one.
   * @throws nothing_to_undo, changed_meanwhile
   */
  undo(
    group: Group,
    issueId: string,
    given: { change: Change; act: number | undefined },
  ): Promise<{ issue: Issue; act: Act }>;
  /** Newest first; of one issue, or of all. */
  history(groupId: string, query: { issueId?: string; since?: Date; limit: number }): Promise<Act[]>;
}

export interface IssueUpdateParts {
  readonly issues: KeptStore<Issue>;
  readonly acts: ActStore;
  readonly clock: Clock;
  /** Those who are told of changes. */
  readonly watching: Pick<Watching, 'expect' | 'tell'>;
  /** Called after each change. */
  changed(group: Group): Promise<void>;
  readonly log: Log;
}

/** How far back it is looked for what can be taken back. */
const LOOKED_THROUGH = 50;

export function createIssueUpdates({ issues, acts, clock, watching, changed, log }: IssueUpdateParts): IssueUpdates {
  type More = Partial<Act> & Pick<Act, 'by'>;

  const noteOf =
    (more: More) =>
    ({ before, after }: Changed<Issue>) => ({
      at: clock.now(),
      kind: 'issue' as const,
      about: after.id,
      ...changeOf(before, after as unknown as Fields),
      ...more,
    });

  async function change(
    group: Group,
    issueId: string,
    { work, more }: { work: (now: Issue) => Issue; more: More },
  ): Promise<{ issue: Issue; act: Act }> {
    await watching.expect(group.id, issueId);
    const done = await issues.change(group.id, issueId, work, noteOf(more));
    if (!done?.act) throw new PenholderError('changed_meanwhile');
    await tell(group, issueId);
    return { issue: done.after, act: done.act };
  }

  /** It is changed, whether or not it can be told now: then it is told later. */
  async function tell(group: Group, issueId: string): Promise<void> {
    await Promise.all([watching.tell(group.id, issueId), changed(group)]).catch((error: unknown) =>
      log.warn({ err: error }, 'change of an issue not told yet'),
    );
  }

  return {
    async update(group, issueId, { wish, updating }) {
      const { by, why } = updating;
      return orStopped<Update>(async () => {
        const more = { by: actorOf(by), ...(why === undefined ? {} : { why }) };
        const done = await change(group, issueId, { work: (now) => decide(now, wish, updating), more });
        return { outcome: 'changed', ...done };
      });
    },
    async add(group, kind, { wish, change: given }) {
      const all = await issues.list(group.id);
      let id = nextId(kind, all);
      for (;;) {
        const blank = issueSchema.parse({ id, kind, title: wish.title });
        const issue = changeIssue(blank, { state: 'not-started', ...wish }, given);
        const fields = changeOf(blank, issue as unknown as Fields).after;
        const more = { by: actorOf(given.by), before: {}, after: { id, ...fields } };
        const note = () => noteOf(more)({ before: blank, after: issue });
        if ((await issues.addMissing(group.id, [issue], note)) === 1) {
          await tell(group, id);
          return issue;
        }
        id = after(id);
      }
    },
    async undo(group, issueId, { change: { by }, act }) {
      const last = lastStanding(await acts.list(group.id, { kinds: ['issue'], about: issueId, limit: LOOKED_THROUGH }));
      if (!last || isAdding(last)) throw new PenholderError('nothing_to_undo');
      if (act !== undefined && last.number !== act) throw new PenholderError('changed_meanwhile');
      const work = (now: Issue) => issueSchema.parse({ ...now, ...fieldsBefore(now, last) });
      return change(group, issueId, { work, more: { by: actorOf(by), undoes: last.number } });
    },
    history: (groupId, { issueId, ...query }) =>
      acts.list(groupId, { kinds: ['issue'], ...query, ...(issueId === undefined ? {} : { about: issueId }) }),
  };
}

/** An issue is there for good from then on: what was added by mistake is dropped. */
export function isAdding({ after }: Act): boolean {
  return 'id' in after;
}

/** @throws Stopped */
function decide(now: Issue, wish: IssueWish, updating: Updating): Issue {
  const collisions = collisionsOf(now, wish, updating.seen ?? {});
  if (collisions.length > 0) throw new Stopped({ outcome: 'collided', issue: now, collisions });
  const doubts = doubtsAbout(now, wish, updating.today);
  const isPossible = doubts.every(({ kind }) => kind !== 'past-whole');
  if (doubts.length > 0 && !(updating.sure && isPossible)) throw new Stopped({ outcome: 'asked', issue: now, doubts });
  const next = changeIssue(now, wish, updating);
  if (isDeepStrictEqual(next, issueSchema.parse(now))) throw new Stopped({ outcome: 'same', issue: now });
  return next;
}

/** Fields that are wished otherwise than they are, and are otherwise than they were seen. */
function collisionsOf(now: Issue, wish: IssueWish, seen: NonNullable<Updating['seen']>): Collision[] {
  const wished: Readonly<Record<FieldName, string | undefined>> = {
    percent: wish.percent?.toString(),
    state: wish.state,
    due: wish.due,
    owner: wish.owners?.map(({ name }) => name).join(' | '),
    depends: wish.depends?.join(' | '),
    link: wish.links?.join(' | '),
  };
  const current = fieldsOf(now);
  return (Object.keys(current) as FieldName[]).flatMap((field) => {
    const before = seen[field];
    const isTouched = wished[field] !== undefined && wished[field] !== current[field];
    return isTouched && before !== undefined && before !== current[field]
      ? [{ field, seen: before, now: current[field] }]
      : [];
  });
}

/** Issues count on from the highest number, action items have a letter before theirs: 17, a3. */
function nextId(kind: Issue['kind'], all: readonly Issue[]): string {
  const letter = kind === 'action' ? 'a' : '';
  const taken = all.flatMap(({ id }) => new RegExp(`^${letter}(\\d{1,9})[a-z]?$`).exec(id)?.[1] ?? []);
  return `${letter}${Math.max(0, ...taken.map(Number)) + 1}`;
}

function after(id: string): string {
  return id.replace(/\d+$/, (number) => String(Number(number) + 1));
}
