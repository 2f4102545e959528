import { choice, list, optional, text, yesNo } from '../bot/option.ts';
import { hasRole } from '../people/checks.ts';
import { meetingKinds } from './meeting.ts';
import { MOST_SESSIONS } from './sessions-wish.ts';

/** Who keeps a group's calendar, and posts its talking points. */
export const keepsCalendar = hasRole('chair', 'co-chair', 'staff', 'penholder');

export const meetingTitle = { max: 120, hint: 'option.title.meeting-hint' } as const;
export const meetingStart = { max: 60 } as const;

/** What is told of a meeting besides its title and start, when it is added and when it is changed. */
export const meetingDetails = {
  length: optional(text({ max: 30 })),
  repeats: optional(text({ max: 300 })),
  link: optional(text({ max: 500, hint: 'option.link.meeting-hint' })),
  place: optional(text({ max: 120 })),
  zone: optional(text({ max: 60, suggests: 'zones', hint: 'option.zone.meeting-hint' })),
  kind: optional(choice(meetingKinds, { hint: 'option.kind.meeting-hint' })),
  topics: optional(list({ min: 1, max: 10, maxLength: 80 })),
  sessions: optional(list({ min: 1, max: MOST_SESSIONS, maxLength: 200 })),
  silent: optional(yesNo()),
};
