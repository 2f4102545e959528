import { DateTime } from 'luxon';
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`. */
export const isoDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => DateTime.fromISO(day).isValid);

/** Where a fact stands: what document of which day, and where in it. */
export const sourceSchema = z.strictObject({
  /** Short title of the document; the same in every source that means it. */
  document: z.string().min(1),
  /** The day the document bears: the newer of two claims is told by it. */
  date: isoDateSchema,
  section: z.string().min(1),
  table: z.string().min(1).optional(),
  row: z.string().min(1).optional(),
  figure: z.string().min(1).optional(),
  footnote: z.string().min(1).optional(),
  /** What a reader should know about the place, in the words of whoever recorded it. */
  note: z.string().min(1).optional(),
  /** The id of the member who said it in the chat, knowing what was recorded before. */
  member: z.string().min(1).optional(),
  /** True: the document's layout does not tie the value to its row, their order does. */
  inferredByOrder: z.boolean().optional(),
});
/** Where a fact stands. */
export type Source = z.infer<typeof sourceSchema>;

/** A title in one of the forms and languages in which documents give it. */
export const titleFormSchema = z.strictObject({
  text: z.string().min(1),
  /** BCP 47. */
  language: z.string().min(2).default('en'),
  source: sourceSchema,
});

/** A sentence about something, with where it comes from. */
export const remarkSchema = z.strictObject({
  text: z.string().min(1),
  /** BCP 47. */
  language: z.string().min(2).default('en'),
  source: sourceSchema,
});
/** A sentence with its source. */
export type Remark = z.infer<typeof remarkSchema>;
