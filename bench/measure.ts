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

/** Begins a table of what something takes beside the bare work that it cannot do without; gives what writes its rows. */
export function ratioTable(): (what: string, ms: number, bareMs: number) => void {
  row('what', 'ms', 'bare, ms', 'of bare');
  row('---', '---:', '---:', '---:');
  return (what, ms, bareMs) => row(what, ms.toFixed(0), bareMs.toFixed(0), (ms / bareMs).toFixed(2));
}
