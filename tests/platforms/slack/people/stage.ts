import type { Deliveries } from '../deliveries.ts';
import type { World } from '../world.ts';

/** Where people act: what there is, and the way to the app. */
export type Stage = { world: World; deliveries: Deliveries };
