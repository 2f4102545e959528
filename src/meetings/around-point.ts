import type { Services } from '../bot/services.ts';
import type { Around } from './point-blocks.ts';
import type { TalkingPoint } from './talking-point.ts';

/** What is told with a point: its topic, its meetings, what it translates and what translates it. */
export async function aroundPoint(
  { meetings, points }: Pick<Services, 'meetings' | 'points'>,
  groupId: string,
  point: TalkingPoint,
): Promise<Around> {
  const [topics, all] = await Promise.all([meetings.topics(groupId), points.list(groupId)]);
  const original = all.find(({ id }) => id === point.translationOf);
  const ids = (original ?? point).meetings;
  const found = await Promise.all(ids.map((id) => meetings.byId(groupId, id)));
  return {
    topic: topics.find(({ id }) => id === (original ?? point).topic),
    meetings: found.filter((meeting) => meeting !== undefined),
    original,
    translations: all.filter(({ translationOf, state }) => translationOf === point.id && state !== 'retired'),
  };
}

/**
 * The ids of the meetings that somebody names, with | between; of a series its next occurrence unless a day or `all` of it
 * is meant. @throws meeting_not_found, no_meetings
 */
export async function meetingsMeant(
  { meetings }: Pick<Services, 'meetings'>,
  groupId: string,
  { typed, which, now }: { typed: string; which?: 'one' | 'all' | undefined; now: Date },
): Promise<string[]> {
  const names = typed.split('|').map((name) => name.trim());
  const found = await Promise.all(
    names.filter((name) => name !== '').map((name) => meetings.named(groupId, name, now)),
  );
  return [...new Set(found.map(({ id, of }) => (which === 'all' && of ? of.series : id)))];
}
