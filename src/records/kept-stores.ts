import type { Issue } from '../issues/issue.ts';
import type { OpenQuestion } from '../issues/question-inbox.ts';
import type { Watch } from '../issues/watch.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { PointUse } from '../meetings/point-use.ts';
import type { Reminded } from '../meetings/reminders.ts';
import type { Schedule } from '../meetings/schedule.ts';
import type { TalkingPoint, Topic } from '../meetings/talking-point.ts';
import type { KeptStore } from './kept-store.ts';
import type { GroupRecord } from './record.ts';

/** Where the things of a group are kept. */
export interface KeptStores {
  readonly issues: KeptStore<Issue>;
  readonly meetings: KeptStore<Meeting>;
  readonly topics: KeptStore<Topic>;
  readonly points: KeptStore<TalkingPoint>;
  /** Where talking points were said. */
  readonly uses: KeptStore<PointUse>;
  readonly records: KeptStore<GroupRecord>;
  /** When talking points are posted by themselves. */
  readonly schedules: KeptStore<Schedule>;
  /** Who wants to be reminded of which meeting. */
  readonly reminded: KeptStore<Reminded>;
  /** Who is told of changes to issues. */
  readonly watches: KeptStore<Watch>;
  /** Questions for the staff. */
  readonly questions: KeptStore<OpenQuestion>;
}
