import { join } from 'node:path';
import { buildJavaServer } from './build-java-server.ts';
import type { Launcher, Missing, Refusal, RunningServer, Surroundings } from './engine.ts';
import { findJava } from './java.ts';
import { reportWhile } from './progress.ts';
import { startServer } from './server-process.ts';

/** The exit codes of DatabaseServer.java. */
const IN_USE = 3;
const CANNOT_WRITE = 4;

const FLAGS = ['-XX:+UseSerialGC', '-Xms64m', '-Xmx512m', '-XX:+ExitOnOutOfMemoryError', '-Xlog:disable'] as const;

/** mongo-java-server, when Java is there and the server is built or can be. */
export async function findJavaServer(around: Surroundings, options: { fsync: boolean }): Promise<Launcher | Missing> {
  const java = await findJava(around.env);
  if ('missing' in java) return java;
  const server = await buildJavaServer(java, around);
  if ('missing' in server) return server;
  const more = options.fsync ? ['--fsync'] : [];
  return {
    engine: 'mongo-java-server',
    launch: (folder, port) =>
      reportWhile({ step: 'starting', engine: 'mongo-java-server' }, around, async () => {
        const file = join(folder, 'data.mv.db');
        const flags = [...FLAGS, `-XX:SharedArchiveFile=${server.archive}`, '-jar', server.jar];
        return start([java.program, ...flags, file, '--port', `${port}`, ...more], around);
      }),
  };
}

async function start(command: [string, ...string[]], around: Surroundings): Promise<RunningServer | Refusal> {
  const started = await startServer(command, around.env);
  if (!('failed' in started)) return started;
  const { code, output } = started.failed;
  if (code === IN_USE) return { refused: 'in_use', reason: output };
  if (code === CANNOT_WRITE) return { refused: 'cannot_write', reason: output };
  return { refused: 'broken', reason: output || `exit code ${code ?? 'none'}` };
}
