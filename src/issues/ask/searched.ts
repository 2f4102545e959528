import { phrase } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import type { Corpus } from './corpus.ts';

/** What was looked through: how much of what there is. */
export function searchedWords({ issues, meetings, topics, talkingPoints, records }: Corpus): Inline {
  const sessions = meetings.reduce((sum, { sessions: held }) => sum + held.length, 0);
  return phrase('ask.searched', {
    issues: issues.length,
    meetings: meetings.length,
    sessions,
    topics: topics.length,
    points: talkingPoints.length,
    records: records.length,
  });
}
