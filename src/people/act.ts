import { isDeepStrictEqual } from 'node:util';
import { PenholderError } from '../errors.ts';
import type { Member } from './member.ts';

/** What is changed, and can be taken back. */
export type ActKind = 'settings' | 'channel' | 'member' | 'issue' | 'point' | 'topic' | 'meeting';

/** One change to a group, a member, an issue, a talking point, a topic or a meeting's programme: never changed, never removed. */
export interface Act {
  /** 1, 2, 3 … within the group. */
  readonly number: number;
  readonly groupId: string;
  readonly at: Date;
  /** A member's id and name at that time. */
  readonly by: { readonly memberId: string; readonly name: string };
  readonly kind: ActKind;
  /** A member's id, for what was done to one. */
  readonly memberId?: string;
  /** The id of the thing that it was done to, for an issue, a point, a topic or a meeting. */
  readonly about?: string;
  /** Why, in the words of who did it. */
  readonly why?: string;
  /** The fields that changed: a field that was not set before, or is not any more, is missing there. */
  readonly before: Fields;
  readonly after: Fields;
  /** The number of the act that this one took back. */
  readonly undoes?: number;
}

/** An act that has no number yet. */
export type NewAct = Omit<Act, 'number'>;

/** An act that is to be added once, however often it is tried. */
export interface Slip {
  readonly mark: string;
  readonly act: NewAct;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The acts of groups, append-only. */
export interface ActStore {
  /** Adds acts of one group under its next numbers, in their order; instead of one whose mark is there it gives that. */
  add(slips: readonly Slip[]): Promise<Act[]>;
  /** Newest first. */
  list(groupId: string, query: ActQuery): Promise<Act[]>;
}

/** Which acts are looked for. */
export interface ActQuery {
  readonly kinds: readonly ActKind[];
  readonly limit: number;
  /** Only those done to the thing of this id. */
  readonly about?: string;
  /** Only those at or after this time. */
  readonly since?: Date;
}

/** The last act that stands: neither taken back, nor itself a taking back. */
export function lastStanding(newestFirst: readonly Act[]): Act | undefined {
  const undone = new Set(newestFirst.flatMap(({ undoes }) => undoes ?? []));
  return newestFirst.find(({ number, undoes }) => undoes === undefined && !undone.has(number));
}

/** Of the wished fields those that differ from what is there, before and after. */
export function changeOf(there: object, wished: Fields): { readonly before: Fields; readonly after: Fields } {
  const now = there as Fields;
  const names = Object.keys(wished).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(wished[name]));
  const of = (from: Fields) =>
    Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
  return { before: of(now), after: of(wished) };
}

/** How one whole thing differs from another: what was there and is not any more counts too. */
export function differenceOf(before: object, after: object): { readonly before: Fields; readonly after: Fields } {
  const gone = Object.fromEntries(Object.keys(before).map((name) => [name, undefined]));
  return changeOf(before, { ...gone, ...after });
}

/** The fields that an act changed as they were before it. @throws changed_meanwhile where one is not as the act has left it */
export function fieldsBefore(now: object, { before, after }: Pick<Act, 'before' | 'after'>): Fields {
  const there = now as Fields;
  const names = Object.keys({ ...before, ...after });
  if (!names.every((name) => isDeepStrictEqual(there[name] ?? [], after[name] ?? [])))
    throw new PenholderError('changed_meanwhile');
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

/** Who acts, as an act names them. */
export function actorOf({ id, name }: Pick<Member, 'id' | 'name'>): Act['by'] {
  return { memberId: id, name };
}
