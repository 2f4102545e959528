import type { Param } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';

/** What a look at an installation found, and its mend when something is wrong. */
export interface Finding {
  readonly isWell: boolean;
  readonly id: MessageId;
  readonly params: Readonly<Record<string, Param>>;
}

export function good(id: MessageId, params: Finding['params']): Finding {
  return { isWell: true, id, params };
}

export function bad(id: MessageId, params: Finding['params']): Finding {
  return { isWell: false, id, params };
}
