import { spawn } from 'node:child_process';
import type { Environment } from './engine.ts';

/** How a program ended. `output` is the end of what it said on both outputs. */
export interface Outcome {
  ended: 'well' | 'badly' | 'too_late' | 'not_started';
  output: string;
}

const OUTPUT_KEPT = 4_000;

/** Runs a program to its end. Never throws; a program that takes longer than `withinMs`, or is aborted, is killed. */
export function runProgram(
  command: readonly [string, ...string[]],
  options: { env: Environment; withinMs: number; signal?: AbortSignal },
): Promise<Outcome> {
  const [file, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(file, args, { env: { ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let late = false;
    const kill = () => {
      late = true;
      child.kill('SIGKILL');
    };
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-OUTPUT_KEPT);
    };
    const timer = setTimeout(kill, options.withinMs);
    options.signal?.addEventListener('abort', kill);
    const end = (ended: Outcome['ended']) => {
      clearTimeout(timer);
      resolve({ ended: late ? 'too_late' : ended, output: output.trim() });
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      output = error.message;
      end('not_started');
    });
    child.on('close', (code) => end(code === 0 ? 'well' : 'badly'));
  });
}
