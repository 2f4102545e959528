import { defineConfig } from 'vitest/config';

/** A file for the counts of a run, where one is asked for. */
const report = process.env.PENHOLDER_TEST_REPORT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/setup/database.ts', 'tests/setup/chromium.ts'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    pool: 'forks',
    // The database and the browser of the tests need a core too.
    maxWorkers: 2,
    testTimeout: 40_000,
    expect: { poll: { timeout: 20_000, interval: 50 } },
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
  },
});
