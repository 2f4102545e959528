import type { Deliveries, DeliveryOptions } from '../deliveries.ts';
import type { Deed } from '../interactions.ts';
import type { World } from '../world.ts';

/** Who acts, and where. */
export type Here = { world: World; deliveries: Deliveries; userId: string; channelId: string };

/** What came of an act, as its person sees it. */
export type Result = {
  acknowledged: boolean;
  /** The type of the callback. */
  type: number | undefined;
  interactionId: string;
  token: string;
  /** What Discord says where the application did not answer. */
  problem?: string;
};

/** Does something that the application must answer. */
export async function act(
  { world, deliveries, userId, channelId }: Here,
  deed: Omit<Deed, 'userId' | 'channelId'>,
  options: DeliveryOptions = {},
): Promise<Result> {
  const { interaction, type, problem } = await deliveries.deliver({ ...deed, userId, channelId }, options);
  if (problem) world.notices.push({ userId, channelId, text: problem });
  const { id: interactionId, token } = interaction;
  return { acknowledged: type !== undefined, type, interactionId, token, ...(problem && { problem }) };
}
