import { commandRoutes } from './commands.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { pinRoutes } from './pins.ts';
import { placeRoutes } from './places.ts';
import type { Route } from './route.ts';
import { scheduledEventRoutes } from './scheduled-events.ts';

/** The routes, the first that fits counts: the pins come before the messages, whose paths theirs fit. */
export const routes: readonly Route[] = [
  ...interactionRoutes,
  ...pinRoutes,
  ...messageRoutes,
  ...placeRoutes,
  ...commandRoutes,
  ...scheduledEventRoutes,
];
