import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import dotenv from 'dotenv';
import { describe, expect, it } from 'vitest';
import { createApp } from '../adapters/web/app.tsx';
import { buildAssets } from '../adapters/web/assets.ts';
import { commands } from '../commands/index.ts';
import { generatedPages, root } from '../docs/generator/pages.ts';
import { systemClock } from '../src/clock.ts';
import { errorTable } from '../src/errors.ts';
import { createLog } from '../src/log.ts';
import { readSettings, settingsSchema } from '../src/settings.ts';
import { codeOf, examplesOf, falseClaims } from './docs/claims.ts';
import { parsePage, readPage, readPages } from './docs/markdown.ts';

const pages = readPages();
const examples = examplesOf(pages);
const generated = generatedPages();
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('docs/generate.ts', () => {
  it.each(Object.keys(generated))('%s is what its source says: else run `npm run docs`', (file) => {
    expect(existsSync(path.join(root, file)) ? read(file) : '').toBe(generated[file]);
  });

  it('each command has a section in its reference, and no other has', () => {
    const headings = readPage('docs/reference/commands.md').headings.filter((heading) => heading.startsWith('### '));
    const open = commands.filter(({ hidden }) => !hidden).map(({ name }) => `### /${name}`);
    expect(headings.sort()).toEqual(open.sort());
  });

  it('each error has one row in its reference, and no other has', () => {
    const rows = [...read('docs/reference/errors.md').matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code);
    expect(rows.sort()).toEqual(Object.keys(errorTable).sort());
  });

  it('.env.example names every setting once, and nothing else', () => {
    const names = [...read('.env.example').matchAll(/^# ([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names).toEqual(Object.keys(settingsSchema.shape));
  });

  it('.env.example changes nothing as it stands, and each line of it can be used', () => {
    const text = read('.env.example');
    expect(dotenv.parse(text)).toEqual({});
    for (const [line] of text.matchAll(/^# [A-Z_]+=.*$/gm)) {
      expect(() => readSettings(dotenv.parse(line.slice(2))), line).not.toThrow();
    }
  });
});

describe('the documentation', () => {
  it('why each library is there stands in the record of libraries', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>;
    const record = read('docs/adr/0003-libraries.md');
    const named = new Set(record.split(/[^\w@./-]+/).map((word) => word.replace(/\.$/, '')));
    const all = Object.keys({ ...dependencies, ...devDependencies });
    // biome's package bears its maker's name
    expect(all.filter((library) => !named.has(library.replace(/^@biomejs\//, '')))).toEqual([]);
  });

  it.each(pages.map((page) => [page.file, page] as const))('%s names nothing that is not there', (_, page) => {
    expect(falseClaims(page, examples)).toEqual([]);
  });

  it.each([
    'the file `src/polls/nowhere.ts`',
    'beside it, `adr/0099-nothing.md`',
    'run `npm run nothing`',
    'run `npm nothing`',
    '```sh\nnpm run nothing\n```',
    'type `/poll destroy`',
    'type `/poll destroy <poll>`',
    'type `/poll close 1 gently:yes`',
    'type `/poll consensus "Why?" closes:soonish`',
    'set `PENHOLDER_NOTHING=1`',
    'it says `nothing_is_known`',
    'see [this](nowhere.md)',
    'see [this](start-here.md#no-such-place)',
  ])('a false claim is found: %s', (text) => {
    expect(falseClaims(parsePage('docs/example.md', text), examples)).toHaveLength(1);
  });

  it('names no address that is not answered', async () => {
    const health = { database: async () => true, jobs: () => true };
    const log = createLog('silent');
    const bot = { handle: async () => undefined, suggest: async () => [], page: async () => undefined };
    const app = createApp({ health, log, pages: { bot, clock: systemClock, assets: await buildAssets() } });
    const named = new Set(pages.flatMap(codeOf).filter((code) => /^\/[a-z]+z$/.test(code)));
    expect(named.size).toBeGreaterThan(0);
    for (const address of named) expect((await app.request(address)).status, address).toBe(200);
  });

  it('speaks of no particular machine', () => {
    expect(pages.filter(({ text }) => /\/(?:home|root|work)\//.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

describe('docs/adr/', () => {
  const records = pages.filter(({ file }) => /^docs\/adr\/\d/.test(file));

  it.each(records.map(({ file }) => file))('%s has status, context, decision and consequences', (file) => {
    const sections = readPage(file).headings.filter((heading) => heading.startsWith('## '));
    expect(sections).toEqual(['## Status', '## Context', '## Decision', '## Consequences']);
  });

  it('are numbered without a gap, and all in the index with their titles', () => {
    const index = readPage('docs/adr/README.md');
    expect(records.map(({ file }) => Number(path.basename(file).slice(0, 4)))).toEqual(records.map((_, i) => i + 1));
    expect(index.links.filter((link) => /^\d/.test(link))).toEqual(records.map(({ file }) => path.basename(file)));
    for (const { headings } of records) expect(index.text).toContain(headings[0]?.replace(/^# \d+\. /, ''));
  });
});
