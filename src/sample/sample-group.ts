import { z } from 'zod';
import { timeZoneSchema } from '../meetings/meeting.ts';
import { roles } from '../people/member.ts';

const language = z.enum(['en', 'fr', 'es']);

const samplePersonSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  /** An invented first name. */
  name: z.string().min(1),
  roles: z.array(z.enum(roles)).min(1),
  /** Short name of one of the group's regions. */
  region: z.string().min(1).optional(),
  timeZone: timeZoneSchema,
  language,
  /** Invented, every one of them. */
  sample: z.literal(true),
});

/** The group a data set is about, and the persons the playground plays. */
export const sampleGroupSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  timeZone: timeZoneSchema,
  /** The group's own; `languages` are all it works in. */
  language,
  languages: z.array(language).min(1),
  regions: z.array(z.strictObject({ name: z.string().min(1), title: z.string().min(1), record: z.string().min(1) })),
  persons: z.array(samplePersonSchema),
});
/** The group a data set is about. */
export type SampleGroup = z.infer<typeof sampleGroupSchema>;
