import { downloadMongod } from './download-mongod.ts';
import type { Launcher, Missing, Refusal, RunningServer, Surroundings } from './engine.ts';
import { findProgram } from './find-program.ts';
import { ping } from './ping.ts';
import { reportWhile } from './progress.ts';
import { runProgram } from './run-program.ts';

const VERSION_WITHIN_MS = 20_000;
const READY_WITHIN_MS = 60_000;
const PING_WITHIN_MS = 5_000;

/** The mongod on PATH. */
export async function findInstalledMongod(around: Surroundings): Promise<Launcher | Missing> {
  const program = await findProgram('mongod', around.env);
  return program === undefined ? { missing: 'mongod: not found' } : launcherOf(program, around);
}

/** A mongod downloaded before, else now. `insist`: ask the network even if it refused a short time ago. */
export async function findDownloadedMongod(
  around: Surroundings,
  options: { insist: boolean },
): Promise<Launcher | Missing> {
  const program = await downloadMongod(around, options);
  return typeof program === 'string' ? launcherOf(program, around) : program;
}

async function launcherOf(program: string, around: Surroundings): Promise<Launcher | Missing> {
  const { output } = await runProgram([program, '--version'], { env: around.env, withinMs: VERSION_WITHIN_MS });
  const version = /db version v(\d+\.\d+\.\d+)/.exec(output)?.[1];
  if (version === undefined) return { missing: `mongod: ${program} does not run: ${output.slice(-200)}` };
  return {
    engine: 'mongod',
    launch: (folder, port) =>
      reportWhile({ step: 'starting', engine: 'mongod' }, around, () =>
        launch({ program, version, folder, port }, around),
      ),
  };
}

async function launch(
  what: { program: string; version: string; folder: string; port: number },
  around: Surroundings,
): Promise<RunningServer | Refusal> {
  const { MongoInstance } = await import('mongodb-memory-server-core');
  const { port } = what;
  const instance = new MongoInstance({
    instance: {
      port,
      ip: '127.0.0.1',
      dbPath: what.folder,
      storageEngine: 'wiredTiger',
      launchTimeout: READY_WITHIN_MS,
    },
    // The version as it is, else the library warns that it is not the one it would have downloaded.
    binary: { systemBinary: what.program, version: what.version },
    // A process group of its own: Ctrl+C must end us first.
    spawn: { detached: true, env: { ...around.env } },
  });
  try {
    await instance.start();
  } catch (error) {
    await instance.stop();
    return refusal(error instanceof Error ? error.message : `${error}`);
  }
  const process = instance.mongodProcess;
  const exited = new Promise<void>((resolve) => process?.once('exit', () => resolve()));
  const stop = async () => {
    await instance.stop();
  };
  if (await ping(port, PING_WITHIN_MS)) return { port, pid: process?.pid ?? 0, exited, stop };
  await stop();
  return { refused: 'broken', reason: `no answer to ping on port ${port}` };
}

/** Tells apart what mongod says when it cannot have its folder; its exit code 100 stands for all of it. */
function refusal(reason: string): Refusal {
  if (/permission denied|read-only/i.test(reason)) return { refused: 'cannot_write', reason };
  if (/DBPathInUse|lock file/i.test(reason)) return { refused: 'in_use', reason };
  return { refused: 'broken', reason };
}
