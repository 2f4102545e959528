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
