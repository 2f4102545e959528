import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { OUTLOOK_MS, outlookMoments, outlookOn } from './outlook.ts';
import { OUTLOOK_POST, type OutlookSubject, outlookSubject } from './outlook-post.ts';
import { AHEAD_MS, languagesOfPosts, type Schedule } from './schedule.ts';

/** A post of what the next days bring that lies ahead. */
export interface PlannedOutlook {
  readonly schedule: Schedule;
  readonly dueAt: Date;
}

/** The posts of what the next days bring. */
export interface Outlooks {
  /** Owes what is ahead; again it is owed once. */
  plan(groupId: string): Promise<void>;
  /** Draws what was last posted anew: a meeting or a point in it may have changed. */
  changed(groupId: string): Promise<void>;
  ahead(groupId: string): Promise<PlannedOutlook[]>;
  /** When one is due as its schedule now is; undefined: it is not wanted any more. */
  dueAt(subject: OutlookSubject, delivery: Pick<Delivery, 'channel'>): Promise<Date | undefined>;
}

interface Parts {
  readonly schedules: Pick<KeptStore<Schedule>, 'list'>;
  readonly clock: Clock;
  deliveries(): Pick<Deliveries, 'owe' | 'redrawLast'>;
}

export function createOutlooks({ schedules, clock, deliveries }: Parts): Outlooks {
  const running = async (groupId: string) =>
    (await schedules.list(groupId)).filter(({ paused, removed }) => !paused && !removed);

  /** Its moments within a period, counted from now. */
  function momentsOf({ on }: Schedule, fromMs: number, toMs: number) {
    const now = clock.now().getTime();
    return on ? outlookMoments(on, { from: new Date(now + fromMs), to: new Date(now + toMs) }) : [];
  }

  const subjectsOf = (groupId: string, { number, meeting, languages }: Schedule, day: string) =>
    languagesOfPosts({ languages }).map((language) => outlookSubject({ groupId, number, day, meeting, language }));

  async function planOne(groupId: string, schedule: Schedule): Promise<void> {
    for (const { day, at } of momentsOf(schedule, 0, AHEAD_MS))
      for (const subject of subjectsOf(groupId, schedule, day))
        for (const { tenant, channelId } of schedule.channels)
          await deliveries().owe({
            groupId,
            kind: OUTLOOK_POST,
            subject,
            occurrence: schedule.id,
            about: [schedule.id],
            channel: { tenant, channelId },
            leadMs: 0,
            dueAt: at,
          });
  }

  return {
    async plan(groupId) {
      for (const schedule of await running(groupId)) await planOne(groupId, schedule);
    },
    async changed(groupId) {
      for (const schedule of await running(groupId)) {
        const last = momentsOf(schedule, -OUTLOOK_MS, 1).at(-1);
        if (!last) continue;
        for (const subject of subjectsOf(groupId, schedule, last.day))
          await deliveries().redrawLast(OUTLOOK_POST, subject);
      }
    },
    async ahead(groupId) {
      const all = await running(groupId);
      return all.flatMap((schedule) => momentsOf(schedule, 0, AHEAD_MS).map(({ at }) => ({ schedule, dueAt: at })));
    },
    async dueAt({ groupId, number, day, language }, { channel }) {
      const schedule = (await running(groupId)).find((one) => one.number === number);
      const isOwn = schedule?.channels.some(({ channelId }) => channelId === channel.channelId);
      if (!schedule?.on || !isOwn || !languagesOfPosts(schedule).includes(language)) return undefined;
      return outlookOn(schedule.on, day);
    },
  };
}
