/** A planned failure of a Web API method, of `socket.open`, `response_url` or `upload`; `*` stands for each method. */
export type Fault = {
  times: number;
  status?: 500 | 503 | 429;
  /** Seconds, for the header Retry-After; 1 with status 429 unless said. */
  retryAfter?: number;
  reset?: true;
  hang?: true;
  delayMs?: number;
  error?: string;
  /** Do the work, then fail: the caller cannot tell. */
  after?: true;
};

/** The failures still to come. */
export type Faults = { plan(method: string, fault: Fault): void; next(method: string): Fault | undefined };

/** An empty plan. */
export function createFaults(): Faults {
  const planned: { method: string; fault: Fault; left: number }[] = [];
  return {
    plan: (method, fault) => planned.push({ method, fault, left: fault.times }),
    next(method) {
      const star = method.includes('.') && method !== 'socket.open';
      const found = planned.find((one) => one.left > 0 && (one.method === method || (star && one.method === '*')));
      if (found) found.left -= 1;
      return found?.fault;
    },
  };
}
