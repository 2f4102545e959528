import { z } from 'zod';
import { filled, optional, rule, snowflake, text, whole } from './form.ts';

const when = z.iso.datetime({ offset: true });

const fields = {
  name: filled(100),
  description: optional(text(1000)),
  privacy_level: z.literal(2),
  scheduled_start_time: when,
  scheduled_end_time: optional(when),
  entity_type: whole(1, 3),
  entity_metadata: optional(z.object({ location: optional(text(100, 1)) })),
  channel_id: optional(snowflake),
  image: optional(z.string()),
  status: optional(whole(1, 4)),
};

const missing = (field: string) => ({ ...rule('BASE_TYPE_REQUIRED', 'This field is required'), path: [field] });

/** A scheduled event of a guild, new or changed; `now` is the time that its start must follow. */
export const scheduledEvent = (now: number) =>
  z
    .object(fields)
    .refine(
      ({ entity_type, scheduled_end_time }) => entity_type !== 3 || scheduled_end_time,
      missing('scheduled_end_time'),
    )
    .refine(
      ({ entity_type, entity_metadata }) => entity_type !== 3 || entity_metadata?.location,
      missing('entity_metadata'),
    )
    .refine(({ entity_type, channel_id }) => entity_type === 3 || channel_id, missing('channel_id'))
    .refine(({ scheduled_start_time, status }) => (status ?? 1) > 1 || Date.parse(scheduled_start_time) > now, {
      ...rule('GUILD_SCHEDULED_EVENT_SCHEDULE_PAST', 'Cannot schedule event in the past.'),
      path: ['scheduled_start_time'],
    })
    .refine(
      ({ scheduled_start_time, scheduled_end_time }) =>
        !scheduled_end_time || Date.parse(scheduled_end_time) > Date.parse(scheduled_start_time),
      {
        ...rule('GUILD_SCHEDULED_EVENT_END_BEFORE_START', 'Cannot end before it starts.'),
        path: ['scheduled_end_time'],
      },
    );
