import { PenholderError } from '../errors.ts';
import type { PollKind } from './kinds/kind.ts';
import { inPlaces } from './meanings.ts';
import type { Part } from './parts.ts';
import type { Poll } from './poll.ts';

/** Characters of what voters are asked in place of why: a form's field shows them whole everywhere. */
export const PROMPT_LENGTH = 100;
/** As many as any kind has positions. */
export const MOST_PROMPTS = 6;

/** To how many positions a kind's voters may be asked something of its own: none where they choose among options. */
export function positionsOf(kind: PollKind, terms: unknown): number {
  const options = (terms as { options?: unknown } | undefined)?.options;
  return options === undefined ? (kind.described?.(terms).length ?? 1) : 1;
}

/**
 * What voters are asked for a reason: one question for all, or one for each position in their order, '' where none is.
 * @throws prompts_too_many {prompt, count}, which names the first that belongs to nothing
 */
export function readPrompt(typed: readonly string[] | undefined, positions: number): Pick<Poll, 'prompt'> {
  const prompt = inPlaces(typed);
  if (prompt.length > positions)
    throw new PenholderError('prompts_too_many', { prompt: prompt[positions] ?? '', count: positions });
  if (prompt.length === 0) return {};
  // a place more says that it is for the first alone
  return { prompt: prompt.length === 1 && typed?.length !== 1 ? [...prompt, ''] : prompt };
}

/** What is asked of who says this to a question; undefined: why. */
export function promptFor({ kind, poll, answerIn }: Part, choice: string): string | undefined {
  const { prompt = [] } = poll;
  if (prompt.length < 2) return prompt[0];
  const voting = kind.voting(poll);
  const answer = answerIn(choice);
  const at = voting.by === 'press' ? voting.buttons.findIndex((button) => button.choice === answer) : -1;
  return prompt[at] || undefined;
}
