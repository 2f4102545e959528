import { ask as en } from '../en/ask.ts';

/** The same words in Spanish. */
export const ask: Readonly<Record<keyof typeof en, string>> = { ...en };
