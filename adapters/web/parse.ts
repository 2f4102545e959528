import { z } from 'zod';
import type { BotEvent, Person } from '../../src/bot/event.ts';
import { inputLimits } from './limits.ts';
import { isDirect, type Persona } from './playground/playground.ts';

const id = z.string().min(1).max(inputLimits.idLength);
const base = { id: z.uuid(), channelId: id };

/** What the page sends: a line of the composer, or the press of a button, a choice or a form. */
export const sentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('line'), text: z.string() }),
  z.strictObject({
    ...base,
    kind: z.literal('press'),
    token: z.string().min(1).max(inputLimits.tokenLength),
    messageId: id,
    /** A form's fields. */
    values: z
      .record(z.string(), z.string())
      .refine((values) => Object.keys(values).length <= inputLimits.fields)
      .optional(),
  }),
]);
export type Sent = z.infer<typeof sentSchema>;

export const dismissSchema = z.strictObject({ messageId: id });
export const clockSchema = z.strictObject({ by: z.enum(['hour', 'day', 'next-post']) });
export type ClockMove = z.infer<typeof clockSchema>['by'];

const MENTION = /^\s*@penholder\b[\s,:]*/i;

/** The event that the bot gets. */
export function toEvent(sent: Sent, from: { persona: Persona; tenant: string; receivedAt: Date }): BotEvent {
  const { tenant, receivedAt } = from;
  const common = { id: sent.id, tenant, channelId: sent.channelId, person: personOf(from.persona), receivedAt };
  if (sent.kind === 'press') {
    const { token, messageId, values } = sent;
    if (values) return { ...common, kind: 'action', token, values };
    return { ...common, kind: 'action', token, message: { tenant, channelId: sent.channelId, messageId } };
  }
  if (sent.text.trimStart().startsWith('/')) return { ...common, kind: 'text', text: sent.text.trimStart() };
  if (MENTION.test(sent.text)) return { ...common, kind: 'question', text: sent.text.replace(MENTION, '') };
  if (isDirect(sent.channelId)) return { ...common, kind: 'question', text: sent.text };
  return { ...common, kind: 'message', text: sent.text };
}

/** True for a line that only its author sees: a typed command, as on other platforms. */
export function isCommandLine(text: string): boolean {
  return text.trimStart().startsWith('/');
}

/** A persona as the bot knows people. */
export function personOf({ id: personId, name, language, timeZone, platformAdmin }: Persona): Person {
  return { id: personId, name, locale: language, timeZone, platformAdmin };
}
