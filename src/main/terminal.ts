import { PenholderError } from '../errors.ts';
import { phrase } from '../replies/build.ts';
import { plainText } from '../replies/plain-text.ts';
import type { Param } from '../replies/reply.ts';
import { type Language, languageOf, type MessageId, type Reader } from '../text/text.ts';

/** The language of the terminal, from its locale; English where that is no language of ours. */
export function terminalReader(environment: Readonly<Record<string, string | undefined>>): Reader {
  const language: Language = languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG, 'en');
  return { language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** A message as a line of the terminal. */
export function line(reader: Reader, id: MessageId, params: Readonly<Record<string, Param>> = {}): string {
  return printable(plainText(phrase(id, params), { reader, now: new Date(0) }));
}

/** An error as a line of the terminal; undefined for one that we have no words for. */
export function errorLine(reader: Reader, error: unknown): string | undefined {
  return error instanceof PenholderError ? line(reader, `error.${error.code}`, error.params) : undefined;
}

/** Text without the control characters that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}]/gu, (char) => (char === '\n' || char === '\t' ? char : ' '));
}
