import type { Source } from '../issues/source.ts';
import type { Group } from '../people/group.ts';
import { phrase } from '../replies/build.ts';
import { plainText } from '../replies/plain-text.ts';
import { todayIn } from './calendar.ts';

/** Where a meeting stands that somebody put into the group's calendar. */
export function calendarSource(group: Group, by: string, now: Date): Source {
  const document = plainText(phrase('meeting.calendar', { group: group.name }), { reader: group, now });
  return { document, date: todayIn(group.timeZone, now), section: by };
}
