import { parsePeriod } from '../bot/period.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { Block } from '../replies/reply.ts';
import type { ReportFacts } from './report.ts';
import { reportBlocks } from './report-blocks.ts';
import type { ReportService } from './report-service.ts';

/** The page of a report; what it is about is its period, as `periodName` writes it. */
export const REPORT = 'report';

/** A period as it can be typed: the same days whenever it is read. */
export function periodName({ period }: Pick<ReportFacts, 'period'>): string {
  return `${period.firstDay}..${period.lastDay}`;
}

/** The report of a period as a page: nobody is sent it, it is read at its address. */
export function reportPage(groups: Pick<GroupStore, 'find'>, reports: () => ReportService): PostKind {
  return {
    kind: REPORT,
    isPage: true,
    async draw({ groupId, subject }, { now, language }) {
      const group = await groups.find(groupId);
      if (!group) return undefined;
      const { timeZone } = group;
      const facts = await reports().facts(group, parsePeriod(subject, { now, timeZone }));
      const blocks: readonly Block[] = await reportBlocks(facts, { reader: { language, timeZone }, now });
      return { visibility: 'channel', blocks };
    },
  };
}
