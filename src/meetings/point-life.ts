import { PenholderError } from '../errors.ts';
import { code, phrase } from '../replies/build.ts';
import { type PointState, pointName, type TalkingPoint, type Written } from './talking-point.ts';

/** What is done to a point on its way. */
export type PointStep = 'draft' | 'submit' | 'approve' | 'return' | 'retire';

interface Transition {
  /** `drafts`: who writes points; `approves`: who decides on them. */
  readonly who: 'drafts' | 'approves';
  readonly from: readonly PointState[];
  readonly to: PointState;
}

/** Who takes a point from where to where. A text that is written anew begins as a draft, wherever the point stands. */
export const transitions: Readonly<Record<PointStep, Transition>> = {
  draft: { who: 'drafts', from: ['draft', 'submitted', 'returned', 'approved', 'retired'], to: 'draft' },
  submit: { who: 'drafts', from: ['draft', 'returned'], to: 'submitted' },
  approve: { who: 'approves', from: ['submitted'], to: 'approved' },
  return: { who: 'approves', from: ['submitted'], to: 'returned' },
  retire: { who: 'approves', from: ['draft', 'submitted', 'returned', 'approved'], to: 'retired' },
};

/** The newest version of a point: the one that is worked on. */
export type Work = Pick<TalkingPoint, 'version' | 'text' | 'state' | 'drafter' | 'comment' | 'translates'>;

/** The newest version of a point. */
export function workOf({ state, revision, ...point }: TalkingPoint): Work {
  if (revision && state === 'approved') return revision;
  const { version, text, drafter, comment, translates } = point;
  return { version, text, state, ...given({ drafter, comment, translates }) };
}

/** Who writes, and when (ISO). */
export interface Writing {
  readonly by: NonNullable<Written['by']>;
  readonly at: string;
}

/** Of all its texts, oldest first. */
export function writtenOf({ written, version, text }: TalkingPoint): Written[] {
  return written ?? [{ version, text }];
}

/**
 * A point with a new text: a draft. What is approved stands until the new one is.
 * @param translates the version of the original that it translates
 */
export function rewritten(
  point: TalkingPoint,
  { text, translates }: { text: string; translates: number | undefined },
  writing: Writing,
): TalkingPoint {
  const before = writtenOf(point);
  const version = Math.max(point.version, ...before.map((one) => one.version)) + 1;
  const work = { version, text, state: 'draft', drafter: writing.by, ...given({ translates }) } as const;
  return withWork({ ...point, written: [...before, { version, text, ...writing }] }, work);
}

/**
 * A point after a step of who decides on it, or hands it in. @param comment why it is returned
 * @throws point_not_so
 */
export function stepped(point: TalkingPoint, step: Exclude<PointStep, 'draft'>, comment?: string): TalkingPoint {
  demandFrom(point, step);
  if (step === 'retire') return { ...point, state: 'retired' };
  const { comment: _, ...work } = workOf(point);
  return withWork(point, { ...work, state: transitions[step].to, ...given({ comment }) });
}

function demandFrom(point: TalkingPoint, step: Exclude<PointStep, 'draft'>): void {
  const { state } = workOf(point);
  if (transitions[step].from.includes(state)) return;
  throw new PenholderError('point_not_so', {
    point: code(pointName(point)),
    state: phrase(`point.is.${state}`),
    needed: phrase(`point.needs.${step}`),
  });
}

/** Approved work takes the place of what stands; other work waits beside what is approved, and is the point where nothing is. */
function withWork(point: TalkingPoint, work: Work): TalkingPoint {
  const { drafter: _d, comment: _c, translates: _t, revision: _r, ...still } = point;
  if (point.state === 'approved' && work.state !== 'approved')
    return { ...point, revision: work as NonNullable<TalkingPoint['revision']> };
  return { ...still, ...work, sample: point.sample && work.version === point.version };
}

/** Without what is not given: a stored field is there or is not. */
function given<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
