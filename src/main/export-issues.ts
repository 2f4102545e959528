import { systemClock } from '../clock.ts';
import { type ExportFormat, exportIssues } from '../issues/exchange/export.ts';
import type { Settings } from '../settings.ts';
import type { Reader } from '../text/text.ts';
import { groupMeant, withStores } from './group-stores.ts';

/** What `penholder export --issues` was told. */
export interface IssueExportRequest {
  readonly settings: Settings;
  readonly reader: Reader;
  /** A group's name or id; the only group when left out. */
  readonly group: string | undefined;
  readonly format: ExportFormat;
  print(text: string): void;
}

/**
 * Prints all issues of a group as a file that `penholder import` takes in again.
 * @throws group_not_found, what startDatabase and connectMongo throw
 */
export async function printIssues({ settings, reader, group, format, print }: IssueExportRequest): Promise<void> {
  await withStores(settings, async (stores) => {
    const meant = await groupMeant(stores, group);
    print(exportIssues(await stores.kept.issues.list(meant.id), format, { reader, now: systemClock.now() }));
  });
}
