import type { Context } from '../bot/command.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import type { Occurrence } from '../meetings/occurrences.ts';
import type { Group } from '../people/group.ts';
import { phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { fold } from '../text/fold.ts';
import type { Poll } from './poll.ts';

/** The issue or meeting that a poll is about, with its title at that time. */
export interface PollSubject {
  readonly kind: 'issue' | 'meeting';
  readonly id: string;
  readonly title: string;
}

/**
 * Which issue or meeting is meant: what is called exactly so, an issue before a meeting; else what is meant by that in the
 * commands of issues, then in those of meetings.
 * @throws about_unknown {about}
 */
export async function subjectNamed(typed: string, { services, clock }: Context, group: Group): Promise<PollSubject> {
  const [issues, meetings] = await Promise.all([services.issues.list(group.id), services.meetings.list(group.id)]);
  const isMeant = ({ id, title }: { id: string; title: string }) =>
    fold(id) === fold(typed.replace(/^#/, '')) || fold(title) === fold(typed);
  const issue = issues.find(isMeant);
  if (issue) return subjectOf('issue', issue);
  const meeting = meetings.find(isMeant);
  if (meeting) return subjectOf('meeting', meeting);
  const named = async () => subjectOf('issue', (await services.issues.named(group.id, typed)).issue);
  const held = async () => subjectOf('meeting', await services.meetings.named(group.id, typed, clock.now()));
  return (await orNone(named)) ?? (await orNone(held)) ?? unknown(typed);
}

async function orNone(find: () => Promise<PollSubject>): Promise<PollSubject | undefined> {
  try {
    return await find();
  } catch (error) {
    if (isPenholderError(error) && error.kind !== 'fault' && error.kind !== 'busy') return undefined;
    throw error;
  }
}

function unknown(typed: string): never {
  throw new PenholderError('about_unknown', { about: typed.slice(0, 80) });
}

function subjectOf(kind: PollSubject['kind'], { id, title }: { id: string; title: string }): PollSubject {
  return { kind, id, title };
}

/** What a poll is about, in words. */
export function subjectWords({ kind, id, title }: PollSubject): Inline {
  return phrase(`poll.about.${kind}`, { id, title });
}

/** The polls that are about a meeting; of a series also those about all of it. */
export function pollsAbout(polls: readonly Poll[], { id, of }: Pick<Occurrence, 'id' | 'of'>): Poll[] {
  return polls.filter(({ about }) => about?.kind === 'meeting' && (about.id === id || about.id === of?.series));
}
