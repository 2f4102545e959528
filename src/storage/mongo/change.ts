import type { Fields } from '../../people/act.ts';

/**
 * A change that is made only where the fields are still as they were read: of two who change the same field at once, the
 * second one is told.
 */
export function conditionalChange(before: Fields, after: Fields) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const filter: Record<string, unknown> = {};
  const set: Record<string, unknown> = {};
  const unset: Record<string, 1> = {};
  for (const name of names) {
    filter[name] = before[name] === undefined ? { $exists: false } : before[name];
    if (after[name] === undefined) unset[name] = 1;
    else set[name] = after[name];
  }
  return {
    filter,
    update: {
      ...(Object.keys(set).length > 0 ? { $set: set } : {}),
      ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
    },
  };
}
