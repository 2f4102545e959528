import { z } from 'zod';

/** What a view carries: where goes what comes of it. Nothing of a member. */
export interface ViewPlace {
  /** Of a form. */
  readonly token?: string;
  /** Missing: a form asks for the channel. */
  readonly channelId?: string;
  readonly responseUrl?: string;
  readonly threadTs?: string;
}

/** Block id of the select that asks for a channel, where a form was opened in none. */
export const CHANNEL_FIELD = 'penholder.channel';

/** `callback_id` of a modal that shows an answer. */
export const ANSWER_VIEW = 'answer';

const schema = z.strictObject({
  token: z.string().min(1).max(64).exactOptional(),
  channelId: z.string().max(100).exactOptional(),
  responseUrl: z.string().max(500).exactOptional(),
  threadTs: z.string().max(100).exactOptional(),
});

/** As `private_metadata` holds it. */
export function writePlace(place: ViewPlace): string {
  return JSON.stringify(place);
}

/** undefined: no view of ours. */
export function readPlace(metadata: string): ViewPlace | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(metadata));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
