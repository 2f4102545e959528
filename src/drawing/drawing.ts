import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import PQueue from 'p-queue';
import type { Chart } from '../charts/chart.ts';
import { PenholderError } from '../errors.ts';
import type { Block } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';

/** What is drawn away from the bot, in the words of one reader: a chart as PNG, blocks as a document. */
export type Drawing = { readonly options: WriteOptions } & (
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'docx' | 'pdf'; readonly blocks: readonly Block<unknown>[] }
);

/** What one drawing may take; a long report on a busy machine takes some seconds. */
const MOST_MS = 60_000;
/** After so long without work the process ends. */
const IDLE_MS = 120_000;

const queue = new PQueue({ concurrency: 1 });
let running: ChildProcess | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Draws in a process of its own, one work after the other: drawing takes long, and some of what its libraries die of takes
 * their process along. Started by the first work; the environment, where secrets are, is not given to it.
 * @throws drawing_failed
 */
export function draw(work: Drawing): Promise<Uint8Array> {
  return queue.add(() => drawNow(work), { throwOnTimeout: true });
}

/** The id of the process that draws; undefined: none does. */
export function drawer(): number | undefined {
  return running?.pid;
}

async function drawNow(work: Drawing): Promise<Uint8Array> {
  clearTimeout(idle);
  running ??= start();
  const child = running;
  const aborter = new AbortController();
  const late = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
  try {
    const answered = once(child, 'message', { signal: aborter.signal });
    const ended = once(child, 'exit', { signal: aborter.signal });
    child.ref();
    child.channel?.ref();
    child.send(work);
    const [answer] = await Promise.race([answered, ended]);
    if (answer?.drawn instanceof Uint8Array) return answer.drawn;
    throw new PenholderError('drawing_failed', {}, new Error(answer?.failed ?? 'the process that draws died'));
  } finally {
    aborter.abort();
    clearTimeout(late);
    child.unref();
    child.channel?.unref();
    if (child.exitCode !== null || child.signalCode !== null) running = undefined;
    idle = setTimeout(end, IDLE_MS).unref();
  }
}

function start(): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = fork(fileURLToPath(new URL('process.ts', import.meta.url)), {
    execArgv: ['--import', loader],
    serialization: 'advanced',
    env: {},
  });
  child.once('exit', () => {
    if (running === child) running = undefined;
  });
  return child;
}

function end(): void {
  running?.disconnect();
  running = undefined;
}
