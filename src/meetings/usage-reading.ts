import type { Period } from '../bot/period.ts';
import type { Services } from '../bot/services.ts';
import { phrase, said } from '../replies/build.ts';
import { type Meeting, startOf } from './meeting.ts';
import type { PointUse } from './point-use.ts';
import { pointName } from './talking-point.ts';
import type { UsageFacts } from './usage.ts';
import type { UsageWords } from './usage-blocks.ts';

/** Uses, and what is known around them. */
export interface Used {
  readonly uses: readonly PointUse[];
  /** The one that is asked after. */
  readonly meeting: Meeting | undefined;
  readonly facts: UsageFacts;
  readonly words: UsageWords;
  /** Of a point, by its id. */
  readonly textOf: (pointId: string) => string | undefined;
}

/** The uses at one meeting, or at the meetings that began in a period. */
export async function readUsage(
  { meetings, points, uses, roll }: Pick<Services, 'meetings' | 'points' | 'uses' | 'roll'>,
  groupId: string,
  { period, meeting }: { period: Pick<Period, 'since' | 'until'>; meeting: Meeting | undefined },
): Promise<Used> {
  const [all, everyPoint, members, topics] = await Promise.all([
    uses.list(groupId),
    points.list(groupId),
    roll.list(groupId),
    meetings.topics(groupId),
  ]);
  const ids = [...new Set(all.map((use) => use.meeting))];
  const found = await Promise.all(ids.map((id) => meetings.byId(groupId, id)));
  const [meetingOf, pointOf, topicOf, memberOf] = [byId(found), byId(everyPoint), byId(topics), byId(members)];
  const isMeant = (use: PointUse) => {
    if (meeting) return use.meeting === meeting.id;
    const held = meetingOf.get(use.meeting);
    // of a meeting that is there no more, or that begins in a moment, when it was said
    const said = new Date(use.at);
    const start = held && startOf(held) < said ? startOf(held) : said;
    return start >= period.since && start <= period.until;
  };
  return {
    uses: all.filter(isMeant),
    meeting,
    facts: { topicOf: (id) => pointOf.get(id)?.topic, regionOf: (id) => memberOf.get(id)?.region },
    words: {
      topic(id) {
        const topic = topicOf.get(id);
        return topic ? phrase('points.topic', { number: topic.number, topic: topic.shortName }) : said(id);
      },
      point: (id) => said(pointName({ id })),
      meeting: (id) => said(meetingOf.get(id)?.title ?? id),
      region: said,
    },
    textOf: (id) => pointOf.get(id)?.text,
  };
}

function byId<T extends { readonly id: string }>(things: readonly (T | undefined)[]): Map<string, T> {
  return new Map(things.flatMap((thing) => (thing ? [[thing.id, thing] as const] : [])));
}
