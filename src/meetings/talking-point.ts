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

/** Where a talking point stands on its way; only an approved one is posted. */
const talkingPointStates = ['draft', 'submitted', 'approved', 'returned', 'retired'] as const;

/** A sentence or two that members are asked to say at a meeting. */
export const talkingPointSchema = z.strictObject({
  id,
  /** Id of its topic. */
  topic: z.string().min(1),
  /** Ids of the meetings it is meant for. */
  meetings: z.array(z.string().min(1)).default([]),
  language: z.enum(['en', 'fr', 'es']),
  text: z.string().min(1),
  state: z.enum(talkingPointStates),
  /** True: written for trying the bot, nobody's position. */
  sample: z.boolean(),
  /** From 1; counts the revisions. */
  version: z.int().min(1),
  /** Id of the point this one translates. */
  translationOf: z.string().min(1).optional(),
  source: sourceSchema,
});
/** A sentence or two that members are asked to say at a meeting. */
export type TalkingPoint = z.infer<typeof talkingPointSchema>;
