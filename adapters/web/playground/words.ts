import type { PointedAt } from '../../../src/bot/mention.ts';
import { phrase } from '../../../src/replies/build.ts';
import type { Param } from '../../../src/replies/reply.ts';
import type { MessageId, Reader } from '../../../src/text/text.ts';
import { toPlain } from '../render-inline.tsx';

/** What a component needs to write for its reader. */
export interface Page {
  readonly reader: Reader;
  /** The group's time. */
  readonly now: Date;
  /** What a form's field for a channel offers. */
  readonly channels?: readonly PointedAt[];
}

/** A message of src/text/ as plain text; JSX escapes it. */
export function say(page: Page, id: MessageId, params: Readonly<Record<string, Param>> = {}): string {
  return toPlain(phrase(id, params), page);
}
