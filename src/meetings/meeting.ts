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
  /** Minutes after the meeting's start, by the clock on its wall; where that is not known, after 00:00 of its first day. */
  after: z.int().min(0).optional(),
  durationMinutes: z.int().min(1).optional(),
  source: sourceSchema,
});

/** What sort of meeting it is. */
export const meetingKinds = [
  'call',
  'public-meeting',
  'plenary',
  'cross-community',
  'wrap-up',
  'webinar',
  'other',
] as const;

/** `HH:mm` in the meeting's zone. */
const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const cancelledSchema = z.strictObject({
  /** Why, for members. */
  note: z.string().min(1).optional(),
  /** Who cancelled it, by name. */
  by: z.string().min(1),
  on: isoDateSchema,
});

/** One occurrence of a series that is not as the series says. What is missing is as in the series. */
export const exceptionSchema = z.strictObject({
  /** The day on which the rule puts it. */
  day: isoDateSchema,
  cancelled: cancelledSchema.optional(),
  title: z.string().min(1).optional(),
  startsOn: isoDateSchema.optional(),
  endsOn: isoDateSchema.optional(),
  timeZone: timeZoneSchema.optional(),
  startTime: timeOfDaySchema.optional(),
  durationMinutes: z.int().min(1).optional(),
  place: z.string().min(1).optional(),
  link: z.url({ protocol: /^https?$/ }).optional(),
  sessions: z.array(sessionSchema).optional(),
  topics: z.array(z.string().min(1)).optional(),
});
/** One occurrence of a series that is not as the series says. */
export type Exception = z.infer<typeof exceptionSchema>;

/** How a series repeats: an RRULE (RFC 5545) of days, days besides, and the days on which it is otherwise. */
const repeatsSchema = z.strictObject({
  rule: z.string().min(1),
  also: z.array(isoDateSchema).optional(),
  exceptions: z.array(exceptionSchema).default([]),
});

/** A meeting: whole days, or a time of day where that is known. A series: its first occurrence, and how it repeats. */
export const meetingSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    title: z.string().min(1),
    aliases: z.array(z.string().min(1)).default([]),
    kind: z.enum(meetingKinds),
    startsOn: isoDateSchema,
    endsOn: isoDateSchema,
    timeZone: timeZoneSchema,
    /** `HH:mm` in the meeting's zone; absent: the time of day is not known. */
    startTime: timeOfDaySchema.optional(),
    durationMinutes: z.int().min(1).optional(),
    place: z.string().min(1).optional(),
    /** Where it is joined: http or https. */
    link: z.url({ protocol: /^https?$/ }).optional(),
    virtual: z.boolean().default(false),
    repeats: repeatsSchema.optional(),
    cancelled: cancelledSchema.optional(),
    /** How often it was changed: the SEQUENCE under which other calendars know it. */
    changes: z.int().optional(),
    /** Of one that came from an .ics file: what it is known by there, and which version of it this is. */
    ics: z.strictObject({ uid: z.string().min(1), sequence: z.int(), stamp: z.number() }).optional(),
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

/** When a session begins; undefined where that is not recorded. */
export function sessionStart(meeting: Meeting, { after }: Pick<Session, 'after'>): Date | undefined {
  if (after === undefined) return undefined;
  const wall = wallStart(meeting).plus({ minutes: after });
  return onWall(wall.toFormat("yyyy-LL-dd'T'HH:mm"), meeting.timeZone).toJSDate();
}

/** Its start as the clock on its wall shows it, whatever zone that is in. */
export function wallStart({ startsOn, startTime }: Pick<Meeting, 'startsOn' | 'startTime'>): DateTime {
  return DateTime.fromISO(`${startsOn}T${startTime ?? '00:00'}`, { zone: 'utc' });
}

function startIn({ startsOn, startTime, timeZone }: Meeting): DateTime {
  return onWall(`${startsOn}T${startTime ?? '00:00'}`, timeZone);
}

/** A time of day that clocks skip is as much later; of two moments that bear one time of day it is the first. */
function onWall(local: string, zone: string): DateTime {
  const at = DateTime.fromISO(local, { zone });
  return at.getPossibleOffsets()[0] ?? at;
}
