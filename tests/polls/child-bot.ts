import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ChannelRef } from '../../src/bot/adapter.ts';
import type { PollStore } from '../../src/polls/poll-store.ts';

/** Where a child kills itself: around a step of the poll store, or after a message with such a key is on the platform. */
export type Death = { at: keyof PollStore; when: 'before' | 'after' } | { at: 'post'; key: string };

/** What a child does at a word. */
export type Order =
  | { do: 'send'; event: { who: string; kind: string; receivedAt?: string; text?: string; token?: string } }
  | {
      do: 'owe';
      delivery: {
        groupId: string;
        kind: string;
        subject: string;
        occurrence: string;
        channel: ChannelRef;
        dueAt: string;
      };
    }
  | { do: 'stop' };

export interface Outcome {
  /** The code of the error in the bot's reply. */
  readonly error?: string | undefined;
  /** The child met an error that no member would see. */
  readonly failed?: string;
  /** The child died before it answered: nobody knows. */
  readonly lost?: true;
}

/** A bot in a process of its own. */
export interface ChildBot {
  ask(order: Order): Promise<Outcome>;
  kill(): Promise<void>;
  /** Settles when the process is gone. */
  readonly gone: Promise<unknown>;
  stop(): Promise<void>;
}

const programPath = fileURLToPath(new URL('./bot-process.ts', import.meta.url));

/** Starts one on a database; resolves when it runs. */
export async function startChildBot(uri: string, die?: Death): Promise<ChildBot> {
  const child = spawn(process.execPath, ['--import', 'tsx', programPath, JSON.stringify({ uri, die })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  const waiting = new Map<number, (outcome: Outcome) => void>();
  const answered = (id: number) => new Promise<Outcome>((resolve) => waiting.set(id, resolve));
  let asked = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, ...outcome } = JSON.parse(line) as Outcome & { id: number };
    waiting.get(id)?.(outcome);
    waiting.delete(id);
  });
  child.on('close', () => {
    for (const answer of waiting.values()) answer({ lost: true });
    waiting.clear();
  });
  // what is written to a process that has died is answered by its end
  child.stdin.on('error', () => {});
  const started = await answered(0);
  if (started.lost) throw new Error('the child did not start');
  return {
    gone,
    async ask(order) {
      if (child.exitCode !== null || child.signalCode !== null) return { lost: true };
      asked += 1;
      const outcome = answered(asked);
      child.stdin.write(`${JSON.stringify({ id: asked, ...order })}\n`);
      return outcome;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.stdin.write(`${JSON.stringify({ id: -1, do: 'stop' })}\n`);
      await gone;
    },
  };
}
