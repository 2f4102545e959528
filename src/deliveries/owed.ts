import type { Owed } from './deliveries.ts';

/** What became of one post in several channels: held up where it is in one of them. */
export function owedTogether(each: readonly Owed[]): Owed {
  const lacking = each.find(({ lacks }) => lacks !== undefined);
  return {
    isNew: each.some(({ isNew }) => isNew),
    isHeldUp: each.some(({ isHeldUp }) => isHeldUp),
    ...(lacking?.lacks === undefined ? {} : { lacks: lacking.lacks }),
  };
}
