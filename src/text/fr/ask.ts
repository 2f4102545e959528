import { ask as en } from '../en/ask.ts';

/** The same words in French. */
export const ask: Readonly<Record<keyof typeof en, string>> = { ...en };
