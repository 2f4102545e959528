import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import { pollKinds } from '../src/polls/kinds/index.ts';
import { type ImportRule, importRules } from './import-rules.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Lines above which a file has a second idea in it; tables of data may be longer. */
const MOST_LINES = 400;
const TABLES = /^src\/text\/|^src\/issues\/ask\/lexicon\//;
const MODULE = /\.(ts|tsx|mjs)$/;

async function modulesIn(...folders: string[]): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && MODULE.test(entry.name))
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    }),
  );
  return found.flat().filter((file) => !file.includes('/target/'));
}

/** What a module imports: paths from the root, and names of packages. */
function importsOf(file: string, source: string): { path?: string; package?: string }[] {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) =>
    source.slice(start, end).slice(1, -1),
  );
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  );
  const named = [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...dynamic, ...exported];
  return named.map((name) => {
    if (name.startsWith('.')) return { path: path.normalize(path.join(path.dirname(file), name)) };
    const [first = '', second = ''] = name.split('/');
    return { package: first.startsWith('@') ? `${first}/${second}` : first };
  });
}

function broken(rule: ImportRule, file: string, source: string): string[] {
  if (!rule.from.test(file) || rule.except?.test(file)) return [];
  return importsOf(file, source)
    .map((target) => (rule.package ? target.package : target.path))
    .filter((target): target is string => target !== undefined && rule.forbids.test(target) && !rule.but?.test(target))
    .map((target) => `${file} → ${target}`);
}

describe('the layout of the repository', async () => {
  const shipped = await modulesIn('src', 'commands', 'adapters', 'tools');
  const sources = new Map(shipped.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));

  it.each(importRules)('$name', (rule) => {
    expect([...sources].flatMap(([file, source]) => broken(rule, file, source))).toEqual([]);
  });

  it.each([
    ['src/polls/tally.ts', "import { Model } from 'mongoose';"],
    ['src/polls/tally.ts', "import type { Model } from 'mongoose';"],
    ['src/bot/bot.ts', "import { x } from '../../commands/index.ts';"],
    ['src/bot/bot.ts', "const x = await import('../../adapters/web/adapter.ts');"],
    ['src/bot/bot.ts', "export { x } from '../storage/mongo/connect.ts';"],
    ['commands/poll/show.ts', "import { x } from '../../src/storage/mongo/connect.ts';"],
    ['adapters/web/page.tsx', "import { x } from '../slack/adapter.ts';\nexport const y = <p>hello</p>;"],
    ['adapters/web/page.tsx', "import { x } from '../../commands/poll/show.ts';"],
    ['tools/x.ts', "import { x } from '../src/bot/bot.ts';"],
  ])('finds a bad import in %s: %s', (file, source) => {
    expect(importRules.flatMap((rule) => broken(rule, file, source))).not.toEqual([]);
  });

  it('has only small files', () => {
    const long = [...sources].filter(([file, source]) => !TABLES.test(file) && source.split('\n').length > MOST_LINES);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  it('reads the time in src/clock.ts only', () => {
    const readers = [...sources].filter(
      ([file, source]) =>
        /^(src|commands)\//.test(file) && file !== 'src/clock.ts' && /Date\.now\(|new Date\(\)/.test(source),
    );
    expect(readers.map(([file]) => file)).toEqual([]);
  });

  it('reads the environment in the wiring only', () => {
    const readers = [...sources].filter(
      ([file, source]) => /^(src|commands|adapters)\//.test(file) && /process\.env/.test(source),
    );
    expect(readers.map(([file]) => file)).toEqual(['src/main.ts']);
  });

  it('names files in kebab-case', () => {
    expect(
      shipped.map((file) => path.basename(file)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.(ts|tsx|mjs)$/.test(name)),
    ).toEqual([]);
  });

  it('lists every command file, and no other', async () => {
    const files = (await modulesIn('commands')).filter((file) => file !== 'commands/index.ts');
    const opening = pollKinds.map(({ name }) => `poll ${name}`);
    const own = commands.filter(({ name }) => !opening.includes(name));
    const listed = own.map(({ name }) => `commands/${name.replace(' ', '/')}.ts`);
    expect(listed.sort()).toEqual(files.sort());
  });

  it('lists every kind of poll, and no other', async () => {
    const files = (await modulesIn('src/polls/kinds')).map((file) => path.basename(file, '.ts'));
    expect(pollKinds.map(({ name }) => name).sort()).toEqual(
      files.filter((name) => name !== 'index' && name !== 'kind').sort(),
    );
  });

  it('runs the suite of all kinds of poll on each of them', async () => {
    const tests = (await modulesIn('tests/polls/kinds')).map((file) => [
      file,
      readFileSync(path.join(root, file), 'utf8'),
    ]);
    const run = tests.filter(([, source]) => source?.includes('pollKindContract(')).map(([file]) => file);
    expect(run.sort()).toEqual(pollKinds.map(({ name }) => `tests/polls/kinds/${name}.test.ts`).sort());
  });
});
