import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type Clock, systemClock } from '../../src/clock.ts';
import type { Missing, Surroundings } from './engine.ts';
import { findProgram } from './find-program.ts';
import type { Java } from './java.ts';
import { reportWhile } from './progress.ts';
import { runProgram } from './run-program.ts';

const PROJECT = fileURLToPath(new URL('./server/', import.meta.url));
const SOURCES = ['pom.xml', 'src/main/java/penholder/BsonType.java', 'src/main/java/penholder/DatabaseServer.java'];
const JAR = 'penholder-database.jar';
const UNFINISHED = 'building-';
/** The first build downloads ~30 MB of Maven plugins and jars. */
const BUILD_WITHIN_MS = 10 * 60_000;
const ARCHIVE_WITHIN_MS = 60_000;

/** A built server. */
export interface JavaServer {
  jar: string;
  /** Its classes as this Java has them in memory (CDS): halves the start. May be missing: Java then goes without. */
  archive: string;
}

/** The server: built before from the same sources, else built now with Maven. */
export async function buildJavaServer(java: Java, around: Surroundings): Promise<JavaServer | Missing> {
  const built = join(around.cacheDir, `server-${await fingerprint()}`);
  const server = { jar: join(built, JAR), archive: join(built, 'classes.jsa') };
  if (await exists(server.jar)) return server;
  const maven = await findProgram('mvn', around.env);
  if (maven === undefined) return { missing: 'mvn (Maven): not found' };
  await removeUnfinished(around.cacheDir, systemClock);
  await mkdir(around.cacheDir, { recursive: true });
  const work = { java, around, folder: await mkdtemp(join(around.cacheDir, UNFINISHED)) };
  try {
    return await reportWhile({ step: 'building', engine: 'mongo-java-server' }, around, async () => {
      const failure = await build(maven, work);
      if (failure !== undefined) return { missing: `mvn package: ${failure}` };
      await keep(join(work.folder, 'target'), built);
      await archiveClasses(server, work);
      return server;
    });
  } finally {
    await rm(work.folder, { recursive: true, force: true });
  }
}

interface Work {
  java: Java;
  around: Surroundings;
  /** A temporary folder of this build. */
  folder: string;
}

/** Undefined when all went well, else what Maven complained about. */
async function build(maven: string, { java, around, folder }: Work): Promise<string | undefined> {
  const target = `-Dpenholder.target=${join(folder, 'target')}`;
  const outcome = await runProgram(
    [maven, '--batch-mode', '--quiet', '--file', join(PROJECT, 'pom.xml'), target, 'package'],
    { env: { ...around.env, JAVA_HOME: java.home }, withinMs: BUILD_WITHIN_MS },
  );
  return outcome.ended === 'well' ? undefined : firstError(outcome.output);
}

/** Runs the server once, without input so that it ends at once. The archive holds for the jar's final path only. */
async function archiveClasses({ jar, archive }: JavaServer, { java, around, folder }: Work): Promise<void> {
  const made = join(folder, 'classes.jsa');
  await runProgram(
    [java.program, '-XX:+UseSerialGC', `-XX:ArchiveClassesAtExit=${made}`, '-jar', jar, join(folder, 'data.mv.db')],
    { env: around.env, withinMs: ARCHIVE_WITHIN_MS },
  );
  if (await exists(made)) await rename(made, archive);
}

/** Changes with the sources, so that an old build is never used for new ones. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of SOURCES) hash.update(await readFile(join(PROJECT, file)));
  return hash.digest('hex').slice(0, 16);
}

/** One rename, so that what stands under the final name is always whole; who comes second throws his away. */
async function keep(folder: string, into: string): Promise<void> {
  try {
    await rename(folder, into);
  } catch (error) {
    if (!(await exists(join(into, JAR)))) throw error;
  }
}

/** What a build left that was killed; a younger one may still be going on. */
async function removeUnfinished(cacheDir: string, clock: Clock): Promise<void> {
  for (const name of await readdir(cacheDir).catch(() => [])) {
    if (!name.startsWith(UNFINISHED)) continue;
    const folder = join(cacheDir, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (clock.now().getTime() - mtimeMs > 2 * BUILD_WITHIN_MS) await rm(folder, { recursive: true, force: true });
  }
}

function firstError(output: string): string {
  const line = output.split('\n').find((one) => one.includes('ERROR')) ?? output;
  return stripVTControlCharacters(line).slice(0, 300);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
