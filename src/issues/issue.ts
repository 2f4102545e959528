import { DateTime } from 'luxon';
import { z } from 'zod';
import { claimsSchema } from './claim.ts';
import { remarkSchema, sourceSchema, titleFormSchema } from './source.ts';

/** How far an issue has come. `approved`: decided, its carrying out begins. `held-over`: waits for something. */
export const issueStates = ['not-started', 'in-progress', 'approved', 'held-over', 'completed', 'dropped'] as const;
/** How far an issue has come. */
export type IssueState = (typeof issueStates)[number];

/** A day, a month or a year: documents promise "December 2021" as well as "30 September 2020". */
const milestoneDateSchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .refine((date) => DateTime.fromISO(date).isValid);

const numberSchema = z.strictObject({
  /** Which numbering: documents count the same issues differently. */
  numbering: z.string().min(1),
  number: z.string().min(1),
  source: sourceSchema,
});

const dependencySchema = z.strictObject({
  /** Who or what is waited for. */
  on: z.string().min(1),
  what: z.string().min(1),
  expected: milestoneDateSchema.optional(),
  /** False: the expected date is announced but not confirmed. */
  confirmed: z.boolean().optional(),
  source: sourceSchema,
});

const ownerSchema = z.strictObject({
  name: z.string().min(1),
  /** Id of the body or person among the group's records. */
  record: z.string().min(1).optional(),
  role: z.string().min(1).optional(),
  /** The id of the member who carries it: a name alone lets nobody change anything. */
  member: z.string().min(1).optional(),
  source: sourceSchema,
});

/** A page about it: on GitHub, in a wiki. */
const linkSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/, hostname: z.regexes.domain })
    .max(500)
    .refine((url) => {
      const { username, password } = new URL(url);
      return username === '' && password === '';
    }),
  source: sourceSchema,
});

/** Something a group has to get done: an issue, a part of one, an action item. */
export const issueSchema = z.strictObject({
  /** What members type: '16', '2a' for a part. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  kind: z.enum(['issue', 'action']).default('issue'),
  title: z.string().min(1),
  /** Every form in which documents give the title. */
  titles: z.array(titleFormSchema).default([]),
  aliases: z.array(z.string().min(1)).default([]),
  numbers: z.array(numberSchema).default([]),
  /** Id of the issue this is a part of. */
  parent: z.string().min(1).optional(),
  description: remarkSchema.optional(),
  /** Ids of workstream records. */
  workstream: claimsSchema(z.string().min(1)),
  start: claimsSchema(milestoneDateSchema),
  /** Proposed end. */
  due: claimsSchema(milestoneDateSchema),
  finished: claimsSchema(milestoneDateSchema),
  percent: claimsSchema(z.int().min(0).max(100)),
  state: claimsSchema(z.enum(issueStates)),
  owners: z.array(ownerSchema).default([]),
  notes: z.array(remarkSchema).default([]),
  /** Activities done. */
  activities: z.array(remarkSchema).default([]),
  /** Data to capture in order to measure the effect. */
  metrics: z.array(remarkSchema).default([]),
  nextSteps: z.array(remarkSchema).default([]),
  /** What went on, or goes on, after the issue itself was done. */
  improvements: z.array(remarkSchema).default([]),
  dependencies: z.array(dependencySchema).default([]),
  risks: z.array(remarkSchema).default([]),
  links: z.array(linkSchema).default([]),
});
/** Something a group has to get done. */
export type Issue = z.infer<typeof issueSchema>;
/** What an issue waits for. */
export type Dependency = z.infer<typeof dependencySchema>;
