import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { PenholderError } from '../../src/errors.ts';
import { startDatabase } from '../../tools/embedded-mongodb/start-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one database server of this run; a test file takes a database of its own on it: fresh-database.ts. */
    mongodbUri: string;
  }
}

/** Vitest's globalSetup: one real database server per run, in a folder that is gone afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'penholder-tests-'));
  const given = process.env.MONGODB_URI_FOR_TESTS;
  try {
    const database = await startDatabase({
      dataDir,
      // No test cuts the power.
      fsync: false,
      ...(given ? { mongodbUri: given } : {}),
      onProgress: ({ step, engine, elapsedMs }) => {
        if (step !== 'starting') process.stdout.write(`${step} ${engine} for the tests: ${elapsedMs / 1000} s\n`);
      },
    });
    project.provide('mongodbUri', database.uri);
    return async () => {
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    };
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true });
    if (error instanceof PenholderError)
      throw new Error(`${error.code}: ${JSON.stringify(error.params)}`, { cause: error });
    throw error;
  }
}
