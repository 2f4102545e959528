import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Environment, Missing } from './engine.ts';
import { findProgram, isProgram } from './find-program.ts';
import { runProgram } from './run-program.ts';

/** A Java that is new enough. */
export interface Java {
  program: string;
  /** Its folder, as JAVA_HOME wants it. */
  home: string;
}

const OLDEST = 17;
const VERSION_WITHIN_MS = 20_000;

/** Java 17 or newer: the one in JAVA_HOME, else the one on PATH. */
export async function findJava(env: Environment): Promise<Java | Missing> {
  let missing = 'java: not found';
  for (const program of [await javaOfHome(env), await findProgram('java', env)]) {
    if (program === undefined) continue;
    const home = dirname(dirname(await realpath(program)));
    const version = (await versionNoted(home)) ?? (await versionSaid(program, env));
    if (version >= OLDEST) return { program, home };
    missing = `java: ${program} is version ${version}, at least ${OLDEST} is needed`;
  }
  return { missing };
}

async function javaOfHome(env: Environment): Promise<string | undefined> {
  if (!env.JAVA_HOME) return undefined;
  const program = join(env.JAVA_HOME, 'bin', 'java');
  return (await isProgram(program)) ? program : undefined;
}

/** From the file `release` that most Javas have: saves starting one to ask it. */
async function versionNoted(home: string): Promise<number | undefined> {
  const release = await readFile(join(home, 'release'), 'utf8').catch(() => '');
  return majorVersion(/^JAVA_VERSION="([^"]+)"/m.exec(release)?.[1]);
}

async function versionSaid(program: string, env: Environment): Promise<number> {
  const { output } = await runProgram([program, '-version'], { env, withinMs: VERSION_WITHIN_MS });
  return majorVersion(/version "([^"]+)"/.exec(output)?.[1]) ?? 0;
}

/** 17 of `17.0.15`, 8 of `1.8.0_402`. */
function majorVersion(version = ''): number | undefined {
  const match = /^(?:1\.)?(\d+)/.exec(version);
  return match ? Number(match[1]) : undefined;
}
