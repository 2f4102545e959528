import { firstOnes, joined, list, phrase, progress, strong, text } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { type Lack, type Readiness, readyOf } from './readiness.ts';
import { pointName } from './talking-point.ts';

/** Points that are named. */
const SHOWN = 15;

/** How many points are ready, and what the others lack. @param whose `own`: of who reads it */
export function readinessBlocks(points: readonly Readiness[], whose: 'all' | 'own'): Block[] {
  if (points.length === 0) return [];
  const lacking = points.filter(({ lacks, newer }) => lacks.length > 0 || newer !== undefined);
  return [
    progress(percentReady(points), readyWords(points, whose)),
    ...(lacking.length > 0
      ? [text(strong(phrase('point.lacking'))), list(firstOnes(lacking.map(lackWords), SHOWN))]
      : []),
  ];
}

/** `3 of 7 ready` */
function readyWords(points: readonly Readiness[], whose: 'all' | 'own'): Inline {
  return phrase(whose === 'own' ? 'point.ready.own' : 'point.ready', {
    ready: readyOf(points).length,
    count: points.length,
  });
}

function percentReady(points: readonly Readiness[]): number {
  return Math.floor((100 * readyOf(points).length) / points.length);
}

/** A point and what it lacks. */
function lackWords({ point, lacks, newer }: Readiness): Inline {
  const all = [
    ...lacks.map(oneLack),
    ...(newer === undefined ? [] : [phrase('point.lacks.newer', { state: phrase(`points.state.${newer}`) })]),
  ];
  return phrase('field.line', { label: pointName(point), value: joined(all, '; ') });
}

function oneLack(lack: Lack): Inline {
  switch (lack.kind) {
    case 'approval':
      return phrase(`points.state.${lack.state}`);
    case 'language': {
      const language = phrase(`language.${lack.language}`);
      return lack.state === undefined
        ? phrase('point.lacks.language', { language })
        : phrase('point.lacks.language-yet', { language, state: phrase(`points.state.${lack.state}`) });
    }
    case 'outdated':
      return phrase('point.lacks.outdated', { language: phrase(`language.${lack.language}`) });
  }
}
