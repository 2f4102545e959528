import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commands } from '../../commands/index.ts';
import { root } from '../../docs/generator/pages.ts';
import { bindArguments } from '../../src/bot/bind.ts';
import { parseLine } from '../../src/bot/line.ts';
import { errorTable } from '../../src/errors.ts';
import { settingsSchema } from '../../src/settings.ts';
import { anchorOf, type Page, readPage } from './markdown.ts';

/** What the worked examples make: files, and commands, that are nowhere else. */
export interface Examples {
  readonly files: readonly string[];
  readonly commands: readonly string[];
}

/** What the worked examples of these pages make. */
export function examplesOf(pages: readonly Page[]): Examples {
  const files = pages.flatMap(({ fences }) => fences.map(({ attributes }) => attributes.file ?? ''));
  const named = files.flatMap((file) => /^commands\/(\w+)\/(\w+)\.ts$/.exec(file)?.slice(1).join(' ') ?? []);
  return { files, commands: named.filter((name) => !commands.some((command) => command.name === name)) };
}

/** Every path, script, command, setting, error and link of a page that is not there. */
export function falseClaims(page: Page, examples: Examples): string[] {
  const codes = codeOf(page);
  return [
    ...codes.filter((code) => isLostPath(code, page, examples)),
    ...codes.filter(isLostScript),
    ...codes.filter((code) => isLostCommand(code, examples)),
    ...codes.filter(isLostSetting),
    ...codes.filter((code) => /^[a-z]+(_[a-z]+)+$/.test(code) && !(code in errorTable) && !isCounted(code)),
    ...page.links.filter((link) => !leadsSomewhere(link, page)),
  ];
}

/** What stands in backticks, and each line of a block that is typed or read in a terminal. */
export function codeOf({ spans, fences }: Page): string[] {
  const lines = fences.filter(({ language }) => ['sh', 'text', ''].includes(language));
  return [...spans, ...lines.flatMap(({ text }) => text.split('\n').filter((line) => line !== ''))];
}

/** A path begins with something that stands at the top, or beside the page. */
function isLostPath(code: string, { file }: Page, examples: Examples): boolean {
  const [first = ''] = code.split('/');
  const folders = [root, path.join(root, path.dirname(file))].filter((folder) => readdirSync(folder).includes(first));
  const isPath = /^[\w./-]+$/.test(code) && !/^\.+$/.test(first);
  if (!isPath || folders.length === 0 || examples.files.includes(code)) return false;
  return !folders.some((folder) => existsSync(path.join(folder, code)));
}

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

function isLostScript(code: string): boolean {
  const named = [...code.matchAll(/\bnpm (run )?([\w:-]+)/g)];
  return named.some(([, run, name = '']) => !(name in scripts) && (run !== undefined || name !== 'ci'));
}

const groups = new Set(commands.map(({ name }) => name.split(' ')[0]));

function isLostCommand(code: string, examples: Examples): boolean {
  if (!groups.has(/^\/([a-z]+)(?: |$)/.exec(code)?.[1] ?? '')) return false;
  if (examples.commands.some((name) => `${code} `.startsWith(`/${name} `))) return false;
  // of a line with places, `/poll show <poll>`, what stands before the first place
  const [line = ''] = code.split(/\s+(?:[<[]|[\w-]+:…)/);
  return !isUnderstood(line);
}

/** A command may be named without its values; values that are given must be ones it takes. */
function isUnderstood(typed: string): boolean {
  try {
    const line = parseLine(typed, commands);
    if ('help' in line) return true;
    const now = new Date('2020-06-21T08:00:00Z');
    const bound = bindArguments(line.command.options, line.given, {
      now,
      timeZone: 'Etc/UTC',
      tenant: 'web:local',
      language: 'en',
    });
    return bound.ok || bound.faults.every(({ error }) => error.code === 'option_missing');
  } catch {
    return false;
  }
}

/** Names of the environment that are no settings: those of the tests, and one of Java’s. */
const others = ['.ci/run', 'tests/setup/database.ts', 'tests/browser/chromium.ts', 'tools/embedded-mongodb/java.ts']
  .map((file) => readFileSync(path.join(root, file), 'utf8'))
  .join('\n');

function isLostSetting(code: string): boolean {
  const names = [...code.matchAll(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/g)].map(([name]) => name);
  return names.some((name) => !(name in settingsSchema.shape) && !new RegExp(`\\b${name}\\b`).test(others));
}

const metrics = readFileSync(path.join(root, 'src/metrics.ts'), 'utf8');

function isCounted(code: string): boolean {
  return code.startsWith('penholder_') && metrics.includes(`name: '${code}'`);
}

function leadsSomewhere(link: string, page: Page): boolean {
  if (/^https:\/\//.test(link)) return true;
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? page.file : path.join(path.dirname(page.file), target);
  if (!existsSync(path.join(root, file))) return false;
  return anchor === undefined || readPage(file).headings.map(anchorOf).includes(anchor);
}
