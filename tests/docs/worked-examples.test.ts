import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPage } from './markdown.ts';
import { applyExamples, copyRepository, lintErrors, testFailures, typeErrors } from './worked-examples.ts';

/** The compiler reads everything that the examples import, and the tests are a run of their own. */
const SLOW_MS = 240_000;

describe('the worked examples of docs/', () => {
  const recipes = ['docs/add-a-command.md', 'docs/add-a-poll-kind.md', 'docs/add-a-platform.md'].map(readPage);
  let folder = '';
  const made: string[] = [];
  const changed: string[] = [];

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'penholder-examples-')));
    await copyRepository(folder);
    for (const page of recipes) {
      const done = await applyExamples(page, folder);
      made.push(...done.made);
      changed.push(...done.changed);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('each of the three pages has one', () => {
    const withoutOne = recipes.filter(
      ({ fences }) => !fences.some(({ attributes }) => attributes.file?.startsWith('tests/')),
    );
    expect(withoutOne.map(({ file }) => file)).toEqual([]);
  });

  it('are linted', async () => {
    expect(await lintErrors(folder, made)).toBe('');
  });

  it('compile', { timeout: SLOW_MS }, async () => {
    expect(await typeErrors(folder, [...made, ...changed])).toEqual([]);
  });

  it('pass their own tests and those of the layout', { timeout: SLOW_MS }, async () => {
    const tests = made.filter((file) => file.startsWith('tests/'));
    expect(await testFailures(folder, [...tests, 'tests/layout.test.ts'], inject('mongodbUri'))).toBe('');
  });
});
