import type { Services } from '../bot/services.ts';
import { NONE } from './sessions-wish.ts';
import type { Topic } from './talking-point.ts';

/** The ids of topics that are typed; `none` stands for none. @throws topic_not_found */
export async function wishedTopics(
  typed: readonly string[],
  { services, groupId }: { services: Pick<Services, 'meetings'>; groupId: string },
): Promise<string[]> {
  if (typed.every((one) => NONE.test(one.trim()))) return [];
  const found = await Promise.all(typed.map((name) => services.meetings.topic(groupId, name)));
  return [...new Set(found.map(({ id }) => id))];
}

/** Topics as they would be typed: by name, or by number where a name would end the item. */
export function typedTopics(ids: readonly string[], topics: readonly Topic[]): string {
  const names = new Map(
    topics.map(({ id, number, shortName }) => [id, shortName.includes('|') ? String(number) : shortName]),
  );
  return ids.flatMap((id) => names.get(id) ?? []).join(' | ');
}
