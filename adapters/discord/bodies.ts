import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/);
const user = z.looseObject({
  id,
  username: z.string().default(''),
  global_name: z.string().nullish(),
  bot: z.boolean().nullish(),
});
const member = z.looseObject({
  nick: z.string().nullish(),
  permissions: z.string().nullish(),
  roles: z.array(id).nullish().catch(undefined),
});

/** What every interaction has. */
const common = {
  id,
  application_id: id,
  token: z.string().min(1),
  guild_id: id.nullish(),
  channel_id: id.nullish(),
  channel: z.looseObject({ id, type: z.number().nullish(), parent_id: id.nullish() }).nullish(),
  member: z.looseObject({ ...member.shape, user }).nullish(),
  user: user.nullish(),
  locale: z.string().nullish(),
};

const value = z.union([z.string(), z.number(), z.boolean()]);
const option = z.looseObject({
  name: z.string(),
  type: z.number(),
  value: value.nullish(),
  focused: z.boolean().nullish(),
});
/** A subcommand holds options, an option of a command without subcommands holds a value. */
const options = z.array(z.looseObject({ ...option.shape, options: z.array(option).nullish() })).nullish();
const told = {
  users: z.record(z.string(), user).nullish(),
  members: z.record(z.string(), member).nullish(),
  channels: z.record(z.string(), z.looseObject({ name: z.string().nullish() })).nullish(),
  roles: z.record(z.string(), z.looseObject({ name: z.string().nullish() })).nullish(),
  attachments: z
    .record(z.string(), z.looseObject({ filename: z.string(), size: z.number(), url: z.string() }))
    .nullish(),
};
const message = z.looseObject({ id, content: z.string().default(''), flags: z.number().nullish() });

/** One input of a sent form, in whatever it stands. */
const input = z.looseObject({
  type: z.number().nullish(),
  custom_id: z.string(),
  value: z.string().nullish(),
  values: z.array(z.string()).nullish(),
});

/** What Discord delivers, as far as we read it, by the kinds of interaction. More fields may come; missing ones make it unreadable. */
export const bodies = {
  ping: z.looseObject({ type: z.literal(1) }),
  command: z.looseObject({
    ...common,
    type: z.literal(2),
    data: z.looseObject({
      name: z.string(),
      type: z.number().default(1),
      options,
      target_id: id.nullish(),
      resolved: z.looseObject({ ...told, messages: z.record(z.string(), message).nullish() }).nullish(),
    }),
  }),
  press: z.looseObject({
    ...common,
    type: z.literal(3),
    data: z.looseObject({ custom_id: z.string().min(1), values: z.array(z.string()).nullish() }),
    message,
  }),
  search: z.looseObject({ ...common, type: z.literal(4), data: z.looseObject({ name: z.string(), options }) }),
  form: z.looseObject({
    ...common,
    type: z.literal(5),
    data: z.looseObject({
      custom_id: z.string().min(1),
      components: z.array(z.looseObject({ component: input.nullish(), components: z.array(input).nullish() })),
      resolved: z.looseObject(told).nullish(),
    }),
    message: message.nullish(),
  }),
} as const;

/** `MESSAGE_CREATE` */
export const messageSchema = z.looseObject({
  id,
  channel_id: id,
  guild_id: id.nullish(),
  author: user,
  member: member.nullish(),
  content: z.string().default(''),
  type: z.number(),
  webhook_id: id.nullish(),
  mentions: z.array(user).default([]),
});

/** A body of one kind, read. */
export type Body<K extends keyof typeof bodies> = z.infer<(typeof bodies)[K]>;
/** What tells who did it where. */
export type Common = z.infer<z.ZodObject<typeof common, z.core.$loose>>;
