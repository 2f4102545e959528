import { optionListProblems } from '../block-kit.ts';
import type { Ack, DeliveryOptions } from '../envelope.ts';
import { isJson, type Json, objectsOf, textOf } from '../json.ts';
import { interaction, viewInteractionPart } from '../payloads.ts';
import { teamOf, userOf } from '../residents.ts';
import { entryKey, optionsOf } from '../state.ts';
import type { Stage } from './stage.ts';
import { find, labelOf, placeParts, surfacesFor } from './surface.ts';

/** What is typed into an external select; without `actionId` the first one of the modal. */
export type Search = { user: string; query: string; actionId?: string; viewId?: string; channel?: string; ts?: string };

/** An acknowledgement with the options in it. */
export type SearchAck = Ack & { options: { text: string; value: string }[] };

function offers(stage: Stage, payload: unknown): { offered: Json[]; problem?: string } {
  const answer = isJson(payload) ? payload : {};
  const problems = optionListProblems(stage.world, answer);
  return { offered: optionsOf(answer), ...(problems.length > 0 && { problem: problems.join('; ') }) };
}

/** A user types into an external select. */
export async function search(stage: Stage, typed: Search, options?: DeliveryOptions): Promise<SearchAck> {
  const { world, deliveries } = stage;
  const { block, element, surface } = find(
    surfacesFor(world, typed),
    /external_select$/,
    typed.actionId ? { actionId: typed.actionId } : {},
  );
  if (typed.viewId !== undefined && surface.view?.json.id !== typed.viewId)
    throw new Error(`the open modal is not ${typed.viewId}`);
  if (typed.query.length < Number(element.min_query_length ?? 3))
    return { payload: undefined, afterMs: 0, timedOut: false, options: [], problem: 'query_too_short' };
  const user = userOf(world, typed.user);
  const { response_url: _, ...place } = placeParts(world, surface, typed.user);
  const asked = { action_id: element.action_id, block_id: block.block_id, value: typed.query };
  const team = teamOf(world, surface.view?.teamId ?? surface.message?.teamId ?? user.teamId);
  const payload = {
    type: 'block_suggestion',
    ...(surface.view ? viewInteractionPart : interaction)(world, user, team),
    ...place,
    ...asked,
  };
  const ack = await deliveries.send('interactive', payload, options);
  const { offered, problem } = offers(stage, ack.payload);
  if (!problem) surface.view?.offered.set(entryKey(block, element), objectsOf(offered));
  const found = offered.map((option) => ({ text: labelOf(option), value: textOf(option.value) }));
  return { ...ack, ...(problem && { problem }), options: problem ? [] : found };
}
