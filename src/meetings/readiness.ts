import type { Language } from '../text/text.ts';
import { workOf } from './point-life.ts';
import { isCurrent, isFor } from './shown-points.ts';
import type { PointState, TalkingPoint } from './talking-point.ts';

/** What a point lacks before a meeting. */
export type Lack =
  | { readonly kind: 'approval'; readonly state: PointState }
  /** A language that the group offers; `state`: how far a translation is. */
  | { readonly kind: 'language'; readonly language: Language; readonly state: PointState | undefined }
  /** The translation is of another version. */
  | { readonly kind: 'outdated'; readonly language: Language };

/** How far a point is. */
export interface Readiness {
  readonly point: TalkingPoint;
  readonly lacks: readonly Lack[];
  /** A newer version of what is approved, on its way: it keeps nothing from being posted. */
  readonly newer: PointState | undefined;
}

/** Which of a group's points are asked after. */
export interface Asked {
  /** Left out: for any meeting. */
  readonly meetingId?: string;
  /** That the group offers; left out: those in which its points are written. */
  readonly languages?: readonly Language[] | undefined;
}

/** How far the points of a meeting are, each original once; retired ones are not asked for any more. */
export function readinessOf(all: readonly TalkingPoint[], { meetingId, languages }: Asked): Readiness[] {
  const alive = all.filter(({ state }) => state !== 'retired');
  const offered = languages ?? [...new Set(alive.map(({ language }) => language))];
  return alive
    .filter((point) => point.translationOf === undefined && (meetingId === undefined || isFor(point, meetingId)))
    .map((point) => ({
      point,
      lacks: [...lacksApproval(point), ...offered.flatMap((language) => lacksLanguage(point, language, alive))],
      newer: point.state === 'approved' && point.revision ? point.revision.state : undefined,
    }));
}

function lacksApproval(point: TalkingPoint): Lack[] {
  return point.state === 'approved' ? [] : [{ kind: 'approval', state: workOf(point).state }];
}

function lacksLanguage(point: TalkingPoint, language: Language, alive: readonly TalkingPoint[]): Lack[] {
  if (point.language === language) return [];
  const translation = alive.find((one) => one.translationOf === point.id && one.language === language);
  if (translation?.state !== 'approved')
    return [{ kind: 'language', language, state: translation && workOf(translation).state }];
  return isCurrent(translation, point) || point.state !== 'approved' ? [] : [{ kind: 'outdated', language }];
}

/** Those that are ready. */
export function readyOf(points: readonly Readiness[]): Readiness[] {
  return points.filter(({ lacks }) => lacks.length === 0);
}
