import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from './setup/fresh-database.ts';

const program = path.resolve(import.meta.dirname, '../bin/penholder.mjs');
const external = freshDatabase();

let top: string;

/** A running `penholder` and what it has said so far. */
interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts `penholder` in an empty folder, with no settings but `settings`. */
function run(settings: Record<string, string>, ...args: string[]): Run {
  const { PATH, HOME, JAVA_HOME, XDG_CACHE_HOME } = process.env;
  const kept = Object.fromEntries(
    Object.entries({ PATH, HOME, JAVA_HOME, XDG_CACHE_HOME }).filter(([, value]) => value),
  );
  const child = spawn(process.execPath, [program, ...args], {
    cwd: top,
    env: { ...(kept as Record<string, string>), LC_ALL: 'C', PORT: '0', LOG_LEVEL: 'silent', ...settings },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, out: () => said.out, err: () => said.err, ended };
}

const freshDir = () => path.join(top, `data-${randomUUID()}`);
const lines = (text: string) => text.trimEnd().split('\n');

/** The address that a run says it answers at. */
async function addressOf({ out }: Run): Promise<string> {
  const says = () => /running at (http:\S+)/.exec(out())?.[1] ?? '';
  await expect.poll(says, { timeout: 40_000 }).toMatch(/^http/);
  return says();
}

/** Processes whose command line names `dir`; none where there is no /proc. */
async function processesOf(dir: string): Promise<string[]> {
  const ids = (await readdir('/proc').catch(() => [])).filter((entry) => /^\d+$/.test(entry));
  const commands = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return commands.filter((command) => command.includes(dir));
}

/** Nothing of a run is left: no process, no note of an owner. */
async function expectNothingLeft(dir: string): Promise<void> {
  await expect.poll(() => processesOf(dir), { timeout: 10_000 }).toEqual([]);
  await expect(stat(path.join(dir, 'database', 'owner.json'))).rejects.toMatchObject({ code: 'ENOENT' });
}

describe('src/main.ts', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'penholder-main-'));
  });
  afterAll(() => rm(top, { recursive: true, force: true }));

  it('settings that cannot be used are named, a line each, and nothing is begun', async () => {
    const dir = freshDir();
    const bad = run({ DATA_DIR: dir, PORT: 'x', LOG_LEVEL: 'loud', PENHOLDER_SECRET: 'hunter2' });
    expect(await bad.ended).toBe(1);
    expect(bad.out()).toBe('');
    expect(lines(bad.err())).toEqual([
      'These settings cannot be used:',
      expect.stringMatching(/^- PORT: /),
      expect.stringMatching(/^- PENHOLDER_SECRET: /),
      expect.stringMatching(/^- LOG_LEVEL: /),
      'See .env.example for what each one takes.',
    ]);
    expect(bad.err()).not.toContain('hunter2');
    await expect(stat(dir)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('a command that there is not is refused in one line', async () => {
    const unknown = run({ DATA_DIR: freshDir() }, 'strat');
    expect(await unknown.ended).not.toBe(0);
    expect(lines(unknown.err())).toEqual(['There is no command “strat”. Did you mean penholder start?']);
  });

  it('a question is answered on the command line, without a database; a sample that there is not is said in one line', async () => {
    const asked = run({ DATA_DIR: freshDir() }, 'ask', '--sample', 'at-large-2020', 'how far is issue 16?');
    const lost = run({ DATA_DIR: freshDir() }, 'ask', '--sample', 'at-large-2019', 'how far is issue 16?');
    expect([await asked.ended, await lost.ended]).toEqual([0, 1]);
    expect(asked.out()).toContain('Metrics');
    expect(asked.err()).toBe('');
    expect(lines(lost.err())).toEqual(['There is no sample “at-large-2019”. There is: at-large-2020.']);
  });

  it('ends quietly when nobody reads its answers any more', async () => {
    const asked = run({ DATA_DIR: freshDir() }, 'ask');
    asked.child.stdin?.on('error', () => {});
    asked.child.stdin?.end('how far is issue 16?\n'.repeat(300));
    await expect.poll(asked.out, { timeout: 40_000 }).toContain('Metrics');
    asked.child.stdout?.destroy();
    expect(await asked.ended).toBe(0);
    expect(asked.err()).toBe('');
  });

  it('a folder that cannot be written is named in one line', async () => {
    await writeFile(path.join(top, 'file'), '');
    // nothing can be made in /proc, not even by root
    for (const dir of [path.join(top, 'file', 'data'), '/proc/penholder/data']) {
      const unwritable = run({ DATA_DIR: dir });
      expect(await unwritable.ended).toBe(1);
      expect(lines(unwritable.err())).toEqual([`The folder ${dir} cannot be written. Set DATA_DIR to one that can.`]);
    }
  });

  it('a database that does not answer is said in one line, without its address', async () => {
    const dir = freshDir();
    const lost = run({ DATA_DIR: dir, MONGODB_URI: 'mongodb://root:hunter2@127.0.0.1:1,127.0.0.1:2/penholder' });
    expect(await lost.ended).toBe(1);
    expect(lines(lost.err())).toEqual(['No MongoDB server answers at MONGODB_URI. Start it, or correct the address.']);
    await expect(stat(dir)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('a port in use is said in one line, and what was started is stopped again', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const port = String((other.address() as AddressInfo).port);
    const dir = freshDir();
    const late = run({ DATA_DIR: dir, PORT: port });
    expect(await late.ended).toBe(1);
    expect(lines(late.err())).toEqual([`Port ${port} is in use. Stop what uses it, or set PORT to another number.`]);
    expect(late.out()).not.toContain('running at');
    await expectNothingLeft(dir);
  });

  it('a start that is cut off leaves no process behind', async () => {
    const dir = freshDir();
    const cut = run({ DATA_DIR: dir });
    await expect.poll(() => processesOf(dir), { timeout: 40_000, interval: 20 }).not.toEqual([]);
    cut.child.kill('SIGTERM');
    await cut.ended;
    expect(cut.out()).not.toContain('running at');
    await expectNothingLeft(dir);
  });

  it('runs, is healthy and ready, keeps its folder to itself, and ends within ten seconds of SIGTERM', async () => {
    const dir = freshDir();
    const first = run({ DATA_DIR: dir }, 'start');
    const address = await addressOf(first);
    const alive = await fetch(`${address}/healthz`);
    expect([alive.status, await alive.json()]).toEqual([200, { alive: true }]);
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true, database: true, jobs: true }]);
    expect(first.out()).toContain('Playground with the At-Large sample (8 issues, 3 meetings)');
    expect(first.out()).toContain(dir);

    const second = run({ DATA_DIR: dir });
    expect(await second.ended).toBe(1);
    expect(lines(second.err())).toEqual([
      `Another Penholder is using the folder ${dir}. Stop it, or set DATA_DIR to another folder.`,
    ]);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);

    const since = performance.now();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);
    expect(first.err()).toBe('');
    await expectNothingLeft(dir);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('runs on a server that somebody else runs, where there is no folder yet', async () => {
    const dir = freshDir();
    const running = run({ DATA_DIR: dir, MONGODB_URI: external.uri });
    const address = await addressOf(running);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    running.child.kill('SIGINT');
    expect(await running.ended).toBe(0);
    expect(await readdir(dir)).toEqual(['secret']);
  });
});
