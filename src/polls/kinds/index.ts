import { consensus } from './consensus.ts';
import type { PollKind } from './kind.ts';

/** Every kind of poll. */
export const pollKinds: readonly PollKind[] = [consensus];
