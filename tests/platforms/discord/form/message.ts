import { z } from 'zod';
import { embeds } from './embed.ts';
import { list, optional, rule, snowflake, text, whole } from './form.ts';
import { eachComponent, layout, rows } from './layout.ts';

/** Only its user sees it. */
export const EPHEMERAL = 64;
/** The bot is thinking. */
export const LOADING = 128;
/** Its components are a layout (Components V2). */
export const LAYOUT = 32_768;

const mentions = z
  .object({
    parse: optional(z.array(z.enum(['roles', 'users', 'everyone']))),
    users: optional(list(snowflake, 100)),
    roles: optional(list(snowflake, 100)),
    replied_user: optional(z.boolean()),
  })
  .refine(
    ({ parse, users, roles }) =>
      !(parse?.includes('users') && users?.length) && !(parse?.includes('roles') && roles?.length),
    rule('MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', 'parse and a list of the same kind are mutually exclusive'),
  );

const attachment = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  filename: optional(z.string()),
  description: optional(text(1024)),
});

const reference = z.object({
  type: optional(z.literal([0, 1])),
  message_id: optional(snowflake),
  channel_id: optional(snowflake),
  guild_id: optional(snowflake),
  fail_if_not_exists: optional(z.boolean()),
});

const fields = {
  content: text(2000).nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: optional(mentions),
  attachments: list(attachment, 10).nullish(),
  flags: optional(whole(0, 2 ** 31 - 1)),
  tts: optional(z.boolean()),
  nonce: optional(z.union([text(25), z.int()])),
  enforce_nonce: optional(z.boolean()),
  message_reference: optional(reference),
  sticker_ids: optional(list(snowflake, 3)),
  poll: optional(z.unknown()),
};

/** The body of a message with rows of components. */
export const plainMessage = z.object({ ...fields, components: rows.nullish() });

const LEGACY = ['content', 'embeds', 'sticker_ids', 'poll'] as const;

/** The body of a message whose components are a layout. */
export const layoutMessage = z.object({ ...fields, components: layout.nullish() }).superRefine((body, context) => {
  for (const key of LEGACY) {
    const value = body[key];
    if (!value || (Array.isArray(value) && value.length === 0)) continue;
    const message = `The ${key} field cannot be used when using MessageFlags.IS_COMPONENTS_V2`;
    const params = { code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2' };
    context.addIssue({ code: 'custom', message, params, path: [key] });
  }
});

/** A body of a message that was checked. */
export type MessageBody = z.output<typeof plainMessage> | z.output<typeof layoutMessage>;

/** The names of files that a layout or an embed shows. */
export function shownFiles(body: unknown): string[] {
  const found = JSON.stringify(body ?? null).matchAll(/"attachment:\/\/([^"]+)"/g);
  return [...found].map(([, name]) => name ?? '');
}

/** The texts by which a message can mention somebody. */
export function spokenTexts(content: string, components: unknown): string[] {
  return [content, ...eachComponent(components).flatMap((one) => (one.type === 10 ? [String(one.content)] : []))];
}
