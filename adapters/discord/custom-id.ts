import { firstOf } from '../../src/replies/plain-line.ts';
import { limits } from './limits.ts';

/** What a control's id says: what it does, by which token. */
export type CustomId =
  /** A button or a choice. */
  | { readonly kind: 'press'; readonly token: string }
  /** A menu: its token is the chosen value. */
  | { readonly kind: 'menu' }
  /** A form that is sent. */
  | { readonly kind: 'form'; readonly token: string };

const MENU = 'menu';
const FORM = 'form.';

/** An id stands once in a message, though two buttons may do the same: each is numbered. */
export function pressId(number: number, token: string): string {
  return firstOf(`${number}.${token}`, limits.customId);
}

export function menuId(number: number): string {
  return `${number}.${MENU}`;
}

export function formId(token: string): string {
  return firstOf(`${FORM}${token}`, limits.customId);
}

/** Reads an id. One that we never made is read as a token: the bot does not know it, and says so. */
export function readCustomId(id: string): CustomId {
  if (id.startsWith(FORM)) return { kind: 'form', token: id.slice(FORM.length) };
  const [, token = id] = /^\d+\.(.+)$/s.exec(id) ?? [];
  return token === MENU ? { kind: 'menu' } : { kind: 'press', token };
}
