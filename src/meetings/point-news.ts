import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Drawn, PostKind } from '../deliveries/post-kind.ts';
import type { Act } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { InPrivate } from '../people/in-private.ts';
import type { Member } from '../people/member.ts';
import type { MemberStore } from '../people/member-store.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { buttons, phrase, said, text } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { decideButtons } from './point-buttons.ts';
import { workOf, writtenOf } from './point-life.ts';
import { pointName, type TalkingPoint } from './talking-point.ts';

interface Subject {
  readonly groupId: string;
  readonly point: string;
  readonly version: number;
  readonly to: 'approver' | 'drafter';
}

/** What became of a point. */
interface News {
  readonly point: TalkingPoint;
  readonly was: TalkingPoint;
  readonly act: Act;
  readonly by: Member;
}

/** Tells in private who has to decide on a point, and what was decided. */
export interface PointNews {
  /** Tells who is to know, but not who did it. */
  tell(group: Group, news: News): Promise<void>;
}

interface Parts {
  readonly members: Pick<MemberStore, 'withRoles'>;
  readonly inPrivate: InPrivate;
  readonly clock: Clock;
  deliveries(): Pick<Deliveries, 'owe' | 'redrawLast'>;
}

const KIND = 'point-news';
/** Chairs and co-chairs who are told at most. */
const APPROVERS = 20;

export function createPointNews({ members, inPrivate, clock, deliveries }: Parts): PointNews {
  async function owe(group: Group, { act, memberIds, subject }: { act: Act; memberIds: string[]; subject: Subject }) {
    for (const { channel } of await inPrivate.channelsOf(group.id, memberIds)) {
      const post = { groupId: group.id, kind: KIND, subject: JSON.stringify(subject), dueAt: clock.now() };
      await deliveries().owe({ ...post, occurrence: String(act.number), channel });
    }
  }

  return {
    async tell(group, { point, was, act, by }) {
      const [before, now] = [workOf(was), workOf(point)];
      const of = (version: number, to: Subject['to']): Subject => ({ groupId: group.id, point: point.id, version, to });
      // who was asked to decide on it sees that it is decided, or newer
      if (before.state === 'submitted' || act.undoes !== undefined)
        await deliveries().redrawLast(
          KIND,
          JSON.stringify(of((act.undoes === undefined ? before : now).version, 'approver')),
        );
      if (act.undoes !== undefined) return;
      if (now.state === 'submitted' && before.state !== 'submitted') {
        const approvers = await members.withRoles(group.id, ['chair', 'co-chair'], APPROVERS);
        const memberIds = approvers.map(({ id }) => id).filter((id) => id !== by.id);
        return owe(group, { act, memberIds, subject: of(now.version, 'approver') });
      }
      const isDecided = before.state === 'submitted' && (now.state === 'approved' || now.state === 'returned');
      const drafter = now.drafter?.memberId;
      if (!isDecided || drafter === undefined || drafter === by.id) return;
      await owe(group, { act, memberIds: [drafter], subject: of(now.version, 'drafter') });
    },
  };
}

/** What is told, as it is now. */
export function pointNewsPost(points: Pick<KeptStore<TalkingPoint>, 'find'>): PostKind {
  return {
    kind: KIND,
    async draw({ subject }: Drawn) {
      const { groupId, point: id, version, to } = JSON.parse(subject) as Subject;
      const point = await points.find(groupId, id);
      const words = point && writtenOf(point).find((one) => one.version === version)?.text;
      if (!point || words === undefined) return undefined;
      return {
        visibility: 'channel',
        blocks: [
          text(phrase(`point.news.${to}`, { point: pointName(point), name: workOf(point).drafter?.name ?? '' })),
          text(said(words)),
          ...(to === 'approver' ? decision(point, version) : [text(stateWords(point, version))]),
        ],
      };
    },
  };
}

function decision(point: TalkingPoint, version: number): Block[] {
  const work = workOf(point);
  if (work.version !== version || work.state !== 'submitted') return [text(stateWords(point, version))];
  return [buttons(...decideButtons(point))];
}

/** Where a version stands now. */
function stateWords(point: TalkingPoint, version: number): Inline {
  const { state, comment, ...work } = workOf(point);
  if (work.version !== version) return phrase('point.news.newer');
  if (state === 'returned' && comment !== undefined) return phrase('point.returned-with', { comment });
  return phrase('point.news.now', { state: phrase(`points.state.${state}`) });
}
