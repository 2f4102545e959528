/** Runs `work` on `workers` at a time for a while; how often a second it was done. */
export async function perSecond(
  workers: number,
  forMs: number,
  work: (turn: number) => Promise<unknown>,
): Promise<number> {
  const since = performance.now();
  let turn = 0;
  const worker = async () => {
    while (performance.now() - since < forMs) await work(turn++);
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return turn / ((performance.now() - since) / 1_000);
}

/** Writes a row of a Markdown table. */
export function row(...cells: string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
