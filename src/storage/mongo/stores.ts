import type { Connection } from 'mongoose';
import type { Issue } from '../../issues/issue.ts';
import type { OpenQuestion } from '../../issues/question-inbox.ts';
import type { Watch } from '../../issues/watch.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { PointUse } from '../../meetings/point-use.ts';
import type { Reminded } from '../../meetings/reminders.ts';
import type { Schedule } from '../../meetings/schedule.ts';
import type { TalkingPoint, Topic } from '../../meetings/talking-point.ts';
import type { GroupRecord } from '../../records/record.ts';
import { createActStore } from './act-store.ts';
import { createActionTokenStore } from './action-token-store.ts';
import { createActivityStore } from './activity-store.ts';
import { createChangeMarks, marking } from './change-marks.ts';
import { createClockStore } from './clock-store.ts';
import { createClosedPeriodStore } from './closed-period-store.ts';
import { createConversationStore } from './conversation-store.ts';
import { createDeliveryStore } from './delivery-store.ts';
import { createFileStore } from './file-store.ts';
import { createGroupStore } from './group-store.ts';
import { createInteractionStore } from './interaction-store.ts';
import { createKeptStore } from './kept-store.ts';
import { createLinkCodeStore } from './link-code-store.ts';
import { createMemberStore } from './member-store.ts';
import { createMessageLog } from './message-log-store.ts';
import { createPollStore } from './poll-store.ts';
import { createSaidStore } from './said-store.ts';
import { createSealedStore } from './sealed-store.ts';

/** Every store there is. */
export type Stores = ReturnType<typeof createStores>;

/** The stores on one connection. */
export function createStores(connection: Connection) {
  const marks = createChangeMarks(connection);
  const acts = createActStore(connection);
  const marked = { acts, changed: marks.raise };
  return {
    marks,
    tokens: createActionTokenStore(connection),
    interactions: createInteractionStore(connection),
    groups: createGroupStore(connection, acts),
    acts,
    activities: createActivityStore(connection),
    members: createMemberStore(connection, acts),
    linkCodes: createLinkCodeStore(connection),
    polls: marking(createPollStore(connection), marks),
    files: createFileStore(connection),
    deliveries: createDeliveryStore(connection),
    messages: createMessageLog(connection),
    clock: createClockStore(connection),
    closedPeriods: createClosedPeriodStore(connection),
    said: createSaidStore(connection),
    conversations: createConversationStore(connection),
    sealed: createSealedStore(connection),
    kept: {
      issues: createKeptStore<Issue>(connection, 'issues', marked),
      meetings: createKeptStore<Meeting>(connection, 'meetings', marked),
      topics: createKeptStore<Topic>(connection, 'topics', marked),
      points: createKeptStore<TalkingPoint>(connection, 'talking-points', marked),
      uses: createKeptStore<PointUse>(connection, 'point-uses', { acts }),
      records: createKeptStore<GroupRecord>(connection, 'records', marked),
      reminded: createKeptStore<Reminded>(connection, 'meeting-reminders', { acts }),
      schedules: createKeptStore<Schedule>(connection, 'points-schedules', { acts }),
      watches: createKeptStore<Watch>(connection, 'watches', { acts }),
      questions: createKeptStore<OpenQuestion>(connection, 'questions', { acts }),
    },
  };
}

/** Makes the indexes that the stores rest on, the unique ones above all. Safe to repeat. */
export async function createIndexes(connection: Connection): Promise<void> {
  for (const name of connection.modelNames()) await connection.model(name).createIndexes();
}
