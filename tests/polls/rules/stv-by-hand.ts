/** One paper: whom it ranks, whose pile it is on, and what it is worth, in hundred-thousandths. */
interface Paper {
  readonly order: readonly number[];
  on: number | undefined;
  worth: bigint;
}

const WHOLE = 100_000n;

/** A single transferable vote as tellers do it: every paper is in their hands, and piles are summed anew each time. */
export function stvByHand(options: number, seats: number, orders: readonly (readonly number[])[]) {
  const papers: Paper[] = orders.map((order) => ({ order, on: order[0], worth: WHOLE }));
  const quota = Math.floor(orders.length / (seats + 1)) + 1;
  const need = BigInt(quota) * WHOLE;
  const state: ('in' | 'elected' | 'passed-on' | 'out')[] = Array.from({ length: options }, () => 'in');
  const rounds: object[] = [];
  const history: Record<number, bigint>[] = [];
  const winners: number[] = [];
  let tied: number[] = [];
  const all = state.map((_, at) => at);
  while (papers.length > 0) {
    const pile: Record<number, bigint> = {};
    for (const at of all) {
      const sum = papers.filter(({ on }) => on === at).reduce((total, { worth }) => total + worth, 0n);
      pile[at] = state[at] === 'passed-on' ? need : sum;
    }
    history.unshift(pile);
    const has = (at: number) => pile[at] ?? 0n;
    const down = (a: number, b: number) => (has(b) > has(a) ? 1 : has(b) < has(a) ? -1 : a - b);
    const votes = all.map((at) => (state[at] === 'out' ? null : Number(has(at))));
    const elected = all.filter((at) => state[at] === 'in' && has(at) >= need).sort(down);
    for (const at of elected) state[at] = 'elected';
    const rest = all.filter((at) => state[at] === 'in');
    const open = seats - winners.length - elected.length;
    let surplus: number[] = [];
    let out: number[] = [];
    const rich = all.filter((at) => state[at] === 'elected' && has(at) > need);
    if (open > 0 && rest.length <= open) elected.push(...rest.sort(down));
    else if (open > 0 && rich.length > 0) surplus = sift(rich, history, (a, b) => a > b);
    else if (open > 0) {
      const weak = sift(rest, history, (a, b) => a < b);
      if (rest.length - weak.length >= open) out = weak;
      else {
        tied = weak;
        elected.push(...rest.filter((at) => !weak.includes(at)).sort(down));
      }
    }
    winners.push(...elected);
    const counted = votes.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    rounds.push({ votes, exhausted: orders.length * Number(WHOLE) - counted, elected, surplus, out });
    if (surplus.length + out.length === 0) break;
    for (const at of surplus) state[at] = 'passed-on';
    for (const at of out) state[at] = 'out';
    for (const paper of papers) {
      const from = paper.on;
      if (from === undefined || ![...surplus, ...out].includes(from)) continue;
      if (surplus.includes(from)) paper.worth = (paper.worth * (has(from) - need)) / has(from);
      paper.on = paper.order.find((at) => state[at] === 'in');
    }
  }
  return { quota, rounds, winners, tied };
}

/** Those that are first by the latest count, of equal ones by the one before, and so on back. */
function sift(
  from: number[],
  history: Record<number, bigint>[],
  isBefore: (a: bigint, b: bigint) => boolean,
): number[] {
  let found = from;
  for (const pile of history) {
    const of = (at: number) => pile[at] ?? 0n;
    found = found.filter((at) => !found.some((other) => isBefore(of(other), of(at))));
  }
  return found;
}
