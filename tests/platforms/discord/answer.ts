import { z } from 'zod';
import { isJson, type Json, objectsOf } from '../slack/json.ts';
import { formError } from './api-error.ts';
import { suggestions } from './form/command.ts';
import { checked } from './form/form.ts';
import { EPHEMERAL } from './form/message.ts';
import { modal } from './form/modal.ts';
import { type Interaction, metadataOf } from './interactions.ts';
import { type Draft, edit, type Place, post, postThinking, type Upload } from './messages.ts';
import type { Message, World } from './world.ts';

/** By type of interaction, the types of callback. */
const ALLOWED: Record<number, readonly number[]> = { 2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8], 5: [4, 5, 6, 7] };

const callback = z.object({ type: z.int(), data: z.unknown().optional() });

/** Puts the problems of what stands under `data` there. */
function under<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const errors = isJson(error) ? error.errors : undefined;
    if (isJson(errors)) Object.assign(error as object, { errors: { data: errors } });
    throw error;
  }
}

/** Where an answer to an interaction stands, for its user alone with the flag for that. */
export function placeOf(world: World, interaction: Interaction, flags: unknown): Place {
  return {
    channelId: interaction.channelId,
    authorId: world.app.id,
    interaction: metadataOf(world, interaction),
    ...(interaction.type === 2 && { type: 20 }),
    ...((Number(flags ?? 0) & EPHEMERAL) !== 0 && { to: interaction.userId }),
  };
}

function openModal(world: World, interaction: Interaction, data: unknown): undefined {
  world.modals.set(interaction.userId, { json: checked(modal, data) as Json, interaction });
  return undefined;
}

function suggest(interaction: Interaction, data: unknown): undefined {
  interaction.choices = objectsOf(checked(suggestions(interaction.optionType), data).choices);
  return undefined;
}

type Given = { type: number; draft: Draft };

function perform(world: World, interaction: Interaction, { type, draft }: Given): Message | undefined {
  const flags = isJson(draft.body) ? draft.body.flags : 0;
  const place = placeOf(world, interaction, flags);
  if (type === 4) return post(world, place, draft);
  if (type === 5) return postThinking(world, place, Number(flags ?? 0));
  if (type === 6) return interaction.source;
  if (type === 7) return interaction.source && edit(world, interaction.source, draft);
  return type === 8 ? suggest(interaction, draft.body) : openModal(world, interaction, draft.body);
}

/** Answers an interaction as a callback says; the message that it made or changed, if any. */
export function answer(
  world: World,
  interaction: Interaction,
  { body, files }: { body: unknown; files: Upload[] },
): Message | undefined {
  const { type, data } = checked(callback, body);
  const allowed = ALLOWED[interaction.type] ?? [];
  const lacksSource = (type === 6 || type === 7) && !interaction.source;
  if (!allowed.includes(type) || lacksSource) {
    throw formError(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
  }
  const message = under(() => perform(world, interaction, { type, draft: { body: data ?? {}, files } }));
  interaction.answeredWith = type;
  if (message) interaction.original = message;
  interaction.settle();
  return message;
}
