import { describe, expect, it, vi } from 'vitest';
import type { Refusal, RunningServer } from '../../../tools/embedded-mongodb/engine.ts';
import { keepRunning } from '../../../tools/embedded-mongodb/keep-running.ts';

const AT_ONCE = [0, 0, 0];

describe('tools/embedded-mongodb/keep-running.ts', () => {
  it('launches the server again on the same port when it dies', async () => {
    const relaunched: number[] = [];
    const servers = [server(1), server(2)] as const;
    const kept = keepRunning(servers[0], async (port) => {
      relaunched.push(port);
      return servers[1];
    });
    servers[0].die();
    await vi.waitUntil(() => kept.pid === 2);
    expect(relaunched).toEqual([27_017]);
    await kept.stop();
  });

  it('leaves a server that was stopped alone', async () => {
    const relaunch = vi.fn(async () => server(2));
    const kept = keepRunning(server(1), relaunch);
    await kept.stop();
    await kept.exited;
    expect(relaunch).not.toHaveBeenCalled();
  });

  it('is gone when the server cannot be brought back', async () => {
    const first = server(1);
    const relaunch = vi.fn(async (): Promise<Refusal> => ({ refused: 'broken', reason: 'no memory' }));
    const kept = keepRunning(first, relaunch, AT_ONCE);
    first.die();
    await kept.exited;
    expect(relaunch).toHaveBeenCalledTimes(AT_ONCE.length);
  });

  it('ends a server that came back while it was being stopped', async () => {
    const [first, second] = [server(1), server(2)];
    let launched = (_: RunningServer) => {};
    const relaunch = vi.fn(() => new Promise<RunningServer>((resolve) => (launched = resolve)));
    const kept = keepRunning(first, relaunch, AT_ONCE);
    first.die();
    await vi.waitUntil(() => relaunch.mock.calls.length === 1);
    const stopped = kept.stop();
    launched(second);
    await stopped;
    expect(second.stopped).toBe(true);
  });
});

/** A server that dies when it is told to. */
function server(pid: number): RunningServer & { die(): void; stopped: boolean } {
  let die = () => {};
  const exited = new Promise<void>((resolve) => {
    die = resolve;
  });
  return {
    port: 27_017,
    pid,
    exited,
    die,
    stopped: false,
    async stop() {
      this.stopped = true;
      die();
    },
  };
}
