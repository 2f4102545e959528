/** Thrown out of a change of a store to leave everything as it is: something is asked or told first. */
export class Stopped<Outcome> extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super('stopped');
    this.outcome = outcome;
  }
}

/** What `change` gives, or the outcome with which it was stopped. */
export async function orStopped<Outcome>(change: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await change();
  } catch (error) {
    if (error instanceof Stopped) return error.outcome as Outcome;
    throw error;
  }
}
