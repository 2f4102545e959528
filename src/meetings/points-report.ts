import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { type Delivery, isLate } from '../deliveries/delivery.ts';
import type { DeliveryStore } from '../deliveries/delivery-store.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import type { InPrivate } from '../people/in-private.ts';
import { heading, list, phrase, time } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { MeetingService } from './meeting-service.ts';
import { OUTLOOK_POST } from './outlook-post.ts';
import { POINTS_POST, readSubject } from './points-subject.ts';

interface Subject {
  readonly groupId: string;
  /** Of what went otherwise from this moment on, for a while. */
  readonly from: string;
}

const KIND = 'points-report';
/** What goes otherwise within so many milliseconds is told together. */
const GATHERED_MS = 600_000;

/** Tells a chair which talking points were posted late, or not at all, in one message. */
export function pointsReport(store: Pick<DeliveryStore, 'endedIn'>, meetings: () => MeetingService): PostKind {
  async function lineOf(delivery: Delivery): Promise<string | undefined> {
    const { groupId, meetingId } = readSubject(delivery);
    const title = delivery.kind === OUTLOOK_POST ? '' : (await meetings().byId(groupId, meetingId))?.title;
    const how = howOf(delivery);
    // what was parted into messages is one line
    if (how === undefined || title === undefined) return undefined;
    return JSON.stringify([how, title, Math.floor(delivery.dueAt.getTime() / 60_000) * 60_000]);
  }

  return {
    kind: KIND,
    async draw({ subject }) {
      const { groupId, from } = JSON.parse(subject) as Subject;
      const period = { from: new Date(from), to: new Date(Date.parse(from) + GATHERED_MS) };
      const kinds = [POINTS_POST, OUTLOOK_POST];
      const ended = (await Promise.all(kinds.map((kind) => store.endedIn(groupId, kind, period)))).flat();
      const lines = (await Promise.all(ended.map(lineOf))).filter((line) => line !== undefined);
      if (lines.length === 0) return undefined;
      return {
        visibility: 'channel',
        blocks: [heading(phrase('points.report')), list([...new Set(lines)].sort().map(wordsOf))],
      };
    },
  };
}

type How = 'missed' | 'failed' | 'late' | 'empty';

/** What is told of a delivery that ended; undefined where it ended as it should. */
function howOf(delivery: Delivery): How | undefined {
  const { state, postedAt, leadMs, subject, kind } = delivery;
  if (state === 'missed' || state === 'failed') return state;
  if (state === 'posted' && postedAt && isLate(delivery, postedAt)) return 'late';
  // days on which there is nothing to tell are as a rule
  if (kind === OUTLOOK_POST) return undefined;
  const { topic, session } = readSubject({ subject });
  // of the parts some are empty as a rule
  return state === 'cancelled' && leadMs !== undefined && !topic && !session ? 'empty' : undefined;
}

function wordsOf(line: string): Inline {
  const [how, meeting, due] = JSON.parse(line) as [How, string, number];
  const at = time(new Date(due));
  if (meeting !== '' || how === 'empty') return phrase(`points.report.${how}`, { meeting, due: at });
  return phrase(`outlook.${how}`, { due: at });
}

interface Parts {
  readonly clock: Clock;
  readonly inPrivate: InPrivate;
  deliveries(): Pick<Deliveries, 'owe'>;
}

/** Sees to it that each chair of a group is told, in a direct message, of what goes otherwise about now. */
export function createPointsReports({ clock, deliveries, inPrivate }: Parts) {
  return async ({ groupId, endedAt, postedAt }: Pick<Delivery, 'groupId' | 'endedAt' | 'postedAt'>): Promise<void> => {
    const at = endedAt ?? postedAt ?? clock.now();
    const from = Math.floor(at.getTime() / GATHERED_MS) * GATHERED_MS;
    const subject: Subject = { groupId, from: new Date(from).toISOString() };
    const post = { groupId, kind: KIND, subject: JSON.stringify(subject), occurrence: subject.from };
    for (const { channel } of await inPrivate.ofRoles(groupId, ['chair']))
      await deliveries().owe({ ...post, channel, dueAt: new Date(from + GATHERED_MS) });
  };
}
