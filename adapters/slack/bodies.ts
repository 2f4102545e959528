import { z } from 'zod';

const id = z.string().min(1).max(100);
/** One that helps to find the installation: without it, others may. */
const hint = id.nullish().catch(undefined);
const named = z.looseObject({ id });
/** Installed for an organisation: `team` is null. */
const team = {
  team: z.looseObject({ id, enterprise_id: hint }).nullish(),
  enterprise: named.nullish(),
  api_app_id: id.optional(),
};
const person = z.looseObject({ id, team_id: hint });
/** Where a form was opened in a shared channel, `team` may be that of who sent it, and this is that of the bot. */
const installed = { app_installed_team_id: hint };
/** By which installation an event came; for an organisation without a workspace. */
const authorization = z.looseObject({
  user_id: hint,
  team_id: hint,
  enterprise_id: hint,
  is_enterprise_install: z.boolean().nullish().catch(undefined),
});
const pressed = z.looseObject({
  action_id: z.string().max(255),
  value: z.string().max(2000).nullish(),
  selected_option: z.looseObject({ value: z.string().max(2000) }).nullish(),
  action_ts: z.string().nullish(),
});

/** What Slack delivers, as far as we read it, by type. More fields may come; missing ones make it unreadable. */
export const bodies = {
  command: z.looseObject({
    command: z.string().regex(/^\/\S+$/),
    text: z.string().default(''),
    team_id: id,
    enterprise_id: hint,
    channel_id: id,
    channel_name: z.string().default(''),
    user_id: id,
    user_name: z.string().default(''),
    trigger_id: id,
    response_url: z.string(),
  }),
  block_actions: z.looseObject({
    ...team,
    user: person,
    trigger_id: id,
    actions: z.array(pressed).min(1),
    channel: named.nullish(),
    message: z.looseObject({ ts: id, thread_ts: id.nullish() }).nullish(),
    container: z.looseObject({ type: z.string(), message_ts: id.nullish(), is_ephemeral: z.boolean().nullish() }),
    view: z
      .looseObject({
        id,
        type: z.string(),
        callback_id: z.string().default(''),
        private_metadata: z.string().default(''),
        ...installed,
      })
      .nullish(),
    response_url: z.string().nullish(),
  }),
  view_submission: z.looseObject({
    ...team,
    user: person,
    trigger_id: id,
    view: z.looseObject({
      id,
      hash: z.string(),
      callback_id: z.string(),
      private_metadata: z.string(),
      state: z.looseObject({ values: z.unknown() }),
      blocks: z.array(z.unknown()).default([]),
      ...installed,
    }),
  }),
  block_suggestion: z.looseObject({
    ...team,
    user: person,
    action_id: z.string(),
    value: z.string().default(''),
    view: z.looseObject({ private_metadata: z.string(), ...installed }).nullish(),
    channel: named.nullish(),
  }),
  shortcut: z.looseObject({ ...team, user: person, trigger_id: id, callback_id: z.string() }),
  message_action: z.looseObject({
    ...team,
    user: person,
    trigger_id: id,
    callback_id: z.string(),
    channel: named,
    message: z.looseObject({ ts: id, text: z.string().default('') }),
    response_url: z.string().nullish(),
  }),
  event_callback: z.looseObject({
    team_id: hint,
    enterprise_id: hint,
    context_team_id: hint,
    is_enterprise_install: z.boolean().nullish().catch(undefined),
    event_id: id,
    authorizations: z.array(authorization).nullish(),
    event: z.looseObject({ type: z.string() }),
  }),
} as const;

/** A message, in `app_mention` and `message` events. */
export const messageSchema = z.looseObject({
  user: id,
  text: z.string().default(''),
  ts: id,
  thread_ts: id.nullish(),
  channel: id,
  channel_type: z.string().nullish(),
  subtype: z.string().nullish(),
  bot_id: id.nullish(),
});

/** `tokens_revoked`: which tokens are gone. */
export const tokensGoneSchema = z.looseObject({ tokens: z.looseObject({ bot: z.array(z.string()).nullish() }) });

/** `app_home_opened` */
export const homeOpenedSchema = z.looseObject({ user: id, tab: z.string(), event_ts: z.string().optional() });

/** `link_shared`; `source` is `composer` while the message is still being written. */
export const linksSchema = z.looseObject({
  user: id.nullish(),
  channel: id,
  message_ts: id,
  source: z.string().nullish(),
  links: z.array(z.looseObject({ url: z.string().max(3000) })).max(100),
});

/** A body of one type, read. */
export type Body<K extends keyof typeof bodies> = z.infer<(typeof bodies)[K]>;
