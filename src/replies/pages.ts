import { buttons, context, phrase } from './build.ts';
import type { Block } from './reply.ts';

/** One page of a longer list; pages count from 1. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** The page asked for; past the end, the last one. */
export function pageOf<T>(all: readonly T[], asked: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { items: all.slice((page - 1) * size, page * size), page, pages };
}

/** How much is on one page, of things of different lengths. */
export interface PageRoom<T> {
  /** Of all that is on it together; one alone may be longer. */
  readonly characters: number;
  readonly items: number;
  lengthOf(item: T): number;
}

/** The page asked for, of as many as there is room for; past the end, the last one. */
export function pageByRoom<T>(all: readonly T[], asked: number, { characters, items, lengthOf }: PageRoom<T>): Page<T> {
  const pages: T[][] = [[]];
  let room = characters;
  for (const one of all) {
    const length = lengthOf(one);
    const last = pages.at(-1) as T[];
    if (last.length > 0 && (length > room || last.length === items)) {
      pages.push([one]);
      room = characters;
    } else last.push(one);
    room -= length;
  }
  const page = Math.min(Math.max(1, asked), pages.length);
  return { items: pages[page - 1] ?? [], page, pages: pages.length };
}

/** "Page 2 of 3" with buttons to its neighbours; nothing when there is one page only. */
export function pageButtons(shown: Page<unknown>, command: string, args: Readonly<Record<string, unknown>>): Block[] {
  const { page, pages } = shown;
  if (pages === 1) return [];
  const to = (target: number) => ({ command, args: { ...args, page: target } });
  const row = [
    ...(page > 1 ? [{ label: phrase('page.previous'), does: to(page - 1) }] : []),
    ...(page < pages ? [{ label: phrase('page.next'), does: to(page + 1) }] : []),
  ];
  return [context(phrase('page.of', { page, pages })), buttons(...row)];
}
