import { phrase } from '../replies/build.ts';
import type { Button } from '../replies/reply.ts';

/** So long before a meeting, in milliseconds, whoever wants it is reminded. */
export const REMINDED_MS = 3_600_000;

/** Has whoever presses it reminded of a meeting. */
export function remindButton({ id }: { readonly id: string }): Button {
  return {
    label: phrase('points.remind'),
    hint: phrase('points.remind.hint'),
    does: { command: 'meeting remind', args: { meeting: id } },
  };
}
