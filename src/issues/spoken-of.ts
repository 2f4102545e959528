import type { Meeting } from '../meetings/meeting.ts';
import type { Poll } from '../polls/poll.ts';
import { fold } from '../text/fold.ts';
import type { Issue } from './issue.ts';

/** How an issue's number is introduced where it is spoken of. */
const WORDS = '(?:issue|item|dossier|asunto|action|tarea|tache)s?';

/** Whether a text speaks of an issue: by `#16`, `issue 16`, or its whole title of several words. */
export function speaksOf(text: string, { id, title }: Pick<Issue, 'id' | 'title'>): boolean {
  const plain = fold(text);
  const byNumber = new RegExp(`(?:#|\\b${WORDS}\\s+(?:no\\.?\\s*)?#?)${id}(?![\\w-])`);
  return byNumber.test(plain) || (title.includes(' ') && plain.includes(fold(title)));
}

/** Polls that are about an issue, or speak of it, in their order. */
export function pollsAbout(issue: Issue, polls: readonly Poll[]): Poll[] {
  return polls.filter(
    ({ question, background = '', about }) =>
      (about?.kind === 'issue' && about.id === issue.id) || speaksOf(`${question}\n${background}`, issue),
  );
}

/** Meetings that have an issue on their agenda or in their notes, in their order. */
export function meetingsAbout(issue: Issue, meetings: readonly Meeting[]): Meeting[] {
  return meetings.filter((meeting) => isOnAgenda(issue, meeting));
}

/** Issues that a meeting has on its agenda or in its notes, in their order. */
export function issuesOf(meeting: Meeting, issues: readonly Issue[]): Issue[] {
  return issues.filter((issue) => isOnAgenda(issue, meeting));
}

function isOnAgenda(issue: Issue, { title, sessions, notes }: Meeting): boolean {
  const texts = [
    title,
    ...sessions.flatMap((session) => [session.title, ...session.agenda]),
    ...notes.map(({ text }) => text),
  ];
  return texts.some((text) => speaksOf(text, issue));
}
