import { z } from 'zod';

/** What a form's view carries: its token, and where its answer goes. Nothing of a member. */
export interface FormPlace {
  readonly token: string;
  /** Missing: the form asks for the channel. */
  readonly channelId?: string;
  readonly responseUrl?: string;
  readonly threadTs?: string;
}

/** Block id of the select that asks for a channel, where a form was opened in none. */
export const CHANNEL_FIELD = 'penholder.channel';

const schema = z.strictObject({
  token: z.string().min(1).max(64),
  channelId: z.string().max(100).exactOptional(),
  responseUrl: z.string().max(500).exactOptional(),
  threadTs: z.string().max(100).exactOptional(),
});

/** As `private_metadata` holds it. */
export function writePlace(place: FormPlace): string {
  return JSON.stringify(place);
}

/** undefined: no view of ours. */
export function readPlace(metadata: string): FormPlace | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(metadata));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
