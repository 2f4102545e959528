import { DateTime } from 'luxon';
import type { Period } from '../bot/period.ts';
import type { Clock } from '../clock.ts';
import type { Issue } from '../issues/issue.ts';
import { lastDayOf } from '../issues/progress.ts';
import { changesOf, type RecordedChange } from '../issues/recorded-changes.ts';
import { todayIn } from '../meetings/calendar.ts';
import type { Pages } from '../pages/pages.ts';
import type { ActStore } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { MemberStore } from '../people/member-store.ts';
import type { ParticipationService } from '../people/participation-service.ts';
import type { KeptStores } from '../records/kept-stores.ts';
import type { GroupRecord } from '../records/record.ts';
import type { Decision, EarlierEnd, ReportFacts } from './report.ts';
import { periodName, REPORT } from './report-page.ts';
import { issueOn, standingsOf } from './standing.ts';

/** Reports on periods. */
export interface ReportService {
  facts(group: Group, period: Period): Promise<ReportFacts>;
  /** Where the report is read as a page; undefined where the bot has none that others could open. */
  pageOf(group: Group, period: Period): Promise<string | undefined>;
}

export interface ReportParts {
  readonly kept: Pick<KeptStores, 'issues' | 'records'>;
  readonly acts: Pick<ActStore, 'list'>;
  readonly members: Pick<MemberStore, 'list'>;
  readonly participation: Pick<ParticipationService, 'happened'>;
  readonly clock: Clock;
  readonly addressOf: Pages['addressOf'];
  /** What polls that ended since then came to, oldest first. */
  decided(groupId: string, since: Date): Promise<Decision[]>;
}

/** Of more changes in a period the oldest are left out. */
const MOST_ACTS = 2_000;
/** Earlier periods with which one is compared. */
const EARLIER = 3;

export function createReports({
  kept,
  acts,
  members,
  participation,
  clock,
  decided,
  addressOf,
}: ReportParts): ReportService {
  return {
    pageOf: (group, period) => addressOf({ kind: REPORT, subject: periodName({ period }), groupId: group.id }),
    async facts(group, period) {
      const [all, records, changes, decisions, happened, roll] = await Promise.all([
        kept.issues.list(group.id),
        kept.records.list(group.id),
        acts.list(group.id, { kinds: ['issue'], limit: MOST_ACTS, since: period.since }),
        decided(group.id, period.since),
        participation.happened(group.id, period),
        members.list(group.id),
      ]);
      const today = todayIn(group.timeZone, clock.now());
      const standingsAt = (day: string) =>
        standingsOf(
          all.map((issue) => issueOn(issue, day)),
          day,
        );
      // a document may bear a later day than today: what is recorded now counts while the period goes on
      const goesOn = period.lastDay >= today;
      const earlier = earlierEnds(period, records).map((day): EarlierEnd => ({ day, standings: standingsAt(day) }));
      return {
        groupName: group.name,
        timeZone: group.timeZone,
        period,
        asOf: goesOn ? today : period.lastDay,
        issues: goesOn ? all : all.map((issue) => issueOn(issue, period.lastDay)),
        standings: goesOn ? standingsOf(all, today) : standingsAt(period.lastDay),
        earlier,
        acts: changes.filter(({ at }) => at < period.until),
        recorded: recordedIn(period, all),
        decisions: decisions.filter(({ at }) => at < period.until),
        happened,
        members: roll,
      };
    },
  };
}

/** What members said is among the acts. */
function recordedIn({ firstDay, lastDay }: Period, issues: readonly Issue[]): RecordedChange[] {
  const found = issues.flatMap(changesOf).filter(({ source }) => source.member === undefined);
  const inPeriod = found.filter(({ date }) => date >= firstDay && lastDayOf(date) <= lastDay);
  return inPeriod.sort((a, b) => a.date.localeCompare(b.date));
}

/** The last days of the group's recorded reporting periods before this one's; where none is recorded, the day before it. */
function earlierEnds({ firstDay, lastDay }: Period, records: readonly GroupRecord[]): string[] {
  const recorded = records
    .filter(({ kind, fields }) => kind === 'reporting-period' && typeof fields.month === 'string')
    .map(({ fields }) => lastDayOf(String(fields.month)));
  const before = [...new Set(recorded)].filter((day) => day < lastDay).sort();
  const dayBefore = DateTime.fromISO(firstDay, { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? firstDay;
  return before.length > 0 ? before.slice(-EARLIER) : [dayBefore];
}
