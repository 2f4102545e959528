import { nearest } from '../bot/nearest.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { chatSource } from '../issues/issue-change.ts';
import { type Act, type ActStore, actorOf, differenceOf, fieldsBefore, lastStanding } from '../people/act.ts';
import type { ActivityStore } from '../people/activity.ts';
import type { Group } from '../people/group.ts';
import type { Member } from '../people/member.ts';
import type { Changed, KeptStore, Note } from '../records/kept-store.ts';
import { orStopped, Stopped } from '../records/stopped.ts';
import { code, joined } from '../replies/build.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/text.ts';
import { todayIn } from './calendar.ts';
import { type PointStep, rewritten, stepped, workOf, writtenOf } from './point-life.ts';
import type { PointNews } from './point-news.ts';
import { pointName, type TalkingPoint, type Topic, type Written } from './talking-point.ts';

/** A point that is to be written: on a topic, or as the translation of another one. */
export interface NewPoint {
  readonly text: string;
  readonly language: Language;
  readonly topic: Topic;
  readonly meetings: readonly string[];
  readonly of?: TalkingPoint | undefined;
}

/** What was done to a point. `meetings`: it is meant for others. */
export interface Did {
  readonly step: PointStep | 'meetings';
  readonly version: number;
}

/** What became of a wish. */
export type Update =
  | { readonly outcome: 'changed'; readonly point: TalkingPoint; readonly act: Act }
  | { readonly outcome: 'same'; readonly point: TalkingPoint }
  /** Nothing is changed: there is a newer text than the one that was seen. */
  | { readonly outcome: 'collided'; readonly point: TalkingPoint; readonly seen: Written };

/** What somebody wants of a point; left out: it stays. */
export interface PointWish {
  readonly step: PointStep | 'meetings';
  readonly text?: string | undefined;
  /** All that it is meant for. */
  readonly meetings?: readonly string[] | undefined;
  /** Why it is returned. */
  readonly comment?: string | undefined;
  /** The version that they saw when they began. */
  readonly seen?: number | undefined;
}

/** Takes talking points on their way: each step is kept with who took it, and the last one can be taken back. */
export interface PointKeeper {
  /** Approved ones and all others; who may see which, the caller says. */
  list(groupId: string): Promise<TalkingPoint[]>;
  /** The same, undefined where there is none. */
  find(groupId: string, typed: string, all: boolean): Promise<TalkingPoint | undefined>;
  /** A point by its name. @param all false: approved ones only. @throws point_not_found {typed, known} */
  named(groupId: string, typed: string, all: boolean): Promise<TalkingPoint>;
  /** @throws point_translated {point}, point_same_language {language} */
  add(group: Group, wish: NewPoint, by: Member): Promise<TalkingPoint>;
  /** @throws point_not_found, point_not_so, changed_meanwhile */
  change(group: Group, pointId: string, wish: PointWish, by: Member): Promise<Update>;
  /** Takes the last act back, if it still is the one with this number. @throws nothing_to_undo, changed_meanwhile */
  undo(group: Group, pointId: string, act: number, by: Member): Promise<TalkingPoint>;
  /** What was done to a point, newest first. */
  acts(groupId: string, pointId: string): Promise<Act[]>;
}

export interface PointKeeperParts {
  readonly points: KeptStore<TalkingPoint>;
  readonly acts: ActStore;
  readonly activities: Pick<ActivityStore, 'note'>;
  /** Posts about these meetings are to be drawn anew. */
  changed(groupId: string, meetings: readonly string[]): Promise<void>;
  readonly news: PointNews;
  readonly clock: Clock;
}

/** How far back it is looked for what can be taken back. */
const LOOKED_THROUGH = 50;

export function createPointKeeper(parts: PointKeeperParts): PointKeeper {
  const { points, acts, activities, news, clock } = parts;

  const noteBy = (by: Member, act: Pick<Act, 'about' | 'before' | 'after'> & Partial<Act>): Note => ({
    at: clock.now(),
    kind: 'point',
    by: actorOf(by),
    ...act,
  });

  /** What changed but for the texts, which have their versions. */
  function difference({ before, after }: Changed<TalkingPoint>) {
    const { written: _b, ...from } = before;
    const { written: _a, ...to } = after;
    return differenceOf(from, to);
  }

  async function drafted({ id: groupId }: Group, point: TalkingPoint, by: Member): Promise<void> {
    await activities.note({ groupId, memberId: by.id, deed: 'point-drafted', subject: point.id, at: clock.now() });
  }

  /** What is posted says what is approved now. */
  async function show(groupId: string, before: TalkingPoint, after: TalkingPoint): Promise<void> {
    if (before.state !== 'approved' && after.state !== 'approved') return;
    const original = after.translationOf === undefined ? undefined : await points.find(groupId, after.translationOf);
    const about = new Set([...before.meetings, ...after.meetings, ...(original?.meetings ?? [])]);
    await parts.changed(groupId, [...about]);
  }

  async function changed(
    group: Group,
    id: string,
    { work, note }: { work: (now: TalkingPoint) => TalkingPoint; note: (done: Changed<TalkingPoint>) => Note },
  ) {
    const done = await points.change(group.id, id, work, note);
    if (!done?.act) throw new PenholderError('point_not_found', { typed: id, known: '' });
    await show(group.id, done.before, done.after);
    return { before: done.before, after: done.after, act: done.act };
  }

  const seen = async (groupId: string, all: boolean) =>
    (await points.list(groupId)).filter(({ state }) => all || state === 'approved');

  return {
    list: points.list,
    find: async (groupId, typed, all) => meantBy(typed, await seen(groupId, all)),
    async named(groupId, typed, all) {
      const there = await seen(groupId, all);
      const found = meantBy(typed, there);
      if (!found) throw pointNotFound(typed, there);
      return found;
    },
    async add(group, { text, language, topic, meetings: at, of }, by) {
      const all = await points.list(group.id);
      const now = clock.now();
      const writing = { by: actorOf(by), at: now.toISOString() };
      const point: Omit<TalkingPoint, 'id'> = {
        topic: topic.id,
        meetings: [...at],
        language,
        text,
        state: 'draft',
        sample: false,
        version: 1,
        ...(of ? { translationOf: of.id, translates: workOf(of).version } : {}),
        drafter: writing.by,
        written: [{ version: 1, text, ...writing }],
        source: chatSource({ by, today: todayIn(group.timeZone, now) }),
      };
      if (of) demandUntranslated(of, language, all);
      for (const id of of ? [`${of.id}-${language}`] : idsOn(topic, all)) {
        const made = { id, ...point };
        const did: Did = { step: 'draft', version: 1 };
        const note = () => noteBy(by, { about: id, before: {}, after: { ...made, did } });
        if ((await points.addMissing(group.id, [made], note)) === 0) continue;
        await drafted(group, made, by);
        return made;
      }
      // two translated it at the same time
      throw new PenholderError('changed_meanwhile');
    },
    async change(group, pointId, wish, by) {
      const original = await originalOf(points, group.id, pointId);
      const writing = { by: actorOf(by), at: clock.now().toISOString() };
      return orStopped<Update>(async () => {
        const work = (now: TalkingPoint) => decide(now, wish, { original, writing });
        const why = wish.comment === undefined ? {} : { why: wish.comment };
        const note = (done: Changed<TalkingPoint>) => {
          const did: Did = { step: wish.step, version: workOf(done.after).version };
          const { before: from, after: to } = difference(done);
          return noteBy(by, { about: pointId, before: from, after: { ...to, did }, ...why });
        };
        const { before, after, act } = await changed(group, pointId, { work, note });
        if (wish.step === 'draft') await drafted(group, after, by);
        await news.tell(group, { point: after, was: before, act, by });
        return { outcome: 'changed', point: after, act };
      });
    },
    async undo(group, pointId, number, by) {
      const last = lastStanding(await acts.list(group.id, { kinds: ['point'], about: pointId, limit: LOOKED_THROUGH }));
      if (!last) throw new PenholderError('nothing_to_undo');
      if (last.number !== number) throw new PenholderError('changed_meanwhile');
      const { did: _, ...fields } = last.after;
      const work = (now: TalkingPoint) =>
        // a number that was given stays given: what was drafted by mistake is retired
        'id' in fields ? stepped(now, 'retire') : whole({ ...now, ...fieldsBefore(now, { ...last, after: fields }) });
      const note = (done: Changed<TalkingPoint>) =>
        noteBy(by, { about: pointId, ...difference(done), undoes: last.number });
      const { before, after, act } = await changed(group, pointId, { work, note });
      await news.tell(group, { point: after, was: before, act, by });
      return after;
    },
    acts: (groupId, about) => acts.list(groupId, { kinds: ['point'], about, limit: LOOKED_THROUGH }),
  };
}

function meantBy(typed: string, all: readonly TalkingPoint[]): TalkingPoint | undefined {
  const sought = nameTyped(typed);
  return all.find((point) => point.id === sought || pointName(point) === sought);
}

function nameTyped(typed: string): string {
  return fold(typed.trim()).replace(/\s+/g, '-');
}

function pointNotFound(typed: string, all: readonly TalkingPoint[]): PenholderError {
  const names = all.map(pointName);
  const near = nearest(nameTyped(typed), names, 5);
  const known = (near.length > 0 ? near : names).slice(0, 8).map(code);
  return new PenholderError('point_not_found', { typed: typed.slice(0, 80), known: joined(known) });
}

/** What an act did; undefined for one that takes another back. */
export function didOf({ after }: Pick<Act, 'after'>): Did | undefined {
  return after.did as Did | undefined;
}

async function originalOf(points: KeptStore<TalkingPoint>, groupId: string, pointId: string) {
  const of = (await points.find(groupId, pointId))?.translationOf;
  return of === undefined ? undefined : points.find(groupId, of);
}

interface Deciding {
  readonly original: TalkingPoint | undefined;
  readonly writing: Parameters<typeof rewritten>[2];
}

/** @throws Stopped, point_not_so */
function decide(now: TalkingPoint, wish: PointWish, { original, writing }: Deciding): TalkingPoint {
  const work = workOf(now);
  const { step, seen, text } = wish;
  const seenText = seen === undefined || seen === work.version ? undefined : writtenOf(now).find(isVersion(seen));
  if (seenText && text !== work.text) throw new Stopped({ outcome: 'collided', point: now, seen: seenText });
  const meant = { ...now, meetings: [...(wish.meetings ?? now.meetings)] };
  if (step === 'meetings' || step === 'draft') {
    const translates = original && workOf(original).version;
    // a translation that is sent as it was is confirmed for what its original says now
    const isConfirmed = translates !== undefined && translates !== (work.translates ?? work.version);
    const isWritten = text !== undefined && (text !== work.text || isConfirmed || now.state === 'retired');
    if (isWritten) return rewritten(meant, { text, translates }, writing);
    if (String(meant.meetings) === String(now.meetings)) throw new Stopped({ outcome: 'same', point: now });
    return meant;
  }
  return stepped(meant, step, wish.comment);
}

function isVersion(version: number) {
  return (one: Written) => one.version === version;
}

/** Without fields that were taken away. */
function whole(point: Record<string, unknown>): TalkingPoint {
  return Object.fromEntries(Object.entries(point).filter(([, value]) => value !== undefined)) as TalkingPoint;
}

function demandUntranslated(of: TalkingPoint, language: Language, all: readonly TalkingPoint[]): void {
  if (of.language === language)
    throw new PenholderError('point_same_language', { point: code(pointName(of)), language });
  const there = all.find((point) => point.translationOf === of.id && point.language === language);
  if (there) throw new PenholderError('point_translated', { point: code(pointName(there)) });
}

/** Ids of points on a topic, from the first free one: `point-dns-abuse-3`. */
function* idsOn({ id }: Topic, all: readonly TalkingPoint[]): Generator<string> {
  const base = `point-${id.replace(/^topic-/, '')}`;
  const taken = all.flatMap((point) =>
    point.id.startsWith(`${base}-`) ? [Number.parseInt(point.id.slice(base.length + 1), 10)] : [],
  );
  const highest = Math.max(0, ...taken.filter(Number.isFinite));
  for (let number = highest + 1; number < highest + 1000; number += 1) yield `${base}-${number}`;
}
