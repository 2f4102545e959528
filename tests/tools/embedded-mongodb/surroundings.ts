import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Environment, Surroundings } from '../../../tools/embedded-mongodb/engine.ts';

/** A place to download from that refuses at once, whatever the machine's network is like. */
export const offline: Environment = { MONGOMS_DOWNLOAD_MIRROR: 'https://127.0.0.1:9' };

/** A machine with nothing on it: an empty home, cache and PATH, all gone after the test. */
export async function surroundings(env: Environment = {}): Promise<{
  around: Surroundings;
  /** Each step that was begun, with its engine. */
  steps(): string[];
  /** Puts a program on PATH: the text of a script with its `#!` line. */
  install(name: string, script: string): Promise<string>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'penholder-machine-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'bin');
  await mkdir(path);
  const steps: string[] = [];
  return {
    around: {
      env: { PATH: path, HOME: folder, ...env },
      cacheDir: join(folder, 'cache'),
      onProgress: ({ step, engine, elapsedMs }) => elapsedMs === 0 && steps.push(`${step} ${engine}`),
    },
    steps: () => steps,
    async install(name, script) {
      const file = join(path, name);
      await writeFile(file, script);
      await chmod(file, 0o755);
      return file;
    },
  };
}
