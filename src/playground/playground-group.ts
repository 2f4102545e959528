import { phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';

/** The one tenant of the playground. */
export const PLAYGROUND_TENANT = 'web:local';
export const PLAYGROUND_GROUP = `${PLAYGROUND_TENANT}/at-large`;
/** The data set that is played with. */
export const PLAYGROUND_SAMPLE = 'at-large-2020';

/** The playground's channels; the first one gets the group's posts. */
export const playgroundChannels: readonly { id: string; name: string; topic: Inline }[] = [
  { id: 'cpwg', name: 'cpwg', topic: phrase('channel.cpwg') },
  { id: 'outreach', name: 'outreach', topic: phrase('channel.outreach') },
  { id: 'operations', name: 'operations', topic: phrase('channel.operations') },
];
