import type { Files } from '../files/files.ts';
import type { IssueExchange } from '../issues/exchange/exchange.ts';
import type { Expanding } from '../issues/expanding.ts';
import type { IssueService } from '../issues/issue-service.ts';
import type { IssueUpdates } from '../issues/issue-updates.ts';
import type { QuestionInbox } from '../issues/question-inbox.ts';
import type { QuestionService } from '../issues/question-service.ts';
import type { Watching } from '../issues/watching.ts';
import type { CalendarFeed } from '../meetings/calendar-feed.ts';
import type { IcsImport } from '../meetings/ics-import.ts';
import type { MeetingKeeper } from '../meetings/meeting-keeper.ts';
import type { MeetingService } from '../meetings/meeting-service.ts';
import type { Outlooks } from '../meetings/outlooks.ts';
import type { PointKeeper } from '../meetings/point-keeper.ts';
import type { PointUses } from '../meetings/point-use.ts';
import type { Reminders } from '../meetings/reminders.ts';
import type { Schedules } from '../meetings/schedules.ts';
import type { TopicKeeper } from '../meetings/topic-keeper.ts';
import type { LinkService } from '../people/links.ts';
import type { ParticipationService } from '../people/participation-service.ts';
import type { Places } from '../people/places.ts';
import type { Privacy } from '../people/privacy.ts';
import type { Roll } from '../people/roll.ts';
import type { GroupSettings } from '../people/settings.ts';
import type { SetupService } from '../people/setup.ts';
import type { PollService } from '../polls/poll-service.ts';
import type { ReportService } from '../report/report-service.ts';

/** What the bot says of itself. */
export interface About {
  readonly version: string;
  readonly licence: string;
  /** Where its pages are reached; undefined: it has none to show. */
  publicUrl(): string | undefined;
}

/** What commands work with: one service per capability. */
export interface Services {
  readonly issues: IssueService;
  readonly issueUpdates: IssueUpdates;
  readonly watching: Watching;
  readonly exchange: IssueExchange;
  readonly inbox: QuestionInbox;
  readonly questions: QuestionService;
  readonly expanding: Expanding;
  readonly meetings: MeetingService;
  /** What changes the meetings. */
  readonly calendar: MeetingKeeper;
  /** What takes talking points on their way. */
  readonly points: PointKeeper;
  readonly topics: TopicKeeper;
  readonly uses: PointUses;
  /** When talking points are posted by themselves. */
  readonly schedules: Schedules;
  readonly outlooks: Outlooks;
  readonly reminders: Reminders;
  readonly icsImport: IcsImport;
  readonly feed: CalendarFeed;
  readonly files: Files;
  readonly polls: PollService;
  readonly setup: SetupService;
  readonly links: LinkService;
  readonly settings: GroupSettings;
  readonly roll: Roll;
  readonly privacy: Privacy;
  readonly places: Places;
  readonly about: About;
  readonly participation: ParticipationService;
  readonly reports: ReportService;
}
