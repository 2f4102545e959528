import { type DiscordAPIError, Routes } from 'discord.js';
import { isJson, type Json } from '../slack/json.ts';
import { clientOf, discord } from './real-client.ts';

/** A body that Discord takes at the limit, and refuses with one more. */
export type Limit = { what: string; most: number; body: (count: number) => Json | Json[]; at: string; code?: string };

/** A text of so many letters. */
export const letters = (count: number) => 'x'.repeat(count);

/** A list of so many. */
export const many = <T>(count: number, of: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => of(index));
/** The codes at a path like `embeds.0.title` of Discord's errors. */
export function codesAt(errors: unknown, path: string): string[] {
  const node = path.split('.').reduce<unknown>((one, key) => (isJson(one) ? one[key] : undefined), errors);
  const found = isJson(node) && Array.isArray(node._errors) ? node._errors : [];
  return found.map((one) => String(one.code));
}

/** What Discord says to a call, or nothing where it takes it. */
export async function refusal(work: Promise<unknown>): Promise<{ code: string | number; errors: unknown } | undefined> {
  const error = (await work.then(
    () => undefined,
    (one: unknown) => one,
  )) as DiscordAPIError | undefined;
  if (error && !('rawError' in error)) throw error;
  return error && { code: error.code, errors: (error.rawError as { errors?: unknown }).errors };
}

/** Sends bodies to a new server, as messages or as commands, and gives the refusals. */
export async function sender(route: 'messages' | 'commands') {
  const server = await discord();
  const { rest } = clientOf(server);
  const path =
    route === 'messages' ? Routes.channelMessages(server.channelId) : Routes.applicationCommands(server.botId);
  return (body: unknown) => refusal(rest.post(path, { body }));
}
