import { z } from 'zod';
import { sourceSchema, titleFormSchema } from '../issues/source.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);

/** A theme on which the group speaks with one voice. */
export const topicSchema = z.strictObject({
  id,
  title: z.string().min(1),
  /** Titles in other forms and languages. */
  titles: z.array(titleFormSchema).default([]),
  /** Its place in the group's list, from 1. */
  number: z.int().min(1),
  shortName: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  source: sourceSchema,
});
/** A theme on which the group speaks with one voice. */
export type Topic = z.infer<typeof topicSchema>;

/**
 * Characters of a point's text: it stands whole in one line of a post on every platform, with what is said of it (Discord's
 * lines are the shortest, see adapters/discord/limits.ts).
 */
export const POINT_LENGTH = 600;

/** Where a talking point stands on its way; only an approved one is posted. */
const talkingPointStates = ['draft', 'submitted', 'approved', 'returned', 'retired'] as const;
/** Where a talking point stands on its way. */
export type PointState = (typeof talkingPointStates)[number];

const language = z.enum(['en', 'fr', 'es']);
const version = z.int().min(1);
/** By id and by the name at that time. */
const writer = z.strictObject({ memberId: z.string().min(1), name: z.string().min(1) });

/** What is on its way of a point: who wrote it, and why it was returned. */
const onItsWay = {
  drafter: writer.optional(),
  comment: z.string().min(1).optional(),
  /** Of a translation: which version of the original it translates. Left out: the one of the same number. */
  translates: version.optional(),
};

/** A text that a point has or had. */
const writtenSchema = z.strictObject({
  version,
  text: z.string().min(1),
  by: writer.optional(),
  at: z.iso.datetime().optional(),
});
/** A text that a point has or had. */
export type Written = z.infer<typeof writtenSchema>;

/** A sentence or two that members are asked to say at a meeting. */
export const talkingPointSchema = z.strictObject({
  id,
  /** Id of its topic. */
  topic: z.string().min(1),
  /** Ids of the meetings it is meant for. */
  meetings: z.array(z.string().min(1)).default([]),
  language,
  /** As it stands: approved, or on its way to its first approval. */
  text: z.string().min(1),
  state: z.enum(talkingPointStates),
  /** True: written for trying the bot, nobody's position. */
  sample: z.boolean(),
  /** From 1; counts the texts. */
  version,
  /** Id of the point this one translates. */
  translationOf: z.string().min(1).optional(),
  ...onItsWay,
  /** A newer version on its way to approval, while the approved one stands. */
  revision: z
    .strictObject({ version, text: z.string().min(1), state: z.enum(['draft', 'submitted', 'returned']), ...onItsWay })
    .optional(),
  /** Every text that was written here, oldest first. */
  written: z.array(writtenSchema).optional(),
  source: sourceSchema,
});
/** A sentence or two that members are asked to say at a meeting. */
export type TalkingPoint = z.infer<typeof talkingPointSchema>;

/** What members call a point: `dns-abuse-2`, its French translation `dns-abuse-2-fr`. */
export function pointName({ id }: Pick<TalkingPoint, 'id'>): string {
  return id.replace(/^point-/, '');
}
