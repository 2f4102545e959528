/** A planned failure of REST calls. */
export type Fault = {
  /** Once unless said. */
  times?: number;
  status?: number;
  /** Discord's error code; its status goes with it. */
  code?: number;
  /** Seconds, with status 429. */
  retryAfter?: number;
  /** The limit is that of all calls. */
  global?: true;
  reset?: true;
  hang?: true;
  delayMs?: number;
  /** Do the work, then fail: the caller cannot tell. */
  after?: true;
};

/** Which calls: a pattern of `METHOD /path`, or the beginning of it. */
export type Which = RegExp | string;

/** The failures still to come. */
export type Faults = { plan(which: Which, fault: Fault): void; next(call: string): Fault | undefined };

/** Whether a call is meant. */
export function fits(which: Which, call: string): boolean {
  return typeof which === 'string' ? call.startsWith(which) : which.test(call);
}

/** An empty plan. */
export function createFaults(): Faults {
  const planned: { which: Which; fault: Fault; left: number }[] = [];
  return {
    plan: (which, fault) => planned.push({ which, fault, left: fault.times ?? 1 }),
    next(call) {
      const found = planned.find((one) => one.left > 0 && fits(one.which, call));
      if (found) found.left -= 1;
      return found?.fault;
    },
  };
}
