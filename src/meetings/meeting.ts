import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { isoDateSchema, remarkSchema, sourceSchema } from '../issues/source.ts';

/** A time zone by its IANA name. */
export const timeZoneSchema = z.string().refine((zone) => IANAZone.isValidZone(zone));

const sessionSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  /** The block of the programme in which it stands. */
  part: z.string().min(1),
  /** Place within its part, from 1. */
  order: z.int().min(1),
  /** Items of its agenda, in order. */
  agenda: z.array(z.string().min(1)).default([]),
  /** Ids of topics it is about. */
  topics: z.array(z.string().min(1)).default([]),
  source: sourceSchema,
});

/** A meeting: whole days, or a time of day where that is known. */
export const meetingSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    title: z.string().min(1),
    aliases: z.array(z.string().min(1)).default([]),
    kind: z.enum(['public-meeting', 'call', 'webinar', 'other']),
    startsOn: isoDateSchema,
    endsOn: isoDateSchema,
    timeZone: timeZoneSchema,
    /** `HH:mm` in the meeting's zone; absent: the time of day is not known. */
    startTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .optional(),
    durationMinutes: z.int().min(1).optional(),
    place: z.string().min(1).optional(),
    virtual: z.boolean().default(false),
    sessions: z.array(sessionSchema).default([]),
    /** Ids of topics the meeting as a whole is about. */
    topics: z.array(z.string().min(1)).default([]),
    notes: z.array(remarkSchema).default([]),
    sources: z.array(sourceSchema).min(1),
  })
  .refine((meeting) => meeting.startsOn <= meeting.endsOn, { path: ['endsOn'] });
/** A meeting. */
export type Meeting = z.infer<typeof meetingSchema>;
/** One session of a meeting. */
export type Session = z.infer<typeof sessionSchema>;

/** When the meeting begins; 00:00 of its first day, in its zone, when the time of day is not known. */
export function startOf(meeting: Meeting): Date {
  return startIn(meeting).toJSDate();
}

/** When the meeting is over: start + duration where both are known, else the midnight, in its zone, after its last day. */
export function endOf(meeting: Meeting): Date {
  if (meeting.startTime !== undefined && meeting.durationMinutes !== undefined) {
    return startIn(meeting).plus({ minutes: meeting.durationMinutes }).toJSDate();
  }
  return DateTime.fromISO(meeting.endsOn, { zone: meeting.timeZone }).plus({ days: 1 }).startOf('day').toJSDate();
}

function startIn(meeting: Meeting): DateTime {
  return DateTime.fromISO(`${meeting.startsOn}T${meeting.startTime ?? '00:00'}`, { zone: meeting.timeZone });
}
