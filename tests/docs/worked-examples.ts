import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../docs/generator/pages.ts';
import type { Fence, Page } from './markdown.ts';

const PARTS = [
  'src',
  'commands',
  'adapters',
  'data',
  'tests',
  'tools',
  'package.json',
  'tsconfig.json',
  'biome.json',
  'vitest.config.ts',
];

/** Copies what the examples build on into an empty folder; the packages are the ones of the repository. */
export async function copyRepository(folder: string): Promise<void> {
  for (const part of PARTS) {
    await cp(path.join(root, part), path.join(folder, part), {
      recursive: true,
      filter: (source) => path.basename(source) !== 'target',
    });
  }
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
}

/** Does what a page tells to do; returns the files that it made and those that it changed. */
export async function applyExamples(
  { file: page, fences }: Page,
  folder: string,
): Promise<{ made: string[]; changed: string[] }> {
  const done = { made: [] as string[], changed: [] as string[] };
  for (const { language, attributes, text } of fences) {
    const target = attributes.file ?? attributes.add;
    if (target === undefined) continue;
    const there = await readFile(path.join(folder, target), 'utf8').catch(() => undefined);
    const isNew = language !== 'diff' && attributes.add === undefined;
    if (isNew === (there !== undefined))
      throw new Error(`${page}: ${target} is ${isNew ? 'there already' : 'not there'}`);
    await mkdir(path.dirname(path.join(folder, target)), { recursive: true });
    await writeFile(path.join(folder, target), changed(there ?? '', { language, attributes, text }, page));
    done[isNew ? 'made' : 'changed'].push(target);
  }
  return done;
}

function changed(before: string, { language, attributes, text }: Fence, page: string): string {
  if (language === 'diff') return patched(before, text, page);
  return attributes.add === undefined ? text : added(before, text);
}

/** Imports go behind the last import, other lines before the end of the file’s last list or table. */
function added(before: string, text: string): string {
  const lines = before.trimEnd().split('\n');
  const more = text.trimEnd().split('\n');
  const end = lines.findLastIndex((line) => /^[\]}]/.test(line));
  lines.splice(end, 0, ...more.filter((line) => !line.startsWith('import ')));
  const lastImport = lines.findLastIndex((line) => line.startsWith('import '));
  lines.splice(lastImport + 1, 0, ...more.filter((line) => line.startsWith('import ')));
  return `${lines.join('\n')}\n`;
}

/** Each run of `-` lines is replaced by the `+` lines behind it. */
function patched(before: string, diff: string, page: string): string {
  let after = before;
  for (const [, gone = '', come = ''] of diff.matchAll(/((?:^-.*\n)+)((?:^\+.*\n)+)/gm)) {
    const [old, fresh] = [gone, come].map((lines) => lines.replaceAll(/^./gm, '')) as [string, string];
    if (after.split(old).length !== 2)
      throw new Error(`${page}: this does not stand once where it is to be changed:\n${old}`);
    after = after.replace(old, () => fresh);
  }
  return after;
}

const run = promisify(execFile);

/** What a program of node_modules says: its output when it fails, nothing when it ends well. */
async function complaint(
  folder: string,
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const program = path.join(folder, 'node_modules', script);
  try {
    await run(process.execPath, [program, ...args], { cwd: folder, env, maxBuffer: 1e7 });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return `${stdout}\n${stderr}`.trim() || String(error);
  }
}

/** What the compiler finds wrong in these files; in others it is not the examples’ fault. */
export async function typeErrors(folder: string, files: readonly string[]): Promise<string[]> {
  // the folder of packages is that of the repository: what is kept there of its files is not of these
  const args = ['--noEmit', '--pretty', 'false', '--incremental', 'false', '--tsBuildInfoFile', 'null'];
  const found = await complaint(folder, 'typescript/bin/tsc', args, process.env);
  return found.split('\n').filter((line) => files.some((file) => line.startsWith(`${file}(`)));
}

/** What the linter finds wrong in these files. */
export function lintErrors(folder: string, files: readonly string[]): Promise<string> {
  return complaint(folder, '@biomejs/biome/bin/biome', ['check', '--vcs-enabled=false', ...files], process.env);
}

/** What fails of these tests, on a database server that runs already. */
export function testFailures(folder: string, files: readonly string[], mongodbUri: string): Promise<string> {
  const { VITEST: _1, VITEST_POOL_ID: _2, VITEST_WORKER_ID: _3, PENHOLDER_TEST_REPORT: _4, ...env } = process.env;
  return complaint(folder, 'vitest/vitest.mjs', ['run', ...files], { ...env, MONGODB_URI_FOR_TESTS: mongodbUri });
}
