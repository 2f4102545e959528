import type { PenholderError } from '../../errors.ts';
import type { Issue } from '../issue.ts';

/** One issue of a file. */
export interface Row {
  /** Where it begins, as an editor counts, from 1. */
  readonly line: number;
  /** Undefined: it gets the next free number. */
  readonly id: string | undefined;
  /** A page by which it is found where nothing has its id. */
  readonly page?: string;
  /** What it makes of the issue that is there, or of none. @throws a PenholderError about the line */
  apply(there: Issue | undefined, id: string): Issue;
}

/** What is wrong with a line of a file. */
export interface FileFault {
  readonly line: number;
  readonly error: PenholderError;
}

/** What a file holds, or why it cannot be read. */
export type ReadFile = { readonly rows: readonly Row[] } | { readonly fault: FileFault };
