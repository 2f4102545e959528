import { DateTime } from 'luxon';
import type { Period } from '../bot/period.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Issue } from '../issues/issue.ts';
import { lastDayOf } from '../issues/progress.ts';
import { changesOf, type RecordedChange } from '../issues/recorded-changes.ts';
import { todayIn } from '../meetings/calendar.ts';
import type { Pages } from '../pages/pages.ts';
import type { Act, ActStore } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { MemberStore } from '../people/member-store.ts';
import { participation } from '../people/participation.ts';
import type { ParticipationService } from '../people/participation-service.ts';
import type { KeptStores } from '../records/kept-stores.ts';
import type { GroupRecord } from '../records/record.ts';
import { code, day, time } from '../replies/build.ts';
import type { ClosedPeriod, ClosedPeriodStore } from './closed-period.ts';
import type { Decision, EarlierEnd, ReportFacts } from './report.ts';
import { periodName, REPORT } from './report-page.ts';
import { issueOn, type Standing, standingsOf } from './standing.ts';

/** Reports on periods. */
export interface ReportService {
  /** What a report of the period says: as it was, where it was closed. */
  facts(group: Group, period: Period): Promise<ReportFacts>;
  /** @throws period_goes_on {day}, period_closed {at, by, typed} */
  mayClose(group: Group, period: Period): Promise<void>;
  /** Fixes the report of a period for good. @throws what `mayClose` does; of two at once the second */
  close(group: Group, period: Period, by: Act['by']): Promise<ReportFacts>;
  /** The one that ended first comes first. */
  closed(groupId: string): Promise<ClosedPeriod[]>;
  /** Where the report is read as a page; undefined where the bot has none that others could open. */
  pageOf(group: Group, period: Period): Promise<string | undefined>;
}

export interface ReportParts {
  readonly kept: Pick<KeptStores, 'issues' | 'records'>;
  readonly acts: Pick<ActStore, 'list'>;
  readonly members: Pick<MemberStore, 'list'>;
  readonly closedPeriods: ClosedPeriodStore;
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

export function createReports(parts: ReportParts): ReportService {
  const { clock, closedPeriods, addressOf } = parts;

  async function facts(group: Group, period: Period): Promise<ReportFacts> {
    const kept = await closedPeriods.find(group.id, periodName({ period }));
    if (!kept) return factsNow(parts, group, period);
    return { ...kept.facts, closed: { at: kept.period.closedAt, by: kept.period.by.name } };
  }

  async function mayClose(group: Group, period: Period): Promise<void> {
    const { lastDay } = period;
    if (lastDay > todayIn(group.timeZone, clock.now()))
      throw new PenholderError('period_goes_on', { day: day(lastDay) });
    const name = periodName({ period });
    const there = await closedPeriods.find(group.id, name);
    if (!there) return;
    const { closedAt, by } = there.period;
    throw new PenholderError('period_closed', {
      at: time(closedAt),
      by: by.name,
      typed: code(`/issue report ${name}`),
    });
  }

  return {
    pageOf: (group, period) => addressOf({ kind: REPORT, subject: periodName({ period }), groupId: group.id }),
    facts,
    mayClose,
    async close(group, period, by) {
      await mayClose(group, period);
      const now = await factsNow(parts, group, period);
      const name = periodName({ period });
      const { firstDay, lastDay } = period;
      const own = { groupId: group.id, name, firstDay, lastDay, closedAt: clock.now(), by, standings: now.standings };
      if (!(await closedPeriods.add(own, now))) await mayClose(group, period);
      return facts(group, period);
    },
    closed: (groupId) => closedPeriods.list(groupId),
  };
}

async function factsNow(parts: ReportParts, group: Group, period: Period): Promise<ReportFacts> {
  const { kept, acts, members, participation: turnout, clock, decided, closedPeriods } = parts;
  const [all, records, closed, changes, decisions, happened, roll] = await Promise.all([
    kept.issues.list(group.id),
    kept.records.list(group.id),
    closedPeriods.list(group.id),
    acts.list(group.id, { kinds: ['issue'], limit: MOST_ACTS, since: period.since }),
    decided(group.id, period.since),
    turnout.happened(group.id, period),
    members.list(group.id),
  ]);
  const today = todayIn(group.timeZone, clock.now());
  const standingsAt = (date: string) =>
    standingsOf(
      all.map((issue) => issueOn(issue, date)),
      date,
    );
  // a document may bear a later day than today: what is recorded now counts while the period goes on
  const goesOn = period.lastDay >= today;
  return {
    groupName: group.name,
    timeZone: group.timeZone,
    period,
    asOf: goesOn ? today : period.lastDay,
    issues: goesOn ? all : all.map((issue) => issueOn(issue, period.lastDay)),
    standings: goesOn ? standingsOf(all, today) : standingsAt(period.lastDay),
    earlier: earlierEnds(period, { records, closed, standingsAt }),
    acts: changes.filter(({ at }) => at < period.until),
    recorded: recordedIn(period, all),
    decisions: decisions.filter(({ at }) => at < period.until),
    taking: {
      polls: happened.polls.length,
      members: roll.length,
      shares: participation(happened, roll, 'region'),
    },
  };
}

/** What members said is among the acts. */
function recordedIn({ firstDay, lastDay }: Period, issues: readonly Issue[]): RecordedChange[] {
  const found = issues.flatMap(changesOf).filter(({ source }) => source.member === undefined);
  const inPeriod = found.filter(({ date }) => date >= firstDay && lastDayOf(date) <= lastDay);
  return inPeriod.sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * The ends of periods before this one's, oldest first: those that were closed, as they were then, and those that the
 * group's records name; where there is none, the day before it.
 */
function earlierEnds({ firstDay, lastDay }: Period, from: EndsFrom): EarlierEnd[] {
  const recorded = from.records
    .filter(({ kind, fields }) => kind === 'reporting-period' && typeof fields.month === 'string')
    .map(({ fields }) => lastDayOf(String(fields.month)));
  const kept = new Map(from.closed.map((one) => [one.lastDay, one.standings]));
  const before = [...new Set([...recorded, ...kept.keys()])].filter((end) => end < lastDay).sort();
  const dayBefore = DateTime.fromISO(firstDay, { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? firstDay;
  const days = before.length > 0 ? before.slice(-EARLIER) : [dayBefore];
  return days.map((end) => ({ day: end, standings: kept.get(end) ?? from.standingsAt(end), closed: kept.has(end) }));
}

interface EndsFrom {
  readonly records: readonly GroupRecord[];
  readonly closed: readonly ClosedPeriod[];
  standingsAt(day: string): readonly Standing[];
}
