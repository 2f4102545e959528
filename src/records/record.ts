import { z } from 'zod';
import { sourceSchema, titleFormSchema } from '../issues/source.ts';

/** What kind of thing a record is about. */
const recordKinds = [
  'workstream',
  'goal',
  'deliverable',
  'body',
  'role',
  'person',
  'region',
  'recommendation',
  'resource',
  'report',
  'document',
  'reporting-period',
  'resolution',
  'event',
  'mentioned-meeting',
  'figure',
  'table',
  'section',
  'activity',
  'statement',
  'term',
  'contradiction',
] as const;

/**
 * Any other fact a group keeps and is asked about, one mechanism for all kinds.
 * Example: {id: 'body-cpwg', kind: 'body', title: 'Consolidated Policy Working Group', aliases: ['CPWG'],
 * fields: {meets: 'weekly'}, sources: [...]}
 */
export const groupRecordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  kind: z.enum(recordKinds),
  title: z.string().min(1),
  titles: z.array(titleFormSchema).default([]),
  aliases: z.array(z.string().min(1)).default([]),
  text: z.string().min(1).optional(),
  /** Facts by name, in the order to show them. */
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string().min(1))])).default({}),
  /** Id of the record this one belongs to. */
  parent: z.string().min(1).optional(),
  /** Place among the records of the same parent, from 1. */
  order: z.int().min(1).optional(),
  /** Ids of records, issues, meetings or topics. */
  relatedTo: z.array(z.string().min(1)).default([]),
  sources: z.array(sourceSchema).min(1),
});
/** Any other fact a group keeps and is asked about. */
export type GroupRecord = z.infer<typeof groupRecordSchema>;
/** What kind of thing a record is about. */
export type RecordKind = GroupRecord['kind'];
