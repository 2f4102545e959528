import { list, type Option } from '../bot/option.ts';
import { joined, phrase, said } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { fold } from '../text/fold.ts';
import type { Poll } from './poll.ts';

/** Tags of one poll, and characters of one. */
export const MOST_TAGS = 5;
export const TAG_LENGTH = 30;

/** The option `tags:"A | B"`. */
export function tagList(): Option<string[]> {
  return list({ min: 1, max: MOST_TAGS, maxLength: TAG_LENGTH, suggests: 'tags' });
}

/** Tags as they are kept: of those that a reader would take for one the first, without spaces that nobody sees. */
export function tagsOf(typed: readonly string[]): readonly string[] {
  return unlike(typed.map((tag) => tag.replace(/\s+/g, ' ').trim()));
}

/** Of those that a reader would take for one the first. */
export function unlike(tags: readonly string[]): string[] {
  return [...new Map(tags.toReversed().map((tag) => [fold(tag), tag])).values()].toReversed();
}

/** Whether a poll has a tag; case and accents do not count. */
export function hasTag({ tags = [] }: Pick<Poll, 'tags'>, typed: string): boolean {
  return tags.some((tag) => fold(tag) === fold(typed.replace(/\s+/g, ' ').trim()));
}

/** Names of tags, in a line. */
export function tagNames(tags: readonly string[]): Inline {
  return joined(tags.map(said), ' · ');
}

/** The tags of a poll, in a line of their own. */
export function tagWords(tags: readonly string[]): Inline {
  return phrase('poll.tags', { tags: tagNames(tags) });
}
