import type { Language } from '../text/text.ts';
import { readOccurrenceId } from './occurrences.ts';
import type { TalkingPoint } from './talking-point.ts';

/** A point as members read it. */
export interface ShownPoint extends TalkingPoint {
  /** There is a translation for this reader, of another version: the original is shown in its place. */
  readonly outdated?: Language;
}

/** Whether a point is meant for a meeting: for it alone, or for the series of which it is one. */
export function isFor({ meetings }: Pick<TalkingPoint, 'meetings'>, meetingId: string): boolean {
  const series = readOccurrenceId(meetingId)?.series;
  return meetings.includes(meetingId) || (series !== undefined && meetings.includes(series));
}

/** Whether a translation says what its original says now. */
export function isCurrent(
  { translates, version }: Pick<TalkingPoint, 'translates' | 'version'>,
  original: Pick<TalkingPoint, 'version'>,
): boolean {
  return (translates ?? version) === original.version;
}

/**
 * The approved points among all, each once: in the language asked for where there is an approved translation of what the
 * original says now, else as it was written. A translation of another version is not shown: it would be taken for
 * what the group says.
 */
export function shownPoints(all: readonly TalkingPoint[], language: string): ShownPoint[] {
  const approved = all.filter(({ state }) => state === 'approved');
  const translations = new Map(
    approved.filter((point) => point.language === language).map((point) => [point.translationOf, point]),
  );
  return approved
    .filter(({ translationOf }) => translationOf === undefined)
    .map((original) => {
      const translation = translations.get(original.id);
      if (!translation || original.language === language) return original;
      return isCurrent(translation, original)
        ? // a translation is posted where its original is
          { ...translation, topic: original.topic, meetings: original.meetings }
        : { ...original, outdated: translation.language };
    });
}
