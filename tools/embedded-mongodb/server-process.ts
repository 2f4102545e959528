import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Environment, RunningServer } from './engine.ts';
import { ping } from './ping.ts';

/** Why a server process ended before it served. `code` is undefined when it never ran or did not answer in time. */
export interface FailedStart {
  failed: { code: number | undefined; output: string };
}

const READY_WITHIN_MS = 30_000;
const PING_WITHIN_MS = 5_000;
const STOP_WITHIN_MS = 5_000;
const OUTPUT_KEPT = 2_000;
const READY = /\{"ready":(\d+)\}/;

/**
 * Starts a server that prints `{"ready":PORT}`, and asks it over the wire whether it serves. It stands in a process
 * group of its own, so that Ctrl+C ends us first, and ends by itself when we are gone: its standard input closes.
 */
export async function startServer(
  command: readonly [string, ...string[]],
  env: Environment,
): Promise<RunningServer | FailedStart> {
  const [file, ...args] = command;
  const child = spawn(file, args, { env: { ...env }, stdio: 'pipe', detached: true });
  const output = keepOutput(child);
  const exited = new Promise<number | undefined>((resolve) => {
    child.on('error', () => resolve(undefined));
    child.on('exit', (code) => resolve(code ?? undefined));
  });
  child.stdin.on('error', () => {});
  const port = await Promise.race([readyPort(child), exited.then(() => undefined), after(READY_WITHIN_MS)]);
  if (port === undefined || child.pid === undefined || !(await ping(port, PING_WITHIN_MS))) {
    child.kill('SIGKILL');
    return { failed: { code: await exited, output: output() } };
  }
  letGo(child);
  const gone = exited.then(() => {});
  return { port, pid: child.pid, exited: gone, stop: () => stop(child, gone) };
}

function keepOutput(child: ChildProcessWithoutNullStreams): () => string {
  let kept = '';
  const keep = (chunk: Buffer) => {
    kept = (kept + chunk).slice(-OUTPUT_KEPT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => {
    kept = error.message;
  });
  return () => kept.trim();
}

function readyPort(child: ChildProcessWithoutNullStreams): Promise<number> {
  let text = '';
  return new Promise((resolve) => {
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const match = READY.exec(text);
      if (match) resolve(Number(match[1]));
    });
  });
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined).unref());
}

/** A script that forgets to stop the server can still end, and takes the server with it. */
function letGo(child: ChildProcessWithoutNullStreams): void {
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as unknown as { unref(): void }).unref();
}

async function stop(child: ChildProcessWithoutNullStreams, gone: Promise<void>): Promise<void> {
  child.ref();
  child.stdin.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
  await gone;
  clearTimeout(timer);
}
