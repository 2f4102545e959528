/**
 * A process of its own that runs jobs: `node --import tsx job-process.ts '{"uri":…,"leaseMs":…}'`. It says on its standard
 * output when it runs jobs, notes each run in the collection `ran`, and stops on SIGTERM.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../src/clock.ts';
import { createAgendaScheduler } from '../../src/jobs/agenda-scheduler.ts';
import { openJobDatabase, silentLog } from './job-database.ts';

/** As long as a short job may take: so that no process is done with all of them before another looks. */
const WORK_MS = 20;

const { uri, leaseMs } = JSON.parse(process.argv[2] ?? '') as { uri: string; leaseMs: number };
const { db, close } = await openJobDatabase(uri);
const scheduler = createAgendaScheduler({ db, clock: systemClock, log: silentLog, pollEveryMs: 50, leaseMs });
const ran = db.collection('ran');

scheduler.handle('close', async ({ key }) => {
  await ran.insertOne({ key, pid: process.pid });
  await wait(WORK_MS);
  if (key === 'hangs at first' && (await ran.countDocuments({ key })) === 1) await new Promise(() => {});
});
process.once('SIGTERM', async () => {
  await scheduler.stop();
  await close();
});
await scheduler.start();
process.stdout.write('running\n');
