import { isTextList, keep, kept } from './kept.ts';

const MOST = 50;

/** What was sent from this tab, to be brought back with the arrow keys. */
export interface LineHistory {
  add(line: string): void;
  /** The line before (-1) or after (1) the one shown; undefined at either end. `shown` is kept as the newest. */
  step(by: -1 | 1, shown: string): string | undefined;
}

/** @param key where lines are kept over reloads */
export function createLineHistory(key: string): LineHistory {
  const lines = kept(key, isTextList) ?? [];
  let at = lines.length;
  let unsent = '';
  return {
    add(line) {
      if (lines.at(-1) !== line) lines.push(line);
      if (lines.length > MOST) lines.shift();
      at = lines.length;
      keep(key, lines);
    },
    step(by, shown) {
      const next = at + by;
      if (next < 0 || next > lines.length) return undefined;
      if (at === lines.length) unsent = shown;
      at = next;
      return lines[at] ?? unsent;
    },
  };
}
