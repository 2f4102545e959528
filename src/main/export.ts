import path from 'node:path';
import { rollTable } from '../people/roll-table.ts';
import { countedStates } from '../polls/poll.ts';
import { exportPolls } from '../polls/proof/exporting.ts';
import { obtainSecret } from '../secret.ts';
import type { Settings } from '../settings.ts';
import { groupMeant, withStores } from './group-stores.ts';

/** What `penholder export` was told. */
export interface ExportRequest {
  readonly settings: Settings;
  /** A group's name or id; the only group when left out. */
  readonly group: string | undefined;
  print(text: string): void;
}

/** Of more polls than these the oldest are left out. */
const MOST = 10_000;

/**
 * Prints a group's counted polls with their ballots as JSON; with names only where a poll is not secret.
 * @throws group_not_found, data_dir_unwritable, what startDatabase and connectMongo throw
 */
export async function exportGroup({ settings, group: typed, print }: ExportRequest): Promise<void> {
  await withStores(settings, async (stores) => {
    const group = await groupMeant(stores, typed);
    const polls = await stores.polls.list(group.id, { states: countedStates, limit: MOST, skip: 0 });
    const secret = await obtainSecret(settings.PENHOLDER_SECRET, path.resolve(settings.DATA_DIR));
    const parts = { store: stores.polls, members: stores.members, secret };
    print(JSON.stringify(await exportPolls(parts, group, polls), null, 1));
  });
}

/**
 * Prints a group's members as the table that `penholder import` takes.
 * @throws as exportGroup
 */
export async function exportRoll({ settings, group: typed, print }: ExportRequest): Promise<void> {
  await withStores(settings, async (stores) => {
    const group = await groupMeant(stores, typed);
    print(rollTable(await stores.members.list(group.id)));
  });
}
