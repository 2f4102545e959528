import { languages, type MessageId } from '../text/text.ts';
import type { Block, Button, Inline, Param, Reply, TimeStyle, Visibility } from './reply.ts';

/** Small constructors of the reply tree, so that a command reads as what it says. */

export function phrase(id: MessageId, params: Readonly<Record<string, Param>> = {}): Inline {
  return { kind: 'phrase', id, params };
}

/** Somebody's text or a stored value. */
export function said(text: string): Inline {
  return { kind: 'said', text };
}

/** A recorded title, with what it is called in other languages. What is recorded is in English where it does not say. */
export function titled(of: {
  readonly title: string;
  readonly titles: readonly { readonly text: string; readonly language: string }[];
}): Inline {
  const found = languages.flatMap((language) => {
    const other = language === 'en' ? undefined : of.titles.find((one) => one.language === language);
    return other ? [[language, other.text] as const] : [];
  });
  return { kind: 'said', text: of.title, ...(found.length > 0 ? { in: Object.fromEntries(found) } : {}) };
}

export function strong(of: Inline): Inline {
  return { kind: 'strong', of };
}

/** What stands no more. Where nothing can be struck through it is plain: our words beside it must say so, too. */
export function struck(of: Inline): Inline {
  return { kind: 'struck', of };
}

export function code(text: string): Inline {
  return { kind: 'code', text };
}

/** @param url an http(s) address that we made or checked */
export function link(url: string, label: Inline): Inline {
  return { kind: 'link', url, label };
}

export function time(at: Date, style: TimeStyle = 'date-time'): Inline {
  return { kind: 'time', at, style };
}

/** @param isoDay `2020-06-22` */
export function day(isoDay: string): Inline {
  return { kind: 'day', day: isoDay };
}

export function joined(parts: readonly Inline[], by: ', ' | ' · ' | ' ' | '; ' = ', '): Inline {
  return { kind: 'joined', parts, by };
}

/** The first `most` of them, and how many more there are. */
export function firstOnes(all: readonly Inline[], most: number): Inline[] {
  const more = all.length - most;
  return more > 0 ? [...all.slice(0, most), phrase('more', { count: more })] : [...all];
}

export function heading(words: Inline): Block<never> {
  return { kind: 'heading', words };
}

export function text(words: Inline): Block<never> {
  return { kind: 'text', words };
}

export function context(words: Inline): Block<never> {
  return { kind: 'context', words };
}

export function list(items: readonly Inline[], ordered = false): Block<never> {
  return { kind: 'list', ordered, items };
}

export function fields(...pairs: readonly (readonly [Inline, Inline])[]): Block<never> {
  return { kind: 'fields', fields: pairs.map(([label, value]) => ({ label, value })) };
}

/** @param percent 0 to 100 */
export function progress(percent: number, label: Inline): Block<never> {
  return { kind: 'progress', percent, label };
}

export function buttons(...row: readonly Button[]): Block {
  return { kind: 'buttons', buttons: row };
}

/** A row of buttons, and no row where there is none. */
export function buttonsIf(row: readonly Button[]): Block[] {
  return row.length > 0 ? [buttons(...row)] : [];
}

export const divider: Block<never> = { kind: 'divider' };

export function reply(visibility: Visibility, ...blocks: readonly Block[]): Reply {
  return { visibility, blocks };
}

/** An answer that only its asker sees. */
export function onlyYou(...blocks: readonly Block[]): Reply {
  return reply('only-you', ...blocks);
}

/** Rows of as many cells as there are columns. */
export function table(columns: readonly Inline[], rows: readonly (readonly Inline[])[]): Block<never> {
  return { kind: 'table', columns, rows };
}
